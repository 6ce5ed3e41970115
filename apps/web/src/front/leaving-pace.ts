/** How much the newest weighs against those before. */
const NEWEST_WEIGHT = 0.1;
/** How long work takes at a start, before any was measured: a page for a runner. */
const FIRST_WORK_MS = 80;

/** How often one of so many places becomes free: so many times it is how long the last of those who wait has to wait. */
export function openPace(places: number) {
  let workMs = FIRST_WORK_MS;
  return {
    /** Told of all work, also where nobody waited: what was slow once is not held against who comes later. */
    left(tookMs: number) {
      workMs += NEWEST_WEIGHT * (tookMs - workMs);
    },
    ms: () => workMs / places,
  };
}
