import { checked, judged, type Known } from "../../rule.ts";

export const stationGap = {
  value: { shortestS: 300, longestS: 2400 },
  unit: "s",
  because: [
    checked(
      "article",
      "6 to 8 oz every 20 minutes: what falls due between two drinks is taken at the next.",
    ),
    judged("Water tables nearer than five minutes apart: one is passed."),
    judged(
      "What is drunk before the start is held against the plan's own drinks: tables add none to those.",
    ),
    judged(
      "After a longer gap than 40 minutes only two portions are taken at once. What was missed is not made up.",
    ),
  ],
} as const satisfies Known<unknown>;
