import * as z from "zod/mini";
import { conflictIn, otherIn, RunConditions } from "../conditions.ts";
import {
  AssumedHumidity,
  HeatFlag,
  HeatHours,
  HourOfWeather,
  NotNow,
  PlannedHeat,
  RecentRun,
  UsedToHeat,
} from "../heat/model.ts";
import {
  AfterRun,
  BeforeRun,
  DuringRun,
  OwnSweat,
  RunEvent,
  SaltShot,
  SweatBasis,
  SweatRange,
  TypedSweat,
  unnamedEvent,
  WeighIns,
} from "../hydration/model.ts";
import { instantMs } from "../instant.ts";
import {
  CoursePoint,
  PacingPlan,
  SplitUnit,
  StartPosition,
  WaterTablesM,
} from "../pacing/model.ts";
import { PreparationStep } from "../preparation/model.ts";
import { RecoveryStep } from "../recovery/model.ts";
import { ClinicianFirst } from "../referral/model.ts";
import { BodyMassKg, HealthCondition, HeightM, MeasuredSweatRateMlPerH } from "../runner.ts";
import {
  between,
  Meters,
  Milliliters,
  MillilitersPerHour,
  Percent,
  Seconds,
  SecondsPerKilometer,
} from "../units.ts";
import { WarmUpPlan } from "../warm-up/model.ts";

/** The fastest and the slowest mean pace we plan for, in seconds a kilometre: faster than any record, slower than a walk. */
const fastestPaceSPerKm = 125;
const slowestPaceSPerKm = 1500;

/** The day on which summer time ends has one more. */
const hoursOfADay = 25;

/** Eight on each of the days that count. */
export const mostRecentRuns = 112;

/** Where fetched weather comes from. */
export const Forecast = z.object({
  source: z.literal("open-meteo"),
  /** What was asked for, as the service names it. */
  place: z.string().check(z.maxLength(200)),
  readAt: z.iso.datetime({ offset: true }),
});
export type Forecast = z.infer<typeof Forecast>;

type WeatherOfARun = {
  readonly startAt?: string | undefined;
  readonly conditions?: RunConditions | undefined;
  readonly hours?: readonly HourOfWeather[] | undefined;
};

type WeatherConflict = readonly [path: readonly (string | number)[], limit: string];

/** Where the hour of the start says otherwise than the conditions: of one instant one of them would go unread. */
function toldOtherwise({ startAt = "", conditions, hours = [] }: WeatherOfARun): WeatherConflict[] {
  const index = hours.findIndex(({ at }) => instantMs(at) === instantMs(startAt));
  const hour = hours[index];
  const field = conditions && hour && otherIn(conditions, hour);
  return field === undefined ? [] : [[["hours", index, field], "other-at-start"]];
}

/** A start in UTC does not tell what a clock at the place shows. */
function darkAtNoon({ startAt = "", conditions }: WeatherOfARun): WeatherConflict[] {
  const at = startAt.endsWith("Z") ? undefined : startAt;
  const [field, limit] = conflictIn({ ...conditions, at }) ?? [];
  return limit === "dark-at-noon" ? [[["conditions", String(field)], limit]] : [];
}

