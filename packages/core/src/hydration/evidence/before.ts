import { checked, derived, judged, type Known } from "../../rule.ts";
import { type HealthCondition, mayBeAny } from "../../runner.ts";

export const articleAnHourBefore = {
  value: { minMl: 473.176, maxMl: 709.764 },
  unit: "mL",
  because: [
    checked("article", "16 to 24 oz of water or another drink without caffeine, an hour before."),
  ],
} as const satisfies Known<unknown>;

export const articleAtStart = {
  value: { minMl: 118.294, maxMl: 236.588 },
  unit: "mL",
  because: [checked("article", "Right before the start, another 4 to 8 oz, if you like.")],
} as const satisfies Known<unknown>;

export const articleTotal = {
  value: { minMl: 591.47, maxMl: 946.352 },
  unit: "mL",
  because: [derived("16 to 24 oz and 4 to 8 oz together: 20 to 32 oz.")],
} as const satisfies Known<unknown>;

export const anHourBeforePerKg = {
  value: { minMl: 7, maxMl: 10 },
  unit: "mL/kg",
  because: [
    checked(
      "acsm-fluid-2007",
      "5 to 7 mL/kg hours before, and 3 to 5 mL/kg more if urine is dark.",
    ),
    judged(
      "Scaled to one drink an hour before, so that a light runner is not asked to drink a heavy runner's amount.",
    ),
  ],
} as const satisfies Known<unknown>;

export const atStartPerKg = {
  value: { minMl: 2, maxMl: 3 },
  unit: "mL/kg",
  because: [judged("The article's 4 to 8 oz, scaled to body mass in the same way.")],
} as const satisfies Known<unknown>;

export const totalPerKg = {
  value: 12,
  unit: "mL/kg",
  because: [
    checked("acsm-fluid-2007", "5 to 7 mL/kg and then 3 to 5 mL/kg add up to 12 mL/kg at most."),
    judged(
      "Kept as the cap for both drinks together; the drink at the start is the one that is trimmed.",
    ),
  ],
} as const satisfies Known<unknown>;

/** Nothing is drunk in the time between the two drinks. */
export const pause = {
  value: { fromBeforeStartS: 3600, untilBeforeStartS: 360, finishDrinkWithinS: 900 },
  unit: "s",
  because: [
    checked(
      "article",
      "Stop drinking after the drink an hour before, so that there is time to pass what is too much.",
    ),
    judged(
      "The drink may take a quarter of an hour; the small one comes six minutes before the start.",
    ),
  ],
} as const satisfies Known<unknown>;

export const hoursBefore = {
  value: { fourHoursMlPerKg: [5, 7], twoHoursMlPerKg: [3, 5] },
  unit: "mL/kg",
  because: [
    checked(
      "acsm-fluid-2007",
      "5 to 7 mL/kg at least 4 h before; if there is no urine or it is dark, 3 to 5 mL/kg about 2 h before.",
    ),
  ],
} as const satisfies Known<unknown>;

/** With these a clinician's limit on fluid stands above every amount, so no low end is asked for. */
export const fluidLimitConditions: Known<readonly HealthCondition[]> = {
  value: [
    "heart-disease",
    "kidney-disease",
    "liver-disease",
    "fluid-restriction",
    "past-hyponatraemia",
    "unknown-condition",
  ],
  unit: "health conditions",
  because: [
    judged(
      "Asking these runners to drink a least amount could go against their clinician's limit.",
    ),
    mayBeAny,
  ],
};
