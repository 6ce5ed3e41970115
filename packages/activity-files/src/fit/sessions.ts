import type { Pause, SportSession, TrackPoint, UnixMs } from "@limber/core/activity";
import { MS_IN_A_MINUTE, MS_IN_A_SECOND, meters, milliliters, seconds } from "@limber/core/units";
import { FARTHEST_M, LONGEST_S, OUTINGS_APART_MS } from "../bounds.ts";
import type { ClockShift } from "../clock.ts";
import { onLawfulClock } from "../lawful-clock.ts";
import { effortOf } from "../quantities.ts";
import type { NamedSport } from "../sport/named.ts";
import { type Message, type Messages, numberIn } from "./messages.ts";
import { startByEnd, startsOf } from "./session-starts.ts";
import { recordedSport, sessionSport } from "./sports.ts";

type SessionContent = { readonly points: readonly TrackPoint[]; readonly pauses: readonly Pause[] };
type FileContent = SessionContent & { readonly shifts: readonly ClockShift[] };

/** Each session of the file with the points of its time; one of the points alone where the file has none. */
export function sessionsOf(messages: Messages, content: FileContent): SportSession[] {
  const starts = startsOf(messages.sessions, content);
  if (starts.length === 0) {
    const sport = recordedSport(messages);
    return content.points.length === 0 ? [] : [onLawfulClock(unclosed(sport, content))];
  }
  let endedAtM = 0;
  return starts.map(({ message, startMs, fromMs }, i) => {
    const toMs = starts[i + 1]?.fromMs ?? Infinity;
    const own = content.points.filter(({ timeMs = fromMs }) => timeMs >= fromMs && timeMs < toMs);
    const points = countedFrom(own, endedAtM);
    endedAtM = Math.max(endedAtM, furthest(own));
    const pauses = content.pauses.filter((pause) => pause.fromMs >= fromMs && pause.fromMs < toMs);
    if (message === undefined)
      return onLawfulClock(unclosed(sportOfAll(messages), { points, pauses }));
    const sport = sessionSport(message, messages);
    const { shifts } = content;
    return onLawfulClock(sessionOf(message, { points, pauses, startMs, shifts, sport }));
  });
}

function sessionOf(
  message: Message,
  content: FileContent & { startMs: UnixMs | undefined; sport: NamedSport },
): SportSession {
  const { points, pauses } = content;
  const distance = within(numberIn(message.total_distance), FARTHEST_M);
  const toldS = within(numberIn(message.total_elapsed_time), LONGEST_S);
  const startMs = believedStart(message, content);
  const elapsed = believedElapsed(toldS, { ...content, startMs });
  const timer = within(numberIn(message.total_timer_time), LONGEST_S);
  const sweat = numberIn(message.est_sweat_loss);
  const effort = effortOf((numberIn(message.workout_rpe) ?? 0) / EFFORT_IN_A_STEP);
  return {
    ...content.sport,
    ...(distance === undefined ? {} : { distanceM: meters(distance) }),
    ...(elapsed === undefined ? {} : { elapsedS: seconds(elapsed) }),
    ...(timer === undefined ? {} : { timerS: seconds(timer) }),
    ...(startMs === undefined ? {} : { startMs }),
    points,
    pauses,
    ...(sweat === undefined ? {} : { estimatedSweatLossMl: milliliters(sweat) }),
    ...(effort === undefined ? {} : { effort: Math.round(effort) }),
  };
}

/** The start that the session tells, where its points agree; else what its end tells, else its first point. */
function believedStart(
  message: Message,
  { points, shifts, startMs }: FileContent & { startMs: UnixMs | undefined },
): UnixMs | undefined {
  const pointMs = firstMs(points);
  if (pointMs === undefined) return startMs;
  const elapsedMs = (numberIn(message.total_elapsed_time) ?? LONGEST_S) * MS_IN_A_SECOND;
  const byItsEndMs = startByEnd(message, shifts);
  const agrees = (ms: UnixMs | undefined): ms is UnixMs =>
    ms !== undefined &&
    ms <= pointMs + MS_IN_A_MINUTE &&
    ms > pointMs - Math.min(OUTINGS_APART_MS, elapsedMs + MS_IN_A_MINUTE);
  return [startMs, byItsEndMs].find(agrees) ?? pointMs;
}

/** What the session tells, unless it ends hours behind its last point, or is off by as much as its clock was. */
function believedElapsed(
  toldS: number | undefined,
  { points, shifts, startMs }: FileContent & { startMs: UnixMs | undefined },
): number | undefined {
  const endMs = points.findLast(({ timeMs }) => timeMs !== undefined)?.timeMs;
  if (toldS === undefined || startMs === undefined || endMs === undefined) return toldS;
  const overMs = toldS * MS_IN_A_SECOND - (endMs - startMs);
  const isOffByShift = shifts.some(
    ({ byMs }) => Math.abs(overMs - Math.abs(byMs)) <= MS_IN_A_MINUTE,
  );
  return overMs > OUTINGS_APART_MS || isOffByShift ? (endMs - startMs) / MS_IN_A_SECOND : toldS;
}

/** Watches write how hard it felt as 10 to 100, and 0 where nobody said. */
const EFFORT_IN_A_STEP = 10;

/** The sport of sessions that are all of one; what was done beside different ones nobody told. */
function sportOfAll(messages: Messages): NamedSport {
  const [first, ...others] = messages.sessions.map((message) => sessionSport(message, messages));
  const isOne = first !== undefined && others.every(({ sport }) => sport === first.sport);
  return isOne ? first : { sport: "unknown" };
}

/** Points of which no session was written, as in a file that ends too soon: what they tell. */
function unclosed(sport: NamedSport, { points, pauses }: SessionContent): SportSession {
  const startMs = firstMs(points);
  const endMs = points.findLast(({ timeMs }) => timeMs !== undefined)?.timeMs;
  const kept = pauses.filter(({ toMs }) => endMs !== undefined && toMs <= endMs);
  const pausedMs = kept.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const elapsedMs = startMs === undefined || endMs === undefined ? undefined : endMs - startMs;
  return {
    ...sport,
    ...(startMs === undefined ? {} : { startMs }),
    ...(elapsedMs === undefined
      ? {}
      : { elapsedS: seconds(elapsedMs / 1000), timerS: seconds((elapsedMs - pausedMs) / 1000) }),
    points,
    pauses: kept,
  };
}

function firstMs(points: readonly TrackPoint[]): UnixMs | undefined {
  return points.find(({ timeMs }) => timeMs !== undefined)?.timeMs;
}

/** A watch counts one distance through all sessions of a race; each of ours begins at 0, with its first point. */
function countedFrom(points: readonly TrackPoint[], endedAtM: number): readonly TrackPoint[] {
  const first = points.find(({ distanceM }) => distanceM !== undefined)?.distanceM;
  // A file whose every session begins at 0 already has nothing to take off.
  if (first === undefined || endedAtM === 0 || first < endedAtM - 1) return points;
  return points.map((point) =>
    point.distanceM === undefined
      ? point
      : { ...point, distanceM: meters(Math.max(0, point.distanceM - first)) },
  );
}

function furthest(points: readonly TrackPoint[]): number {
  return points.reduce((most, { distanceM }) => Math.max(most, distanceM ?? most), 0);
}

function within(value: number | undefined, most: number): number | undefined {
  return value !== undefined && value >= 0 && value <= most ? value : undefined;
}
