import { createStore, get, set } from "idb-keyval";
import { countsPlace } from "../shelves.ts";

/**
 * How often something was entered on this phone, and how often a visit ended. Pages are told apart by these
 * and not by a clock: clocks are set back, and the phone's is not the house's.
 */
export type EntryCounts = { readonly writes: number; readonly visits: number };
/** As it was when a page was asked for; each question comes after another. */
export type PageAsked = EntryCounts & { readonly order: number };

let known: Promise<EntryCounts> | undefined;
let order = 0;
const store = () => createStore(countsPlace.database, countsPlace.store);

/** Read once: only the worker counts, and one at a time. */
export function countsNow(): Promise<EntryCounts> {
  known ??= get<Partial<EntryCounts>>(countsPlace.key, store()).then(
    (kept) => ({ writes: whole(kept?.writes), visits: whole(kept?.visits) }),
    () => ({ writes: 0, visits: 0 }),
  );
  return known;
}

/** EntryCounts at once, and on the phone for when the worker was put to sleep. */
export async function countOne(what: keyof EntryCounts): Promise<void> {
  known = countsNow().then((before) => ({ ...before, [what]: before[what] + 1 }));
  const counted = await known;
  await set(countsPlace.key, counted, store()).catch(() => undefined);
}

export async function askedNow(): Promise<PageAsked> {
  const now = await countsNow();
  order += 1;
  return { ...now, order };
}

const whole = (count: unknown) => (typeof count === "number" && count >= 0 ? count : 0);
