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
  if (sessions.length < 2) return { sessions, notices: [] };
  const fullestFirst = sessions
    .toReversed()
    .sort((one, other) => other.points.length - one.points.length);
  const kept = new Set<SportSession>();
  const known = new KnownSessions();
  for (const session of fullestFirst) if (!known.has(session)) kept.add(known.add(session));
  const count = sessions.length - kept.size;
  return count === 0
    ? { sessions, notices: [] }
    : {
        sessions: sessions.filter((session) => kept.has(session)),
        notices: [{ kind: "repeated-activity-left-out", count }],
      };
}

/** Sessions by their starts and by their points, so that each is asked of few others. */
class KnownSessions {
  private readonly starts = new Set<string>();
  private readonly holders = new Map<string, Set<string>[]>();

  has(session: SportSession): boolean {
    if (session.startMs !== undefined && this.starts.has(startOf(session))) return true;
    const moments = momentsOf(session);
    const [first] = moments;
    if (first === undefined) return false;
    return (this.holders.get(first) ?? []).some((others) =>
      [...moments].every((moment) => others.has(moment)),
    );
  }

  add(session: SportSession): SportSession {
    this.starts.add(startOf(session));
    const moments = momentsOf(session);
    for (const moment of moments) {
      const holders = this.holders.get(moment);
      if (holders === undefined) this.holders.set(moment, [moments]);
      else holders.push(moments);
    }
    return session;
  }
}

const sportIn = ({ sport, sportSaid }: SportSession) => `${sport} ${sportSaid}`;
const startOf = (session: SportSession) => `${sportIn(session)} ${session.startMs}`;

/** The moments of its points, each with the sport: what was done in another sport is another session. */
function momentsOf(session: SportSession): Set<string> {
  const moments = session.points.map(momentOf).filter((moment) => moment !== undefined);
  return new Set(moments.map((moment) => `${sportIn(session)} ${moment}`));
}
