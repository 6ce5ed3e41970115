import * as z from "zod/mini";
import { Seconds } from "../units.ts";

export const preparationKinds = ["downhill", "arrive-unsore", "earlier-cramps"] as const;
export const PreparationKind = z.enum(preparationKinds);
export type PreparationKind = z.infer<typeof PreparationKind>;

/** One thing to do in the weeks and days before a run. `fromS` is when to begin, in seconds from the start, so negative. */
export const PreparationStep = z.object({
  kind: PreparationKind,
  fromS: Seconds,
  /** Whether it is known to bear on this runner; left out where the runner has to say. */
  isKnown: z.optional(z.boolean()),
  rule: z.string(),
});
export type PreparationStep = z.infer<typeof PreparationStep>;

/** A cramp as a log has it. */
export type LoggedCramp = {
  readonly during: "run" | "after-run" | "rest" | "night";
  readonly happenedMs: number;
};
