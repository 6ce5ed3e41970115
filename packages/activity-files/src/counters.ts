import type { Pause, TrackPoint } from "@limber/core/activity";
import { type Meters, meters } from "@limber/core/units";
import { NOTABLE_FALL_M } from "./bounds.ts";
import { betweenM } from "./positions.ts";

type CountedPoint = TrackPoint & { readonly distanceM: Meters };
/** Where a count stood, and how fast it went until there. */
type Count = { readonly last: CountedPoint; readonly usualMPerS: number };

/** So many counts after a fall tell whether it was a fault: a sensor that lost its count finds it again. */
const COUNTS_AHEAD = 300;
/** Fewer counts than this, at the end, are no new count. */
const LEAST_COUNTS = 3;
/** A count that leapt is back within so many. */
const LEAPT_AT_MOST = 30;
/** Nobody was faster than so many times the speed until there. */
const FASTER_AT_MOST = 3;

/**
 * The points on one count: where it falls and counts on from there, as when a watch was started again, it
 * goes on from where it was. A count that is soon back where it was had only been lost.
 */
export function countedOn(
  points: readonly TrackPoint[],
  pauses: readonly Pause[] = [],
): readonly TrackPoint[] {
  const counted = points.filter((point): point is CountedPoint => point.distanceM !== undefined);
  const addedM = new Map<TrackPoint, number>();
  let added = 0;
  let [first] = counted;
  let last = first;
  for (const [i, point] of counted.entries()) {
    if (first === undefined || last === undefined) break;
    if (point.distanceM < last.distanceM - NOTABLE_FALL_M) {
      const count = { last, usualMPerS: speedOf(first, last) };
      const isBack = isBackFromAbove(counted, i);
      if (!isBack && !beginsAgain(counted, i, count)) continue;
      const ranS = passedS(last, point) - pausedS(last, point, pauses);
      if (!isBack) added += last.distanceM + runBetween(count, point, ranS) - point.distanceM;
      if (!isBack) first = point;
    }
    last = point;
    if (added !== 0) addedM.set(point, added);
  }
  if (added === 0) return points;
  return points.map((point) => {
    const more = addedM.get(point);
    if (more === undefined || point.distanceM === undefined) return point;
    return { ...point, distanceM: meters(point.distanceM + more) };
  });
}

/** Whether the count is back where it was before it leapt, so that the leap was the fault and not the fall. */
function isBackFromAbove(counted: readonly CountedPoint[], at: number): boolean {
  const fell = counted[at] as CountedPoint;
  const ahead = counted[Math.min(counted.length - 1, at + LEAST_COUNTS)] as CountedPoint;
  const usualMPerS = Math.max(1, speedOf(fell, ahead));
  for (let i = at - 1; i > 0 && i >= at - LEAPT_AT_MOST; i--) {
    const [low, high] = [counted[i - 1] as CountedPoint, counted[i] as CountedPoint];
    if (low.distanceM > fell.distanceM) continue;
    return speedOf(low, high) > FASTER_AT_MOST * usualMPerS;
  }
  return false;
}

/** Whether the count goes on from where it fell to, and not from where it was before. */
function beginsAgain(
  counted: readonly CountedPoint[],
  at: number,
  { last, usualMPerS }: Count,
): boolean {
  if (at + LEAST_COUNTS > counted.length) return false;
  const fell = counted[at] as CountedPoint;
  for (const point of counted.slice(at + 1, at + COUNTS_AHEAD)) {
    if (point.distanceM < last.distanceM) continue;
    const ifLostM = last.distanceM + usualMPerS * passedS(last, point);
    const ifAnewM = fell.distanceM + usualMPerS * passedS(fell, point);
    return Math.abs(point.distanceM - ifAnewM) < Math.abs(point.distanceM - ifLostM);
  }
  return true;
}

/** What was run while the count began again: by the places, or by the new count; nothing where neither can be, and nothing in a pause. */
function runBetween({ last, usualMPerS }: Count, point: CountedPoint, ranS: number): number {
  const mostM = FASTER_AT_MOST * usualMPerS * ranS;
  const ways = [betweenM(last, point), point.distanceM].filter((way) => way !== undefined);
  const [run] = [...ways.filter((way) => way <= mostM), 0];
  return run ?? 0;
}

function speedOf(from: CountedPoint, to: CountedPoint): number {
  return (to.distanceM - from.distanceM) / Math.max(1, passedS(from, to));
}

function passedS({ timeMs: fromMs = 0 }: TrackPoint, { timeMs: toMs = 0 }: TrackPoint): number {
  return (toMs - fromMs) / 1000;
}

/** How much of the time between two points was a pause, in seconds. */
export function pausedS(
  { timeMs: fromMs = 0 }: TrackPoint,
  { timeMs: toMs = 0 }: TrackPoint,
  pauses: readonly Pause[],
): number {
  const within = ({ fromMs: stopMs, toMs: goMs }: Pause) =>
    Math.max(0, Math.min(goMs, toMs) - Math.max(stopMs, fromMs));
  return pauses.reduce((sum, pause) => sum + within(pause), 0) / 1000;
}
