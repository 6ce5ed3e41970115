import type { TrackPoint, UnixMs } from "@limber/core/activity";
import { NO_SHORTER_M } from "./bounds.ts";
import { longestRising } from "./longest-rising.ts";
import { wayM } from "./positions.ts";

/** Points that were shuffled go to and fro: in order, their way is shorter by more than a tenth. */
const SHUFFLED_AT_MOST = 0.9;

export type Ordered = {
  readonly points: readonly TrackPoint[];
  /** How many times were moved on, because the order of the file is the way that was run. */
  readonly mendedTimes: number;
  readonly wereSorted: boolean;
};

/**
 * Points whose times go back here and there, in order. Where the order of time is the longer way, the
 * order of the file is the one that was run, and the times that go back are wrong.
 */
export function inShorterOrder(points: readonly TrackPoint[]): Ordered {
  const sorted = sortedByTime(points);
  const wereSorted = sorted.some((point, i) => point !== points[i]);
  if (!wereSorted || wayM(points) >= wayM(sorted) - NO_SHORTER_M) {
    return { points: sorted, mendedTimes: 0, wereSorted };
  }
  return { ...withTimesMended(points), wereSorted: false };
}

/** Whether points with true times were written down in another order than they were run. */
export function isShuffled(points: readonly TrackPoint[]): boolean {
  return wayM(sortedByTime(points)) < wayM(points) * SHUFFLED_AT_MOST;
}

/** A point without a time stays behind the one that it followed. */
export function sortedByTime(points: readonly TrackPoint[]): TrackPoint[] {
  let lastMs = -Infinity;
  const timed = points.map((point) => {
    lastMs = point.timeMs ?? lastMs;
    return { point, timeMs: lastMs };
  });
  // Equal and not their difference, which is no number for two points before the first time.
  timed.sort((a, b) => (a.timeMs === b.timeMs ? 0 : a.timeMs - b.timeMs));
  return timed.map(({ point }) => point);
}

/** The times that most points agree on stay; each other is that of the point before it. */
function withTimesMended(points: readonly TrackPoint[]) {
  const timed = points.filter(({ timeMs }) => timeMs !== undefined);
  const times = timed.map(({ timeMs = 0 }) => timeMs);
  const agreed = new Set(longestRising(times).map((i) => timed[i]));
  let lastMs: UnixMs | undefined = timed.find((point) => agreed.has(point))?.timeMs;
  let mendedTimes = 0;
  const mended = points.map((point) => {
    if (point.timeMs === undefined || lastMs === undefined) return point;
    if (agreed.has(point)) {
      lastMs = point.timeMs;
      return point;
    }
    mendedTimes++;
    return { ...point, timeMs: lastMs };
  });
  return { points: mended, mendedTimes };
}
