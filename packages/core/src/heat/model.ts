import * as z from "zod/mini";
import { Conditions, OpenSky, oneSun } from "../conditions.ts";
import { type Finding, finding } from "../rule.ts";
import { atLeast, between, Celsius, Degrees, MetersPerSecond, Percent, Seconds } from "../units.ts";

const air = { airTemperatureC: true, relativeHumidityPct: true } as const;

/** Open to be extended, which a shape with a check is not. */
const AirAndSky = z.extend(z.pick(Conditions, air), OpenSky.shape);

/** The air, and sun and wind where they are known. */
export const HeatRequest = AirAndSky.check(oneSun);
export type HeatRequest = z.infer<typeof HeatRequest>;

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

/** Where on earth: north and east are positive. */
export const Coordinates = z.object({
  latitudeDeg: between(Degrees, -90, 90),
  longitudeDeg: between(Degrees, -180, 180),
});
export type Coordinates = z.infer<typeof Coordinates>;

/** How the heat was reckoned: from air and humidity alone, or with sun and wind. */
export const heatMethods = ["estimate", "liljegren"] as const;
export const HeatMethod = z.enum(heatMethods);
export type HeatMethod = z.infer<typeof HeatMethod>;

/** The humidity that was reckoned with, where nobody knew it. */
export const AssumedHumidity = finding({ relativeHumidityPct: Percent });
export type AssumedHumidity = z.infer<typeof AssumedHumidity>;

/** By how much the estimate is out at most, where sun and wind are not what it assumes. */
export const EstimateError = z.object({ tooHighC: Celsius, tooLowC: Celsius });
export type EstimateError = z.infer<typeof EstimateError>;

/** Wind and height of the sun that were reckoned with, where nobody knew them. */
export const AssumedOutdoors = finding({
  windAt10MMPerS: z.optional(MetersPerSecond),
  sunElevationDeg: z.optional(Degrees),
});
export type AssumedOutdoors = z.infer<typeof AssumedOutdoors>;

export const heatFlags = ["white", "green", "yellow", "red", "black"] as const;
export const HeatFlag = z.enum(heatFlags);
export type HeatFlag = z.infer<typeof HeatFlag>;

export const heatRisks = ["low", "moderate", "high", "extreme"] as const;
export type HeatRisk = (typeof heatRisks)[number];

/** What another model sees in the same weather, where that is a step or more from the flag. */
export type SecondOpinion = Finding<{
  readonly risk: HeatRisk;
  readonly isStricter: boolean;
  readonly riskRule: string;
}>;

/** To the minute or the second, with its offset: `2026-07-04T06:00-06:00`. */
const Instant = z.union([
  z.iso.datetime({ offset: true }),
  z.iso.datetime({ offset: true, precision: -1 }),
]);

/** The weather of one hour. `at` is its instant, with the offset of the place. */
export const HourOfWeather = z.extend(AirAndSky, { at: Instant }).check(oneSun);
export type HourOfWeather = z.infer<typeof HourOfWeather>;

/** How hot one hour is. */
export const HeatHour = z.object({
  at: Instant,
  wbgtC: Celsius,
  flag: HeatFlag,
  method: HeatMethod,
  /** Left out where there is light, or nobody knows how high the sun stands. */
  isDark: z.optional(z.literal(true)),
});
export type HeatHour = z.infer<typeof HeatHour>;

/** The hour whose flag a run flies, where a later one is hotter than its start. */
export const HottestHour = finding({ at: Instant });
export type HottestHour = z.infer<typeof HottestHour>;

/** How hot each hour is, and the one that costs a run least. */
export const HeatHours = z.object({
  hours: z.array(HeatHour),
  cheapest: finding(HeatHour.shape),
});
export type HeatHours = z.infer<typeof HeatHours>;

/** A run that is not for now: the hour to begin instead, as hot as the hottest that the run meets from there. */
export const NotNow = finding({ instead: z.nullable(HeatHour) });
export type NotNow = z.infer<typeof NotNow>;

export const HeatPlan = finding({
  wbgtC: Celsius,
  heatIndexC: Celsius,
  wetBulbC: Celsius,
  dewPointC: Celsius,
  flag: HeatFlag,
  method: HeatMethod,
  /** Left out where sun and wind were reckoned with. */
  estimateError: z.optional(EstimateError),
  /** Left out where the humidity was known. */
  assumedHumidity: z.optional(AssumedHumidity),
  /** Left out where wind and sun were known, or nothing was reckoned with them. */
  assumedOutdoors: z.optional(AssumedOutdoors),
  rules: z.array(z.string()),
});
export type HeatPlan = z.infer<typeof HeatPlan>;

/** What a plan tells of the heat of its run. */
export const PlannedHeat = finding({
  wbgtC: Celsius,
  flag: HeatFlag,
  /** Left out in a plan that was kept before there was more than the estimate. */
  method: z.optional(HeatMethod),
  estimateError: z.optional(EstimateError),
  assumedOutdoors: z.optional(AssumedOutdoors),
  /** Left out where the start is the hottest hour of the run, or the hours are not known. */
  hottest: z.optional(HottestHour),
});
export type PlannedHeat = z.infer<typeof PlannedHeat>;

/** A run before another, with its air as far as it is known. */
export const RecentRun = z.object({
  /** Whole days by the calendar. */
  daysBefore: z.int().check(z.minimum(0), z.maximum(366)),
  durationS: atLeast(Seconds, 0),
  conditions: z.optional(z.pick(Conditions, air)),
});
export type RecentRun = z.infer<typeof RecentRun>;

/** How many of the last days had a run in the heat. `isLess`: fewer than it takes to be used to it. */
export const UsedToHeat = finding({
  heatDays: atLeast(z.int(), 0),
  ofDays: z.int(),
  isLess: z.boolean(),
});
export type UsedToHeat = z.infer<typeof UsedToHeat>;
