import type { Case } from "../../rule.ts";

const hour = { elapsedS: 3600, timerS: 3600 };
const untold = { distanceM: null, elapsedS: null, timerS: null };

export const sourceCases: readonly Case[] = [
  {
    id: "a last lap that the totals miss",
    rule: "run-analysis.outrun",
    situation: {
      told: { distanceM: null, elapsedS: 2400, timerS: 2400 },
      recorded: { distanceM: 9000, elapsedS: 3000, timerS: 3000 },
      atTheirEnd: { distanceM: 7200, pointsBehind: 600 },
      points: 3001,
    },
    answer: { isOutrun: true },
  },
  {
    id: "a lap whose timer the totals miss",
    rule: "run-analysis.outrun",
    situation: {
      told: { distanceM: 7200, elapsedS: 3000, timerS: 2400 },
      recorded: { distanceM: 9000, elapsedS: 3000, timerS: 3000 },
      atTheirEnd: { distanceM: 7200, pointsBehind: 600 },
      points: 3001,
    },
    answer: { isOutrun: true },
  },
  {
    id: "a watch that was left on",
    rule: "run-analysis.outrun",
    situation: {
      told: { distanceM: 9000, elapsedS: 3000, timerS: 3000 },
      recorded: { distanceM: 9020, elapsedS: 4800, timerS: 4800 },
      atTheirEnd: { distanceM: 9000, pointsBehind: 1800 },
      points: 4801,
    },
    answer: { isOutrun: false },
  },
  {
    id: "one damaged point behind the end",
    rule: "run-analysis.outrun",
    situation: {
      told: { distanceM: 5400, elapsedS: 1800, timerS: 1800 },
      recorded: { distanceM: 250_000, elapsedS: 1_468_800, timerS: 1800 },
      atTheirEnd: { distanceM: 5400, pointsBehind: 1 },
      points: 1802,
    },
    answer: { isOutrun: false },
  },
  {
    id: "a last point a second late",
    rule: "run-analysis.outrun",
    situation: {
      told: { distanceM: 9000, elapsedS: 3000, timerS: 3000 },
      recorded: { distanceM: 9003, elapsedS: 3001, timerS: 3001 },
      atTheirEnd: { distanceM: 9000, pointsBehind: 1 },
      points: 3002,
    },
    answer: { isOutrun: false },
  },
  {
    id: "a treadmill corrected from 9 to 10 km",
    rule: "run-analysis.one-source",
    situation: {
      told: { distanceM: 10_000, ...hour },
      recorded: { distanceM: 9000, ...hour },
      by: "counter",
    },
    answer: { counts: "totals", scaled: true, difference: "calibrated" },
  },
  {
    id: "a watch that rounds",
    rule: "run-analysis.one-source",
    situation: {
      told: { distanceM: 10_000, ...hour },
      recorded: { distanceM: 9990, ...hour },
      by: "counter-and-positions",
    },
    answer: { counts: "totals", scaled: true, difference: null },
  },
  {
    id: "a recording that was cut at half an hour",
    rule: "run-analysis.one-source",
    situation: {
      told: { distanceM: 10_000, ...hour },
      recorded: { distanceM: 5000, elapsedS: 1800, timerS: 1800 },
      by: "counter",
    },
    answer: { counts: "totals", scaled: false, difference: "part" },
  },
  {
    id: "a total that lacks half of the way",
    rule: "run-analysis.one-source",
    situation: {
      told: { distanceM: 5000, ...hour },
      recorded: { distanceM: 10_000, ...hour },
      by: "counter-and-positions",
    },
    answer: { counts: "recording", scaled: false, difference: "disagree" },
  },
  {
    id: "a total without times, of a recording that was cut",
    rule: "run-analysis.one-source",
    situation: {
      told: { ...untold, distanceM: 10_000 },
      recorded: { distanceM: 4000, elapsedS: 1200, timerS: 1200 },
      by: "counter-and-positions",
    },
    answer: { counts: "recording", scaled: false, difference: "disagree" },
  },
  {
    id: "a time without a total, of a recording that was cut",
    rule: "run-analysis.one-source",
    situation: {
      told: { ...untold, ...hour },
      recorded: { distanceM: 4000, elapsedS: 1200, timerS: 1200 },
      by: "positions",
    },
    answer: { counts: "recording", scaled: false, difference: "disagree" },
  },
  {
    id: "totals alone",
    rule: "run-analysis.one-source",
    situation: {
      told: { distanceM: 10_000, ...hour },
      recorded: untold,
      by: "positions",
    },
    answer: { counts: "totals", scaled: false, difference: null },
  },
  {
    id: "a watch that stood for ten minutes",
    rule: "run-analysis.timer",
    situation: { elapsedS: 2339, toldS: 1740, pausedS: 600, movingS: 1735 },
    answer: { timerS: 1740, pausesShare: 1, isSetAside: false },
  },
  {
    id: "pauses longer than the watch stood",
    rule: "run-analysis.timer",
    situation: { elapsedS: 2340, toldS: 1740, pausedS: 1500, movingS: 830 },
    answer: { timerS: 1740, pausesShare: 0.4, isSetAside: false },
  },
  {
    id: "one time told for both clocks",
    rule: "run-analysis.timer",
    situation: { elapsedS: 2400, toldS: 2400, pausedS: 600, movingS: 1790 },
    answer: { timerS: 1800, pausesShare: 1, isSetAside: false },
  },
  {
    id: "a timer shorter than the runner moved",
    rule: "run-analysis.timer",
    situation: { elapsedS: 3000, toldS: 1200, pausedS: 0, movingS: 2950 },
    answer: { timerS: 3000, pausesShare: 1, isSetAside: true },
  },
  {
    id: "no timer told",
    rule: "run-analysis.timer",
    situation: { elapsedS: 3000, toldS: null, pausedS: 60, movingS: 2900 },
    answer: { timerS: 2940, pausesShare: 1, isSetAside: false },
  },
  {
    id: "9 km in 40 minutes",
    rule: "run-analysis.faster-than-anyone",
    situation: { distanceM: 9000, timeS: 2400 },
    answer: { isFaster: false },
  },
  {
    id: "5.4 km in 13 minutes",
    rule: "run-analysis.faster-than-anyone",
    situation: { distanceM: 5400, timeS: 780 },
    answer: { isFaster: false },
  },
  {
    id: "5.4 km in 11 minutes",
    rule: "run-analysis.faster-than-anyone",
    situation: { distanceM: 5400, timeS: 660 },
    answer: { isFaster: true },
  },
  {
    id: "5.4 km in no time",
    rule: "run-analysis.faster-than-anyone",
    situation: { distanceM: 5400, timeS: 0 },
    answer: { isFaster: true },
  },
  {
    id: "a lap in 50 seconds",
    rule: "run-analysis.faster-than-anyone",
    situation: { distanceM: 400, timeS: 50 },
    answer: { isFaster: false },
  },
  {
    id: "a marathon in 1:50:00",
    rule: "run-analysis.faster-than-anyone",
    situation: { distanceM: 42_195, timeS: 6600 },
    answer: { isFaster: true },
  },
  {
    id: "ten splits of ten",
    rule: "run-analysis.kept-splits",
    situation: { distanceM: 10_020, elapsedS: 3000, splitsM: 10_000, splitsS: 2994 },
    answer: { stand: "whole" },
  },
  {
    id: "six splits of ten",
    rule: "run-analysis.kept-splits",
    situation: { distanceM: 10_000, elapsedS: 3000, splitsM: 6000, splitsS: 1800 },
    answer: { stand: "part" },
  },
  {
    id: "splits of fifty minutes in forty",
    rule: "run-analysis.kept-splits",
    situation: { distanceM: 9000, elapsedS: 2400, splitsM: 9000, splitsS: 3000 },
    answer: { stand: "outgrown" },
  },
  {
    id: "splits of a run without a distance",
    rule: "run-analysis.kept-splits",
    situation: { distanceM: null, elapsedS: null, splitsM: 9000, splitsS: 3000 },
    answer: { stand: "whole" },
  },
];
