import * as z from "zod/mini";
import { figureNoticeKinds, sports } from "../activity.ts";
import { Coordinates } from "../heat/model.ts";
import { finding } from "../rule.ts";
import {
  Celsius,
  Kilograms,
  Meters,
  Milliliters,
  MillilitersPerHour,
  Percent,
  Seconds,
  SecondsPerKilometer,
} from "../units.ts";

/** A measured mile or kilometre. Only the last one may be shorter, and is then not whole. */
export const MeasuredSplit = z.object({
  /** Counts from 1. */
  index: z.int(),
  distanceM: Meters,
  whole: z.boolean(),
  /** On the wall's clock. */
  elapsedS: Seconds,
  /** Without the pauses. */
  timerS: Seconds,
  /** Without the pauses. */
  paceSPerKm: SecondsPerKilometer,
  /** Rise over run, as a fraction; null without heights. */
  grade: z.nullable(z.number()),
  /** The pace that costs the same on the flat; only for running, and null without heights. */
  flatPaceSPerKm: z.nullable(SecondsPerKilometer),
});
export type MeasuredSplit = z.infer<typeof MeasuredSplit>;

/** The clock that a comparison is made on: the timer where there are pauses, else the wall's. */
export const Axis = z.enum(["elapsed", "timer"]);
export type Axis = z.infer<typeof Axis>;

/** The first mile against the mean of the other whole miles. */
export const MeasuredFirstMile = finding({
  axis: Axis,
  /** On the axis. */
  elapsedS: Seconds,
  restAverageS: Seconds,
  /** Below 1 when the first mile was the faster. */
  ratio: z.number(),
  /** Negative when the first mile was the slower. */
  fasterByS: Seconds,
  /** The same with every mile turned into its time on the flat; null without heights. */
  flatFasterByS: z.nullable(Seconds),
});
export type MeasuredFirstMile = z.infer<typeof MeasuredFirstMile>;

/** What the start was measured against. */
export const StartBasis = z.enum(["plan", "rest"]);
export type StartBasis = z.infer<typeof StartBasis>;

/** How fast a first mile was against what it was compared with, and what that may have cost. */
export const MeasuredStart = finding({
  against: StartBasis,
  verdict: z.enum(["as-planned-or-slower", "within-noise", "fast", "very-fast"]),
  expectedS: Seconds,
  /** Whether the miles were compared as on the flat. */
  hillsTakenOut: z.boolean(),
  /** Negative when slower. */
  tooFastS: Seconds,
  tooFastPct: Percent,
  /** The article's upper bound, unproven and no prediction. */
  possibleLossS: Seconds,
  possibleLossRule: z.string(),
});
export type MeasuredStart = z.infer<typeof MeasuredStart>;

/** The two halves of the distance, without the pauses. */
export const Halves = finding({
  firstS: Seconds,
  secondS: Seconds,
  /** Negative when the second half was the faster. */
  slowerByS: Seconds,
  slowerPct: Percent,
});
export type Halves = z.infer<typeof Halves>;

/** The last quarter of the distance against the two before it, without the pauses. */
export const Fade = finding({
  middlePaceSPerKm: SecondsPerKilometer,
  lastPaceSPerKm: SecondsPerKilometer,
  /** Negative when the last quarter was the faster. */
  slowerPct: Percent,
  faded: z.boolean(),
});
export type Fade = z.infer<typeof Fade>;

/** The air as the device measured it; on a wrist it reads warm. */
export const DeviceTemperature = finding({ meanC: Celsius, minC: Celsius, maxC: Celsius });
export type DeviceTemperature = z.infer<typeof DeviceTemperature>;

export const MeasuredPause = z.object({
  /** From the start, on the wall's clock. */
  fromS: Seconds,
  durationS: Seconds,
});
export type MeasuredPause = z.infer<typeof MeasuredPause>;

