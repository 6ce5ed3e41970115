import { bigint, index, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { sessions } from "../accounts/table.ts";

const at = () => timestamp({ withTimezone: true });

/**
 * Where the browser of a visit wants to be told of the next drink of its run, and what it is told then. It is a
 * secret of that browser as its session is, so it stands with those that sign people in, and goes with the session:
 * whoever signs out is told nothing more.
 */
export const runNotices = pgTable(
  "run_notices",
  {
    id: uuid().primaryKey(),
    sessionId: uuid()
      .notNull()
      .unique()
      .references(() => sessions.id, { onDelete: "cascade" }),
    endpoint: text().notNull(),
    p256dh: text().notNull(),
    auth: text().notNull(),
    /** Which word of the phone stands: what it said before is not heard after it. */
    step: bigint({ mode: "number" }).notNull(),
    /** Null while there is nothing to tell. */
    dueAt: at(),
    words: text(),
    sentAt: at(),
    /** When it is forgotten, should the phone never be heard again. */
    endsAt: at().notNull(),
  },
  (table) => [index("run_notices_by_due").on(table.dueAt)],
);
