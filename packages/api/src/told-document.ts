/** Stands for a document that is there and cannot be read. What it holds stays in its row. */
export type ToldUnread = { readonly unread: true };

export function isToldUnread(document: unknown): document is ToldUnread {
  return (
    typeof document === "object" && document !== null && Object.keys(document).join() === "unread"
  );
}

/** What can be shown of a told document: null where nothing is kept, and where it cannot be read. */
export function readable<Told>(document: Told | ToldUnread): Told | null {
  return isToldUnread(document) ? null : document;
}
