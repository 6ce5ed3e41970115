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

/** EntryCounts at once, and on the phone for when the worker was put to sleep. */
export async function countOne(what: keyof EntryCounts): Promise<void> {
  known = countsNow().then((before) => ({ ...before, [what]: before[what] + 1 }));
  const counted = await known;
  await set(countsPlace.key, counted, countsStore()).catch(() => undefined);
}

export async function askedNow(): Promise<PageAsked> {
  const now = await countsNow();
  order += 1;
  return { ...now, order };
}
