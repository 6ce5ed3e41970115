import type { Case } from "../../rule.ts";

const temperate = { airTemperatureC: 18, relativeHumidityPct: 50 };

/** Seventy kilograms at 10 km/h on a temperate day: the table says 0.79 L/h. */
const weighedRun = (told: { massAfterKg: number; drankMl: number; durationS: number }) => ({
  massBeforeKg: 70,
  urineMl: 0,
  speedKmPerH: 10,
  conditions: temperate,
  ...told,
});

const untold = (told: Parameters<typeof weighedRun>[0]) => {
  const { urineMl: _, ...run } = weighedRun(told);
  return run;
};

export const ownRate: readonly Case[] = [
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
    id: "nobody told of the stops, and it says more than predicted",
    rule: "hydration.own-data",
    situation: {
      weighIns: [untold({ massAfterKg: 69, drankMl: 300, durationS: 5400 })],
      conditions: temperate,
    },
    answer: { factor: 1, measured: false, weighIns: 1 },
  },
  {
    id: "nobody told of the stops, and it says less than predicted",
    rule: "hydration.own-data",
    situation: {
      weighIns: [untold({ massAfterKg: 69.3, drankMl: 300, durationS: 5400 })],
      conditions: temperate,
    },
    answer: { factor: 0.876, measured: false, weighIns: 1 },
    tolerance: 0.01,
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
];
