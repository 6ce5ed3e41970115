import { customType } from "drizzle-orm/pg-core";
import { z } from "zod";

/** What is kept as JSON in a column, and how every shape of it is read that was ever kept. */
export type Shape<Kept> = {
  /** Counts from 1. `node tooling/commands/freeze.mjs` raises it when `written` says more, less or otherwise. */
  readonly version: number;
  /** What is written today. */
  readonly written: z.ZodType;
  /** What has to be there to be worth reading, and no more: the rest passes as it is. */
  readonly read: z.ZodType<Kept>;
  /** By the version that each reads, from one shape to the next. Total: what they do not know they leave as it is. */
  readonly upcasters: Readonly<Record<number, (document: unknown) => unknown>>;
};

/** A document that is there and cannot be read, as it stands in its row. Written back, it is the same again. */
export type UnreadDocument = { readonly unread: unknown };

export function isUnread(kept: unknown): kept is UnreadDocument {
  return typeof kept === "object" && kept !== null && Object.keys(kept).join() === "unread";
}

/** What somebody who needs the content can work with: null where nothing is kept, and where it cannot be read. */
export function readable<Kept>(kept: Kept | UnreadDocument): Kept | null {
  return isUnread(kept) ? null : kept;
}

/** What an edit changes: it empties no document that nobody could read. Only a new value takes its place. */
export function sparingUnread<Fields extends object>(edit: Fields, standing: object): Fields {
  const stands = new Map<string, unknown>(Object.entries(standing));
  const spared = Object.entries(edit)
    .filter(([field, value]) => value === null && isUnread(stands.get(field)))
    .map(([field]) => [field, undefined] as const);
  return { ...edit, ...Object.fromEntries(spared) };
}

/** A column of such documents. Each says the version of its shape, beside itself: in the row, in a take-out and in a backup. */
export function document<Kept>(shape: Shape<Kept>) {
  return customType<{ data: Kept | UnreadDocument; driverData: unknown }>({
    dataType: () => "jsonb",
    toDriver: (kept) =>
      JSON.stringify(
        isUnread(kept) ? kept.unread : { shapeVersion: shape.version, document: kept },
      ),
    fromDriver: (raw) => readDocument(raw, shape),
  })();
}

const Versioned = z.strictObject({ shapeVersion: z.int(), document: z.unknown() });

/** A document of any shape up to today's. One that says no version is of the first that was released. */
export function readDocument<Kept>(raw: unknown, shape: Shape<Kept>): Kept | UnreadDocument {
  const { version, upcasters, read } = shape;
  const said = Versioned.safeParse(raw).data;
  let document = said === undefined ? raw : said.document;
  const from = said?.shapeVersion ?? 1;
  if (from > version) return { unread: raw };
  for (let at = from; at < version; at += 1) document = upcasters[at]?.(document) ?? document;
  const fits = read.safeParse(document);
  return fits.success ? fits.data : { unread: raw };
}
