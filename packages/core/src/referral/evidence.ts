import { checked, judged, type Known, unverified } from "../rule.ts";
import { type HealthCondition, mayBeAny } from "../runner.ts";

export const persistenceLimits = {
  value: { methodsTried: 3, crampRuns: 3, weeks: 4, withinWeeks: 2 },
  unit: "methods, runs, weeks",
  because: [
    checked(
      "article",
      "If cramps persist after several methods, see a healthcare professional, who can look for a vitamin deficiency, a side effect of a medicine or an underlying condition.",
    ),
    judged("Several is three; three runs with a cramp in four weeks count as well."),
  ],
} as const satisfies Known<unknown>;

export const olderFrom = {
  value: 50,
  unit: "years",
  because: [
    unverified(
      "clinical-pattern",
      "Calf pain at the same distance each time is looked at more closely over 50, in smokers and with diabetes.",
    ),
  ],
} as const satisfies Known<unknown>;

export const askFirstConditions: Known<readonly HealthCondition[]> = {
  value: [
    "pregnancy",
    "heart-disease",
    "kidney-disease",
    "liver-disease",
    "diuretic",
    "fluid-restriction",
    "salt-restriction",
    "past-hyponatraemia",
    "past-heat-stroke",
    "past-rhabdomyolysis",
    "under-18",
    "unknown-condition",
  ],
  unit: "health conditions",
  because: [
    judged(
      "For these runners fluid, salt, heat or hard running can be risky in ways a plan cannot see.",
    ),
    mayBeAny,
  ],
};

export const mayLookFor = {
  value: ["vitamin-deficiency", "medication-side-effect", "underlying-condition"],
  unit: "questions for a clinician",
  because: [
    checked(
      "article",
      "A professional can look for a vitamin deficiency, a side effect of a medicine, or an underlying condition.",
    ),
    checked(
      "garrison-2012",
      "In adults over 50 treatment for night cramps began more often after some medicines: long-acting beta-agonists 2.42, potassium-sparing diuretics 2.12, thiazide-like 1.48, statins 1.16.",
    ),
    checked(
      "schwellnus-2018",
      "In 15 778 runners cramps went with heart symptoms, gut disease, injury and regular medicines.",
    ),
    unverified(
      "clinical-pattern",
      "Low sodium, potassium, calcium or magnesium; thyroid, kidney, liver, nerve and blood-vessel conditions; pregnancy.",
    ),
  ],
} as const satisfies Known<unknown>;

export const summaryWindow = {
  value: { weeks: 12, recentWeeks: 4, readsMoreWeeks: 1 },
  unit: "weeks",
  because: [
    judged("Twelve weeks show a trend and fit on a page; the last four are those of the rule."),
    judged("A week more is read, so that a run which began before what is counted is known."),
  ],
} as const satisfies Known<unknown>;