/** One run, as a runner or a coach asks about it. Only distance and time are needed. */
export const RunPlanRequest = z
  .object({
    /** 0.8 to 330 km. */
    distanceM: between(Meters, 800, 330_000),
    /** 2 minutes to 72 hours. */
    durationS: between(Seconds, 120, 259_200),
    event: z._default(RunEvent, unnamedEvent),
    bodyMassKg: z.optional(BodyMassKg),
    heightM: z.optional(HeightM),
    /** The weather at the start. Under a sky that somebody looked at it stands, and not the radiation of that hour. */
    conditions: z.optional(RunConditions),
    /** The hours of the day of the run, where a forecast tells them. */
    hours: z.optional(z.array(HourOfWeather).check(z.maxLength(hoursOfADay))),
    sweatRateMlPerH: z.optional(MeasuredSweatRateMlPerH),
    /** The runner's own weigh-ins, the latest first. */
    weighIns: z.optional(WeighIns),
    /** By two weights of the last run that tell how it ended, the runner was heavier: drinks on the way are to thirst alone. */
    lastEndedHeavier: z.optional(z.boolean()),
    healthConditions: z._default(z.array(HealthCondition), []),
    urineIsPale: z.optional(z.boolean()),
    /** The runner's own runs of the days before, to know how used to heat they are. */
    recentRuns: z.optional(z.array(RecentRun).check(z.maxLength(mostRecentRuns))),
    /** Whether a leg cramped in or right after a run in the last year; left out where nobody knows. */
    earlierCramps: z.optional(z.boolean()),
    splitUnit: z._default(SplitUnit, "kilometre"),
    shape: z.optional(between(z.number(), 0.001, 0.1)),
    course: z.optional(z.array(CoursePoint).check(z.minLength(2))),
    /** How far along the course each water table stands. `planStations` puts the drinks there; how much they come to is the plan's. */
    waterTablesM: z.optional(WaterTablesM),
    /** The pace of the people you will line up with, in seconds a kilometre. */
    corralPaceSPerKm: z.optional(
      between(SecondsPerKilometer, fastestPaceSPerKm, slowestPaceSPerKm),
    ),
    /** The instant of the start, ISO 8601 with an offset. The plan itself counts in seconds from it. */
    startAt: z.optional(z.iso.datetime({ offset: true })),
    /** An IANA zone, to say times of day in. */
    timeZone: z.optional(z.string()),
    /** Where the conditions were fetched, and when; left out when they were typed. */
    forecast: z.optional(Forecast),
  })
  .check(
    z.superRefine(({ distanceM, durationS, ...weather }, problems) => {
      for (const [path, limit] of [...toldOtherwise(weather), ...darkAtNoon(weather)])
        problems.addIssue({ code: "custom", path: [...path], params: { limit }, message: limit });
      const paceSPerKm = durationS / (distanceM / 1000);
      if (paceSPerKm < fastestPaceSPerKm) {
        problems.addIssue({
          code: "custom",
          path: ["durationS"],
          params: { limit: "too-fast" },
          message: "too fast",
        });
      }
      if (paceSPerKm > slowestPaceSPerKm) {
        problems.addIssue({
          code: "custom",
          path: ["durationS"],
          params: { limit: "too-slow" },
          message: "too slow",
        });
      }
    }),
  );
export type RunPlanRequest = z.infer<typeof RunPlanRequest>;
export type RunPlanInput = z.input<typeof RunPlanRequest>;

export const timelineKinds = [
  "drink",
  "salt-shot",
  "stop-drinking",
  "toilet",
  "warm-up-jog",
  "static-stretch",
  "warm-up-exercises",
  "line-up",
  "start",
  "first-mile-check",
  "finish",
  "cool-down",
  "rehydrate",
  "urine-check",
  "foam-roller",
  "massage",
  "compression",
] as const;
export const TimelineKind = z.enum(timelineKinds);
export type TimelineKind = z.infer<typeof TimelineKind>;

/** One thing to do at one time. `atS` counts from the start of the run, negative before it. */
export const TimelineItem = z.object({
  atS: Seconds,
  kind: TimelineKind,
  /** How long it lasts, or until when it may take. */
  lastsS: z.optional(Seconds),
  minMl: z.optional(Milliliters),
  maxMl: z.optional(Milliliters),
  fluid: z.optional(z.enum(["water", "sports-drink", "water-or-sports-drink"])),
  optional: z.optional(z.boolean()),
  /** How far along the course, for drink marks and the first-mile check. */
  distanceM: z.optional(Meters),
  rule: z.string(),
});
export type TimelineItem = z.infer<typeof TimelineItem>;

