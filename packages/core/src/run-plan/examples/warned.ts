import type { Case } from "../../rule.ts";

const calm = {
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
};
const hard = { uncompensable: true, extrapolated: true };

/** What each sign alone leads to, and all of them in their order. */
const warned = (
  [
    ["a clinician comes first", { askFirst: true }, ["clinician-first"]],
    ["a yellow flag is no warning", { flag: "yellow" }, []],
    ["a red flag", { flag: "red" }, ["heat-flag"]],
    ["a black flag", { flag: "black" }, ["heat-flag"]],
    ["nothing known of the sweat", { verdict: "general-guidance" }, ["general-guidance"]],
    [
      "a typed rate that cannot be",
      { typed: { doubt: "unlike-you", counts: false } },
      ["typed-rate-not-believed"],
    ],
    [
      "a typed rate over the runner's own weigh-ins",
      { typed: { doubt: null, counts: false } },
      ["typed-rate-held"],
    ],
    ["a typed rate that counts", { typed: { doubt: null, counts: true } }, []],
    ["less than the article says", { verdict: "seed-reduced" }, ["article-would-overdrink"]],
    ["a little less than it says", { verdict: "seed-trimmed" }, ["article-would-overdrink"]],
    ["more than anybody may drink", { verdict: "seed-insufficient" }, ["two-percent-will-pass"]],
    ["an anti-inflammatory", { healthConditions: ["nsaid"] }, ["extra-caution"]],
    ["salt that is left out", { saltShot: "suppressed" }, ["salt-shot-suppressed"]],
    ["salt that is offered", { saltShot: "optional" }, []],
    ["too fast a start group", { fitsCorral: false }, ["start-with-slower-runners"]],
    [
      "air that cannot cool, whatever the sweat stands on",
      { prediction: hard },
      ["uncompensable-heat"],
    ],
    [
      "a prediction at its edge",
      { prediction: { ...hard, uncompensable: false }, usesPrediction: true },
      ["extrapolated"],
    ],
    [
      "a prediction for weather that nobody gave",
      { prediction: {}, usesPrediction: true, conditionsAssumed: true },
      ["assumed-weather"],
    ],
    ["weather that nothing stands on", { conditionsAssumed: true }, []],
    [
      "much at once, the gravest first",
      {
        askFirst: true,
        prediction: hard,
        usesPrediction: true,
        flag: "black",
        verdict: "seed-insufficient",
        durationS: 18_000,
        saltShot: "suppressed",
        fitsCorral: false,
        conditionsAssumed: true,
      },
      [
        "clinician-first",
        "uncompensable-heat",
        "heat-flag",
        "two-percent-will-pass",
        "extra-caution",
        "salt-shot-suppressed",
        "start-with-slower-runners",
        "extrapolated",
        "assumed-weather",
      ],
    ],
  ] as const
).map(([id, signs, kinds]) => ({
  id,
  rule: "run-plan.warnings",
  situation: { ...calm, ...signs },
  answer: { kinds },
}));

const careful = (
  [
    ["four hours are not over four", { durationS: 14_400 }, false],
    ["55 kg are not under 55", { durationS: 3600, bodyMassKg: 55 }, false],
    ["a hair under 55 kg", { durationS: 3600, bodyMassKg: 54.9 }, true],
    ["another medicine", { durationS: 3600, healthConditions: ["diuretic"] }, false],
  ] as const
).map(([id, risk, answer]) => ({
  id,
  rule: "run-plan.extra-caution",
  situation: { healthConditions: [], ...risk },
  answer: { careful: answer },
}));

const told = (
  [
    ["mL", 150, 155, true],
    ["mL", 155, 150.01, false],
    ["s", 590, 589.01, false],
  ] as const
).map(([unit, from, to, differs]) => ({
  id: `from ${from} to ${to} ${unit}`,
  rule: "run-plan.tells-apart",
  situation: { unit, from, to },
  answer: { differs },
}));

const onAWatch: readonly Case[] = [
  {
    id: "5:00 a kilometre is silent from 10:00 on",
    rule: "run-plan.watch-zone",
    situation: { paceSPerKm: 300 },
    answer: { fastestMPerS: 3.3333, slowestMPerS: 1.6667 },
    tolerance: 0.0001,
  },
  {
    id: "as many steps as a watch with fifty has left",
    rule: "run-plan.watch-steps",
    situation: {},
    answer: { alikeS: 2, shortestM: 50, mostSteps: 47 },
  },
];

export const warnedCases: readonly Case[] = [...warned, ...careful, ...told, ...onAWatch];
