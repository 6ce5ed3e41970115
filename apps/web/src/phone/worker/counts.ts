import { set } from "idb-keyval";
import { countsStore, type EntryCounts, keptCounts } from "../entry-counts.ts";
import { countsPlace } from "../shelves.ts";

/** As it was when a page was asked for; each question comes after another. */
export type PageAsked = EntryCounts & { readonly order: number };

let known: Promise<EntryCounts> | undefined;
let order = 0;

/** Read once: only the worker counts, and one at a time. */
export function countsNow(): Promise<EntryCounts> {
  known ??= keptCounts();
  return known;
}

/** One more; answers its number. */
export async function countOne(what: "writes" | "visits"): Promise<number> {
  const counted = await change((before) => ({ ...before, [what]: before[what] + 1 }));
  return counted[what];
}

/** More were never refused in the life of a page: one that is forgotten counts as an entry again. */
const mostRefused = 50;

/** What was counted under this number changed nothing. */
export async function countRefused(number: number): Promise<void> {
  await change((before) => ({
    ...before,
    refused: [...before.refused, number].slice(-mostRefused),
  }));
}

/** At once, and on the phone for when the worker was put to sleep. */
async function change(by: (before: EntryCounts) => EntryCounts): Promise<EntryCounts> {
  known = countsNow().then(by);
  const counted = await known;
  await set(countsPlace.key, counted, countsStore()).catch(() => undefined);
  return counted;
}

export async function askedNow(): Promise<PageAsked> {
  const now = await countsNow();
  order += 1;
  return { ...now, order };
}
