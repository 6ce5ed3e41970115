import type { TrackPoint } from "@limber/core/activity";
import { FASTEST_M_PER_S, NOTABLE_M } from "./bounds.ts";

type CountedPoint = TrackPoint & { readonly distanceM: number };

/**
 * The same points; where the device's count of the distance leaps, only counts that agree are kept: the
 * longest row of them that never goes back.
 */
export function withTrueDistances(points: readonly TrackPoint[]): readonly TrackPoint[] {
  if (!leaps(points)) return points;
  const counted = points.filter(isCounted);
  const agreed = new Set<TrackPoint>();
  let last: TrackPoint | undefined;
  for (const point of longestRising(counted)) {
    if (last !== undefined && leapsFrom(last, point)) continue;
    agreed.add(point);
    last = point;
  }
  return points.map((point) => {
    if (agreed.has(point) || point.distanceM === undefined) return point;
    const { distanceM: _, ...rest } = point;
    return rest;
  });
}

function leaps(points: readonly TrackPoint[]): boolean {
  let last: TrackPoint | undefined;
  for (const point of points) {
    if (point.distanceM === undefined) continue;
    if (last !== undefined && leapsFrom(last, point)) return true;
    last = point;
  }
  return false;
}

function leapsFrom(from: TrackPoint, to: TrackPoint): boolean {
  if (from.distanceM === undefined || to.distanceM === undefined) return false;
  const step = Math.abs(to.distanceM - from.distanceM);
  if (step <= NOTABLE_M) return false;
  const passedS = ((to.timeMs ?? 0) - (from.timeMs ?? 0)) / 1000;
  return step / Math.max(1, passedS) > FASTEST_M_PER_S;
}

function isCounted(point: TrackPoint): point is CountedPoint {
  return point.distanceM !== undefined;
}

function longestRising(points: readonly CountedPoint[]): TrackPoint[] {
  const tails: number[] = [];
  const before: number[] = [];
  const count = (i: number) => (points[i] as CountedPoint).distanceM;
  for (let i = 0; i < points.length; i++) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (count(tails[middle] as number) <= count(i)) low = middle + 1;
      else high = middle;
    }
    before[i] = low === 0 ? -1 : (tails[low - 1] as number);
    tails[low] = i;
  }
  const row: TrackPoint[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] as number)
    row.push(points[i] as TrackPoint);
  return row.reverse();
}
