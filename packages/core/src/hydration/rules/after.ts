import type { Rule } from "../../rule.ts";
import type { HealthCondition } from "../../runner.ts";
import { milliliters, millilitersPerHour } from "../../units.ts";
import { replaceOnly, replacePerKg, urineSwatches } from "../evidence/after.ts";
import { fluidLimitConditions } from "../evidence/before.ts";
import { gutCeiling, sportsDrinkLeftOutWith } from "../evidence/during.ts";
import type { AfterRun, UrineAdvice, UrineColour } from "../model.ts";

/** What to drink after the run, before anyone has stood on a scale. */
export const after: Rule<
  { readonly healthConditions?: readonly HealthCondition[] | undefined },
  Omit<AfterRun, "rule">
> = {
  id: "hydration.after",
  statement:
    "After the run drink water or a sports drink as thirst says, with salted food. With a limit on fluid or salt: water alone, with your usual food, within that limit. Only after a loss, and only if you run again within a day, 1.25 to 1.5 L for each kilogram lost, no more than 0.8 L an hour, with food and salt.",
  because: [
    ...replacePerKg.because,
    ...fluidLimitConditions.because,
    ...sportsDrinkLeftOutWith.because,
  ],
  values: { replacePerKg, replaceOnly, gutCeiling, fluidLimitConditions, sportsDrinkLeftOutWith },
  decide({ healthConditions = [] }) {
    const limiting = [...fluidLimitConditions.value, ...sportsDrinkLeftOutWith.value];
    const limited = healthConditions.some((name) => limiting.includes(name));
    const { minMl, maxMl } = replacePerKg.value;
    return {
      fluid: limited ? "water" : "water-or-sports-drink",
      food: limited ? "usual" : "salted",
      toThirst: true,
      perKgLostMinMl: milliliters(limited ? 0 : minMl),
      perKgLostMaxMl: milliliters(limited ? 0 : maxMl),
      onlyIfNextRunWithinHours: replaceOnly.value.ifNextRunWithinHours,
      mostMlPerH: millilitersPerHour(gutCeiling.value),
    };
  },
};

/** What a urine colour says. */
export const urine: Rule<
  { readonly colour: UrineColour },
  { advice: UrineAdvice["advice"]; pale: boolean }
> = {
  id: "hydration.urine-colour",
  statement:
    "Light lemonade or paler is fine. Yellow or dark yellow: drink as thirst says, within any limit on fluid that you were given. Tea, cola, brown or red: emergency care today.",
  because: urineSwatches.because,
  values: { urineSwatches },
  decide({ colour }) {
    const swatches = urineSwatches.value;
    const holds = (some: readonly string[]) => some.includes(colour);
    const pale = holds(swatches.pale);
    if (holds(swatches.fine)) return { advice: "fine", pale };
    if (holds(swatches.drink)) return { advice: "drink", pale };
    return { advice: holds(swatches.keepDrinking) ? "keep-drinking" : "urgent-care", pale };
  },
};

export const afterRules = [after, urine] as const;
