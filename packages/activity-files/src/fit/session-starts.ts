import type { TrackPoint, UnixMs } from "@limber/core/activity";
import { MS_IN_A_MINUTE, MS_IN_A_SECOND } from "@limber/core/units";
import { LONGEST_S, OUTINGS_APART_MS } from "../bounds.ts";
import { type ClockShift, onClock } from "../clock.ts";
import { type Message, numberIn, timeIn } from "./messages.ts";

type Content = { readonly points: readonly TrackPoint[]; readonly shifts: readonly ClockShift[] };
type Outing = { readonly fromMs: UnixMs; toMs: UnixMs };
type Started = { readonly message: Message; readonly startMs: UnixMs | undefined };

/**
 * The sessions in the order of their starts. A start is what the session tells, or what its end tells,
 * whichever has points in its time. Where neither has, and as many outings are left that no session tells
 * of, each such session began with its own, in the order of the file.
 */
export function startsOf(sessions: readonly Message[], content: Content): readonly Started[] {
  const outings = outingsIn(content.points);
  const told = sessions.map((message) => ({
    message,
    startMs: startWithin(message, content, outings),
  }));
  const isOf = (outing: Outing) => (one: Started) => holds(one, outing);
  const free = outings.filter((outing) => !told.some(isOf(outing)));
  const astray = told.filter((one) => !outings.some((outing) => holds(one, outing)));
  const started =
    free.length === 0 || free.length !== astray.length
      ? told
      : told.map((one) => ({ ...one, startMs: free[astray.indexOf(one)]?.fromMs ?? one.startMs }));
  const firstMs = outings[0]?.fromMs;
  return started
    .map(({ message, startMs = firstMs }) => ({ message, startMs }))
    .sort((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0));
}

/** When a session began by what its end and its length tell. */
export function startByEnd(message: Message, shifts: readonly ClockShift[]): UnixMs | undefined {
  const [endMs, lengthS] = [timeIn(message.timestamp), numberIn(message.total_elapsed_time)];
  if (endMs === undefined || lengthS === undefined || lengthS > LONGEST_S) return undefined;
  return onClock(endMs, shifts) - lengthS * MS_IN_A_SECOND;
}

function startWithin(
  message: Message,
  { shifts }: Content,
  outings: readonly Outing[],
): UnixMs | undefined {
  const writtenMs = timeIn(message.start_time);
  const toldMs = writtenMs === undefined ? undefined : onClock(writtenMs, shifts);
  const hasPoints = (startMs: UnixMs | undefined) =>
    outings.some((outing) => holds({ message, startMs }, outing));
  return [toldMs, startByEnd(message, shifts)].find(hasPoints) ?? toldMs;
}

function holds({ message, startMs }: Started, { fromMs, toMs }: Outing): boolean {
  if (startMs === undefined) return false;
  const lengthS = Math.min(numberIn(message.total_elapsed_time) ?? 0, LONGEST_S);
  const endMs = startMs + lengthS * MS_IN_A_SECOND;
  return fromMs <= endMs + MS_IN_A_MINUTE && toMs >= startMs - MS_IN_A_MINUTE;
}

/** From when to when the points go on without hours between them. */
function outingsIn(points: readonly TrackPoint[]): readonly Outing[] {
  const outings: Outing[] = [];
  for (const { timeMs } of points) {
    const last = outings.at(-1);
    if (timeMs === undefined) continue;
    if (last === undefined || timeMs - last.toMs > OUTINGS_APART_MS)
      outings.push({ fromMs: timeMs, toMs: timeMs });
    else last.toMs = Math.max(last.toMs, timeMs);
  }
  return outings;
}
