import type { Case } from "../../rule.ts";

/** The 24 cells of the table, as recalled: kg, °C, km/h, L/h. */
const cells = [
  [50, 18, 8.5, 0.43],
  [50, 18, 10, 0.53],
  [50, 18, 12.5, 0.69],
  [50, 18, 15, 0.86],
  [50, 28, 8.5, 0.52],
  [50, 28, 10, 0.62],
  [50, 28, 12.5, 0.79],
  [50, 28, 15, 0.96],
  [70, 18, 8.5, 0.65],
  [70, 18, 10, 0.79],
  [70, 18, 12.5, 1.02],
  [70, 18, 15, 1.25],
  [70, 28, 8.5, 0.75],
  [70, 28, 10, 0.89],
  [70, 28, 12.5, 1.12],
  [70, 28, 15, 1.36],
  [90, 18, 8.5, 0.86],
  [90, 18, 10, 1.04],
  [90, 18, 12.5, 1.34],
  [90, 18, 15, 1.64],
  [90, 28, 8.5, 0.97],
  [90, 28, 10, 1.15],
  [90, 28, 12.5, 1.46],
  [90, 28, 15, 1.76],
] as const;

const table: readonly Case[] = cells.map(
  ([bodyMassKg, airTemperatureC, speedKmPerH, litresPerH], index) => ({
    id: `A${String(index + 1).padStart(2, "0")}`,
    rule: "hydration.sweat-prediction",
    situation: {
      bodyMassKg,
      speedKmPerH,
      conditions: { airTemperatureC, relativeHumidityPct: 50 },
    },
    answer: { sweatRateMlPerH: litresPerH * 1000, basis: "predicted", extrapolated: false },
    tolerance: 20,
  }),
);

const humid = (
  id: string,
  [airTemperatureC, relativeHumidityPct]: [number, number],
  [litresPerH, humidityFactor, wettedness]: [number, number, number],
): readonly Case[] => {
  const situation = {
    bodyMassKg: 70,
    speedKmPerH: 10,
    conditions: { airTemperatureC, relativeHumidityPct, windMPerS: 0 },
  };
  const rule = "hydration.sweat-prediction";
  return [
    { id, rule, situation, answer: { sweatRateMlPerH: litresPerH * 1000 }, tolerance: 10 },
    {
      id: `${id} factor`,
      rule,
      situation,
      answer: { humidityFactor, wettedness, uncompensable: false },
      tolerance: 0.01,
    },
  ];
};

const weighIn = (
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
    answer: { sweatRateMlPerH: 1500, gainedWeight: false, usable: true },
  },
];

const temperate = { airTemperatureC: 18, relativeHumidityPct: 50 };

/** Seventy kilograms at 10 km/h on a temperate day: the table says 0.79 L/h. */
const weighedRun = (told: { massAfterKg: number; drankMl: number; durationS: number }) => ({
  massBeforeKg: 70,
  urineMl: 0,
  speedKmPerH: 10,
  conditions: temperate,
  ...told,
});

export const sweat: readonly Case[] = [
  ...table,
  ...untold,
  ...humid("X01", [28, 30], [0.861, 0.969, 0.361]),
  ...humid("X02", [28, 70], [0.945, 1.063, 0.544]),
  ...humid("X03", [28, 85], [1.04, 1.17, 0.672]),
  ...humid("X04", [33, 70], [1.196, 1.27, 0.816]),
  ...weighIn("R01", [70, 69, 500, 100, 1.5], [0.933, -1.43, false]),
  ...weighIn("R02", [60, 60.2, 1000, 0, 1], [0.8, 0.33, true]),
  ...weighIn("R03", [80, 78.4, 0, 0, 1], [1.6, -2, false]),
  ...weighIn("R04", [54.43, 53.52, 410, 0, 1], [1.32, -1.67, false]),
  {
    id: "R05",
    rule: "hydration.rehydrate",
    situation: { massBeforeKg: 70, massAfterKg: 69 },
    answer: { min: 1250, max: 1500 },
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
    id: "humid air plans no more",
    rule: "hydration.planning-rate",
    situation: { sweatRateMlPerH: 1196, humidityFactor: 1.27 },
    answer: { sweatRateMlPerH: 941.7 },
    tolerance: 0.1,
  },
  {
    id: "dry air plans less",
    rule: "hydration.planning-rate",
    situation: { sweatRateMlPerH: 861, humidityFactor: 0.969 },
    answer: { sweatRateMlPerH: 861 },
  },
  {
    id: "no weather",
    rule: "hydration.assumed-weather",
    situation: {},
    answer: { conditions: { airTemperatureC: 18, relativeHumidityPct: 50 }, assumed: true },
  },
  {
    id: "one weigh-in, sweating a tenth more than predicted",
    rule: "hydration.own-data",
    situation: {
      weighIns: [weighedRun({ massAfterKg: 69, drankMl: 300, durationS: 5400 })],
      conditions: temperate,
    },
    answer: {
      factor: 1.082,
      measured: false,
      weighIns: 1,
      coldestC: 18,
      hottestC: 18,
      cameBackHeavier: false,
    },
    tolerance: 0.01,
  },
  {
    id: "three weigh-ins in weather like today's",
    rule: "hydration.own-data",
    situation: {
      weighIns: Array.from({ length: 3 }, () =>
        weighedRun({ massAfterKg: 69, drankMl: 300, durationS: 5400 }),
      ),
      conditions: { ...temperate, airTemperatureC: 25 },
    },
    answer: { measured: true, weighIns: 3 },
  },
  {
    id: "three weigh-ins in other weather",
    rule: "hydration.own-data",
    situation: {
      weighIns: Array.from({ length: 3 }, () =>
        weighedRun({ massAfterKg: 69, drankMl: 300, durationS: 5400 }),
      ),
      conditions: { ...temperate, airTemperatureC: 27 },
    },
    answer: { measured: false, weighIns: 3 },
  },
  {
    id: "came back heavier, having sweated more than predicted",
    rule: "hydration.own-data",
    situation: {
      weighIns: [weighedRun({ massAfterKg: 70.2, drankMl: 1100, durationS: 3600 })],
      conditions: temperate,
    },
    answer: { factor: 1, measured: false, cameBackHeavier: true },
  },
  {
    id: "too short to tell",
    rule: "hydration.own-data",
    situation: {
      weighIns: [weighedRun({ massAfterKg: 69.5, drankMl: 0, durationS: 1800 })],
      conditions: temperate,
    },
    answer: { factor: 1, weighIns: 0, coldestC: null, hottestC: null },
  },
  {
    id: "an eighth more",
    rule: "hydration.own-rate",
    situation: { sweatRateMlPerH: 800, factor: 1.125 },
    answer: { sweatRateMlPerH: 900 },
  },
  {
    id: "enough weigh-ins count as measured",
    rule: "hydration.sweat-known",
    situation: { predictedMlPerH: 700, checkedOnYou: true },
    answer: { sweatRateMlPerH: 700, sweatBasis: "measured" },
  },
  {
    id: "a weigh-in comes first",
    rule: "hydration.sweat-known",
    situation: { measuredMlPerH: 900, predictedMlPerH: 700 },
    answer: { sweatRateMlPerH: 900, sweatBasis: "measured" },
  },
];
