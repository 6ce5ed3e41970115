import * as z from "zod/mini";
import { Seconds } from "../units.ts";
import { ExerciseName } from "../warm-up/model.ts";

export const recoveryKinds = [
  "cool-down",
  "static-stretch",
  "rehydrate",
  "urine-check",
  "foam-roller",
  "massage",
  "compression",
  "strength",
  "sleep",
] as const;
export const RecoveryKind = z.enum(recoveryKinds);
export type RecoveryKind = z.infer<typeof RecoveryKind>;

/** One thing that may help after a run. `afterFinishS` is when to start, counted from the finish. */
export const RecoveryStep = z.object({
  kind: RecoveryKind,
  afterFinishS: Seconds,
  lastsS: z.nullable(z.object({ min: Seconds, max: Seconds })),
  optional: z.boolean(),
  exercises: z.optional(
    z.array(z.object({ name: ExerciseName, seconds: Seconds, sides: z.optional(z.literal(2)) })),
  ),
  rule: z.string(),
});
export type RecoveryStep = z.infer<typeof RecoveryStep>;
