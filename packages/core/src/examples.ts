import { cases as cramps } from "./cramps/examples.ts";
import { cases as heat } from "./heat/examples.ts";
import { cases as hydration } from "./hydration/examples.ts";
import { cases as pacing } from "./pacing/examples.ts";
import { cases as patterns } from "./patterns/examples.ts";
import { cases as preparation } from "./preparation/examples.ts";
import { cases as recovery } from "./recovery/examples.ts";
import { cases as referral } from "./referral/examples.ts";
import type { Case } from "./rule.ts";
import { cases as runAnalysis } from "./run-analysis/examples.ts";
import { cases as runPlan } from "./run-plan/examples.ts";
import { cases as warmUp } from "./warm-up/examples.ts";

/** Every worked example of every feature: the tests hold the rules to them, and `/why` shows them. */
export const cases: readonly Case[] = [
  ...hydration,
  ...heat,
  ...warmUp,
  ...pacing,
  ...preparation,
  ...recovery,
  ...cramps,
  ...referral,
  ...runPlan,
  ...runAnalysis,
  ...patterns,
];

/** The examples of one rule, by its id. */
export function casesOf(rule: string): readonly Case[] {
  return cases.filter((one) => one.rule === rule);
}
