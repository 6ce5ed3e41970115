import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { document } from "../document.ts";
import { imports } from "../imports/table.ts";
import { coachWith, onlyTheRunner } from "../policies.ts";
import { runners } from "../runners/table.ts";
import { runFields, splits } from "./documents.ts";

/**
 * Runs, planned and done, in one table: a plan becomes a run by being run. Splits are JSON, read only
 * with one run; lists leave them out. The price: no query inside splits.
 */
export const runs = pgTable(
  "runs",
  {
    runnerId: uuid()
      .notNull()
      .references(() => runners.runnerId, { onDelete: "cascade" }),
    runId: uuid().notNull(),
    status: text({ enum: ["planned", "done", "skipped"] }).notNull(),
    event: text({ enum: ["easy", "long", "race"] })
      .notNull()
      .default("easy"),
    startedAt: timestamp({ withTimezone: true }).notNull(),
    timeZone: text().notNull(),
    distanceM: doublePrecision(),
    elapsedS: doublePrecision(),
    movingS: doublePrecision(),
    firstMileS: doublePrecision(),
    splits: document(splits),
    /** A file is split both ways, since neither can be made of the other: `splits` are kilometres then. */
    mileSplits: document(splits),
    heartRateBpm: real(),
    /** The watch maker's estimate: a second opinion, never a measurement. */
    estimatedSweatLossMl: real(),
    device: text(),
    airTemperatureC: real(),
    relativeHumidityPct: real(),
    windMPerS: real(),
    /** `open-meteo` is a forecast that was made before; `open-meteo-archive` was looked up afterwards. */
    weatherSource: text({ enum: ["typed", "file", "open-meteo", "open-meteo-archive"] }),
    intakeMl: real(),
    /** 0 is no stop; null where nobody said. */
    urineMl: real(),
    /** A stop was made that nobody measured; null where nobody said. */
    urineUnmeasured: boolean(),
    massBeforeKg: real(),
    massAfterKg: real(),
    /** How hard it was, 1 to 10. */
    effort: smallint(),
    /** Adherence to the plan; null is not asked. */
    warmedUp: boolean(),
    firstMileAsPlanned: boolean(),
    drankAsPlanned: boolean(),
    woreSocks: boolean(),
    stretchedAfter: boolean(),
    planId: uuid(),
    importId: uuid(),
    note: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    /** Taken away by the runner, who may still take that back. Lists leave it out. */
    removedAt: timestamp({ withTimezone: true }),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    revision: integer().notNull().default(1),
    /** What the last edit wrote over that somebody else had written meanwhile: one tap away. */
    replaced: document(runFields),
  },
  (table) => [
    primaryKey({ columns: [table.runnerId, table.runId] }),
    foreignKey({
      columns: [table.runnerId, table.importId],
      foreignColumns: [imports.runnerId, imports.importId],
    }),
    index("runs_by_time").on(table.runnerId, table.startedAt),
    onlyTheRunner("runs", table.runnerId),
    coachWith("runs", "runs", table.runnerId),
  ],
);
