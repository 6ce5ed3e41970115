import type { Rule } from "../../rule.ts";
import type { HealthCondition } from "../../runner.ts";
import { askFirstConditions, mayLookFor, persistenceLimits } from "../evidence.ts";
import type { ClinicianMayLookFor, Persistence } from "../model.ts";

/** Whether a clinician is asked before a plan is followed. */
export const clinicianFirst: Rule<
  { readonly healthConditions: readonly HealthCondition[] },
  { askFirst: boolean; because: HealthCondition[] }
> = {
  id: "referral.clinician-first",
  statement:
    "With pregnancy, a heart, kidney or liver condition, water tablets, a fluid or salt limit, a past heat or sodium emergency, or under 18: ask your clinician before you follow a plan.",
  because: askFirstConditions.because,
  values: { askFirstConditions },
  decide({ healthConditions }) {
    const because = healthConditions.filter((name) => askFirstConditions.value.includes(name));
    return { askFirst: because.length > 0, because };
  },
};

/** When cramps have lasted long enough for a professional. */
export const persistence: Rule<
  Persistence,
  { refer: boolean; toCheck: ClinicianMayLookFor[]; withinWeeks: number | null }
> = {
  id: "referral.persistence",
  statement:
    "Three methods tried and still cramping, or three runs with a cramp in four weeks: see a healthcare professional.",
  because: persistenceLimits.because,
  values: { persistenceLimits, mayLookFor },
  decide({ methodsTried, crampRunsInFourWeeks, stillCramping }) {
    const { methodsTried: methods, crampRuns, withinWeeks } = persistenceLimits.value;
    const refer = (stillCramping && methodsTried >= methods) || crampRunsInFourWeeks >= crampRuns;
    return refer
      ? { refer, toCheck: [...mayLookFor.value], withinWeeks }
      : { refer, toCheck: [], withinWeeks: null };
  },
};

export const referralRules = [clinicianFirst, persistence] as const;
