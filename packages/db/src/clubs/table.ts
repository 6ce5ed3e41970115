import { sql } from "drizzle-orm";
import {
  foreignKey,
  pgPolicy,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { actorId, applicationRole } from "../policies.ts";

/** A club belongs to the coach who made it. Club data is keyed by club, runner data by runner. */
export const clubs = pgTable(
  "clubs",
  {
    clubId: uuid().primaryKey(),
    coachId: uuid().notNull(),
    name: text().notNull(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    pgPolicy("clubs_coach", {
      for: "all",
      to: applicationRole,
      using: sql`${table.coachId} = ${actorId}`,
      withCheck: sql`${table.coachId} = ${actorId}`,
    }),
  ],
);

const ofOwnClub = (clubId: unknown) =>
  sql`exists (select 1 from clubs where clubs.club_id = ${clubId} and clubs.coach_id = ${actorId})`;

export const groups = pgTable(
  "groups",
  {
    clubId: uuid()
      .notNull()
      .references(() => clubs.clubId, { onDelete: "cascade" }),
    groupId: uuid().notNull(),
    name: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clubId, table.groupId] }),
    pgPolicy("groups_coach", {
      for: "all",
      to: applicationRole,
      using: ofOwnClub(table.clubId),
      withCheck: ofOwnClub(table.clubId),
    }),
  ],
);

/** Who is in a group. Being listed shares nothing: a coach link does. */
export const groupMembers = pgTable(
  "group_members",
  {
    clubId: uuid().notNull(),
    groupId: uuid().notNull(),
    runnerId: uuid().notNull(),
    addedAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.clubId, table.groupId, table.runnerId] }),
    foreignKey({
      columns: [table.clubId, table.groupId],
      foreignColumns: [groups.clubId, groups.groupId],
    }).onDelete("cascade"),
    pgPolicy("group_members_coach", {
      for: "all",
      to: applicationRole,
      using: ofOwnClub(table.clubId),
      withCheck: ofOwnClub(table.clubId),
    }),
  ],
);
