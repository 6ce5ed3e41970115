import { and, asc, eq } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { clubs, groupMembers, groups } from "./table.ts";

export type Club = typeof clubs.$inferSelect;
export type Group = typeof groups.$inferSelect;
export type OfClub = { readonly coachId: PermittedRunnerId; readonly clubId: string };
export type OfGroup = OfClub & { readonly groupId: string };
export type Member = { readonly runnerId: string };

export async function createClub(
  db: Database,
  club: OfClub & { name: string; createdAt: Date },
): Promise<Club | undefined> {
  await db.insert(clubs).values(club).onConflictDoNothing();
  return getClub(db, club);
}

export async function getClub(
  db: Database,
  { coachId, clubId }: OfClub,
): Promise<Club | undefined> {
  const [club] = await db
    .select()
    .from(clubs)
    .where(and(eq(clubs.clubId, clubId), eq(clubs.coachId, coachId)));
  return club;
}

export function listClubs(
  db: Database,
  { coachId, limit }: { coachId: PermittedRunnerId; limit: number },
): Promise<Club[]> {
  return db
    .select()
    .from(clubs)
    .where(eq(clubs.coachId, coachId))
    .orderBy(asc(clubs.name), asc(clubs.clubId))
    .limit(limit);
}

export async function createGroup(
  db: Database,
  { clubId, groupId, name }: OfGroup & { name: string },
): Promise<Group | undefined> {
  await db.insert(groups).values({ clubId, groupId, name }).onConflictDoNothing();
  const [group] = await db
    .select()
    .from(groups)
    .where(and(eq(groups.clubId, clubId), eq(groups.groupId, groupId)));
  return group;
}

export async function getGroup(
  db: Database,
  { coachId, clubId, groupId }: OfGroup,
): Promise<Group | undefined> {
  const [found] = await db
    .select({ group: groups })
    .from(groups)
    .innerJoin(clubs, eq(clubs.clubId, groups.clubId))
    .where(and(eq(groups.clubId, clubId), eq(groups.groupId, groupId), eq(clubs.coachId, coachId)));
  return found?.group;
}

/** The groups of a club, each with the ids of its members. */
export async function listGroups(
  db: Database,
  { clubId, limit }: OfClub & { limit: number },
): Promise<(Group & { runnerIds: string[] })[]> {
  const found = await db
    .select()
    .from(groups)
    .where(eq(groups.clubId, clubId))
    .orderBy(asc(groups.name), asc(groups.groupId))
    .limit(limit);
  const members = await db
    .select({ groupId: groupMembers.groupId, runnerId: groupMembers.runnerId })
    .from(groupMembers)
    .where(eq(groupMembers.clubId, clubId))
    .orderBy(asc(groupMembers.addedAt), asc(groupMembers.runnerId));
  return found.map((group) => ({
    ...group,
    runnerIds: members
      .filter(({ groupId }) => groupId === group.groupId)
      .map(({ runnerId }) => runnerId),
  }));
}

export async function addMember(
  db: Database,
  { clubId, groupId, runnerId, now }: OfGroup & Member & { now: Date },
): Promise<void> {
  await db
    .insert(groupMembers)
    .values({ clubId, groupId, runnerId, addedAt: now })
    .onConflictDoNothing();
}

export async function removeMember(
  db: Database,
  { clubId, groupId, runnerId }: OfGroup & Member,
): Promise<boolean> {
  const removed = await db
    .delete(groupMembers)
    .where(
      and(
        eq(groupMembers.clubId, clubId),
        eq(groupMembers.groupId, groupId),
        eq(groupMembers.runnerId, runnerId),
      ),
    )
    .returning({ runnerId: groupMembers.runnerId });
  return removed.length > 0;
}
