import type { Case } from "../../rule.ts";

export const fluidCases: readonly Case[] = [
  {
    id: "a weigh-in, 15 % to either side",
    rule: "run-analysis.sweat-band",
    situation: { basis: "weighed", sweatLossMl: 1000 },
    answer: { leastMl: 860.708, mostMl: 1161.834 },
    tolerance: 0.001,
  },
  {
    id: "the plan's marks that the run reached",
    rule: "run-analysis.drink-times",
    situation: { plannedS: [1200, 2400, 3600], durationS: 3000, everyS: 1200 },
    answer: { timesS: [1200, 2400], from: "plan" },
  },
  {
    id: "no plan, so evenly",
    rule: "run-analysis.drink-times",
    situation: { plannedS: [], durationS: 3600, everyS: 1200 },
    answer: { timesS: [1200, 2400], from: "even" },
  },
];
