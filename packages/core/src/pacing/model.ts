import * as z from "zod/mini";
import { RunEvent } from "../hydration/model.ts";
import { finding } from "../rule.ts";
import {
  between,
  Celsius,
  Meters,
  Percent,
  Seconds,
  SecondsPerKilometer,
  seconds,
} from "../units.ts";

export const SplitUnit = z.enum(["mile", "kilometre"]);
export type SplitUnit = z.infer<typeof SplitUnit>;

/** A point of a course: how far along, how high. */
export const CoursePoint = z.object({
  distanceM: Meters,
  elevationM: between(z.number(), -500, 9000),
});
export type CoursePoint = z.infer<typeof CoursePoint>;

/** More than any course has: a table every kilometre of a hundred. */
export const mostWaterTables = 100;

/** How far along the course each water table stands. */
export const WaterTablesM = z
  .array(between(Meters, 1, 330_000))
  .check(z.maxLength(mostWaterTables));

/** Distance from 400 m to 330 km; time from 1 minute to 72 hours; shape from 0.001 to 0.1. */
export const PacingRequest = z.object({
  distanceM: between(Meters, 400, 330_000),
  durationS: between(Seconds, 60, 259_200),
  splitUnit: SplitUnit,
  /** How much slower the first metre is than the mean, as a fraction. */
  shape: z.optional(between(z.number(), 0.001, 0.1)),
  course: z.optional(z.array(CoursePoint).check(z.minLength(2))),
  event: RunEvent,
  wbgtC: z.optional(Celsius),
});
export type PacingRequest = z.infer<typeof PacingRequest>;

export const Split = z.object({
  /** Counts from 1. */
  index: z.int(),
  distanceM: Meters,
  timeS: Seconds,
  elapsedS: Seconds,
  paceSPerKm: SecondsPerKilometer,
  /** Rise over run, as a fraction; only with a course. */
  grade: z.optional(z.number()),
});
export type Split = z.infer<typeof Split>;

export const PacingPlan = finding({
  splits: z.array(Split),
  totalS: Seconds,
  shape: z.number(),
  shapeRule: z.string(),
  /** Null for a run shorter than a mile. */
  firstMileS: z.nullable(Seconds),
  lastMileS: z.nullable(Seconds),
  firstKilometreS: z.nullable(Seconds),
  meanPaceSPerKm: SecondsPerKilometer,
  /** Hold back in training: how far of the long run. */
  practice: z.nullable(finding({ holdBackM: z.object({ min: Meters, max: Meters }) })),
  /** What the heat tends to cost, as a slower time to consider; null in the cool or without weather. */
  heatEasing: z.nullable(
    finding({
      addSPerKm: z.object({
        min: SecondsPerKilometer,
        typical: SecondsPerKilometer,
        max: SecondsPerKilometer,
      }),
    }),
  ),
});
export type PacingPlan = z.infer<typeof PacingPlan>;

/** A course beside the distance it is to stand for. */
export const CourseFit = finding({
  fits: z.boolean(),
  /** As it was measured. */
  lengthM: Meters,
  /** How much longer the course is than the distance; negative when shorter. */
  longerByPct: Percent,
  /** Stretched to the distance; empty when it does not fit. */
  course: z.array(CoursePoint),
});
export type CourseFit = z.infer<typeof CourseFit>;

export const StartPosition = finding({
  fits: z.boolean(),
  advice: z.enum(["stay", "move-back", "move-forward-if-you-like"]),
});
export type StartPosition = z.infer<typeof StartPosition>;

/** Faster than anybody has run one. */
export const fastestMileS = seconds(180);

export const FirstMileRequest = z.object({
  goalPaceSPerKm: between(SecondsPerKilometer, 120, 1800),
  firstMileS: between(Seconds, fastestMileS, 3600),
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
