import type { Notice, Pause, TrackPoint, UnixMs } from "@limber/core/activity";
import { MS_IN_A_MINUTE, MS_IN_A_SECOND } from "@limber/core/units";
import { CLOCK_SET_MS } from "./bounds.ts";

/** So many points in a row have a clock of their own; fewer are strays. */
const STRETCH = 10;
/** So many odd times at the end of a stretch say nothing about its clock. */
const STRAYS = 4;

type Stretch = { readonly points: TrackPoint[]; fromMs: UnixMs; toMs: UnixMs };
/** The watch's clock was set: what it wrote from here to there lies so much later, or earlier. */
export type ClockShift = { readonly fromMs: UnixMs; readonly toMs: UnixMs; readonly byMs: number };
export type Timed = {
  readonly points: readonly TrackPoint[];
  readonly shifts: readonly ClockShift[];
  readonly notices: readonly Notice[];
};

/**
 * Points in the order of time. Where a clock was set while it ran, what it wrote before is moved to
 * meet what it wrote after: its later times are the truer ones. Single times more than a day off are
 * left out. A pause explains a step of any length.
 */
export function inOrderOfTime(points: readonly TrackPoint[], pauses: readonly Pause[] = []): Timed {
  if (isSteady(points, pauses)) return { points, shifts: [], notices: [] };
  const mended = segmentsOf(points).map((segment) => onOneClock(segment, pauses));
  const kept = mended.flatMap((segment) => segment.points);
  const shifts = mended.flatMap((segment) => segment.shifts);
  const sorted = sortedByTime(kept);
  const strays = points.length - kept.length;
  const notices: Notice[] = [];
  if (strays > 0) notices.push({ kind: "clock-jumped", count: strays });
  else if (shifts.length > 0) notices.push({ kind: "clock-jumped" });
  if (sorted.some((point, i) => point !== kept[i])) notices.push({ kind: "points-out-of-order" });
  return { points: sorted, shifts, notices };
}

/** A moment of the same file, such as a pause's, on the clock that its points were moved to. */
export function onClock(timeMs: UnixMs, shifts: readonly ClockShift[]): UnixMs {
  const shift = shifts.find(({ fromMs, toMs }) => timeMs >= fromMs && timeMs <= toMs);
  return timeMs + (shift?.byMs ?? 0);
}

function segmentsOf(points: readonly TrackPoint[]): TrackPoint[][] {
  const segments: TrackPoint[][] = [];
  for (const point of points) {
    const current = segments.at(-1);
    if (current?.[0]?.segment === point.segment) current.push(point);
    else segments.push([point]);
  }
  return segments;
}

function isSteady(points: readonly TrackPoint[], pauses: readonly Pause[]): boolean {
  let lastMs: UnixMs | undefined;
  let segment = 0;
  for (const { timeMs, segment: now } of points) {
    if (timeMs === undefined) continue;
    if (lastMs !== undefined) {
      if (timeMs < lastMs) return false;
      if (now === segment && leaps(lastMs, timeMs, pauses)) return false;
    }
    lastMs = timeMs;
    segment = now;
  }
  return true;
}

function leaps(fromMs: UnixMs, toMs: UnixMs, pauses: readonly Pause[]): boolean {
  if (toMs - fromMs <= CLOCK_SET_MS) return false;
  return !pauses.some(
    (pause) => pause.fromMs >= fromMs - MS_IN_A_MINUTE && pause.toMs <= toMs + MS_IN_A_MINUTE,
  );
}

function onOneClock(segment: readonly TrackPoint[], pauses: readonly Pause[]) {
  const stretches = stretchesOf(segment, pauses);
  const long = stretches.filter(({ points }) => points.length >= STRETCH);
  if (long.length === 0) return { points: [...segment], shifts: [] };
  const near = ({ fromMs, toMs }: Stretch) =>
    long.some(
      (other) => fromMs >= other.fromMs - CLOCK_SET_MS && toMs <= other.toMs + CLOCK_SET_MS,
    );
  const shifts: ClockShift[] = [];
  let later: Stretch | undefined;
  for (const stretch of long.toReversed()) {
    const shift = later === undefined ? undefined : shiftToMeet(stretch, later, pauses);
    if (shift !== undefined) {
      shifts.push(shift);
      stretch.points.splice(
        0,
        Infinity,
        ...stretch.points.map((point) => movedBy(point, shift.byMs)),
      );
      stretch.fromMs += shift.byMs;
      stretch.toMs += shift.byMs;
    }
    later = stretch;
  }
  const kept = stretches.filter((stretch) => long.includes(stretch) || near(stretch));
  return { points: kept.flatMap(({ points }) => points), shifts };
}

/** None where the later stretch goes on from the earlier, or a few of its points only need sorting. */
function shiftToMeet(
  earlier: Stretch,
  later: Stretch,
  pauses: readonly Pause[],
): ClockShift | undefined {
  const isBack = lateIn(earlier) > earlyIn(later);
  if (!isBack && !leaps(earlier.toMs, later.fromMs, pauses)) return undefined;
  const lastMs = earlier.points.at(-1)?.timeMs ?? earlier.toMs;
  const firstMs = later.points[0]?.timeMs ?? later.fromMs;
  return { fromMs: earlier.fromMs, toMs: earlier.toMs, byMs: firstMs - MS_IN_A_SECOND - lastMs };
}

/** Close to its first time; a few strays do not change it. */
function earlyIn({ points, toMs }: Stretch): UnixMs {
  return timesIn(points)[STRAYS] ?? toMs;
}

function lateIn({ points, fromMs }: Stretch): UnixMs {
  return timesIn(points).at(-1 - STRAYS) ?? fromMs;
}

function timesIn(points: readonly TrackPoint[]): UnixMs[] {
  const times = points.map(({ timeMs }) => timeMs).filter((timeMs) => timeMs !== undefined);
  return times.sort((a, b) => a - b);
}

function movedBy(point: TrackPoint, byMs: number): TrackPoint {
  return point.timeMs === undefined ? point : { ...point, timeMs: point.timeMs + byMs };
}

/** The points cut where time steps back by more than a minute, or leaps ahead without a pause. */
function stretchesOf(segment: readonly TrackPoint[], pauses: readonly Pause[]): Stretch[] {
  const stretches: Stretch[] = [];
  let lastMs = segment.find(({ timeMs }) => timeMs !== undefined)?.timeMs ?? 0;
  for (const point of segment) {
    const timeMs = point.timeMs ?? lastMs;
    const current = stretches.at(-1);
    if (
      current === undefined ||
      timeMs < lastMs - MS_IN_A_MINUTE ||
      leaps(lastMs, timeMs, pauses)
    ) {
      stretches.push({ points: [point], fromMs: timeMs, toMs: timeMs });
    } else {
      current.points.push(point);
      current.fromMs = Math.min(current.fromMs, timeMs);
      current.toMs = Math.max(current.toMs, timeMs);
    }
    lastMs = timeMs;
  }
  return stretches;
}

/** A point without a time stays behind the one that it followed. */
function sortedByTime(points: readonly TrackPoint[]): TrackPoint[] {
  let lastMs = -Infinity;
  const timed = points.map((point) => {
    lastMs = point.timeMs ?? lastMs;
    return { point, timeMs: lastMs };
  });
  // Equal and not their difference, which is no number for two points before the first time.
  timed.sort((a, b) => (a.timeMs === b.timeMs ? 0 : a.timeMs - b.timeMs));
  return timed.map(({ point }) => point);
}
