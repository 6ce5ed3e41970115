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
  for (const session of fullestFirst) if (known.isNew(session)) kept.add(session);
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

  /** Whether nothing that is known already holds it; it is known from then on. */
  isNew(session: SportSession): boolean {
    const start = startOf(session);
    if (session.startMs !== undefined && this.starts.has(start)) return false;
    const moments = momentsOf(session);
    if (this.hold(moments)) return false;
    this.starts.add(start);
    for (const moment of moments) {
      const holders = this.holders.get(moment);
      if (holders === undefined) this.holders.set(moment, [moments]);
      else holders.push(moments);
    }
    return true;
  }

  private hold(moments: ReadonlySet<string>): boolean {
    const [first] = moments;
    if (first === undefined) return false;
    return (this.holders.get(first) ?? []).some((others) =>
      [...moments].every((moment) => others.has(moment)),
    );
  }
}

const sportIn = ({ sport, sportSaid }: SportSession) => `${sport} ${sportSaid}`;
const startOf = (session: SportSession) => `${sportIn(session)} ${session.startMs}`;

/** The moments of its points, each with the sport: what was done in another sport is another session. */
function momentsOf(session: SportSession): Set<string> {
  const moments = session.points.map(momentOf).filter((moment) => moment !== undefined);
  return new Set(moments.map((moment) => `${sportIn(session)} ${moment}`));
}
