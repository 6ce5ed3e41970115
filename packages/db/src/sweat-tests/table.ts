import { boolean, index, pgTable, primaryKey, real, timestamp, uuid } from "drizzle-orm/pg-core";
import { coachWith, onlyTheRunner } from "../policies.ts";
import { runners } from "../runners/table.ts";

/** Two weigh-ins and what lay between, as typed. The rate is computed by the rule, never kept. */
export const sweatTests = pgTable(
  "sweat_tests",
  {
    runnerId: uuid()
      .notNull()
      .references(() => runners.runnerId, { onDelete: "cascade" }),
    sweatTestId: uuid().notNull(),
    runId: uuid(),
    testedAt: timestamp({ withTimezone: true }).notNull(),
    massBeforeKg: real().notNull(),
    massAfterKg: real().notNull(),
    drankMl: real().notNull(),
    /** 0 is no stop; null where nobody said. */
    urineMl: real(),
    /** A stop was made that nobody measured; null where nobody said. */
    urineUnmeasured: boolean(),
    durationS: real().notNull(),
    scaleStepKg: real(),
    speedKmPerH: real(),
    airTemperatureC: real(),
    relativeHumidityPct: real(),
    createdAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.runnerId, table.sweatTestId] }),
    index("sweat_tests_by_time").on(table.runnerId, table.testedAt),
    onlyTheRunner("sweat_tests", table.runnerId),
    coachWith("runs", "sweat_tests", table.runnerId),
  ],
);
