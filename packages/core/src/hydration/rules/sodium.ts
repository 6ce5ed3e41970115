import type { Rule } from "../../rule.ts";
import type { HealthCondition } from "../../runner.ts";
import {
  MILLI,
  MILLILITERS_IN_A_LITER,
  type Milligrams,
  type Milliliters,
  milligrams,
} from "../../units.ts";
import {
  saltShotRule,
  saltShotSuppressedBy,
  sodiumMolarMass,
  sportsDrinkSodium,
  sweatSodium,
} from "../evidence/during.ts";
import type { RunEvent } from "../model.ts";

/** Whether to offer the article's salt shot. */
export const saltShot: Rule<
  {
    readonly event: RunEvent;
    readonly healthConditions: readonly HealthCondition[];
    readonly triedInTraining?: boolean;
  },
  { offer: "none" | "optional" | "suppressed"; because: HealthCondition[] }
> = {
  id: "hydration.salt-shot",
  statement:
    "Before a long run or a race some runners take one small packet of salt with the drink an hour before. It is optional, never new on race day, and left out with certain conditions.",
  because: saltShotRule.because,
  values: { saltShotRule, saltShotSuppressedBy },
  decide({ event, healthConditions, triedInTraining }) {
    if (event === "easy") return { offer: "none", because: [] };
    const against: readonly string[] = saltShotSuppressedBy.value;
    const because = healthConditions.filter((name) => against.includes(name));
    if (because.length > 0) return { offer: "suppressed", because };
    const newOnRaceDay = event === "race" && triedInTraining === false;
    return { offer: newOnRaceDay ? "none" : "optional", because: [] };
  },
};

/** Sodium that leaves with sweat. */
export const sodiumLoss: Rule<
  { readonly sweatMl: Milliliters; readonly sodiumMmolPerL?: number },
  { sodiumMg: Milligrams }
> = {
  id: "hydration.sodium-loss",
  statement: "A litre of sweat holds about 825 mg of sodium; people range from 418 to 1628 mg.",
  because: sweatSodium.because,
  values: { sweatSodium, sodiumMolarMass },
  decide({ sweatMl, sodiumMmolPerL = sweatSodium.value.meanMmolPerL }) {
    return {
      sodiumMg: milligrams(
        (sweatMl / MILLILITERS_IN_A_LITER) * sodiumMmolPerL * sodiumMolarMass.value.sodiumGPerMol,
      ),
    };
  },
};

/** Sodium in what is drunk at the sports-drink marks. */
export const sportsDrinkSodiumOf: Rule<
  { readonly minMl: Milliliters; readonly maxMl: Milliliters },
  { minMg: Milligrams; maxMg: Milligrams }
> = {
  id: "hydration.sports-drink-sodium",
  statement: "A sports drink holds 460 to 690 mg of sodium a litre. Read the label.",
  because: sportsDrinkSodium.because,
  values: { sportsDrinkSodium, sodiumMolarMass },
  decide({ minMl, maxMl }) {
    const { minMEqPerL, maxMEqPerL } = sportsDrinkSodium.value;
    const { sodiumGPerMol } = sodiumMolarMass.value;
    return {
      minMg: milligrams((minMl / MILLILITERS_IN_A_LITER) * minMEqPerL * sodiumGPerMol),
      maxMg: milligrams((maxMl / MILLILITERS_IN_A_LITER) * maxMEqPerL * sodiumGPerMol),
    };
  },
};

/** Sodium in table salt. */
export const saltSodium: Rule<
  { readonly saltG: number },
  { sodiumMg: Milligrams; sodiumMmol: number }
> = {
  id: "hydration.salt-sodium",
  statement: "A gram of table salt holds 393 mg of sodium.",
  because: sodiumMolarMass.because,
  values: { sodiumMolarMass },
  decide({ saltG }) {
    const { sodiumGPerMol, saltGPerMol } = sodiumMolarMass.value;
    const mol = saltG / saltGPerMol;
    return {
      sodiumMg: milligrams(mol * sodiumGPerMol * MILLI),
      sodiumMmol: mol * MILLI,
    };
  },
};

export const sodiumRules = [saltShot, sodiumLoss, sportsDrinkSodiumOf, saltSodium] as const;
