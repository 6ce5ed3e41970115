import { z } from "zod";
import { RunEvent } from "../hydration/model.ts";
import { finding } from "../rule.ts";
import { Celsius, Meters, Percent, Seconds, SecondsPerKilometer } from "../units.ts";

export const SplitUnit = z.enum(["mile", "kilometre"]);
export type SplitUnit = z.infer<typeof SplitUnit>;

/** A point of a course: how far along, how high. */
export const CoursePoint = z.object({
  distanceM: Meters,
  elevationM: z.number().min(-500).max(9000),
});
export type CoursePoint = z.infer<typeof CoursePoint>;

/** Distance from 400 m to 330 km; time from 1 minute to 72 hours; shape from 0.001 to 0.1. */
export const PacingRequest = z.object({
  distanceM: Meters.min(400).max(330_000),
  durationS: Seconds.min(60).max(259_200),
  splitUnit: SplitUnit,
  /** How much slower the first metre is than the mean, as a fraction. */
  shape: z.number().min(0.001).max(0.1).optional(),
  course: z.array(CoursePoint).min(2).optional(),
  event: RunEvent,
  wbgtC: Celsius.optional(),
});
export type PacingRequest = z.infer<typeof PacingRequest>;

export const Split = z.object({
  /** Counts from 1. */
  index: z.number().int(),
  distanceM: Meters,
  timeS: Seconds,
  elapsedS: Seconds,
  paceSPerKm: SecondsPerKilometer,
  /** Rise over run, as a fraction; only with a course. */
  grade: z.number().optional(),
});
export type Split = z.infer<typeof Split>;

export const PacingPlan = finding({
  splits: z.array(Split),
  totalS: Seconds,
  shape: z.number(),
  shapeRule: z.string(),
  /** Null for a run shorter than a mile. */
  firstMileS: Seconds.nullable(),
  lastMileS: Seconds.nullable(),
  firstKilometreS: Seconds.nullable(),
  meanPaceSPerKm: SecondsPerKilometer,
  /** Hold back in training: how far of the long run. */
  practice: finding({ holdBackM: z.object({ min: Meters, max: Meters }) }).nullable(),
  /** What the heat tends to cost, as a slower time to consider; null in the cool or without weather. */
  heatEasing: finding({
    addSPerKm: z.object({
      min: SecondsPerKilometer,
      typical: SecondsPerKilometer,
      max: SecondsPerKilometer,
    }),
  }).nullable(),
});
export type PacingPlan = z.infer<typeof PacingPlan>;

export const StartPosition = finding({
  fits: z.boolean(),
  advice: z.enum(["stay", "move-back", "move-forward-if-you-like"]),
});
export type StartPosition = z.infer<typeof StartPosition>;

export const FirstMileRequest = z.object({
  goalPaceSPerKm: SecondsPerKilometer.min(120).max(1800),
  firstMileS: Seconds.min(180).max(3600),
});
export type FirstMileRequest = z.infer<typeof FirstMileRequest>;

export const FirstMileCheck = finding({
  status: z.enum(["on-plan", "ahead"]),
  aheadS: Seconds,
  aheadPct: Percent,
  advice: z.enum(["none", "hold-back", "slow-down", "slow-down-strongly", "slow-down-now"]),
  possibleLossS: Seconds,
  possibleLossRule: z.string(),
});
export type FirstMileCheck = z.infer<typeof FirstMileCheck>;
