import type { Case } from "../../rule.ts";

const drunk = "run-analysis.drunk-by-records";
const weighed = "run-analysis.weighed-by-records";
const hour = { lastsS: 3600, isOnlyRunOfDay: true };
const scale = { lastsS: 3600, drinks: [], otherRuns: [] };

export const bodyRecordCases: readonly Case[] = [
  {
    id: "two glasses on the way, one before and one after",
    rule: drunk,
    situation: {
      ...hour,
      drinks: [
        { atS: -60, ml: 300, from: "phone" },
        { atS: 1200, ml: 250, from: "phone" },
        { atS: 3600, ml: 250, from: "phone" },
        { atS: 3660, ml: 500, from: "phone" },
      ],
    },
    answer: { recordedMl: 500, drinks: 2 },
  },
  {
    id: "one glass that two programs tell of",
    rule: drunk,
    situation: {
      ...hour,
      drinks: [
        { atS: 1200, ml: 354.9, from: "phone" },
        { atS: 1230, ml: 355, from: "watch" },
      ],
    },
    answer: { recordedMl: 354.9, drinks: 1 },
  },
  {
    id: "two equal glasses of one program, half a minute apart",
    rule: drunk,
    situation: {
      ...hour,
      drinks: [
        { atS: 1200, ml: 200, from: "phone" },
        { atS: 1230, ml: 200, from: "phone" },
      ],
    },
    answer: { recordedMl: 400, drinks: 2 },
  },
  {
    id: "a day's sum, where it was the only run",
    rule: drunk,
    situation: { ...hour, drinks: [], inActivitiesMl: 600 },
    answer: { recordedMl: 600, drinks: 0 },
  },
  {
    id: "a day's sum of two runs",
    rule: drunk,
    situation: { ...hour, isOnlyRunOfDay: false, drinks: [], inActivitiesMl: 600 },
    answer: { recordedMl: null },
  },
  {
    id: "half an hour before and ten minutes after, on one scale",
    rule: weighed,
    situation: {
      ...scale,
      weights: [
        { atS: -7200, kg: 71, from: "scale" },
        { atS: -1800, kg: 70.4, from: "scale" },
        { atS: 4200, kg: 69.6, from: "scale" },
        { atS: 5000, kg: 70, from: "scale" },
      ],
    },
    answer: {
      weighed: {
        before: { atS: -1800, massKg: 70.4 },
        after: { atS: 4200, massKg: 69.6 },
        from: "scale",
      },
    },
  },
  {
    id: "two scales",
    rule: weighed,
    situation: {
      ...scale,
      weights: [
        { atS: -1800, kg: 70.4, from: "scale" },
        { atS: 4200, kg: 69.6, from: "other scale" },
      ],
    },
    answer: { weighed: null },
  },
  {
    id: "a drink between the run and the scale",
    rule: weighed,
    situation: {
      ...scale,
      drinks: [{ atS: 3900, ml: 500, from: "phone" }],
      weights: [
        { atS: -1800, kg: 70.4, from: "scale" },
        { atS: 4200, kg: 69.6, from: "scale" },
      ],
    },
    answer: { weighed: null },
  },
  {
    id: "weighed the evening after",
    rule: weighed,
    situation: {
      ...scale,
      weights: [
        { atS: -1800, kg: 70.4, from: "scale" },
        { atS: 40_000, kg: 69.6, from: "scale" },
      ],
    },
    answer: { weighed: null },
  },
];
