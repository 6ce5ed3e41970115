import { cases as cramps } from "@limber/core/cramps/examples";
import { cases as heat } from "@limber/core/heat/examples";
import { cases as hydration } from "@limber/core/hydration/examples";
import { cases as pacing } from "@limber/core/pacing/examples";
import { cases as recovery } from "@limber/core/recovery/examples";
import { cases as referral } from "@limber/core/referral/examples";
import type { Case } from "@limber/core/rule";
import { cases as runPlan } from "@limber/core/run-plan/examples";
import { cases as warmUp } from "@limber/core/warm-up/examples";

/** The cases a rule is tested against, wherever they are kept. */
export function casesOf(rule: string): readonly Case[] {
  return [cramps, heat, hydration, pacing, recovery, referral, runPlan, warmUp]
    .flat()
    .filter((one) => one.rule === rule);
}
