/** Hours of weather that somebody wrote down. */
import * as z from "zod/mini";
import { conflictIn } from "../conditions.ts";
import { instantMs } from "../instant.ts";
import { Coordinates, HourOfWeather } from "./model.ts";
import { sunElevation } from "./plan.ts";

/** Hours of weather are told for a fortnight at most. */
const MOST_HOURS = 400;

/** Of a misspelt field nothing would be read: each has a name that is known. */
const Written = z.strictObject({
  place: z.optional(z.strictObject(Coordinates.shape)),
  hours: z
    .array(z.strictObject(HourOfWeather.shape))
    .check(z.minLength(1), z.maxLength(MOST_HOURS)),
});

/** Hours of weather at one place, in the order of time, each once. */
export const HoursOfWeather = Written.check(
  z.superRefine<z.infer<typeof Written>>(
    ({ place, hours }, problems) => {
      const told = withSun({ place, hours });
      for (const [index, hour] of told.entries())
        for (const wrong of [conflictIn(hour), disorderIn(hour, told[index - 1])]) {
          if (wrong === undefined) continue;
          const [field, limit] = wrong;
          const path = ["hours", index, field];
          problems.addIssue({ code: "custom", path, params: { limit }, message: limit });
        }
    },
    // All is told in one pass, whatever else is wrong.
    { when: ({ value }) => Array.isArray(Object(value).hours) },
  ),
);
export type HoursOfWeather = z.infer<typeof HoursOfWeather>;

function disorderIn(hour: HourOfWeather, before: HourOfWeather | undefined) {
  const isLater = !(instantMs(hour.at) <= instantMs(before?.at ?? ""));
  return isLater ? undefined : (["at", "not-later"] as const);
}

/** The hours, each with its sun where the place is known. */
export function withSun({ place, hours }: HoursOfWeather): readonly HourOfWeather[] {
  const where = Coordinates.safeParse(place).data;
  return hours
    .map(Object)
    .map((hour) =>
      where === undefined || hour.sunElevationDeg !== undefined
        ? hour
        : { ...hour, sunElevationDeg: sunElevation({ ...where, atMs: instantMs(hour.at) }) },
    );
}
