import type { Pause, TrackPoint } from "@limber/core/activity";
import { FASTEST_M_PER_S, NOTABLE_FALL_M, NOTABLE_M } from "./bounds.ts";
import { countedOn, pausedS } from "./counters.ts";
import { longestRising } from "./longest-rising.ts";

type CountedPoint = TrackPoint & { readonly distanceM: number };

/**
 * The same points; where the device's count of the distance begins again it goes on, and where it leaps,
 * only counts that agree are kept: the longest row of them that never goes back. Nothing is run in a
 * pause, so that a pause explains no leap.
 */
export function withTrueDistances(
  points: readonly TrackPoint[],
  pauses: readonly Pause[] = [],
): readonly TrackPoint[] {
  if (!isOdd(points, pauses)) return points;
  const onOneCount = countedOn(points, pauses);
  const counted = onOneCount.filter(isCounted);
  const agreed = new Set<TrackPoint>();
  let last: TrackPoint | undefined;
  for (const i of longestRising(counted.map(({ distanceM }) => distanceM))) {
    const point = counted[i] as CountedPoint;
    if (last !== undefined && leapsFrom(last, point, pauses)) continue;
    agreed.add(point);
    last = point;
  }
  return onOneCount.map((point) => {
    if (agreed.has(point) || point.distanceM === undefined) return point;
    const { distanceM: _, ...rest } = point;
    return rest;
  });
}

/** Whether the count leaps or falls anywhere. */
function isOdd(points: readonly TrackPoint[], pauses: readonly Pause[]): boolean {
  let last: TrackPoint | undefined;
  for (const point of points) {
    const { distanceM } = point;
    if (distanceM === undefined) continue;
    const before = last?.distanceM ?? distanceM;
    if (distanceM < before - NOTABLE_FALL_M) return true;
    if (last !== undefined && leapsFrom(last, point, pauses)) return true;
    last = point;
  }
  return false;
}

function leapsFrom(from: TrackPoint, to: TrackPoint, pauses: readonly Pause[]): boolean {
  if (from.distanceM === undefined || to.distanceM === undefined) return false;
  const step = Math.abs(to.distanceM - from.distanceM);
  if (step <= NOTABLE_M) return false;
  const [fromMs, toMs] = [from.timeMs ?? 0, to.timeMs ?? 0];
  const ranS = (toMs - fromMs) / 1000 - pausedS(from, to, pauses);
  return step / Math.max(1, ranS) > FASTEST_M_PER_S;
}

function isCounted(point: TrackPoint): point is CountedPoint {
  return point.distanceM !== undefined;
}
