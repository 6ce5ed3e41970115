import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { imports } from "../imports/table.ts";
import { coachAroundARun, onlyTheRunner } from "../policies.ts";
import { runners } from "../runners/table.ts";

/**
 * Drinks and weights that files told of, apart from what the runner typed into a run. Which run they are of
 * is asked when it is shown, so that it is no matter which came first. The id is made of what is said.
 */
export const bodyRecords = pgTable(
  "body_records",
  {
    runnerId: uuid()
      .notNull()
      .references(() => runners.runnerId, { onDelete: "cascade" }),
    bodyRecordId: uuid().notNull(),
    /** The import that told it first, of those that stand. */
    importId: uuid().notNull(),
    /** Others that told it since, the latest few: with one of them it stands on when the first is taken back. */
    alsoImportIds: uuid().array().notNull().default(sql`'{}'`),
    kind: text({ enum: ["drink", "weight", "in-activities"] }).notNull(),
    /** Of what is known by its day alone, midnight of it in UTC. */
    recordedAt: timestamp({ withTimezone: true }).notNull(),
    amountMl: real(),
    massKg: real(),
    source: text({ enum: ["apple-health", "garmin", "samsung-health"] }).notNull(),
    /** The program or the scale that wrote it, where its file names that. */
    app: text(),
  },
  (table) => [
    primaryKey({ columns: [table.runnerId, table.bodyRecordId] }),
    foreignKey({
      columns: [table.runnerId, table.importId],
      foreignColumns: [imports.runnerId, imports.importId],
    }).onDelete("cascade"),
    index("body_records_by_time").on(table.runnerId, table.recordedAt),
    index("body_records_by_import").on(table.runnerId, table.importId),
    onlyTheRunner("body_records", table.runnerId),
    coachAroundARun("body_records", table),
  ],
);
