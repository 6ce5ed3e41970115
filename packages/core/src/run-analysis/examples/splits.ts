import type { Case } from "../../rule.ts";

/** 7 km in even minutes of 200 m, with a stop of 100 s at 3 km. */
const track = {
  distanceM: [0, 1000, 3000, 3000, 7000],
  elapsedS: [0, 300, 900, 1000, 2200],
  timerS: [0, 300, 900, 900, 2100],
};

export const clockCases: readonly Case[] = [
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
    answer: { movingS: 120 },
  },
];

export const splitCases: readonly Case[] = [
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
