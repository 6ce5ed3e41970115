import { sql } from "drizzle-orm";
import { integer, pgPolicy, pgTable, real, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { z } from "zod";
import { document, type Shape } from "../document.ts";
import { accountsRole, coachWith, onlyTheRunner } from "../policies.ts";

/**
 * One row a runner, with the id of their account. Units are kept one by one, because a runner may
 * want miles and millilitres. The price: a profile is wide.
 */
export const runners = pgTable(
  "runners",
  {
    runnerId: uuid().primaryKey(),
    displayName: text().notNull(),
    locale: text().notNull().default("en"),
    timeZone: text().notNull().default("UTC"),
    weekStartsOn: text({ enum: ["monday", "sunday", "saturday"] })
      .notNull()
      .default("monday"),
    clock: text({ enum: ["12 h", "24 h"] })
      .notNull()
      .default("24 h"),
    distanceUnit: text({ enum: ["km", "mi"] })
      .notNull()
      .default("km"),
    volumeUnit: text({ enum: ["mL", "oz"] })
      .notNull()
      .default("mL"),
    massUnit: text({ enum: ["kg", "lb"] })
      .notNull()
      .default("kg"),
    temperatureUnit: text({ enum: ["°C", "°F"] })
      .notNull()
      .default("°C"),
    birthYear: integer(),
    bodyMassKg: real(),
    heightM: real(),
    bottlesMl: integer().array().notNull().default([]),
    createdAt: timestamp({ withTimezone: true }).notNull(),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    /** Counts changes, so that of two writers the later one is told. */
    revision: integer().notNull().default(1),
  },
  (table) => [
    onlyTheRunner("runners", table.runnerId),
    coachWith("plans", "runners", table.runnerId),
    // Who signs up gets a row, and whoever does it can read none.
    pgPolicy("runners_accounts", {
      for: "insert",
      to: accountsRole,
      withCheck: sql`exists (select 1 from users where users.id = ${table.runnerId})`,
    }),
  ],
);

type EmergencyContact = { readonly name: string; readonly phone: string };

export const emergencyContactVersion = 1;

export const emergencyContact: Shape<EmergencyContact> = {
  version: emergencyContactVersion,
  written: z.object({ name: z.string(), phone: z.string() }),
  read: z.looseObject({ name: z.string(), phone: z.string() }),
  upcasters: {},
};

/** Conditions, medicines and whom to call: apart, because a coach sees a profile without seeing these. */
export const healthNotes = pgTable(
  "health_notes",
  {
    runnerId: uuid()
      .primaryKey()
      .references(() => runners.runnerId, { onDelete: "cascade" }),
    /** Conditions that suppress the salt shot or send to a clinician first. */
    healthConditions: text().array().notNull().default([]),
    medicines: text().notNull().default(""),
    notes: text().notNull().default(""),
    emergencyContact: document(emergencyContact),
    updatedAt: timestamp({ withTimezone: true }).notNull(),
    revision: integer().notNull().default(1),
  },
  (table) => [
    onlyTheRunner("health_notes", table.runnerId),
    coachWith("health-notes", "health_notes", table.runnerId),
  ],
);
