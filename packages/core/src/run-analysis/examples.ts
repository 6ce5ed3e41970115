import type { Case } from "../rule.ts";
import { fluidCases } from "./examples/fluid.ts";
import { sameRunCases } from "./examples/same-run.ts";

const minute = 60;
/** 7 km in even minutes of 200 m, with a stop of 100 s at 3 km. */
const track = {
  distanceM: [0, 1000, 3000, 3000, 7000],
  elapsedS: [0, 300, 900, 1000, 2200],
  timerS: [0, 300, 900, 900, 2100],
};
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

const clockCases: readonly Case[] = [
  {
    id: "a watch that counted",
    rule: "run-analysis.distance",
    situation: { totalM: 9008.22, deviceM: 9007.07, positionsM: 9050 },
    answer: { distanceM: 9008.22, distanceFrom: "device" },
  },
  {
    id: "a track without a total",
    rule: "run-analysis.distance",
    situation: { deviceM: null, positionsM: 3098.5 },
    answer: { distanceM: 3098.5, distanceFrom: "positions" },
  },
  {
    id: "yoga",
    rule: "run-analysis.distance",
    situation: { deviceM: null, positionsM: null },
    answer: { distanceM: null, distanceFrom: null },
  },
  {
    id: "two minutes at a light",
    rule: "run-analysis.clock",
    situation: { elapsedS: 3720, firstToLastS: 3719, pausedS: 120 },
    answer: { elapsedS: 3720, timerS: 3600, axis: "timer" },
  },
  {
    id: "no pause",
    rule: "run-analysis.clock",
    situation: { firstToLastS: 948, pausedS: 0 },
    answer: { elapsedS: 948, timerS: 948, axis: "elapsed" },
  },
  {
    id: "standing for a minute",
    rule: "run-analysis.moving",
    situation: {
      track: {
        distanceM: [0, 300, 310, 610],
        elapsedS: [0, 60, 120, 180],
        timerS: [0, 60, 120, 180],
      },
    },
    answer: { movingS: 2 * minute },
  },
];

const splitCases: readonly Case[] = [
  {
    id: "7 km with a stop",
    rule: "run-analysis.splits",
    situation: { track, stepM: 2000 },
    answer: {
      splits: [
        { index: 1, distanceM: 2000, whole: true, elapsedS: 600, timerS: 600, paceSPerKm: 300 },
        { index: 2, distanceM: 2000, whole: true, elapsedS: 700, timerS: 600, paceSPerKm: 300 },
        { index: 3, distanceM: 2000, whole: true, elapsedS: 600, timerS: 600, paceSPerKm: 300 },
        { index: 4, distanceM: 1000, whole: false, elapsedS: 300, timerS: 300, paceSPerKm: 300 },
      ],
    },
    tolerance: 0.001,
  },
  {
    id: "no times",
    rule: "run-analysis.splits",
    situation: { track: { distanceM: [], elapsedS: [], timerS: [] }, stepM: 1000 },
    answer: { splits: null },
  },
  {
    id: "five points on two stretches",
    rule: "run-analysis.heights",
    situation: {
      heights: { distanceM: [0, 100, 300, 350, 400], elevationM: [0, 2, 6, 7, 8] },
    },
    answer: {
      course: [
        { distanceM: 0, elevationM: 0 },
        { distanceM: 50, elevationM: 1 },
        { distanceM: 325, elevationM: 6.5 },
        { distanceM: 400, elevationM: 8 },
      ],
    },
    tolerance: 0.001,
  },
  {
    id: "a ride",
    rule: "run-analysis.counts-as-run",
    situation: { sport: "cycling" },
    answer: { isRun: false },
  },
  {
    id: "a run",
    rule: "run-analysis.counts-as-run",
    situation: { sport: "running" },
    answer: { isRun: true },
  },
];

const paceCases: readonly Case[] = [
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

const bodyCases: readonly Case[] = [
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

export const cases: readonly Case[] = [
  ...fluidCases,
  ...clockCases,
  ...splitCases,
  ...paceCases,
  ...bodyCases,
  ...sameRunCases,
];
