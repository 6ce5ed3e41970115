import type { Case } from "../rule.ts";
import {
  celsius,
  hours,
  kilograms,
  kilometers,
  meters,
  millilitersPerHour,
  minutes,
  percent,
  seconds,
} from "../units.ts";
import { warnedCases } from "./examples/warned.ts";
import type { RunPlan, RunPlanInput, WarningKind } from "./model.ts";

const MILE_M = 1609.344;

export type Example = {
  readonly name: string;
  readonly request: RunPlanInput;
  /** What the plan must say, in the figures a runner acts on. */
  readonly expect: {
    readonly verdict: RunPlan["during"]["verdict"];
    readonly maxMlPerH: number;
    readonly marks: number;
    readonly saltShot: RunPlan["saltShot"]["offer"];
    readonly firstMileS: number | null;
    readonly warnings: readonly WarningKind[];
  };
};

/** Invented runners and the plans they must get. Every surface is tested against these, and the gallery shows them. */
export const examples: readonly Example[] = [
  {
    name: "Ana, a long run on a warm, humid Sunday",
    request: {
      distanceM: meters(14 * MILE_M),
      durationS: seconds(2 * 3600 + 11 * 60),
      event: "long",
      bodyMassKg: kilograms(62.5),
      conditions: { airTemperatureC: celsius(22), relativeHumidityPct: percent(78) },
      splitUnit: "mile",
    },
    expect: {
      verdict: "seed-reduced",
      maxMlPerH: 514.5,
      marks: 6,
      saltShot: "optional",
      firstMileS: 569.2,
      warnings: ["heat-flag", "article-would-overdrink"],
    },
  },
  {
    name: "Ben, 10 km before work, nothing else known",
    request: { distanceM: kilometers(10), durationS: minutes(55) },
    expect: {
      verdict: "general-guidance",
      maxMlPerH: 709.8,
      marks: 2,
      saltShot: "none",
      firstMileS: 540,
      warnings: ["general-guidance"],
    },
  },
  {
    name: "Chika, 50 kg, a five-hour marathon in the cool",
    request: {
      distanceM: meters(42_195),
      durationS: hours(4.964117647058823),
      event: "race",
      bodyMassKg: kilograms(50),
      conditions: { airTemperatureC: celsius(18), relativeHumidityPct: percent(50) },
      splitUnit: "mile",
    },
    expect: {
      verdict: "seed-reduced",
      maxMlPerH: 291.6,
      marks: 14,
      saltShot: "optional",
      firstMileS: 689.8,
      warnings: ["article-would-overdrink", "extra-caution"],
    },
  },
  {
    name: "Dov, 90 kg, a fast marathon in the warm, sweat measured",
    request: {
      distanceM: meters(42_195),
      durationS: seconds(10_127),
      event: "race",
      bodyMassKg: kilograms(90),
      sweatRateMlPerH: millilitersPerHour(1760),
      conditions: { airTemperatureC: celsius(28), relativeHumidityPct: percent(50) },
    },
    expect: {
      verdict: "seed-insufficient",
      maxMlPerH: 800,
      marks: 8,
      saltShot: "optional",
      firstMileS: 390.9,
      warnings: ["heat-flag", "two-percent-will-pass"],
    },
  },
  {
    name: "Elif, kidney condition and high blood pressure, a long run",
    request: {
      distanceM: kilometers(24),
      durationS: hours(2.5),
      event: "long",
      bodyMassKg: kilograms(70),
      healthConditions: ["kidney-disease", "hypertension"],
      conditions: { airTemperatureC: celsius(15), relativeHumidityPct: percent(60) },
    },
    expect: {
      verdict: "seed-reduced",
      maxMlPerH: 469.2,
      marks: 7,
      saltShot: "suppressed",
      firstMileS: 611.9,
      warnings: [
        "clinician-first",
        "article-would-overdrink",
        "salt-shot-suppressed",
        "extrapolated",
      ],
    },
  },
  {
    name: "Fen, 40 minutes in air that cannot cool",
    request: {
      distanceM: kilometers(8),
      durationS: minutes(40),
      bodyMassKg: kilograms(75),
      conditions: { airTemperatureC: celsius(36), relativeHumidityPct: percent(85) },
    },
    expect: {
      verdict: "seed-ok",
      maxMlPerH: 709.8,
      marks: 1,
      saltShot: "none",
      firstMileS: 490.5,
      warnings: ["uncompensable-heat", "heat-flag", "extrapolated"],
    },
  },
];

export const cases: readonly Case[] = [
  {
    id: "the last hour",
    rule: "run-plan.last-hour",
    situation: {},
    answer: {
      drinkS: -3600,
      stopDrinkingS: -2700,
      toiletS: -1500,
      jogS: -1440,
      stretchS: -840,
      exercisesS: -540,
      startDrinkS: -360,
      lineUpS: -300,
      startS: 0,
    },
  },
  {
    id: "what comes first",
    rule: "run-plan.precedence",
    situation: {},
    answer: {
      order: [
        "red flag",
        "never past sweat loss",
        "thirst",
        "your own data",
        "the article",
        "population models",
      ],
    },
  },
  {
    id: "over four hours",
    rule: "run-plan.extra-caution",
    situation: { durationS: 14_401, healthConditions: [] },
    answer: { careful: true },
  },
  {
    id: "an hour's run",
    rule: "run-plan.what-now",
    situation: { durationS: 3600 },
    answer: {
      steps: [
        { step: "drink", fromS: null },
        { step: "pause", fromS: -2700 },
        { step: "warm-up", fromS: -1440 },
        { step: "line-up", fromS: -360 },
        { step: "run", fromS: 0 },
        { step: "after", fromS: 3600 },
      ],
    },
  },
  {
    id: "a sip",
    rule: "run-plan.tells-apart",
    situation: { unit: "mL", from: 150, to: 154 },
    answer: { differs: false },
  },
  {
    id: "a second",
    rule: "run-plan.tells-apart",
    situation: { unit: "s", from: 590, to: 591 },
    answer: { differs: true },
  },
  {
    id: "nothing to warn of",
    rule: "run-plan.warnings",
    situation: {
      durationS: 3600,
      healthConditions: [],
      askFirst: false,
      saltShot: "none",
      flag: "green",
      prediction: null,
      usesPrediction: false,
      verdict: "seed-ok",
      conditionsAssumed: false,
      fitsCorral: true,
    },
    answer: { kinds: [] },
  },
  {
    id: "a run soon after midnight",
    rule: "run-plan.day-begins",
    situation: {},
    answer: { atLeastBeforeS: 21_600 },
  },
  ...warnedCases,
];
