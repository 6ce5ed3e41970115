import * as z from "zod/mini";
import { RunEvent } from "../hydration/model.ts";
import { finding } from "../rule.ts";
import { Seconds } from "../units.ts";

export const WarmUpRequest = z.object({ event: RunEvent });
export type WarmUpRequest = z.infer<typeof WarmUpRequest>;

export const exerciseNames = [
  "jog-slowly",
  "calf-stretch-knee-straight",
  "calf-stretch-knee-bent",
  "hamstring-stretch",
  "quad-stretch",
  "foot-stretch",
  "butt-kicks",
  "high-knees",
  "jumping-jacks",
  "leg-swings",
  "walking-lunges",
  "skips",
  "strides",
] as const;
export const ExerciseName = z.enum(exerciseNames);
export type ExerciseName = z.infer<typeof ExerciseName>;

/** One thing to do. `seconds` is for one side when `sides` is 2. */
export const WarmUpStep = z.object({
  name: ExerciseName,
  kind: z.enum(["jog", "static-stretch", "exercise"]),
  seconds: Seconds,
  sides: z.optional(z.literal(2)),
  /** Named by the article, or added here. */
  fromArticle: z.boolean(),
  rule: z.string(),
});
export type WarmUpStep = z.infer<typeof WarmUpStep>;

export const WarmUpPlan = finding({
  jogS: Seconds,
  staticStretchS: Seconds,
  /** How long the article holds a stretch, shown beside ours. */
  articleHoldS: z.object({ min: Seconds, max: Seconds }),
  exercisesS: Seconds,
  totalS: Seconds,
  steps: z.array(WarmUpStep),
});
export type WarmUpPlan = z.infer<typeof WarmUpPlan>;