/** What one session shows. Null is what the device did not write down; nothing is made up. */
export const RunAnalysis = z.object({
  sport: z.enum(sports),
  /** The file's own word for it. */
  sportSaid: z.nullable(z.string()),
  /** Milliseconds since 1970 in UTC. */
  startMs: z.nullable(z.number()),
  /** Local time minus UTC. */
  utcOffsetS: z.nullable(Seconds),
  points: z.int(),
  distanceM: z.nullable(Meters),
  distanceFrom: z.nullable(z.enum(["device", "positions"])),
  elapsedS: z.nullable(Seconds),
  timerS: z.nullable(Seconds),
  movingS: z.nullable(Seconds),
  pauses: z.array(MeasuredPause),
  /** Null without times or without a distance; empty never. */
  mileSplits: z.nullable(z.array(MeasuredSplit)),
  kilometreSplits: z.nullable(z.array(MeasuredSplit)),
  /** Null on less than three whole miles. */
  firstMile: z.nullable(MeasuredFirstMile),
  start: z.nullable(MeasuredStart),
  halves: z.nullable(Halves),
  fade: z.nullable(Fade),
  temperature: z.nullable(DeviceTemperature),
  heartRate: z.nullable(z.object({ meanBpm: z.number(), maxBpm: z.number() })),
  /** Steps of one leg a minute while there were any. */
  cadencePerMin: z.nullable(z.number()),
  /** The watch maker's estimate. */
  estimatedSweatLossMl: z.nullable(Milliliters),
  /** How hard it felt, 1 to 10, where the watch was told. */
  effort: z.nullable(z.number()),
  /** Where it was, to a tenth of a degree: for the weather, and no closer. */
  near: z.nullable(Coordinates),
  /** What was put right in the figures, and what may not be right. */
  notices: z.array(z.object({ kind: z.enum(figureNoticeKinds) })),
  /** The rules behind the figures. */
  rules: z.array(z.string()),
});
export type RunAnalysis = z.infer<typeof RunAnalysis>;

/** What is enough of a run to find it again in another file. */
export type RunIdentity = Pick<RunAnalysis, "startMs" | "elapsedS" | "distanceM"> & {
  readonly sport?: RunAnalysis["sport"];
  readonly sportSaid?: RunAnalysis["sportSaid"] | undefined;
  /** False where there are totals and nothing that was measured on the way. */
  readonly isRecorded?: boolean;
};

/** How far and how long a run was, as a file or a runner tells it. Null is not told. */
export type ToldRun = {
  readonly distanceM: number | null;
  readonly elapsedS: number | null;
  readonly movingS: number | null;
  readonly firstMileS: number | null;
};

/** Whether two files are of one run of one runner. */
export const SameRun = finding({
  answer: z.enum(["same", "perhaps", "different"]),
  /** Which of the ways to be the same it was. */
  why: z.enum(["same-time", "clocks-hours-apart", "overlapping", "no-times", "apart"]),
});
export type SameRun = z.infer<typeof SameRun>;

/** What is known of the sweat and the drinks of one run. */
export const SweatBalanceRequest = z.object({
  durationS: Seconds,
  massBeforeKg: z.optional(Kilograms),
  massAfterKg: z.optional(Kilograms),
  drankMl: z.optional(Milliliters),
  urineMl: z.optional(Milliliters),
  urineUnmeasured: z.optional(z.boolean()),
  predictedSweatRateMlPerH: z.optional(MillilitersPerHour),
  /** The watch's. */
  estimatedSweatLossMl: z.optional(Milliliters),
});
export type SweatBalanceRequest = z.infer<typeof SweatBalanceRequest>;

export const SweatLossBasis = z.enum(["weighed", "weighed-at-most", "predicted", "watch"]);
export type SweatLossBasis = z.infer<typeof SweatLossBasis>;

/** Sweat lost against what was drunk. */
export const SweatBalance = finding({
  basis: SweatLossBasis,
  sweatLossMl: Milliliters,
  drankMl: z.nullable(Milliliters),
  /** What was drunk minus what was sweated; positive is more than the sweat. Null when the drinks are not known. */
  balanceMl: z.nullable(z.number()),
  drankMoreThanSweat: z.boolean(),
  /** Every estimate there is, the best first. */
  estimates: z.array(z.object({ basis: SweatLossBasis, sweatLossMl: Milliliters })),
});
export type SweatBalance = z.infer<typeof SweatBalance>;

/** The drinks of a run against its sweat, over its time. */
export const FluidLine = finding({
  durationS: Seconds,
  basis: SweatLossBasis,
  /** At the finish; the line to it is straight. */
  sweatMl: Milliliters,
  leastMl: Milliliters,
  mostMl: Milliliters,
  /** Each with the sum so far; empty where the drinks are not known. */
  drinks: z.array(z.object({ atS: Seconds, sumMl: Milliliters })),
  /** Whose times the drinks are drawn at. */
  drinksFrom: z.enum(["plan", "even"]),
  drinksRule: z.string(),
  drankMl: z.nullable(Milliliters),
  /** What was sweated and not drunk; negative is more in than out. Null where the drinks are not known. */
  gapMl: z.nullable(z.number()),
  /** The same of the body's mass; null where that is not known. */
  gapPct: z.nullable(Percent),
});
export type FluidLine = z.infer<typeof FluidLine>;
