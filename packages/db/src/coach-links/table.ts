import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { actorId, applicationRole, onlyTheRunner, type Scope } from "../policies.ts";
import { runners } from "../runners/table.ts";

/** What a runner has agreed that a coach may see, and until when. A revoked link stays, so that the runner can see it was. */
export const coachLinks = pgTable(
  "coach_links",
  {
    runnerId: uuid()
      .notNull()
      .references(() => runners.runnerId, { onDelete: "cascade" }),
    coachLinkId: uuid().notNull(),
    /** Null until the invitation has been taken up. */
    coachId: uuid(),
    /** The names under which both agreed: neither may read the other's account. */
    runnerName: text().notNull().default(""),
    coachName: text(),
    /** A hash of the code; the code itself is shown once and not kept. */
    codeHash: text().notNull(),
    scopes: text().array().$type<Scope[]>().notNull(),
    invitedAt: timestamp({ withTimezone: true }).notNull(),
    acceptedAt: timestamp({ withTimezone: true }),
    endsAt: timestamp({ withTimezone: true }).notNull(),
    revokedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.runnerId, table.coachLinkId] }),
    index("coach_links_by_coach").on(table.coachId),
    index("coach_links_by_code").on(table.codeHash),
    onlyTheRunner("coach_links", table.runnerId),
    pgPolicy("coach_links_coach", {
      for: "select",
      to: applicationRole,
      using: sql`${table.coachId} = ${actorId}`,
    }),
  ],
);
