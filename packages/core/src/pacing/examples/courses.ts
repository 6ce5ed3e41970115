import type { Case } from "../../rule.ts";

/** A kilometre up at 10 %, and down again. */
const hill = [
  { distanceM: 0, elevationM: 0 },
  { distanceM: 1000, elevationM: 100 },
  { distanceM: 2000, elevationM: 0 },
];

/** Splits and costs worked out by hand from Minetti's polynomial. */
export const courses: readonly Case[] = [
  {
    id: "over the top of a hill: half as steep up as down again",
    rule: "pacing.stretch-cost",
    situation: { course: hill, fromM: 500, toM: 1500 },
    answer: { grade: 0, costRatio: 1.1278 },
    tolerance: 0.0001,
  },
  {
    id: "a stretch inside one slope",
    rule: "pacing.stretch-cost",
    situation: { course: hill, fromM: 200, toM: 400 },
    answer: { grade: 0.1, costRatio: 1.6578 },
    tolerance: 0.0001,
  },
  {
    id: "no stretch at all",
    rule: "pacing.stretch-cost",
    situation: { course: hill, fromM: 400, toM: 400 },
    answer: { grade: 0, costRatio: 1 },
  },
  {
    id: "a course whose points begin late is counted from its first",
    rule: "pacing.course-fit",
    situation: {
      course: [
        { distanceM: 1000, elevationM: 100 },
        { distanceM: 6150, elevationM: 150 },
        { distanceM: 11_300, elevationM: 100 },
      ],
      distanceM: 10_000,
    },
    answer: {
      fits: true,
      lengthM: 10_300,
      longerByPct: 3,
      course: [
        { distanceM: 0, elevationM: 100 },
        { distanceM: 5000, elevationM: 150 },
        { distanceM: 10_000, elevationM: 100 },
      ],
    },
    tolerance: 0.001,
  },
  {
    id: "a first kilometre up at 5 % takes its share of the time",
    rule: "pacing.first-mile-slower",
    situation: {
      distanceM: 2000,
      durationS: 720,
      shape: 0,
      splitUnit: "kilometre",
      course: [
        { distanceM: 0, elevationM: 0 },
        { distanceM: 1000, elevationM: 50 },
        { distanceM: 2000, elevationM: 50 },
      ],
    },
    answer: {
      splits: [
        { index: 1, timeS: 407.15, grade: 0.05 },
        { index: 2, timeS: 312.85, elapsedS: 720, grade: 0 },
      ],
      totalS: 720,
    },
    tolerance: 0.01,
  },
  {
    id: "a first kilometre down at 7 % is at most 13.8 % faster than the flat",
    rule: "pacing.first-mile-slower",
    situation: {
      distanceM: 2000,
      durationS: 720,
      shape: 0,
      splitUnit: "kilometre",
      course: [
        { distanceM: 0, elevationM: 70 },
        { distanceM: 1000, elevationM: 0 },
        { distanceM: 2000, elevationM: 0 },
      ],
    },
    answer: {
      splits: [
        { index: 1, timeS: 336.82, grade: -0.07 },
        { index: 2, timeS: 383.18, elapsedS: 720, grade: 0 },
      ],
      totalS: 720,
    },
    tolerance: 0.01,
  },
  {
    id: "the first mile up at 5 %, the last on the flat",
    rule: "pacing.first-and-last-mile",
    situation: {
      distanceM: 3218.688,
      durationS: 1200,
      shape: 0,
      course: [
        { distanceM: 0, elevationM: 0 },
        { distanceM: 1609.344, elevationM: 80.4672 },
        { distanceM: 3218.688, elevationM: 80.4672 },
      ],
    },
    answer: { firstMileS: 678.58, lastMileS: 521.42 },
    tolerance: 0.01,
  },
];
