import type { Rule } from "../../rule.ts";
import { type Milliliters, milliliters } from "../../units.ts";
import { replacePerKg, urineSwatches } from "../evidence/after.ts";
import type { UrineAdvice, UrineColour } from "../model.ts";

/** What to drink after the run, before anyone has stood on a scale. */
export const after: Rule<
  Record<never, never>,
  {
    fluid: "water-or-sports-drink";
    toThirst: true;
    perKgLostMinMl: Milliliters;
    perKgLostMaxMl: Milliliters;
  }
> = {
  id: "hydration.after",
  statement:
    "After the run drink water or a sports drink as thirst says, with salted food. For each kilogram lost 1.25 to 1.5 L over some hours, if you run again within a day.",
  because: replacePerKg.because,
  values: { replacePerKg },
  decide: () => ({
    fluid: "water-or-sports-drink",
    toThirst: true,
    perKgLostMinMl: milliliters(replacePerKg.value.minMl),
    perKgLostMaxMl: milliliters(replacePerKg.value.maxMl),
  }),
};

/** What a urine colour says. */
export const urine: Rule<
  { readonly colour: UrineColour },
  { advice: UrineAdvice["advice"]; pale: boolean }
> = {
  id: "hydration.urine-colour",
  statement:
    "Light lemonade or paler is fine. Yellow: drink. Dark yellow: keep drinking. Tea, cola, brown or red: emergency care today.",
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
