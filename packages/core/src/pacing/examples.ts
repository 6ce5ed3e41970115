import type { Case } from "../rule.ts";
import { courses } from "./examples/courses.ts";
import { edges } from "./examples/edges.ts";

const MILE_KM = 1.609344;
const perKm = (secondsPerMile: number) => secondsPerMile / MILE_KM;
const check = (id: string, firstMileS: number, answer: Record<string, unknown>): Case => ({
  id,
  rule: "pacing.first-mile-check",
  situation: { goalPaceSPerKm: perKm(540), firstMileS },
  answer,
  tolerance: 0.1,
});
const cost = (id: string, grade: number, costJPerKgM: number): Case => ({
  id,
  rule: "pacing.grade-cost",
  situation: { grade },
  answer: { costJPerKgM },
  tolerance: 0.01,
});
const riegel = (
  id: string,
  [knownTimeS, knownKm, km]: [number, number, number],
  timeS: number,
): Case => ({
  id,
  rule: "pacing.race-time",
  situation: { knownDistanceM: knownKm * 1000, knownTimeS, distanceM: km * 1000 },
  answer: { timeS },
  tolerance: 1,
});
const fitness = (id: string, [distanceM, timeS]: [number, number], vdot: number): Case => ({
  id,
  rule: "pacing.vdot",
  situation: { distanceM, timeS },
  answer: { vdot },
  tolerance: 0.05,
});
const miles = (
  id: string,
  [goalSPerMile, count, shape]: [number, number, number],
  [answer, tolerance]: readonly [Record<string, unknown>, number],
): Case => ({
  id,
  rule: "pacing.first-and-last-mile",
  situation: { distanceM: count * MILE_KM * 1000, durationS: goalSPerMile * count, shape },
  answer,
  tolerance,
});

export const cases: readonly Case[] = [
  {
    id: "S21",
    rule: "pacing.start-cost",
    situation: { secondsTooFast: 60 },
    answer: { secondHalfLossMinS: 0, secondHalfLossMaxS: 120, netFinishCostMaxS: 60 },
  },
  {
    id: "S22",
    rule: "pacing.start-cost",
    situation: { secondsTooFast: -30 },
    answer: { secondHalfLossMaxS: 0 },
  },
  check("S23", 520, { status: "ahead", aheadS: 20, aheadPct: 3.7, advice: "slow-down-strongly" }),
  check("S24", 548, { status: "on-plan", advice: "none" }),
  check("within the noise", 537, { status: "ahead", advice: "hold-back" }),
  check("two percent ahead", 529, { status: "ahead", advice: "slow-down" }),
  check("six percent ahead", 507, { status: "ahead", advice: "slow-down-now" }),
  {
    id: "S25",
    rule: "pacing.first-slower-than-last",
    situation: { firstMileS: 480, lastMileS: 480 },
    answer: { compliant: false },
  },
  {
    id: "S26",
    rule: "pacing.start-position",
    situation: { goalPaceSPerKm: perKm(540), corralPaceSPerKm: perKm(480) },
    answer: { fits: false, advice: "move-back" },
  },
  {
    id: "15 s a mile is close enough",
    rule: "pacing.start-position",
    situation: { goalPaceSPerKm: perKm(540), corralPaceSPerKm: perKm(526) },
    answer: { fits: true, advice: "stay" },
  },
  {
    id: "S27",
    rule: "pacing.long-run-practice",
    situation: { event: "long" },
    answer: { practise: true, frequency: "each-weekly-long-run" },
  },
  cost("M01", -0.2, 1.8),
  cost("M02", -0.1, 2.152),
  cost("M03", 0, 3.6),
  cost("M04", 0.05, 4.685),
  cost("M05", 0.1, 5.968),
  cost("M06", 0.45, 19.426),
  {
    id: "M07",
    rule: "pacing.flat-pace",
    situation: { paceSPerKm: 360, grade: 0.05 },
    answer: { flatPaceSPerKm: 276.6 },
    tolerance: 0.5,
  },
  {
    id: "up 10 % and down again",
    rule: "pacing.stretch-cost",
    situation: {
      course: [
        { distanceM: 0, elevationM: 0 },
        { distanceM: 1000, elevationM: 100 },
        { distanceM: 2000, elevationM: 0 },
      ],
      fromM: 0,
      toM: 2000,
    },
    answer: { grade: 0, costRatio: 1.128 },
    tolerance: 0.001,
  },
  {
    id: "a track 3 % long",
    rule: "pacing.course-fit",
    situation: {
      course: [
        { distanceM: 0, elevationM: 100 },
        { distanceM: 5150, elevationM: 150 },
        { distanceM: 10_300, elevationM: 100 },
      ],
      distanceM: 10_000,
    },
    answer: {
      fits: true,
      lengthM: 10_300,
      longerByPct: 3,
      course: [{ distanceM: 0 }, { distanceM: 5000, elevationM: 150 }, { distanceM: 10_000 }],
    },
    tolerance: 0.001,
  },
  {
    id: "a half marathon's course for ten kilometres",
    rule: "pacing.course-fit",
    situation: {
      course: [
        { distanceM: 0, elevationM: 100 },
        { distanceM: 21_100, elevationM: 150 },
      ],
      distanceM: 10_000,
    },
    answer: { fits: false, course: [] },
  },
  riegel("M08", [1500, 5, 10], 3127.4),
  riegel("M09", [3000, 10, 42.195], 13800.6),
  riegel("M10", [6300, 21.0975, 42.195], 13135.1),
  fitness("M11", [5000, 1200], 49.81),
  fitness("M12", [10000, 2400], 51.94),
  fitness("M13", [21097.5, 6300], 42.64),
  fitness("M14", [42195, 14400], 37.9),
  miles("M15", [480, 10, 0.02], [{ firstMileS: 488.64, lastMileS: 471.36 }, 0.05]),
  miles("M16", [540, 26.21875, 0.015], [{ firstMileS: 547.79, lastMileS: 532.21 }, 0.1]),
  {
    id: "M15 in all",
    rule: "pacing.first-mile-slower",
    situation: { distanceM: 16093.44, durationS: 4800, shape: 0.02, splitUnit: "mile" },
    answer: { totalS: 4800 },
    tolerance: 0.05,
  },
  {
    id: "ten miles",
    rule: "pacing.shape",
    situation: { distanceM: 16093.44 },
    answer: { shape: 0.02 },
  },
  {
    id: "half marathon",
    rule: "pacing.shape",
    situation: { distanceM: 21097.5 },
    answer: { shape: 0.015 },
  },
  {
    id: "marathon",
    rule: "pacing.shape",
    situation: { distanceM: 42195 },
    answer: { shape: 0.0125 },
  },
  {
    id: "nobody said how fast",
    rule: "pacing.suggested-pace",
    situation: {},
    answer: { paceSPerKm: 348 },
  },
  {
    id: "20 °C WBGT",
    rule: "pacing.heat-easing",
    situation: { meanPaceSPerKm: 300, wbgtC: 20 },
    answer: { addSPerKm: { min: 5.7, typical: 12, max: 24 } },
    tolerance: 0.001,
  },
  ...courses,
  ...edges,
];
