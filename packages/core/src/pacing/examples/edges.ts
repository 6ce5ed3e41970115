import type { Case } from "../../rule.ts";

/** Exactly so much ahead of a goal of 3:32 a kilometre, and a hair more. */
const ahead = [
  [1, "hold-back", "slow-down", "1 % ahead"],
  [3, "slow-down", "slow-down-strongly", "3 % ahead"],
  [5, "slow-down-strongly", "slow-down-now", "5 % ahead"],
] as const;
const goalMileS = 212 * 1.609344;

/** Where one answer ends and the next begins. */
export const edges: readonly Case[] = [
  ...ahead.flatMap(([pct, advice, beyond, id]) =>
    (
      [
        [goalMileS * (1 - pct / 100), advice, id],
        [goalMileS * (1 - pct / 100) - 0.01, beyond, `a hair more than ${id}`],
      ] as const
    ).map(([firstMileS, expected, name]) => ({
      id: name,
      rule: "pacing.first-mile-check",
      situation: { goalPaceSPerKm: 212, firstMileS },
      answer: { advice: expected },
    })),
  ),
  ...(
    [
      [0, "on-plan", "none", "as fast as the goal"],
      [0.49, "on-plan", "none", "ahead by less than a watch shows"],
      [0.51, "ahead", "hold-back", "ahead by the least that a watch shows"],
    ] as const
  ).map(([aheadS, status, advice, id]) => ({
    id,
    rule: "pacing.first-mile-check",
    situation: { goalPaceSPerKm: 212, firstMileS: goalMileS - aheadS },
    answer: { status, advice, aheadS },
    tolerance: 1e-6,
  })),
  ...(
    [
      [undefined, true, "stay", "nobody's pace is known"],
      [300 - 9.32, true, "stay", "beside those who are faster by the margin"],
      [300 - 9.33, false, "move-back", "beside those who are faster by more"],
      [300 + 9.32, true, "stay", "beside those who are slower by the margin"],
      [300 + 9.33, true, "move-forward-if-you-like", "beside those who are slower by more"],
    ] as const
  ).map(([corralPaceSPerKm, fits, advice, id]) => ({
    id,
    rule: "pacing.start-position",
    situation: { goalPaceSPerKm: 300, corralPaceSPerKm },
    answer: { fits, advice },
  })),
  {
    id: "two and a half kilometres at an even pace",
    rule: "pacing.first-mile-slower",
    situation: { distanceM: 2500, durationS: 750, shape: 0, splitUnit: "kilometre" },
    answer: {
      splits: [
        { index: 1, distanceM: 1000, timeS: 300, elapsedS: 300, paceSPerKm: 300 },
        { index: 2, distanceM: 1000, timeS: 300, elapsedS: 600, paceSPerKm: 300 },
        { index: 3, distanceM: 500, timeS: 150, elapsedS: 750, paceSPerKm: 300 },
      ],
    },
    tolerance: 0.001,
  },
  {
    id: "a run of exactly a mile is its first and its last",
    rule: "pacing.first-and-last-mile",
    situation: { distanceM: 1609.344, durationS: 600, shape: 0.02 },
    answer: { firstMileS: 600, lastMileS: 600 },
    tolerance: 0.001,
  },
  {
    id: "a run shorter than a mile has none",
    rule: "pacing.first-and-last-mile",
    situation: { distanceM: 1500, durationS: 500, shape: 0.02 },
    answer: { firstMileS: null, lastMileS: null },
  },
];
