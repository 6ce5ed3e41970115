import {
  boolean,
  doublePrecision,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { coachWith, onlyTheRunner } from "../policies.ts";
import { runners } from "../runners/table.ts";
import { runs } from "../runs/table.ts";

/** One cramp a row. A run may have none, one or many; a night cramp belongs to no run. */
export const cramps = pgTable(
  "cramps",
  {
    runnerId: uuid()
      .notNull()
      .references(() => runners.runnerId, { onDelete: "cascade" }),
    crampId: uuid().notNull(),
    runId: uuid(),
    happenedAt: timestamp({ withTimezone: true }).notNull(),
    during: text({ enum: ["run", "after-run", "rest", "night"] }).notNull(),
    /** Null where nobody said. */
    muscle: text({ enum: ["calf", "hamstring", "quad", "foot", "other"] }),
    side: text({ enum: ["left", "right", "both"] }),
    atDistanceM: doublePrecision(),
    atElapsedS: doublePrecision(),
    /** The review's continuum: cramp-prone, mild, severe. Null where nobody said. */
    severity: text({ enum: ["cramp-prone", "mild", "severe"] }),
    durationS: real(),
    tried: text().array().notNull().default([]),
    reliefAfterS: real(),
    couldGoOn: boolean(),
    note: text(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runnerId, table.crampId] }),
    foreignKey({
      columns: [table.runnerId, table.runId],
      foreignColumns: [runs.runnerId, runs.runId],
    }).onDelete("cascade"),
    index("cramps_by_time").on(table.runnerId, table.happenedAt),
    onlyTheRunner("cramps", table.runnerId),
    coachWith("cramps", "cramps", table.runnerId),
  ],
);
