import {
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { coachWith, onlyTheRunner } from "../policies.ts";
import { runners } from "../runners/table.ts";

/**
 * Question and answer are kept together, with the rulebook's version, so that advice can be shown as
 * given and made again. The price: no query inside a plan.
 */
export const plans = pgTable(
  "plans",
  {
    runnerId: uuid()
      .notNull()
      .references(() => runners.runnerId, { onDelete: "cascade" }),
    planId: uuid().notNull(),
    request: jsonb().$type<unknown>().notNull(),
    plan: jsonb().$type<unknown>().notNull(),
    rulebook: text().notNull(),
    /** Which shape question and answer are in. Core reads them all. */
    shapeVersion: smallint().notNull().default(1),
    startsAt: timestamp({ withTimezone: true }),
    timeZone: text(),
    madeAt: timestamp({ withTimezone: true }).notNull(),
    /** Taken away by the runner, who may still take that back. Lists leave it out. */
    removedAt: timestamp({ withTimezone: true }),
  },
  (table) => [
    primaryKey({ columns: [table.runnerId, table.planId] }),
    index("plans_by_time").on(table.runnerId, table.madeAt),
    onlyTheRunner("plans", table.runnerId),
    coachWith("plans", "plans", table.runnerId),
  ],
);
