import type { Pause, SportSession, TrackPoint } from "../activity.ts";
import { countable, earthRadius } from "./evidence.ts";
import { addHeight, addMoment, columnsFor, filled, type Heights, type Track } from "./track.ts";

/** A session read once: its track, its heights and its clock. */
export type Recording = {
  readonly track: Track;
  readonly heights: Heights;
  /** Null where the points hold none. */
  readonly deviceM: number | null;
  readonly positionsM: number | null;
  readonly firstMs: number | null;
  readonly lastMs: number | null;
  readonly pauses: readonly Pause[];
};

const MS = 1000;
const RADIANS = Math.PI / 180;

/** Beyond this a time is none that a date can hold, and sums lose their fractions. */
const MOST = 8.64e15;

/** Whether a device wrote a number that can be counted with. */
export function isKnown<Value extends number>(value: Value | undefined): value is Value {
  return value !== undefined && Math.abs(value) <= MOST;
}

/** Reads a session in one pass over its points, by the device's distance where it counted one. */
export function recordingOf(session: SportSession): Recording {
  const points = inOrderOfTime(session.points);
  const columns = columnsFor(points.length);
  const firstMs = points.find(({ timeMs }) => isKnown(timeMs))?.timeMs ?? null;
  const device = countedByDevice(points, firstMs);
  const pauses = merged(session.pauses, firstMs ?? 0);
  const positions = { sumM: 0, before: undefined as TrackPoint | undefined };
  const clock = { at: 0, pausedMs: 0 };
  let lastMs = firstMs;
  let furthestM = 0;
  for (const point of points) {
    if (hasPosition(point)) goOn(positions, point);
    if (isKnown(point.timeMs)) lastMs = point.timeMs;
    const distanceM = device === null ? placed(point, positions.sumM) : point.distanceM;
    if (!isKnown(distanceM)) continue;
    furthestM = Math.max(furthestM, distanceM - (device?.originM ?? 0));
    if (isKnown(point.elevationM)) addHeight(columns, furthestM, point.elevationM);
    if (!isKnown(point.timeMs) || firstMs === null) continue;
    const pausedMs = pausedUntil(point.timeMs, pauses, clock);
    addMoment(columns, furthestM, [point.timeMs - firstMs, pausedMs]);
  }
  return {
    ...filled(columns),
    deviceM: device === null ? null : device.mostM - device.originM,
    positionsM: positions.before === undefined ? null : positions.sumM,
    firstMs,
    lastMs,
    pauses,
  };
}

/** How much of a stretch of time the pauses take. */
export function pausedWithin(
  pauses: readonly Pause[],
  [fromMs, toMs]: readonly [number, number],
): number {
  return pauses.reduce(
    (sum, pause) =>
      sum + Math.max(0, Math.min(pause.toMs, toMs) - Math.max(pause.fromMs, fromMs)) / MS,
    0,
  );
}

/** The track with other pauses than those it was read with. */
export function withPauses({ track, firstMs }: Recording, pauses: readonly Pause[]): Track {
  const clock = { at: 0, pausedMs: 0 };
  let reachedS = 0;
  const timerS = Float64Array.from(track.elapsedS, (atS) => {
    const ranS = atS - pausedUntil((firstMs ?? 0) + atS * MS, pauses, clock) / MS;
    reachedS = Math.max(reachedS, ranS);
    return reachedS;
  });
  return { ...track, timerS };
}

/** Files are read in order of time; where one is not, a point without a time stays behind the one before it. */
function inOrderOfTime(points: readonly TrackPoint[]): readonly TrackPoint[] {
  let latest = Number.NEGATIVE_INFINITY;
  let ordered = true;
  for (const { timeMs } of points) {
    if (!isKnown(timeMs)) continue;
    if (timeMs < latest) ordered = false;
    latest = timeMs;
  }
  if (ordered) return points;
  let last = Number.NEGATIVE_INFINITY;
  return points
    .map((point) => {
      if (isKnown(point.timeMs)) last = point.timeMs;
      return { point, timeMs: last };
    })
    .sort((a, b) => (a.timeMs === b.timeMs ? 0 : a.timeMs - b.timeMs))
    .map(({ point }) => point);
}

