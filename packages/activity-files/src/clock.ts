import type { Notice, Pause, TrackPoint, UnixMs } from "@limber/core/activity";
import { MS_IN_A_MINUTE, MS_IN_A_SECOND } from "@limber/core/units";
import { CLOCK_SET_MS, NOTABLE_FALL_M, OUTINGS_APART_MS, STRETCH } from "./bounds.ts";
import { gapsIn, usualGapMs } from "./gaps.ts";
import { betweenM } from "./positions.ts";
import { eachOnce } from "./repeated-points.ts";
import { inShorterOrder, isShuffled, sortedByTime } from "./shorter-way.ts";

/** So many odd times at the end of a stretch say nothing about its clock. */
const STRAYS = 4;
/** Fewer than one point in so many do not decide the clock, whatever pause or break is before them. */
const FEW = 20;

/** Points that follow one another by the clock. */
type Stretch = { readonly points: readonly TrackPoint[]; readonly fromMs: UnixMs; toMs: UnixMs };
/** A stretch, and how much later its clock is than that of the first. */
type Dated = Stretch & { readonly offMs: number };
/** The watch's clock was set: what it wrote from here to there lies so much later, or earlier. */
export type ClockShift = { readonly fromMs: UnixMs; readonly toMs: UnixMs; readonly byMs: number };
export type Timed = {
  readonly points: readonly TrackPoint[];
  readonly shifts: readonly ClockShift[];
  readonly notices: readonly Notice[];
};

/**
 * Points in the order of time, each of them once. Where a clock was set while it ran, the clock that most
 * points agree on decides, and the others are moved to meet it. Single times more than a day off are left
 * out. A pause or a break in the track explains a step of any length, unless next to nothing stands
 * behind it.
 */
export function inOrderOfTime(points: readonly TrackPoint[], pauses: readonly Pause[] = []): Timed {
  if (isSteady(points)) return { points, shifts: [], notices: [] };
  const once = eachOnce(points);
  const inOrder = isShuffled(once) ? sortedByTime(once) : once;
  const dated = onOneClock(inOrder, pauses);
  const ordered = inShorterOrder(dated.points);
  const strays = once.length - dated.points.length;
  const notices: Notice[] = [];
  if (once.length < points.length)
    notices.push({ kind: "repeated-points-left-out", count: points.length - once.length });
  if (strays > 0) notices.push({ kind: "clock-jumped", count: strays });
  else if (dated.shifts.length > 0) notices.push({ kind: "clock-jumped" });
  if (ordered.wereSorted || inOrder !== once) notices.push({ kind: "points-out-of-order" });
  if (ordered.mendedTimes > 0)
    notices.push({ kind: "times-out-of-order", count: ordered.mendedTimes });
  return { points: ordered.points, shifts: dated.shifts, notices };
}

/** A moment of the same file, such as a pause's, on the clock that its points were moved to. */
export function onClock(timeMs: UnixMs, shifts: readonly ClockShift[]): UnixMs {
  const shift = shifts.find(
    ({ fromMs, toMs }) => timeMs >= fromMs - MS_IN_A_MINUTE && timeMs <= toMs + MS_IN_A_MINUTE,
  );
  return timeMs + (shift?.byMs ?? 0);
}

/** Whether time goes on from point to point, and never by more than parts two outings. */
function isSteady(points: readonly TrackPoint[]): boolean {
  let lastMs: UnixMs | undefined;
  for (const { timeMs } of points) {
    if (timeMs === undefined) continue;
    if (lastMs !== undefined && (timeMs < lastMs || timeMs - lastMs > OUTINGS_APART_MS))
      return false;
    lastMs = timeMs;
  }
  return true;
}

function onOneClock(points: readonly TrackPoint[], pauses: readonly Pause[]) {
  const stretches = stretchesOf(points);
  const few = points.length / FEW;
  const isOwnPart = (stretch: Stretch, i: number) =>
    isBrokenOff(stretches[i - 1], stretch) && isBrokenOff(stretch, stretches[i + 1]);
  const long = stretches.filter(
    (stretch, i) =>
      stretch.points.length >= STRETCH ||
      (stretch.points.length >= few && isOwnPart(stretch, i)) ||
      (i === 0 && leadsOn(stretch, stretches[1])),
  );
  if (!long.some((stretch) => stretch.points.length >= STRETCH)) return { points, shifts: [] };
  const usualMs = usualStepMs(long);
  const dated = datedFrom(long, (before, after) =>
    clockStep(before, after, { pauses, few, usualMs }),
  );
  const agreedMs = mostAgreed(dated);
  const shifts: ClockShift[] = [];
  const shiftOf = new Map<Stretch, number>();
  for (const [i, { fromMs, toMs, offMs }] of dated.entries()) {
    const byMs = Math.abs(offMs - agreedMs) > MS_IN_A_MINUTE ? agreedMs - offMs : 0;
    if (byMs !== 0) shifts.push({ fromMs, toMs, byMs });
    shiftOf.set(long[i] as Stretch, byMs);
  }
  const kept = stretches.flatMap((stretch) => {
    const clock = shiftOf.has(stretch) ? stretch : long.find((other) => isNear(stretch, other));
    const byMs = clock && shiftOf.get(clock);
    if (byMs === undefined) return [];
    return byMs === 0 ? stretch.points : stretch.points.map((point) => movedBy(point, byMs));
  });
  return { points: kept, shifts };
}

