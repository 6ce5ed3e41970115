/** What is noted beside a page that a phone keeps. Pages that were kept before there were notes have none. */
export type PageNotes = {
  /** How much had been entered when this page was asked for; null where nobody counted. */
  readonly writes: number | null;
  /** What it loads; null where nobody looked. */
  readonly loads: readonly string[] | null;
  /** Its title, as it stands in its HTML. */
  readonly title: string | null;
  /** When it was made, by the house that made it. */
  readonly madeAtMs: number | null;
  /** Kept by somebody, and not only seen. */
  readonly isSaved: boolean;
};

const names = {
  writes: "x-limber-writes",
  loads: "x-limber-loads",
  title: "x-limber-title",
  saved: "x-limber-saved",
} as const;

export function notesOf(headers: Headers): PageNotes {
  const writes = headers.get(names.writes);
  const madeAtMs = Date.parse(headers.get("date") ?? "");
  return {
    writes: writes !== null && /^\d{1,15}$/.test(writes) ? Number(writes) : null,
    loads: headers.get(names.loads)?.split(" ").filter(Boolean) ?? null,
    title: decoded(headers.get(names.title)),
    madeAtMs: Number.isNaN(madeAtMs) ? null : madeAtMs,
    isSaved: headers.has(names.saved),
  };
}

type Noting = {
  readonly writes: number;
  readonly loads: readonly string[];
  readonly isSaved: boolean;
};

/** The page as it is kept: with its notes, and no word on how its bytes were packed on the way. */
export function noted(html: string, headers: Headers, noting: Noting): Response {
  const more = new Headers(headers);
  for (const name of ["content-encoding", "content-length"]) more.delete(name);
  more.set(names.writes, String(noting.writes));
  more.set(names.loads, noting.loads.join(" "));
  more.set(names.title, encodeURIComponent(titleIn(html)));
  if (noting.isSaved) more.set(names.saved, "1");
  return new Response(html, { headers: more });
}

export function titleIn(html: string): string {
  const begins = html.indexOf("<title>");
  const ends = html.indexOf("</title>", begins);
  return begins < 0 || ends < 0 ? "" : html.slice(begins + "<title>".length, ends);
}

function decoded(text: string | null): string | null {
  try {
    return text === null ? null : decodeURIComponent(text);
  } catch {
    return null;
  }
}
