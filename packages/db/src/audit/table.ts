import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { actorId, applicationRole, ownName } from "../policies.ts";
import { runners } from "../runners/table.ts";

/** Who looked at what, and when. A coach whose link is live may add a line about themselves, in their own name; nobody may change or remove one. */
export const audit = pgTable(
  "audit",
  {
    runnerId: uuid()
      .notNull()
      .references(() => runners.runnerId, { onDelete: "cascade" }),
    auditId: uuid().notNull(),
    readerId: uuid().notNull(),
    readerName: text().notNull().default(ownName),
    /** The procedure that was called, such as `runs.list`. */
    what: text().notNull(),
    readAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runnerId, table.auditId] }),
    index("audit_by_time").on(table.runnerId, table.readAt),
    pgPolicy("audit_owner", {
      for: "select",
      to: applicationRole,
      using: sql`${table.runnerId} = ${actorId}`,
    }),
    pgPolicy("audit_reader", {
      for: "insert",
      to: applicationRole,
      withCheck: sql`${table.readerId} = ${actorId} and ${table.readerName} = ${ownName} and exists (select 1 from coach_links where coach_links.runner_id = ${table.runnerId} and coach_links.coach_id = ${actorId} and coach_links.revoked_at is null and coach_links.ends_at > now())`,
    }),
  ],
);
