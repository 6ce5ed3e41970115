import { and, desc, eq, gt, isNull, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import type { Scope } from "../policies.ts";
import { coachLinks } from "./table.ts";

type CoachLinkRow = typeof coachLinks.$inferSelect;
export type CoachLink = Omit<CoachLinkRow, "codeHash">;

const {
  runnerId,
  coachLinkId,
  coachId,
  runnerName,
  coachName,
  scopes,
  invitedAt,
  acceptedAt,
  endsAt,
  revokedAt,
} = coachLinks;
/** Everything but the hash of the code. */
const told = {
  runnerId,
  coachLinkId,
  coachId,
  runnerName,
  coachName,
  scopes,
  invitedAt,
  acceptedAt,
  endsAt,
  revokedAt,
};

export type Invitation = Pick<
  CoachLinkRow,
  "coachLinkId" | "runnerName" | "codeHash" | "scopes" | "invitedAt" | "endsAt"
> & {
  readonly runnerId: PermittedRunnerId;
};

/** Sent again before anybody has taken it up, it has a new code and is otherwise as it was. */
export async function invite(db: Database, invitation: Invitation): Promise<CoachLink | undefined> {
  const [link] = await db
    .insert(coachLinks)
    .values(invitation)
    .onConflictDoUpdate({
      target: [runnerId, coachLinkId],
      set: { codeHash: invitation.codeHash },
      setWhere: sql`${coachId} is null and ${revokedAt} is null`,
    })
    .returning(told);
  return link;
}

/** Takes an invitation up, in the asker's own name. Nobody sees a link before it is theirs: the database finds it by its code. */
export async function acceptInvitation(
  db: Database,
  { codeHash, now, invitedAfter }: { codeHash: string; now: Date; invitedAfter: Date },
): Promise<CoachLink | undefined> {
  const [found] = await db.execute<{ runner_id: string; coach_link_id: string }>(sql`
    select * from limber_accept_invitation(${codeHash}, ${now.toISOString()}::timestamptz, ${invitedAfter.toISOString()}::timestamptz)
  `);
  if (found === undefined) return undefined;
  const [link] = await db
    .select(told)
    .from(coachLinks)
    .where(and(eq(runnerId, found.runner_id), eq(coachLinkId, found.coach_link_id)));
  return link;
}

/** A runner's links, also those that have ended. */
export function listCoachLinks(
  db: Database,
  { runnerId: of, limit }: { runnerId: PermittedRunnerId; limit: number },
): Promise<CoachLink[]> {
  return db
    .select(told)
    .from(coachLinks)
    .where(eq(runnerId, of))
    .orderBy(desc(invitedAt))
    .limit(limit);
}

/** Ends a link now. One that has been revoked keeps its day. */
export async function revokeCoachLink(
  db: Database,
  of: { runnerId: PermittedRunnerId; coachLinkId: string; now: Date },
): Promise<CoachLink | undefined> {
  const [link] = await db
    .update(coachLinks)
    .set({ revokedAt: sql`coalesce(${revokedAt}, ${of.now.toISOString()}::timestamptz)` })
    .where(and(eq(runnerId, of.runnerId), eq(coachLinkId, of.coachLinkId)))
    .returning(told);
  return link;
}

const live = (now: Date) => and(isNull(revokedAt), gt(endsAt, now));

/** Runners whose link with this coach is live. */
export function listAthletes(
  db: Database,
  { coachId: of, now, limit }: { coachId: PermittedRunnerId; now: Date; limit: number },
): Promise<CoachLink[]> {
  return db
    .select(told)
    .from(coachLinks)
    .where(and(eq(coachId, of), live(now)))
    .orderBy(coachLinks.runnerName, coachLinks.runnerId)
    .limit(limit);
}

/** What a runner shares with a coach at this moment. The gate asks this, so the runner is not yet permitted. */
export async function sharedScopes(
  db: Database,
  between: { runnerId: string; coachId: string; now: Date },
): Promise<readonly Scope[]> {
  const links = await db
    .select({ scopes })
    .from(coachLinks)
    .where(and(eq(runnerId, between.runnerId), eq(coachId, between.coachId), live(between.now)));
  return links.flatMap((link) => link.scopes);
}
