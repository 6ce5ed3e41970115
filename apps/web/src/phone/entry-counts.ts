import { createStore, get } from "idb-keyval";
import { countsPlace } from "./shelves.ts";

/**
 * How often something was entered on this phone, and how often a visit ended. Pages are told apart by these
 * and not by a clock: clocks are set back, and the phone's is not the house's.
 */
export type EntryCounts = {
  readonly writes: number;
  readonly visits: number;
  /** Those of `writes` that the house refused: nothing changed by them. A number is never given twice, so none is taken back. */
  readonly refused: readonly number[];
};

export const countsStore = () => createStore(countsPlace.database, countsPlace.store);

/** As the worker counted last; none where nothing was, or this phone keeps nothing. */
export function keptCounts(): Promise<EntryCounts> {
  return get<Partial<EntryCounts>>(countsPlace.key, countsStore()).then(
    (kept) => ({
      writes: whole(kept?.writes),
      visits: whole(kept?.visits),
      refused: Array.isArray(kept?.refused) ? kept.refused.filter((each) => whole(each) > 0) : [],
    }),
    () => ({ writes: 0, visits: 0, refused: [] }),
  );
}

const whole = (count: unknown) => (typeof count === "number" && count >= 0 ? count : 0);
