import type { Drink } from "../hydration/model.ts";
import type { Disagreement, RunPlan } from "./model.ts";

type AdvisedParts = Pick<RunPlan, "before" | "during" | "warmUp">;

/** Where the article and the evidence differ for this run: both figures, and the rule that the plan follows. */
export function disagreementsOf({ before, during, warmUp }: AdvisedParts): Disagreement[] {
  const ml = ({ minMl, maxMl }: Drink) => ({ min: minMl, max: maxMl, unit: "mL" as const });
  const hold = warmUp.steps.find(({ kind }) => kind === "static-stretch");
  const figures: Disagreement[] = [
    {
      topic: "an-hour-before",
      article: ml(before.article.anHourBefore),
      plan: ml(before.anHourBeforeTrimmed),
      rule: before.heldRule ?? before.anHourBefore.rule,
    },
    {
      topic: "at-start",
      article: ml(before.article.atStart),
      plan: ml(before.atStartTrimmed),
      rule: before.heldRule ?? before.atStart.rule,
    },
    {
      topic: "during",
      article: { min: during.articleMinMlPerH, max: during.articleMaxMlPerH, unit: "mL/h" },
      plan: { min: during.minMlPerH, max: during.maxMlPerH, unit: "mL/h" },
      rule: during.rule,
    },
  ];
  const held = hold?.seconds ?? 0;
  return [
    ...figures.filter(
      ({ topic, article, plan }) =>
        // A run that ends before a drink falls due has none by either.
        (topic !== "during" || during.marksS.length > 0) &&
        (differ(article?.min, plan?.min) || differ(article?.max, plan?.max)),
    ),
    {
      topic: "static-hold-before",
      article: { ...warmUp.articleHoldS, unit: "s" },
      plan: { min: held, max: held, unit: "s" },
      rule: hold?.rule ?? warmUp.rule,
    },
    { topic: "electrolytes", article: null, plan: null, rule: "cramps.causes-contested" },
    { topic: "start-cost", article: null, plan: null, rule: "pacing.start-cost" },
    { topic: "compression", article: null, plan: null, rule: "recovery.compression" },
    { topic: "massage", article: null, plan: null, rule: "recovery.massage" },
  ];
}

/** By more than floating-point noise. */
function differ(one = 0, other = 0): boolean {
  return Math.abs(one - other) > 1e-6;
}
