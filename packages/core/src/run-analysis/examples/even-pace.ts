import type { Case } from "../../rule.ts";

const mileOf = (timeS: number, flatTimerS: number | null = null) => ({
  whole: true,
  elapsedS: timeS,
  timerS: timeS,
  flatTimerS,
});

const verdict = (advice: string, expected: string): Case => ({
  id: `at the marker: ${advice}`,
  rule: "run-analysis.start",
  situation: { against: "rest", advice },
  answer: { against: "rest", verdict: expected },
});

export const paceCases: readonly Case[] = [
  {
    id: "22 s faster than the rest",
    rule: "run-analysis.first-mile",
    situation: { miles: [520, 540, 544].map((timeS) => mileOf(timeS)), axis: "elapsed" },
    answer: {
      comparison: {
        axis: "elapsed",
        elapsedS: 520,
        restAverageS: 542,
        ratio: 0.9594,
        fasterByS: 22,
        flatFasterByS: null,
      },
    },
    tolerance: 0.0001,
  },
  {
    id: "downhill first",
    rule: "run-analysis.first-mile",
    situation: { miles: [mileOf(520, 540), mileOf(540, 540), mileOf(540, 540)], axis: "timer" },
    answer: { comparison: { fasterByS: 20, flatFasterByS: 0 } },
    tolerance: 0.0001,
  },
  {
    id: "two miles are too few",
    rule: "run-analysis.first-mile",
    situation: { miles: [520, 540].map((timeS) => mileOf(timeS)), axis: "elapsed" },
    answer: { comparison: null },
  },
  verdict("none", "as-planned-or-slower"),
  verdict("hold-back", "within-noise"),
  verdict("slow-down", "fast"),
  verdict("slow-down-strongly", "very-fast"),
  {
    id: "a mile and a half",
    rule: "run-analysis.long-enough",
    situation: { distanceM: 2414 },
    answer: { enough: false },
  },
  {
    id: "a minute slower",
    rule: "run-analysis.halves",
    situation: { firstS: 1500, secondS: 1560 },
    answer: { firstS: 1500, secondS: 1560, slowerByS: 60, slowerPct: 4 },
    tolerance: 0.001,
  },
  {
    id: "the wall",
    rule: "run-analysis.fade",
    situation: {
      middle: { distanceM: 20_000, timerS: 6000 },
      last: { distanceM: 10_000, timerS: 3600 },
    },
    answer: { middlePaceSPerKm: 300, lastPaceSPerKm: 360, slowerPct: 20, faded: true },
    tolerance: 0.001,
  },
];
