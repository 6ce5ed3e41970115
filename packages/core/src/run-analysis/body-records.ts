/** Drinks and weights that a file tells of. */
import * as z from "zod/mini";
import { bounds } from "../bounds.ts";
import { instantMs } from "../instant.ts";
import { between, Kilograms, Milliliters } from "../units.ts";

/** Whose files tell of drinks and weights. */
export const recordSources = ["apple-health", "garmin", "samsung-health"] as const;
export type RecordSource = (typeof recordSources)[number];

/** Who tells of it. */
export const RecordTold = {
  source: z.enum(recordSources),
  /** The program or scale that wrote it, where the file names it. */
  app: z.nullable(z.string()),
};
/** As many as one call to an account holds; a longer list goes in parts. */
export const mostRecordsAtOnce = 8000;
/** Until when calendars are believed. */
export const recordedBeforeMs = instantMs("2200-01-01T00:00:00Z");
/** The least and the most of each that is believed: at once nobody drinks more than a hydration bladder holds. */
export const amountBounds = {
  drinkMl: [1, bounds.bottleMl[1]],
  inActivitiesMl: [1, bounds.volumeMl[1]],
  weightKg: bounds.massKg,
} as const;
const { drinkMl, inActivitiesMl, weightKg } = amountBounds;

/** One drink or one weight, as a phone, a watch or a scale kept it. */
export const BodyRecord = z.discriminatedUnion("kind", [
  z.object({
    ...RecordTold,
    kind: z.literal("drink"),
    atMs: z.number(),
    amountMl: between(Milliliters, ...drinkMl),
  }),
  z.object({
    ...RecordTold,
    kind: z.literal("weight"),
    atMs: z.number(),
    massKg: between(Kilograms, ...weightKg),
  }),
  /** All that was drunk in the activities of a day. It is known by its day alone: midnight of it in UTC. */
  z.object({
    ...RecordTold,
    kind: z.literal("in-activities"),
    atMs: z.number(),
    amountMl: between(Milliliters, ...inActivitiesMl),
  }),
]);
export type BodyRecord = z.infer<typeof BodyRecord>;
