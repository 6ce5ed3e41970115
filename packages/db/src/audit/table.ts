import { sql } from "drizzle-orm";
import { index, pgPolicy, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { actorId, applicationRole } from "../policies.ts";
import { runners } from "../runners/table.ts";

/** Who looked at what, and when. A reader may add a line about themselves; nobody may change or remove one. */
export const audit = pgTable(
  "audit",
  {
    runnerId: uuid()
      .notNull()
      .references(() => runners.runnerId, { onDelete: "cascade" }),
    auditId: uuid().notNull(),
    readerId: uuid().notNull(),
    readerName: text().notNull(),
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
      withCheck: sql`${table.readerId} = ${actorId}`,
    }),
  ],
);
