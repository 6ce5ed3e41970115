import { checked, judged, type Known, unverified } from "../../rule.ts";

export const replacePerKg = {
  value: { minMl: 1250, maxMl: 1500 },
  unit: "mL per kg lost",
  because: [
    checked(
      "acsm-fluid-2007",
      "1.5 L for each kilogram lost when full recovery has to be fast. Otherwise meals and water are enough.",
    ),
    unverified("acsm-nutrition-2016", "1.25 L/kg as the low end."),
    judged("Spread over two hours or more, and only if the next session is within a day."),
    checked("article", "Rehydrate with water or a sports drink."),
  ],
} as const satisfies Known<unknown>;

/** When what was lost is put back, and how fast at most. */
export const replaceOnly = {
  value: { ifNextRunWithinHours: 24, overLeastHours: 2, withFoodAndSalt: true },
  unit: "h",
  because: [
    judged(
      "Who does not run again within a day puts it back by thirst and meals. Nobody needs to drink faster after a run than on one.",
    ),
  ],
} as const satisfies Known<unknown>;

export const urineSwatches = {
  value: { pale: ["1", "2"], fine: ["1", "2", "3"], drink: ["4", "5"], keepDrinking: ["6", "7"] },
  unit: "swatches, 1 palest to 7 darkest",
  because: [
    checked(
      "article",
      "After the run, dark yellow urine means keep drinking; light lemonade means you are fine.",
    ),
    unverified("armstrong-urine", "On a chart of eight colours 1 to 3 count as hydrated."),
    checked(
      "urine-light-2022",
      "In bright light 80 % of readings were right; dim light reads 1.5 to 2 shades darker.",
    ),
    checked(
      "niosh-rhabdo",
      "Tea or cola coloured urine is a sign of muscle breakdown: urgent care, ask for a CK test.",
    ),
    judged(
      "Seven swatches; 4 and 5 ask for a drink; with 1 and 2 the drink at the start is left out.",
    ),
  ],
} as const satisfies Known<unknown>;
