import type { TrackPoint, UnixMs } from "@limber/core/activity";
import { MS_IN_A_MINUTE, MS_IN_A_SECOND } from "@limber/core/units";
import { LONGEST_S, OUTINGS_APART_MS, STRETCH } from "../bounds.ts";
import { type ClockShift, onClock } from "../clock.ts";
import { betweenRests } from "../track.ts";
import { type Message, numberIn, timeIn } from "./messages.ts";

/** No race has more legs. Of a file that tells of more, each start is believed: to doubt them all takes too long. */
const MOST_DOUBTED = 64;

type PointsOnClock = {
  readonly points: readonly TrackPoint[];
  readonly shifts: readonly ClockShift[];
};
type Span = { readonly fromMs: UnixMs; readonly toMs: UnixMs };
/** A session that the file tells of, or points that none of its sessions tells of. */
type Started = { readonly message: Message | undefined; readonly startMs: UnixMs | undefined };
/** From when on its points are its own. */
type Begun = Started & { readonly fromMs: UnixMs };

/**
 * The sessions in the order of their starts. A start is what the session tells, or what its end tells,
 * whichever more points lie with. Where none lie with either, and as many outings are left that no session tells
 * of, each such session began with its own, in the order of the file. Where each session has its own
 * points, an outing that is left stands for itself.
 */
export function startsOf(sessions: readonly Message[], content: PointsOnClock): readonly Begun[] {
  const outings = outingsIn(content.points);
  const told = sessions.map((message, i) => ({
    message,
    startMs:
      sessions.length > MOST_DOUBTED
        ? startTold(message, content.shifts)
        : startWithin(message, content, sessions.slice(0, i)),
  }));
  const free = outings.filter((outing) => !told.some((one) => holds(one, outing)));
  const astray = told.filter((one) => !outings.some((outing) => holds(one, outing)));
  const started: readonly Started[] =
    free.length === astray.length
      ? told.map((one) => ({ ...one, startMs: free[astray.indexOf(one)]?.fromMs ?? one.startMs }))
      : [...told, ...(astray.length === 0 && told.length > 1 ? free.map(untold) : [])];
  const firstMs = outings[0]?.fromMs;
  return started
    .map(({ message, startMs = firstMs }) => ({ message, startMs }))
    .sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0))
    .map((one, i, all) => ({ ...one, fromMs: firstOf(one, all[i - 1], outings) }));
}

/** Where the points of a session begin: with it, or with its outing where the one before has no part in that. */
function firstOf(
  { startMs }: Started,
  before: Started | undefined,
  outings: readonly Span[],
): UnixMs {
  if (startMs === undefined || before === undefined) return -Infinity;
  const own = outings.find(({ fromMs, toMs }) => startMs >= fromMs && startMs <= toMs);
  const isShared = own === undefined || (before.startMs ?? own.fromMs) >= own.fromMs;
  return isShared || holds(before, own) ? startMs : own.fromMs;
}

const untold = ({ fromMs }: Span) => ({ message: undefined, startMs: fromMs });

/** When a session began by what its end and its length tell. */
export function startByEnd(message: Message, shifts: readonly ClockShift[]): UnixMs | undefined {
  const [endMs, lengthS] = [timeIn(message.timestamp), numberIn(message.total_elapsed_time)];
  if (endMs === undefined || lengthS === undefined || lengthS > LONGEST_S) return undefined;
  return onClock(endMs, shifts) - lengthS * MS_IN_A_SECOND;
}

/**
 * What its start tells. What its end tells where that lies hours away, or another session told the same
 * start, and more points lie with it that are not that session's.
 */
function startWithin(
  message: Message,
  { points, shifts }: PointsOnClock,
  before: readonly Message[],
): UnixMs | undefined {
  const told = (one: Message) => ({ message: one, startMs: startTold(one, shifts) });
  const { startMs } = told(message);
  const byEndMs = startByEnd(message, shifts);
  if (startMs === undefined || byEndMs === undefined) return startMs ?? byEndMs;
  const others = before.map(told);
  const isToldTwice = others.some((other) => other.startMs === startMs);
  if (Math.abs(byEndMs - startMs) <= OUTINGS_APART_MS && !isToldTwice) return startMs;
  const free = points
    .map(({ timeMs = 0 }) => ({ fromMs: timeMs, toMs: timeMs }))
    .filter((moment) => !others.some((other) => holds(other, moment)));
  const pointsFrom = (ms: UnixMs) =>
    free.filter((moment) => holds({ message, startMs: ms }, moment)).length;
  return pointsFrom(byEndMs) > pointsFrom(startMs) ? byEndMs : startMs;
}

function startTold(message: Message, shifts: readonly ClockShift[]): UnixMs | undefined {
  const writtenMs = timeIn(message.start_time);
  return writtenMs === undefined ? undefined : onClock(writtenMs, shifts);
}

function holds({ message, startMs }: Started, { fromMs, toMs }: Span): boolean {
  if (startMs === undefined) return false;
  const lengthS = Math.min(numberIn(message?.total_elapsed_time) ?? 0, LONGEST_S);
  const endMs = startMs + lengthS * MS_IN_A_SECOND;
  return fromMs <= endMs + MS_IN_A_MINUTE && toMs >= startMs - MS_IN_A_MINUTE;
}

/** From when to when the points go on without hours between them, for more than a few points. */
function outingsIn(points: readonly TrackPoint[]): readonly Span[] {
  const timed = points.filter(({ timeMs }) => timeMs !== undefined);
  if (timed.length === 0) return [];
  const outings = betweenRests(timed, OUTINGS_APART_MS);
  const long = outings.filter((outing) => outing.length >= STRETCH);
  return (long.length === 0 ? outings : long).map((outing) => ({
    fromMs: outing[0]?.timeMs ?? 0,
    toMs: outing.at(-1)?.timeMs ?? 0,
  }));
}
