import type { Case } from "../../rule.ts";

export const aroundCases: readonly Case[] = [
  {
    id: "three hours after, and two weeks",
    rule: "run-analysis.around",
    situation: {},
    answer: { crampUntilAfterS: 10_800, plannedWithinS: 10_800, askedForS: 1_209_600 },
  },
  {
    id: "five seconds to either side",
    rule: "run-analysis.pace-band",
    situation: {},
    answer: { eitherSideS: 5 },
  },
];
