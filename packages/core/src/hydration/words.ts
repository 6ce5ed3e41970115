import { drink, ratePerHour, type UnitSystem } from "../format.ts";
import type { HealthCondition } from "../runner.ts";
import type { DuringRun, SweatBasis, UrineAdvice, UrineColour, Verdict } from "./model.ts";

/** Why the amounts are what they are, in one sentence. */
export function verdictInWords(plan: DuringRun, units: UnitSystem): string {
  const ceiling = ratePerHour(plan.ceilingMlPerH, units);
  const reasons: Record<Verdict, string> = {
    "seed-ok": "The usual 6 to 8 oz (180 to 240 mL) every 20 minutes stays under your ceiling.",
    "seed-reduced": `The usual 6 to 8 oz (180 to 240 mL) every 20 minutes is more than you sweat. Your ceiling is ${ceiling}.`,
    "seed-trimmed": `The top of the usual 6 to 8 oz (180 to 240 mL) passes your ceiling of ${ceiling}, so it is cut.`,
    "seed-insufficient":
      "You sweat more than the usual 6 to 8 oz (180 to 240 mL) puts back. You may pass 2 % even so. Slow down, weigh yourself, and recover after.",
    "general-guidance":
      "General guidance: your sweat is not known, so these are not your amounts. Add your weight, or your own sweat rate.",
  };
  return reasons[plan.verdict];
}

/** "6 to 7 oz". */
export function portionInWords(plan: DuringRun, units: UnitSystem): string {
  return drink({ minMl: plan.portionMinMl, maxMl: plan.portionMaxMl }, units);
}

export function sweatBasisInWords(basis: SweatBasis): string {
  switch (basis) {
    case "measured":
      return "your own weigh-in";
    case "predicted":
      return "an estimate from your weight, pace and weather, not yet checked on you";
    case "unknown":
      return "not known";
  }
}

/** The name of a swatch, as it is read out. */
export function urineColourInWords(colour: UrineColour): string {
  switch (colour) {
    case "1":
      return "almost clear";
    case "2":
      return "pale straw";
    case "3":
      return "light lemonade";
    case "4":
      return "lemon";
    case "5":
      return "yellow";
    case "6":
      return "dark yellow";
    case "7":
      return "darkest yellow";
    case "tea-cola-brown-or-red":
      return "tea, cola, brown or red";
  }
}

export function urineAdviceInWords(advice: UrineAdvice["advice"]): string {
  switch (advice) {
    case "fine":
      return "Well hydrated. No extra needed.";
    case "drink":
      return "Have a drink.";
    case "keep-drinking":
      return "Dark yellow. Keep drinking, as thirst says.";
    case "urgent-care":
      return "Get emergency care today and ask for a CK blood test. Do not exercise, and do not try to drink it away.";
  }
}

/** A health condition as a runner would tick it. */
export function healthConditionInWords(condition: HealthCondition): string {
  switch (condition) {
    case "hypertension":
      return "high blood pressure";
    case "heart-disease":
      return "a heart condition";
    case "kidney-disease":
      return "a kidney condition";
    case "liver-disease":
      return "a liver condition";
    case "pregnancy":
      return "pregnancy";
    case "diuretic":
      return "water tablets (diuretics)";
    case "ace-inhibitor-or-arb":
      return "an ACE inhibitor or ARB";
    case "lithium":
      return "lithium";
    case "salt-restriction":
      return "told to limit salt";
    case "fluid-restriction":
      return "told to limit fluid";
    case "past-hyponatraemia":
      return "low blood sodium in the past";
    case "past-heat-stroke":
      return "heat stroke in the past";
    case "past-rhabdomyolysis":
      return "muscle breakdown (rhabdomyolysis) in the past";
    case "nsaid":
      return "ibuprofen or another anti-inflammatory on the day";
    case "under-18":
      return "under 18";
  }
}
