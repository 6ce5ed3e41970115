import type { SportSession, TrackPoint } from "../activity.ts";
import { ownStart, timerBelief } from "./figure-evidence.ts";
import { isKnown } from "./recording.ts";

const MS = 1000;

/**
 * The points of the run that is told. Where they lie days apart, those count that most of them lie with: a run is on
 * the day of most of its points.
 */
export function ownPoints({ points, elapsedS }: SportSession): readonly TrackPoint[] {
  if (!isKnown(elapsedS) || elapsedS <= 0) return points;
  const times = points.map(({ timeMs }) => timeMs).filter((timeMs) => isKnown(timeMs));
  const lengthMs = (elapsedS + ownStart.value.withinS) * MS;
  const [earliestMs, latestMs] = endsOf(times);
  if (latestMs - earliestMs <= lengthMs + timerBelief.value.leftOnUpToS * MS) return points;
  const { fromMs, count } = fullest(
    times.sort((a, b) => a - b),
    lengthMs,
  );
  if (count * 2 < times.length) return points;
  return points.filter(
    ({ timeMs }) => !isKnown(timeMs) || (timeMs >= fromMs && timeMs <= fromMs + lengthMs),
  );
}

const endsOf = (times: readonly number[]) =>
  times.reduce(
    ([least, most], timeMs) => [Math.min(least, timeMs), Math.max(most, timeMs)] as const,
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as readonly [number, number],
  );

/** Where so long a stretch holds the most of these times, which are in order. */
function fullest(times: readonly number[], lengthMs: number) {
  const best = { fromMs: times[0] ?? 0, count: 0 };
  let to = 0;
  for (const [from, fromMs] of times.entries()) {
    while ((times[to] ?? Number.POSITIVE_INFINITY) <= fromMs + lengthMs) to += 1;
    if (to - from > best.count) Object.assign(best, { fromMs, count: to - from });
  }
  return best;
}
