import { checked, judged, type Known } from "../../rule.ts";

export const portionsAtOnce = {
  value: 1,
  unit: "portions at once",
  because: [
    checked("article", "6 to 8 oz every 20 minutes."),
    judged("A drink that was skipped was not wanted. Made up later it would be one past thirst."),
    judged(
      "A drink that came late moves the next ones: nobody has to hurry after a clock. One that came early brings none forward.",
    ),
  ],
} as const satisfies Known<unknown>;
