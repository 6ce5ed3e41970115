import { bounds } from "@limber/core/bounds";
import { BodyMassKg, HeightM, healthConditions } from "@limber/core/runner";
import { z } from "zod";
import { Name, Note, TimeZone, within } from "../limits.ts";

const MOST_BOTTLES = 10;

export const ProfileEdit = z
  .object({
    displayName: Name,
    locale: z
      .string()
      .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .max(35),
    timeZone: TimeZone,
    weekStartsOn: z.enum(["monday", "sunday", "saturday"]),
    clock: z.enum(["12 h", "24 h"]),
    distanceUnit: z.enum(["km", "mi"]),
    volumeUnit: z.enum(["mL", "oz"]),
    massUnit: z.enum(["kg", "lb"]),
    temperatureUnit: z.enum(["°C", "°F"]),
    birthYear: z.number().int().min(1900).max(2100).nullable(),
    bodyMassKg: z.nullable(BodyMassKg),
    heightM: z.nullable(HeightM),
    bottlesMl: z.array(within(bounds.bottleMl).int()).max(MOST_BOTTLES),
  })
  .partial();

export const HealthNotesEdit = z
  .object({
    healthConditions: z.array(z.enum(healthConditions)).max(healthConditions.length),
    medicines: Note,
    notes: Note,
    emergencyContact: z.object({ name: Name, phone: z.string().trim().min(3).max(40) }).nullable(),
  })
  .partial();
