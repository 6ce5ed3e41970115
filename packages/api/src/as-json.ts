import { isUnread, type UnreadDocument } from "@limber/db/document";
import type { ToldUnread } from "./told-document.ts";

/** A row as it is told: instants as ISO text, alike for a page in this process and a client elsewhere. */
export type AsJson<Value> = Value extends Date
  ? string
  : Value extends number
    ? Value
    : Value extends UnreadDocument
      ? ToldUnread
      : Value extends readonly (infer Item)[]
        ? AsJson<Item>[]
        : Value extends object
          ? { [Key in keyof Value]: AsJson<Value[Key]> }
          : Value;

export function told<Value>(value: Value): AsJson<Value> {
  if (value instanceof Date) return value.toISOString() as AsJson<Value>;
  if (Array.isArray(value)) return value.map(told) as AsJson<Value>;
  if (typeof value !== "object" || value === null) return value as AsJson<Value>;
  if (isUnread(value)) return { unread: true } as AsJson<Value>;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, told(part)]),
  ) as AsJson<Value>;
}

type Position = { readonly at: string; readonly id: string };
export type ListPage<Row> = { readonly items: AsJson<Row>[]; readonly next: Position | null };

/** One page and where the next begins; a page that is not full is the last. */
export function toldPage<Row>(
  rows: readonly Row[],
  limit: number,
  position: (row: Row) => { at: Date; id: string },
): ListPage<Row> {
  const last = rows.at(-1);
  const next =
    last === undefined || rows.length < limit ? null : (told(position(last)) as Position);
  return { items: rows.map(told), next };
}
