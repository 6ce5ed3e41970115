import { preparationInWords } from "@limber/core/preparation/words";
import { englishReader } from "@limber/core/reader";
import { recoveryInWords } from "@limber/core/recovery/words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { warningText } from "@limber/core/run-plan/warnings-in-words";
import { headline, timelineText } from "@limber/core/run-plan/words";

const inSi = englishReader("si");

/** The plan as other programs get it: structure, with each item in words beside it, in SI. */
export function withTexts(plan: RunPlan) {
  return {
    headline: headline(plan, inSi),
    ...plan,
    sweat: sweatFor(plan.sweat),
    /** Null: the terminal makes a plan without a log. */
    usedToHeat: plan.usedToHeat ?? null,
    preparation: (plan.preparation ?? []).map((step) => ({
      ...step,
      text: preparationInWords(step, inSi),
    })),
    recovery: plan.recovery.map((step) => ({
      ...step,
      text: recoveryInWords(step.kind, inSi, plan.after),
    })),
    timeline: plan.timeline.map((item) => ({ ...item, text: timelineText(item, plan, inSi) })),
    warnings: plan.warnings.map((warning) => ({
      ...warning,
      text: warningText(warning, plan, inSi),
    })),
  };
}

/** With the rate and its range under the names that other programs rely on. */
function sweatFor(sweat: RunPlan["sweat"]) {
  const { low = null, high = null } = sweat.range ?? {};
  return { ...sweat, lowMlPerH: low, rateMlPerH: sweat.sweatRateMlPerH, highMlPerH: high };
}