/** Whether the way goes on from where the first points were: then they are of the run, and their clock was late to be set. */
function leadsOn(earlier: Stretch, later: Stretch | undefined): boolean {
  const [from, to] = [earlier.points.at(-1), later?.points[0]];
  if (from === undefined || to === undefined) return false;
  const wayM = betweenM(from, to) ?? countedBetween(from, to);
  return wayM !== undefined && wayM >= 0 && wayM <= NOTABLE_FALL_M;
}

function countedBetween(from: TrackPoint, to: TrackPoint): number | undefined {
  if (from.distanceM === undefined || to.distanceM === undefined) return undefined;
  return to.distanceM - from.distanceM;
}

function isNear({ fromMs, toMs }: Stretch, other: Stretch): boolean {
  return fromMs >= other.fromMs - CLOCK_SET_MS && toMs <= other.toMs + CLOCK_SET_MS;
}

function datedFrom(
  stretches: readonly Stretch[],
  stepMs: (before: Stretch, after: Stretch) => number,
): Dated[] {
  let offMs = 0;
  return stretches.map((stretch, i) => {
    const before = stretches[i - 1];
    if (before !== undefined) offMs += stepMs(before, stretch);
    return { ...stretch, offMs };
  });
}

/** The clock of most points; of two that are equal the one of the later points, which was set. */
function mostAgreed(stretches: readonly Dated[]): number {
  const agreed = new Map<number, { points: number; lastAt: number }>();
  for (const [at, { offMs, points }] of stretches.entries()) {
    const minute = Math.round(offMs / MS_IN_A_MINUTE);
    const before = agreed.get(minute)?.points ?? 0;
    agreed.set(minute, { points: before + points.length, lastAt: at });
  }
  const [most] = [...agreed.values()].sort((a, b) => b.points - a.points || b.lastAt - a.lastAt);
  return stretches[most?.lastAt ?? 0]?.offMs ?? 0;
}

/** By how much the clock was set between two stretches; 0 where the later goes on from the earlier, or only needs sorting. */
function clockStep(
  earlier: Stretch,
  later: Stretch,
  { pauses, few, usualMs }: { pauses: readonly Pause[]; few: number; usualMs: number },
): number {
  const lastMs = lastOf(earlier);
  const aheadMs = firstOf(later) - lastMs;
  const isFew = Math.min(earlier.points.length, later.points.length) < few;
  const isExplained = isBrokenOff(earlier, later) || isPaused(lastMs, lastMs + aheadMs, pauses);
  const stepMs = aheadMs - usualMs;
  if (isExplained) return isFew && Math.abs(aheadMs) > CLOCK_SET_MS ? stepMs : 0;
  if (lateIn(earlier) > earlyIn(later))
    return isShuffled([...earlier.points, ...later.points]) ? 0 : stepMs;
  return aheadMs > (isFew ? OUTINGS_APART_MS : CLOCK_SET_MS) ? stepMs : 0;
}

/** How long it usually is from one point to the next. */
function usualStepMs(stretches: readonly Stretch[]): number {
  const usualMs = usualGapMs(stretches.flatMap(({ points }) => gapsIn(points))) ?? MS_IN_A_SECOND;
  return Math.min(MS_IN_A_MINUTE, Math.max(MS_IN_A_SECOND, usualMs));
}

function isBrokenOff(earlier: Stretch | undefined, later: Stretch | undefined): boolean {
  if (earlier === undefined || later === undefined) return true;
  return earlier.points.at(-1)?.segment !== later.points[0]?.segment;
}

function isPaused(fromMs: UnixMs, toMs: UnixMs, pauses: readonly Pause[]): boolean {
  return pauses.some(
    (pause) => pause.fromMs >= fromMs - MS_IN_A_MINUTE && pause.toMs <= toMs + MS_IN_A_MINUTE,
  );
}

function firstOf({ points, fromMs }: Stretch): UnixMs {
  return points[0]?.timeMs ?? fromMs;
}

function lastOf({ points, toMs }: Stretch): UnixMs {
  return points.at(-1)?.timeMs ?? toMs;
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

/** The points cut where time steps back by more than a minute, or ahead by more than parts two outings. */
function stretchesOf(points: readonly TrackPoint[]): Stretch[] {
  const stretches: { points: TrackPoint[]; fromMs: UnixMs; toMs: UnixMs }[] = [];
  let lastMs = points.find(({ timeMs }) => timeMs !== undefined)?.timeMs ?? 0;
  for (const point of points) {
    const timeMs = point.timeMs ?? lastMs;
    const current = stretches.at(-1);
    const isCut = timeMs < lastMs - MS_IN_A_MINUTE || timeMs - lastMs > OUTINGS_APART_MS;
    if (current === undefined || isCut) {
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
