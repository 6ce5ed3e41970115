import { RunConditions } from "@limber/core/conditions";
import { type Coordinates, HourOfWeather } from "@limber/core/heat/model";
import { wallMs } from "@limber/core/instant";
import { z } from "zod";

const LONGEST_PLACE = 100;
const WALL = "2026-07-04T06:00";

/** Where and when: a name or `48.2, 16.4`, and the hour by the clock of that place. Without an hour it is now. */
export const ForecastRequest = z.object({
  place: z.string().trim().min(2).max(LONGEST_PLACE),
  at: z
    .string()
    .max(25)
    .refine((at) => !Number.isNaN(wallMs(at.slice(0, WALL.length))))
    .optional(),
});
export type ForecastRequest = z.infer<typeof ForecastRequest>;

/** The weather of one hour, or why there is none. Nothing here is an error: a plan is made without it. */
export const ForecastAnswer = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("known"),
    source: z.literal("open-meteo"),
    conditions: RunConditions,
    /** The hours of that day, by the clock of the place. */
    hours: z.array(HourOfWeather),
    /** The place as the service names it, and its IANA zone. */
    place: z.string(),
    timeZone: z.string(),
    /** When the service was asked. */
    readAt: z.iso.datetime({ offset: true }),
  }),
  z.object({ kind: z.enum(["off", "unknown-place", "no-forecast-for-then", "out-of-reach"]) }),
]);
export type ForecastAnswer = z.infer<typeof ForecastAnswer>;

/** One place on earth, as it is called. */
export type Place = Coordinates & { readonly name: string };

/** What the geocoding service answers; without a match `results` is left out. */
export const PlacesFound = z.object({
  results: z
    .array(
      z.object({
        name: z.string(),
        latitude: z.number().min(-90).max(90),
        longitude: z.number().min(-180).max(180),
        country: z.string().optional(),
      }),
    )
    .optional(),
});
