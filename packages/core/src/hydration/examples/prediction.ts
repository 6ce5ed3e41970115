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

export const prediction: readonly Case[] = [
  ...table,
  ...humid("X01", [28, 30], [0.861, 0.969, 0.361]),
  ...humid("X02", [28, 70], [0.945, 1.063, 0.544]),
  ...humid("X03", [28, 85], [1.04, 1.17, 0.672]),
  ...humid("X04", [33, 70], [1.196, 1.27, 0.816]),
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
    id: "desert air takes off no more than a twentieth",
    rule: "hydration.planning-rate",
    situation: { sweatRateMlPerH: 520, humidityFactor: 0.52 },
    answer: { sweatRateMlPerH: 950 },
    tolerance: 0.1,
  },
  {
    id: "no weather",
    rule: "hydration.assumed-weather",
    situation: {},
    answer: { conditions: { airTemperatureC: 18, relativeHumidityPct: 50 }, assumed: true },
  },
];
