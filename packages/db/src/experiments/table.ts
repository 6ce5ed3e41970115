import { integer, pgTable, primaryKey, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { z } from "zod";
import { document, type Shape } from "../document.ts";
import { coachWith, onlyTheRunner } from "../policies.ts";
import { runners } from "../runners/table.ts";

type Order = readonly ("with" | "without")[];

export const orderVersion = 1;

/** One entry a run: with the change, or without. */
export const order: Shape<Order> = {
  version: orderVersion,
  written: z.array(z.enum(["with", "without"])),
  read: z.array(z.enum(["with", "without"])),
  upcasters: {},
};

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
    order: document(order).notNull(),
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
