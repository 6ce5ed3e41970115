import { z } from "zod";
import { Conditions } from "../conditions.ts";
import { HeatFlag } from "../heat/model.ts";
import {
  AfterRun,
  BeforeRun,
  DuringRun,
  RunEvent,
  SaltShot,
  SweatBasis,
} from "../hydration/model.ts";
import { CoursePoint, PacingPlan, SplitUnit, StartPosition } from "../pacing/model.ts";
import { RecoveryStep } from "../recovery/model.ts";
import { ClinicianFirst } from "../referral/model.ts";
import { finding } from "../rule.ts";
import { BodyMassKg, HealthCondition, HeightM, MeasuredSweatRateMlPerH } from "../runner.ts";
import {
  Celsius,
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

/** One run, as a runner or a coach asks about it. Only distance and time are needed. */
export const RunPlanRequest = z
  .object({
    /** 0.8 to 330 km. */
    distanceM: Meters.min(800).max(330_000),
    /** 2 minutes to 72 hours. */
    durationS: Seconds.min(120).max(259_200),
    event: RunEvent.default("easy"),
    bodyMassKg: BodyMassKg.optional(),
    heightM: HeightM.optional(),
    conditions: Conditions.optional(),
    sweatRateMlPerH: MeasuredSweatRateMlPerH.optional(),
    healthConditions: z.array(HealthCondition).default([]),
    urineIsPale: z.boolean().optional(),
    splitUnit: SplitUnit.default("kilometre"),
    shape: z.number().min(0.001).max(0.1).optional(),
    course: z.array(CoursePoint).min(2).optional(),
    /** The pace of the people you will line up with, in seconds a kilometre. */
    corralPaceSPerKm: SecondsPerKilometer.min(fastestPaceSPerKm).max(slowestPaceSPerKm).optional(),
    /** The instant of the start, ISO 8601 with an offset. The plan itself counts in seconds from it. */
    startAt: z.iso.datetime({ offset: true }).optional(),
    /** An IANA zone, to say times of day in. */
    timeZone: z.string().optional(),
  })
  .superRefine(({ distanceM, durationS }, problems) => {
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
  });
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
  lastsS: Seconds.optional(),
  minMl: Milliliters.optional(),
  maxMl: Milliliters.optional(),
  fluid: z.enum(["water", "sports-drink", "water-or-sports-drink"]).optional(),
  optional: z.boolean().optional(),
  /** How far along the course, for drink marks and the first-mile check. */
  distanceM: Meters.optional(),
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
  "start-with-slower-runners",
] as const;
export const WarningKind = z.enum(warningKinds);
export type WarningKind = z.infer<typeof WarningKind>;

/** Something to know before following the plan, the gravest first. */
export const Warning = z.object({
  kind: WarningKind,
  because: z.array(HealthCondition).optional(),
  flag: HeatFlag.optional(),
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
  article: z
    .object({ min: z.number(), max: z.number(), unit: z.enum(["mL", "mL/h", "s"]) })
    .nullable(),
  plan: z
    .object({ min: z.number(), max: z.number(), unit: z.enum(["mL", "mL/h", "s"]) })
    .nullable(),
  rule: z.string(),
});
export type Disagreement = z.infer<typeof Disagreement>;

export const RunPlan = z.object({
  distanceM: Meters,
  durationS: Seconds,
  event: RunEvent,
  sweat: z.object({
    sweatRateMlPerH: MillilitersPerHour.nullable(),
    basis: SweatBasis,
    rule: z.string().nullable(),
  }),
  expectedMassChangePct: z.object({ min: Percent, max: Percent }).nullable(),
  before: BeforeRun,
  during: DuringRun,
  after: AfterRun,
  saltShot: SaltShot,
  heat: finding({ wbgtC: Celsius, flag: HeatFlag }).nullable(),
  /** The weather the plan stands on, and whether it was assumed. */
  conditions: Conditions.nullable(),
  conditionsAssumed: z.boolean(),
  warmUp: WarmUpPlan,
  pacing: PacingPlan,
  startPosition: StartPosition,
  recovery: z.array(RecoveryStep),
  clinicianFirst: ClinicianFirst,
  timeline: z.array(TimelineItem),
  warnings: z.array(Warning),
  disagreements: z.array(Disagreement),
  rules: z.array(z.string()),
  rulebook: z.string(),
});
export type RunPlan = z.infer<typeof RunPlan>;