export const warningKinds = [
  "clinician-first",
  "salt-shot-suppressed",
  "uncompensable-heat",
  "heat-flag",
  "article-would-overdrink",
  "two-percent-will-pass",
  "extra-caution",
  "assumed-weather",
  "extrapolated",
  "general-guidance",
  "typed-rate-not-believed",
  "typed-rate-held",
  "start-with-slower-runners",
] as const;
export const WarningKind = z.enum(warningKinds);
export type WarningKind = z.infer<typeof WarningKind>;

/** Something to know before following the plan, the gravest first. */
export const Warning = z.object({
  kind: WarningKind,
  because: z.optional(z.array(HealthCondition)),
  flag: z.optional(HeatFlag),
  rule: z.string(),
});
export type Warning = z.infer<typeof Warning>;

/** Where the article and the evidence differ: both figures, and which one the plan follows. */
export const Disagreement = z.object({
  topic: z.enum([
    "an-hour-before",
    "at-start",
    "during",
    "static-hold-before",
    "electrolytes",
    "compression",
    "massage",
    "start-cost",
  ]),
  article: z.nullable(
    z.object({ min: z.number(), max: z.number(), unit: z.enum(["mL", "mL/h", "s"]) }),
  ),
  plan: z.nullable(
    z.object({ min: z.number(), max: z.number(), unit: z.enum(["mL", "mL/h", "s"]) }),
  ),
  rule: z.string(),
});
export type Disagreement = z.infer<typeof Disagreement>;

/**
 * The version of the shape in which questions and plans are kept. It goes up when either says more, less or
 * otherwise; `node tooling/commands/freeze.mjs` sees to that.
 */
export const planShapeVersion = 8;

export const RunPlan = z.object({
  distanceM: Meters,
  durationS: Seconds,
  event: RunEvent,
  sweat: z.object({
    sweatRateMlPerH: z.nullable(MillilitersPerHour),
    basis: SweatBasis,
    rule: z.nullable(z.string()),
    /** Of ten runners like this one nine sweat more than the low end, and one more than the high end; left out when nothing is known. */
    range: z.optional(SweatRange),
    /** What the runner's own weigh-ins changed; left out when there are none. */
    own: z.optional(OwnSweat),
    /** What became of a rate that the runner typed; left out when there is none. */
    typed: z.optional(TypedSweat),
  }),
  expectedMassChangePct: z.nullable(z.object({ min: Percent, max: Percent })),
  before: BeforeRun,
  during: DuringRun,
  after: AfterRun,
  saltShot: SaltShot,
  heat: z.nullable(PlannedHeat),
  /** How hot each hour of the day is; left out where no forecast told it. */
  heatHours: z.optional(HeatHours),
  /** Where the heat is such that the run is not for now; left out where it is not. */
  notNow: z.optional(NotNow),
  /** How used to heat the runner is; left out where their log does not tell, or the weather does not ask. */
  usedToHeat: z.optional(UsedToHeat),
  /** The weather the plan stands on as far as it is known, and whether all of it was assumed. */
  conditions: z.nullable(RunConditions),
  conditionsAssumed: z.boolean(),
  /** The humidity that stands for one nobody knew; left out where it was known. */
  assumedHumidity: z.optional(AssumedHumidity),
  warmUp: WarmUpPlan,
  pacing: PacingPlan,
  startPosition: StartPosition,
  /** Left out in plans that were made before this was said. */
  preparation: z.optional(z.array(PreparationStep)),
  recovery: z.array(RecoveryStep),
  clinicianFirst: ClinicianFirst,
  timeline: z.array(TimelineItem),
  warnings: z.array(Warning),
  disagreements: z.array(Disagreement),
  rules: z.array(z.string()),
  rulebook: z.string(),
});
export type RunPlan = z.infer<typeof RunPlan>;

/** What a runner does at one time of the day of a run. */
export const daySteps = ["drink", "pause", "warm-up", "line-up", "run", "after"] as const;
export type DayStep = (typeof daySteps)[number];
