import { kilometer, mile } from "../units.ts";
import { clockAt, lengthOf, stretched, type Track } from "./track.ts";

/**
 * The timer ending by then, where pauses are known to be longer than those that the track shows. A little is taken
 * from the part behind the last whole mile and kilometre, so that the whole ones stay as they were recorded.
 */
export function timerUpTo(track: Track, mostS: number): ArrayLike<number> {
  const { timerS } = track;
  const [firstS, lastS] = [timerS[0] ?? 0, timerS[timerS.length - 1] ?? 0];
  if (lastS <= mostS) return timerS;
  if (firstS >= mostS) return stretched(timerS, [lastS, mostS]);
  const lengthM = lengthOf(track);
  const wholeS = clockAt(track, "timerS", lengthM - Math.min(lengthM % mile, lengthM % kilometer));
  if (lastS - mostS > (lastS - wholeS) * MOST_OF_LAST_PART) return withStops(track, mostS);
  const share = (mostS - wholeS) / (lastS - wholeS);
  return Float64Array.from(timerS, (atS) =>
    Math.min(mostS, atS <= wholeS ? atS : wholeS + (atS - wholeS) * share),
  );
}

/** Half of it: the rest of that part is still a pace. */
const MOST_OF_LAST_PART = 0.5;

/**
 * What is too much is taken where a pause is known already, and then where the runner was slowest against the mean:
 * that is where a stop is that nothing else shows. There is always as much as that.
 */
function withStops({ distanceM, elapsedS, timerS }: Track, mostS: number): ArrayLike<number> {
  const { length } = timerS;
  const [firstS, lastS] = [timerS[0] ?? 0, timerS[length - 1] ?? 0];
  const step = (column: ArrayLike<number>, at: number) =>
    at === 0 ? 0 : (column[at] ?? 0) - (column[at - 1] ?? 0);
  const meanSPerM = (mostS - firstS) / Math.max(1, lengthOf({ distanceM }));
  const slackS = Float64Array.from(timerS, (_, at) =>
    Math.max(0, step(timerS, at) - step(distanceM, at) * meanSPerM),
  );
  const pausedS = (at: number) => step(elapsedS, at) - step(timerS, at);
  const slowest = [...slackS.keys()].sort(
    (a, b) => pausedS(b) - pausedS(a) || (slackS[b] ?? 0) - (slackS[a] ?? 0),
  );
  let leftS = lastS - mostS;
  const takenS = new Float64Array(length);
  for (const at of slowest) {
    if (leftS <= 0) break;
    takenS[at] = Math.min(leftS, slackS[at] ?? 0);
    leftS -= takenS[at] ?? 0;
  }
  let taken = 0;
  return Float64Array.from(timerS, (atS, at) => {
    taken += takenS[at] ?? 0;
    return Math.min(mostS, Math.max(firstS, atS - taken));
  });
}
