/** Weather that somebody wrote down: a station's whole row, or the hours of a day. */
import * as z from "zod/mini";
import { OpenSky, oneSun } from "../conditions.ts";
import { AirAndSky, Coordinates, HourOfWeather } from "./model.ts";

/** A station's whole row: nothing of its sun and its wind is left to be estimated. */
export const StationRow = z
  .extend(
    AirAndSky,
    z.required(OpenSky, {
      windAt10MMPerS: true,
      radiationWPerM2: true,
      directShare: true,
      sunElevationDeg: true,
    }).shape,
  )
  .check(oneSun);
export type StationRow = z.infer<typeof StationRow>;

/** Hours of weather are told for a fortnight at most. */
const MOST_HOURS = 400;

/** Hours of weather at one place, in the order of time. Where the place is known, so is the sun. */
export const HoursOfWeather = z.object({
  place: z.optional(Coordinates),
  hours: z.array(HourOfWeather).check(z.minLength(1), z.maxLength(MOST_HOURS)),
});
export type HoursOfWeather = z.infer<typeof HoursOfWeather>;
