import type { Notice, SportSession } from "@limber/core/activity";
import { momentOf } from "./repeated-points.ts";

/**
 * Each session once. Of two of one sport that began at the same moment, or of which one holds every point of
 * the other, the fuller one counts, or else the later: it was written again when it had gone on.
 */
export function sessionsOnce(sessions: readonly SportSession[]): {
  readonly sessions: readonly SportSession[];
  readonly notices: readonly Notice[];
} {
  const fullestFirst = sessions
    .toReversed()
    .sort((one, other) => other.points.length - one.points.length);
  const kept = new Set<SportSession>();
  for (const session of fullestFirst)
    if (![...kept].some((fuller) => isRepeatOf(fuller, session))) kept.add(session);
  const count = sessions.length - kept.size;
  return count === 0
    ? { sessions, notices: [] }
    : {
        sessions: sessions.filter((session) => kept.has(session)),
        notices: [{ kind: "repeated-activity-left-out", count }],
      };
}

function isRepeatOf(fuller: SportSession, session: SportSession): boolean {
  if (fuller.sport !== session.sport || fuller.sportSaid !== session.sportSaid) return false;
  if (session.startMs !== undefined && session.startMs === fuller.startMs) return true;
  const moments = session.points.flatMap((point) => momentOf(point) ?? []);
  if (moments.length === 0 || fuller.points.length < moments.length) return false;
  const known = new Set(fuller.points.map(momentOf));
  return moments.every((moment) => known.has(moment));
}
