import type { Case } from "../../rule.ts";

const temperate = { airTemperatureC: 18, relativeHumidityPct: 50 };
const run = {
  massBeforeKg: 70,
  massAfterKg: 69,
  drankMl: 300,
  urineMl: 0,
  durationS: 5400,
  speedKmPerH: 10,
  conditions: temperate,
};
const at = (airTemperatureC: number) => ({
  ...run,
  conditions: { ...temperate, airTemperatureC },
});

/** Where a weigh-in begins to count, and where a prediction is no longer one for this air. */
export const weighed: readonly Case[] = [
  {
    id: "weighed over 45 minutes, which is just enough",
    rule: "hydration.own-data",
    situation: { weighIns: [{ ...run, durationS: 2700 }], conditions: temperate },
    answer: { weighIns: 1 },
  },
  {
    id: "weighed on a scale that is too coarse",
    rule: "hydration.own-data",
    situation: { weighIns: [{ ...run, scaleStepKg: 0.2 }], conditions: temperate },
    answer: { factor: 1, weighIns: 0 },
  },
  {
    id: "three weigh-ins exactly 8 °C away, on a cold and on a warm side",
    rule: "hydration.own-data",
    situation: { weighIns: [at(10), at(14), at(10)], conditions: temperate },
    answer: { measured: true, coldestC: 10, hottestC: 14 },
  },
  {
    id: "45 minutes are usable",
    rule: "hydration.sweat-test",
    situation: { ...run, durationS: 2700 },
    answer: { usable: true, lostOverTwoPct: false },
  },
  {
    id: "a second less is not",
    rule: "hydration.sweat-test",
    situation: { ...run, durationS: 2699 },
    answer: { usable: false },
  },
  {
    id: "exactly 2 % lighter is not over 2 %",
    rule: "hydration.sweat-test",
    situation: { ...run, massBeforeKg: 50, massAfterKg: 49 },
    answer: { lostOverTwoPct: false },
  },
  {
    id: "a gain of one step of the scale may be the scale",
    rule: "hydration.sweat-test",
    situation: { ...run, massAfterKg: 70.1 },
    answer: { gainedWeight: false },
  },
  {
    id: "a gain of more than a step is a gain",
    rule: "hydration.sweat-test",
    situation: { ...run, massAfterKg: 70.11 },
    answer: { gainedWeight: true },
  },
  {
    id: "X02 with wind from the front, which dries the skin",
    rule: "hydration.sweat-prediction",
    situation: {
      bodyMassKg: 70,
      speedKmPerH: 10,
      conditions: { airTemperatureC: 28, relativeHumidityPct: 70, windMPerS: 5 },
    },
    answer: { humidityFactor: 0.947, wettedness: 0.293, uncompensable: false },
    tolerance: 0.001,
  },
  {
    id: "X02 for a runner of 1.8 m, who has more skin",
    rule: "hydration.sweat-prediction",
    situation: {
      bodyMassKg: 70,
      heightM: 1.8,
      speedKmPerH: 10,
      conditions: { airTemperatureC: 28, relativeHumidityPct: 70 },
    },
    answer: { humidityFactor: 1.059, wettedness: 0.528 },
    tolerance: 0.001,
  },
  {
    id: "air that is full of water and hotter than skin",
    rule: "hydration.sweat-prediction",
    situation: {
      bodyMassKg: 70,
      speedKmPerH: 10,
      conditions: { airTemperatureC: 45, relativeHumidityPct: 100 },
    },
    answer: { wettedness: 10, uncompensable: true },
  },
  {
    id: "weather that was given",
    rule: "hydration.assumed-weather",
    situation: { conditions: temperate },
    answer: { conditions: temperate, assumed: false },
  },
];
