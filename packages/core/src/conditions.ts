import * as z from "zod/mini";
import { bounds } from "./bounds.ts";
import {
  between,
  Celsius,
  Degrees,
  degrees,
  Hectopascals,
  MetersPerSecond,
  Percent,
  WattsPerSquareMeter,
  wattsPerSquareMeter,
} from "./units.ts";

const RelativeHumidityPct = between(Percent, ...bounds.ranAtHumidityPct);

/** The weather of a run as far as it is known: air temperature from -30 to 50 °C, relative humidity from 1 to 100 %, wind from the front up to 20 m/s. */
export const Conditions = z.object({
  airTemperatureC: between(Celsius, ...bounds.ranAtC),
  /** Left out where nobody knows it. */
  relativeHumidityPct: z.optional(RelativeHumidityPct),
  windMPerS: z.optional(between(MetersPerSecond, 0, 20)),
});
export type Conditions = z.infer<typeof Conditions>;

/** The weather to reckon with: its humidity is known, or was assumed. */
export const Weather = z.object({
  ...Conditions.shape,
  relativeHumidityPct: RelativeHumidityPct,
});
export type Weather = z.infer<typeof Weather>;

/** What stands between the sun and a runner, the most of it first. */
export const skyKinds = ["sun", "cloud", "shade", "dark"] as const;
export const Sky = z.enum(skyKinds);
export type Sky = z.infer<typeof Sky>;

/** Sun and wind in the open, as far as a station, a forecast or somebody outside tells them. */
export const OpenSky = z.object({
  /** The mean wind at 10 m, up to 60 m/s: how stations and forecasts give it. */
  windAt10MMPerS: z.optional(between(MetersPerSecond, 0, 60)),
  /** From sun and sky on level ground, up to 1500 W/m². */
  radiationWPerM2: z.optional(between(WattsPerSquareMeter, 0, 1500)),
  /** The share of it that comes straight from the sun, 0 to 1. */
  directShare: z.optional(between(z.number(), 0, 1)),
  /** How high the sun stands above the horizon; below it negative. */
  sunElevationDeg: z.optional(between(Degrees, -90, 90)),
  /** At the place, not at sea level: 500 to 1100 hPa. */
  pressureHpa: z.optional(between(Hectopascals, 500, 1100)),
  /** Instead of the radiation, where nobody measured it. */
  sky: z.optional(Sky),
});
export type OpenSky = z.infer<typeof OpenSky>;

/** The most that comes from a sky after sunset, in W/m²: a clear dusk, or what a sensor is out by at night. */
export const mostAtNightWPerM2 = wattsPerSquareMeter(20);

/** What is wrong where two things that are told of the sun cannot both be. */
type SunConflict = "two-suns" | "share-alone" | "sun-at-night" | "dark-by-day" | "dark-at-noon";

/** By the clock of a place. It is dark then near a pole alone, in winter. */
const aroundNoon = { from: "11:00", to: "13:00" };

/** Where it is of one hour, its instant with the offset of the place. */
type SkyOfAnHour = OpenSky & { readonly at?: string | undefined };

/** What is told of a sun and cannot be: of two that contradict each other one would go unread. */
export function conflictIn({
  radiationWPerM2: radiation,
  directShare,
  sky,
  sunElevationDeg,
  at,
}: SkyOfAnHour): readonly [keyof OpenSky, SunConflict] | undefined {
  if (sky !== undefined && (radiation ?? directShare) !== undefined) return ["sky", "two-suns"];
  if (directShare !== undefined && radiation === undefined) return ["directShare", "share-alone"];
  const height = sunElevationDeg ?? degrees(0);
  if (height < 0 && (radiation ?? 0) > mostAtNightWPerM2)
    return ["radiationWPerM2", "sun-at-night"];
  if (sky !== "dark") return undefined;
  if (height > 0) return ["sky", "dark-by-day"];
  return sunElevationDeg === undefined && isAroundNoon(at) ? ["sky", "dark-at-noon"] : undefined;
}

function isAroundNoon(at = ""): boolean {
  const clock = at.slice("2026-07-04T".length, "2026-07-04T06:00".length);
  return clock >= aroundNoon.from && clock <= aroundNoon.to;
}

/** The sun is told once, and in accord with its height. A check of its own, for a shape can be extended only before it. */
export const oneSun = z.superRefine<SkyOfAnHour>((told, problems) => {
  const [field, limit] = conflictIn(told) ?? [];
  if (field === undefined) return;
  problems.addIssue({ code: "custom", path: [field], params: { limit }, message: limit });
});

/** The weather a run is planned in: what a body meets, and sun and wind where they are known. */
export const RunConditions = z.extend(Conditions, OpenSky.shape).check(oneSun);
export type RunConditions = z.infer<typeof RunConditions>;

/** The first thing of which two say otherwise; undefined where all that both tell is the same. */
export function otherIn(one: RunConditions, other: RunConditions): keyof RunConditions | undefined {
  const fields = Object.keys(one) as (keyof RunConditions)[];
  return fields.find(
    (field) =>
      one[field] !== undefined && other[field] !== undefined && one[field] !== other[field],
  );
}
