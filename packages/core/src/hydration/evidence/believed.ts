import { checked, judged, type Known } from "../../rule.ts";

/** What no weigh-in of a run can say. */
export const possibleLoss = {
  value: {
    lossPctAnHour: 4,
    lossPctInAll: 8,
    gainOverDrinkMl: 500,
    rateMlPerH: 3500,
    mostS: 86_400,
    overPredicted: [0.4, 2.5],
  },
  unit: "% of body mass, mL, mL/h, s, measured over predicted",
  because: [
    checked("baker-2016", "Measured athletes scatter widely: 1.21 ± 0.68 L/h."),
    judged(
      "A faster fall of the scale, or sweat that far from what this runner in this weather sweats, is a slip of the pen or of the scale. A litre planned from it could harm.",
    ),
    judged("Nobody gains more than was drunk, but for wet clothes and something to eat: 500 mL."),
    judged("Over more than a day meals and stops move the scale by as much as sweat does."),
    judged(
      "What is slower than 3 or faster than 28 km/h, colder than -30 or hotter than 50 °C is no run: there is nothing to set such a weigh-in beside.",
    ),
    judged(
      "Weights count to the gram, finer than any scale. A run too short to measure sweat on is not set beside a prediction.",
    ),
  ],
} as const satisfies Known<unknown>;
