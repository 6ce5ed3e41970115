import type { Notice, Pause, Sport, SportSession, TrackPoint, UnixMs } from "@limber/core/activity";
import { seconds } from "@limber/core/units";
import { type ClockShift, inOrderOfTime } from "./clock.ts";
import { withTrueDistances } from "./distances.ts";
import { pointsAstray, withoutPosition } from "./positions.ts";

/** More steps of one leg a minute than anyone's: the file counts both. */
const ONE_LEG_AT_MOST = 120;

export type Track = {
  readonly points: readonly TrackPoint[];
  readonly shifts: readonly ClockShift[];
  readonly notices: readonly Notice[];
};

/** Points in the order of time, without those that a receiver threw where nobody could go. */
export function mendedTrack(
  points: readonly TrackPoint[],
  how: { readonly astray: "left-out" | "unplaced"; readonly pauses?: readonly Pause[] },
): Track {
  const timed = inOrderOfTime(points, how.pauses);
  const astray = pointsAstray(timed.points);
  const { shifts } = timed;
  if (astray.size === 0) {
    return { points: withTrueDistances(timed.points, how.pauses), shifts, notices: timed.notices };
  }
  const kept =
    how.astray === "left-out"
      ? timed.points.filter((point) => !astray.has(point))
      : timed.points.map((point) => (astray.has(point) ? withoutPosition(point) : point));
  const notice: Notice = { kind: "position-jump-left-out", count: astray.size };
  return {
    points: withTrueDistances(kept, how.pauses),
    shifts,
    notices: [...timed.notices, notice],
  };
}

/** The points in the order of time, cut where longer rests lie between them than that. */
export function betweenRests(
  points: readonly TrackPoint[],
  longestMs: number,
): readonly (readonly TrackPoint[])[] {
  const parts: TrackPoint[][] = [[]];
  let lastMs: UnixMs | undefined;
  for (const point of points) {
    const restMs = (point.timeMs ?? 0) - (lastMs ?? Infinity);
    if (restMs > longestMs) parts.push([]);
    parts.at(-1)?.push(point);
    lastMs = point.timeMs ?? lastMs;
  }
  return parts;
}

export function startMsOf(points: readonly TrackPoint[]): UnixMs | undefined {
  return points.find(({ timeMs }) => timeMs !== undefined)?.timeMs;
}

export function endMsOf(points: readonly TrackPoint[]): UnixMs | undefined {
  return points.findLast(({ timeMs }) => timeMs !== undefined)?.timeMs;
}

/** What the points alone tell of a session: its start, its span, and that without the pauses. */
export function spanOf(points: readonly TrackPoint[], pauses: readonly Pause[]) {
  const startMs = startMsOf(points);
  const endMs = endMsOf(points);
  if (startMs === undefined || endMs === undefined) return {};
  const pausedMs = pauses.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  return {
    startMs,
    elapsedS: seconds((endMs - startMs) / 1000),
    timerS: seconds(Math.max(0, endMs - startMs - pausedMs) / 1000),
  };
}

/** The session with the steps of one leg, where the file counted both. */
export function onOneLeg(session: SportSession): SportSession {
  if (!onFoot.includes(session.sport)) return session;
  let sum = 0;
  let count = 0;
  for (const { cadencePerMin } of session.points) {
    if (cadencePerMin === undefined || cadencePerMin === 0) continue;
    sum += cadencePerMin;
    count++;
  }
  if (count === 0 || sum / count <= ONE_LEG_AT_MOST) return session;
  const points = session.points.map((point) =>
    point.cadencePerMin === undefined
      ? point
      : { ...point, cadencePerMin: point.cadencePerMin / 2 },
  );
  return { ...session, points };
}

const onFoot: readonly Sport[] = ["running", "walking", "hiking"];
