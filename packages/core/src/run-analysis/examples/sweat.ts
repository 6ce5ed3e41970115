import type { Case } from "../../rule.ts";

export const bodyCases: readonly Case[] = [
  {
    id: "a warm wrist",
    rule: "run-analysis.temperature",
    situation: { meanC: 27.5, minC: 25, maxC: 31 },
    answer: { meanC: 27.5, minC: 25, maxC: 31 },
  },
  {
    id: "a weigh-in before a watch",
    rule: "run-analysis.sweat-balance",
    situation: { weighedMl: 1200, watchMl: 950, drankMl: 500 },
    answer: {
      balance: {
        basis: "weighed",
        sweatLossMl: 1200,
        drankMl: 500,
        balanceMl: -700,
        drankMoreThanSweat: false,
      },
    },
  },
  {
    id: "a weigh-in whose stops nobody told of, and a watch",
    rule: "run-analysis.sweat-balance",
    situation: { weighedAtMostMl: 1200, watchMl: 950, drankMl: 500 },
    answer: { balance: { basis: "weighed-at-most", sweatLossMl: 1200, balanceMl: -700 } },
  },
  {
    id: "more than the sweat",
    rule: "run-analysis.sweat-balance",
    situation: { watchMl: 600, drankMl: 900 },
    answer: { balance: { basis: "watch", balanceMl: 300, drankMoreThanSweat: true } },
  },
  {
    id: "nothing known",
    rule: "run-analysis.sweat-balance",
    situation: { drankMl: 900 },
    answer: { balance: null },
  },
];
