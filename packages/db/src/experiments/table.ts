import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { coachWith, onlyTheRunner } from "../policies.ts";
import { runners } from "../runners/table.ts";

/** One change, tried on some runs and left out on others, in an order drawn beforehand. */
export const experiments = pgTable(
  "experiments",
  {
    runnerId: uuid()
      .notNull()
      .references(() => runners.runnerId, { onDelete: "cascade" }),
    experimentId: uuid().notNull(),
    change: text().notNull(),
    status: text({ enum: ["running", "stopped", "finished"] }).notNull(),
    /** One entry a run: with the change, or without. */
    order: jsonb().$type<readonly ("with" | "without")[]>().notNull(),
    runsWanted: integer().notNull(),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    endedAt: timestamp({ withTimezone: true }),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.runnerId, table.experimentId] }),
    onlyTheRunner("experiments", table.runnerId),
    coachWith("cramps", "experiments", table.runnerId),
  ],
);