/** Pauses from the first moment on, in order, and apart from each other. */
function merged(pauses: readonly Pause[], firstMs: number): Pause[] {
  const sorted = pauses
    .filter(({ fromMs, toMs }) => isKnown(fromMs) && isKnown(toMs))
    .map(({ fromMs, toMs }) => ({ fromMs: Math.max(fromMs, firstMs), toMs }))
    .filter(({ fromMs, toMs }) => toMs > fromMs)
    .sort((a, b) => a.fromMs - b.fromMs);
  const apart: Pause[] = [];
  for (const pause of sorted) {
    const before = apart.at(-1);
    if (before === undefined || pause.fromMs > before.toMs) apart.push(pause);
    else
      apart[apart.length - 1] = {
        fromMs: before.fromMs,
        toMs: Math.max(before.toMs, pause.toMs),
      };
  }
  return apart;
}

/** The device's own distance, when it moved at all; a device without a sensor writes zeros. */
function countedByDevice(points: readonly TrackPoint[], firstMs: number | null) {
  let first: TrackPoint | undefined;
  let mostM = 0;
  for (const point of points) {
    if (!isKnown(point.distanceM)) continue;
    first ??= point;
    if (point.distanceM > mostM) mostM = point.distanceM;
  }
  return mostM <= 0 ? null : { mostM, originM: originOf(first, firstMs) };
}

function originOf(first: TrackPoint | undefined, firstMs: number | null): number {
  const { originOverM, fastestMPerS } = countable.value;
  const countedM = first?.distanceM ?? 0;
  const sinceStartS =
    isKnown(first?.timeMs) && firstMs !== null ? (first.timeMs - firstMs) / MS : 0;
  const couldHaveGoneM = Math.max(originOverM, sinceStartS * fastestMPerS);
  return countedM > couldHaveGoneM ? countedM : 0;
}

const hasPosition = ({ latitudeDeg, longitudeDeg }: TrackPoint) =>
  isKnown(latitudeDeg) && isKnown(longitudeDeg);

const placed = (point: TrackPoint, sumM: number) => (hasPosition(point) ? sumM : undefined);

function goOn(
  positions: { sumM: number; before: TrackPoint | undefined },
  point: TrackPoint,
): void {
  const { before } = positions;
  if (before !== undefined && before.segment === point.segment)
    positions.sumM += haversineM(before, point);
  positions.before = point;
}

function haversineM(from: TrackPoint, to: TrackPoint): number {
  const [fromLat, toLat] = [(from.latitudeDeg ?? 0) * RADIANS, (to.latitudeDeg ?? 0) * RADIANS];
  const east = ((to.longitudeDeg ?? 0) - (from.longitudeDeg ?? 0)) * RADIANS;
  const [halfNorth, halfEast] = [Math.sin((toLat - fromLat) / 2), Math.sin(east / 2)];
  const chord = halfNorth * halfNorth + Math.cos(fromLat) * Math.cos(toLat) * halfEast * halfEast;
  return 2 * earthRadius.value * Math.asin(Math.min(1, Math.sqrt(Math.max(0, chord))));
}

/** Paused time before a moment. Moments come in order, so each pause is looked at once. */
function pausedUntil(
  timeMs: number,
  pauses: readonly Pause[],
  clock: { at: number; pausedMs: number },
): number {
  let pause = pauses[clock.at];
  while (pause !== undefined && pause.toMs <= timeMs) {
    clock.pausedMs += pause.toMs - pause.fromMs;
    clock.at += 1;
    pause = pauses[clock.at];
  }
  const running = pause === undefined ? 0 : Math.max(0, timeMs - pause.fromMs);
  return clock.pausedMs + running;
}
