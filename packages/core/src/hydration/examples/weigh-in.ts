import type { Case } from "../../rule.ts";

const weighed = (
  id: string,
  [massBeforeKg, massAfterKg, drankMl, urineMl, h]: readonly [
    number,
    number,
    number,
    number,
    number,
  ],
  [litresPerH, pct, gainedWeight]: [number, number, boolean],
): readonly Case[] => {
  const situation = {
    massBeforeKg,
    massAfterKg,
    drankMl,
    urineMl,
    durationS: h * 3600,
  };
  return [
    {
      id,
      rule: "hydration.sweat-test",
      situation,
      answer: { sweatRateMlPerH: litresPerH * 1000, gainedWeight },
      tolerance: 5,
    },
    {
      id: `${id} change`,
      rule: "hydration.sweat-test",
      situation,
      answer: { bodyMassChangePct: pct },
      tolerance: 0.01,
    },
  ];
};

const untold: readonly Case[] = [
  {
    id: "urine that nobody told of",
    rule: "hydration.sweat-test",
    situation: { massBeforeKg: 70, massAfterKg: 69, drankMl: 500, durationS: 3600 },
    answer: { sweatRateMlPerH: 1500, gainedWeight: false, usable: true, noRate: null },
  },
];

const unmeasured = { massBeforeKg: 70, massAfterKg: 69, drankMl: 500, durationS: 3600 };
const noRate: readonly Case[] = [
  { ...unmeasured, noRate: "toilet-not-measured", urineUnmeasured: true, usable: false },
  { ...unmeasured, noRate: "too-short", durationS: 2699, usable: false },
  { ...unmeasured, noRate: "coarse-scale", scaleStepKg: 0.2, usable: false },
  { ...unmeasured, noRate: "gained-weight", massAfterKg: 70.3, usable: false },
  { ...unmeasured, noRate: "no-sweat", massAfterKg: 70, drankMl: 0, usable: false },
].map(({ noRate: why, usable, ...situation }) => ({
  id: `no rate: ${why}`,
  rule: "hydration.sweat-test",
  situation,
  answer: { noRate: why, usable },
}));

export const weighIn: readonly Case[] = [
  ...untold,
  ...noRate,
  ...weighed("R01", [70, 69, 500, 100, 1.5], [0.933, -1.43, false]),
  ...weighed("R02", [60, 60.2, 1000, 0, 1], [0.8, 0.33, true]),
  ...weighed("R03", [80, 78.4, 0, 0, 1], [1.6, -2, false]),
  ...weighed("R04", [54.43, 53.52, 410, 0, 1], [1.32, -1.67, false]),
  {
    id: "R05",
    rule: "hydration.rehydrate",
    situation: { massBeforeKg: 70, massAfterKg: 69 },
    answer: { min: 1250, max: 1500 },
    tolerance: 0.01,
  },
  {
    id: "what is put back can be drunk within the day",
    rule: "hydration.rehydrate",
    situation: { massBeforeKg: 250, massAfterKg: 231 },
    answer: { min: 19_200, max: 19_200, overHours: 24 },
    tolerance: 0.01,
  },
  {
    id: "R06",
    rule: "hydration.rehydrate",
    situation: { massBeforeKg: 70, massAfterKg: 70.4 },
    answer: { min: 0, max: 0 },
  },
  {
    id: "R07",
    rule: "hydration.sweat-test",
    situation: { massBeforeKg: 70, massAfterKg: 68.5, drankMl: 0, urineMl: 0, durationS: 3600 },
    answer: { bodyMassChangePct: -2.14, lostOverTwoPct: true },
    tolerance: 0.01,
  },
  {
    id: "N10",
    rule: "hydration.personal-factor",
    situation: { measuredOverPredicted: [1.3] },
    answer: { factor: 1.2335, measured: false },
    tolerance: 0.001,
  },
  {
    id: "enough weigh-ins count as measured",
    rule: "hydration.sweat-known",
    situation: { estimated: { sweatRateMlPerH: 700, spread: 0.2 }, checkedOnYou: true },
    answer: { sweatRateMlPerH: 700, sweatBasis: "measured" },
  },
  {
    id: "a typed rate comes before a prediction",
    rule: "hydration.sweat-known",
    situation: {
      typed: { sweatRateMlPerH: 900, spread: 0.15 },
      estimated: { sweatRateMlPerH: 700, spread: 0.3 },
    },
    answer: { sweatRateMlPerH: 900, sweatBasis: "measured", isTyped: true },
  },
  {
    id: "a typed rate raises nothing above the runner's own weigh-ins",
    rule: "hydration.sweat-known",
    situation: {
      typed: { sweatRateMlPerH: 900, spread: 0.15 },
      estimated: { sweatRateMlPerH: 700, spread: 0.2 },
      weighed: true,
      checkedOnYou: true,
    },
    answer: { sweatRateMlPerH: 700, sweatBasis: "measured", isTyped: false },
  },
  {
    id: "a typed rate may lower what weigh-ins allow",
    rule: "hydration.sweat-known",
    situation: {
      typed: { sweatRateMlPerH: 600, spread: 0.15 },
      estimated: { sweatRateMlPerH: 700, spread: 0.2 },
      weighed: true,
    },
    answer: { sweatRateMlPerH: 600, sweatBasis: "measured", isTyped: true },
  },
  {
    id: "nothing is known",
    rule: "hydration.sweat-known",
    situation: {},
    answer: { sweatRateMlPerH: null, sweatBasis: "unknown", isTyped: false },
  },
];
