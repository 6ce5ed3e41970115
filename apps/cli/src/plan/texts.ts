import { recoveryInWords } from "@limber/core/recovery/words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { headline, timelineText, warningText } from "@limber/core/run-plan/words";

/** The plan as other programs get it: structure, with each item in words beside it, in SI. */
export function withTexts(plan: RunPlan) {
  return {
    headline: headline(plan, "si"),
    ...plan,
    recovery: plan.recovery.map((step) => ({ ...step, text: recoveryInWords(step.kind) })),
    timeline: plan.timeline.map((item) => ({ ...item, text: timelineText(item, plan, "si") })),
    warnings: plan.warnings.map((warning) => ({
      ...warning,
      text: warningText(warning, plan, "si"),
    })),
  };
}
