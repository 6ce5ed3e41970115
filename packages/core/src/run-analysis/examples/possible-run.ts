import type { Case } from "../../rule.ts";

const rule = "run-analysis.possible-run";
const told = { distanceM: 5400, elapsedS: 1800, movingS: null, firstMileS: null };
const yes = { answer: "yes", why: null, field: null };

export const possibleCases: readonly Case[] = [
  { id: "half an hour", rule, situation: told, answer: yes },
  {
    id: "a time and no distance",
    rule,
    situation: { ...told, distanceM: null },
    answer: yes,
  },
  {
    id: "a distance and no time",
    rule,
    situation: { ...told, elapsedS: null },
    answer: yes,
  },
  {
    id: "a treadmill that counts nothing",
    rule,
    situation: { ...told, distanceM: 0 },
    answer: yes,
  },
  {
    id: "a day without a figure",
    rule,
    situation: { ...told, distanceM: null, elapsedS: null },
    answer: { answer: "perhaps", why: "nothing-told", field: "elapsedS" },
  },
  {
    id: "all points at one time",
    rule,
    situation: { ...told, elapsedS: 0 },
    answer: { answer: "no", why: "no-time", field: "elapsedS" },
  },
  {
    id: "a flight",
    rule,
    situation: { ...told, distanceM: 900_000, elapsedS: 5400 },
    answer: { answer: "no", why: "beyond-a-stride", field: "elapsedS" },
  },
  {
    id: "two seconds",
    rule,
    situation: { ...told, distanceM: 3, elapsedS: 2 },
    answer: { answer: "perhaps", why: "too-short", field: "elapsedS" },
  },
  {
    id: "a ride, or satellites that wandered",
    rule,
    situation: { ...told, distanceM: 10_000, elapsedS: 1400 },
    answer: { answer: "perhaps", why: "faster-than-anyone", field: "elapsedS" },
  },
  {
    id: "the fastest ten kilometres",
    rule,
    situation: { ...told, distanceM: 10_000, elapsedS: 1571 },
    answer: yes,
  },
  {
    id: "more than a week",
    rule,
    situation: { ...told, elapsedS: 604_801 },
    answer: { answer: "no", why: "too-long", field: "elapsedS" },
  },
  {
    id: "metres that were taken for kilometres",
    rule,
    situation: { ...told, distanceM: 5_400_000 },
    answer: { answer: "no", why: "too-far", field: "distanceM" },
  },
  {
    id: "longer in motion than on the way",
    rule,
    situation: { ...told, movingS: 1900 },
    answer: { answer: "perhaps", why: "longer-than-run", field: "movingS" },
  },
  {
    id: "a first mile longer than the run",
    rule,
    situation: { ...told, firstMileS: 2400 },
    answer: { answer: "perhaps", why: "first-mile", field: "firstMileS" },
  },
  {
    id: "a first mile that nobody ran",
    rule,
    situation: { ...told, firstMileS: 75 },
    answer: { answer: "perhaps", why: "first-mile", field: "firstMileS" },
  },
  {
    id: "a run of less than a mile",
    rule,
    situation: { ...told, distanceM: 800, elapsedS: 240, firstMileS: 482 },
    answer: yes,
  },
];
