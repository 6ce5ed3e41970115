/** How much the newest weighs against those before. */
const NEWEST_WEIGHT = 0.1;
/** At a start, before anything was measured. */
const FIRST_MS = 20;

/** How often a place becomes free while others wait: so many times it is how long the last of them waits. */
export function openPace() {
  let paceMs = FIRST_MS;
  let lastLeftMs = performance.now();
  return {
    left(didOthersWait: boolean) {
      const nowMs = performance.now();
      if (didOthersWait) paceMs += NEWEST_WEIGHT * (nowMs - lastLeftMs - paceMs);
      lastLeftMs = nowMs;
    },
    ms: () => paceMs,
  };
}
