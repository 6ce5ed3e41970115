import { examples } from "@limber/core/run-plan/examples";
import { healthConditions, unknownCondition } from "@limber/core/runner";

const weather = { airTemperatureC: 24, relativeHumidityPct: 65, windMPerS: 2 };
const weighIn = { massBeforeKg: 62, massAfterKg: 60.8, drankMl: 500, urineMl: 0, durationS: 5400 };
const course = [0, 5000, 10_000, 15_000, 21_097.5].map((distanceM, at) => ({
  distanceM,
  elevationM: 200 + (at % 2) * 60,
}));
const race = { distanceM: 21_097.5, durationS: 6600, event: "race", bodyMassKg: 62, course };

/** Questions that between them ask everything a plan can be asked, as they come in. */
export const requests: Readonly<Record<string, unknown>> = {
  guest: { distanceM: 10_000, durationS: 3300 },
  "shorter than a mile": { distanceM: 1500, durationS: 420 },
  "own weigh-ins": {
    ...{ distanceM: 22_500, durationS: 7860, event: "long", bodyMassKg: 62, conditions: weather },
    weighIns: [1, 2, 3].map(() => ({ ...weighIn, speedKmPerH: 10, conditions: weather })),
  },
  "came back heavier": {
    ...{ distanceM: 22_500, durationS: 7860, event: "long", bodyMassKg: 62, conditions: weather },
    weighIns: [{ ...weighIn, massAfterKg: 62.6, speedKmPerH: 10, conditions: weather }],
  },
  "race with a course": race,
  "cold, between slower people": {
    ...{ distanceM: 10_000, durationS: 3000, corralPaceSPerKm: 400 },
    conditions: { airTemperatureC: 2, relativeHumidityPct: 70 },
  },
  "health conditions": {
    ...{ distanceM: 24_000, durationS: 9000, event: "long", bodyMassKg: 70 },
    healthConditions: [...healthConditions, unknownCondition],
  },
  "every field": {
    ...race,
    heightM: 1.7,
    conditions: { ...weather, airTemperatureC: 33, relativeHumidityPct: 90 },
    sweatRateMlPerH: 900,
    weighIns: [{ ...weighIn, scaleStepKg: 0.1, speedKmPerH: 10, conditions: weather }],
    healthConditions: ["nsaid"],
    urineIsPale: true,
    splitUnit: "mile",
    shape: 0.03,
    waterTablesM: [5000, 10_000],
    corralPaceSPerKm: 260,
    startAt: "2026-12-06T07:30:00+01:00",
    timeZone: "Europe/Berlin",
    forecast: { source: "open-meteo", place: "Berlin", readAt: "2026-12-01T06:00:00Z" },
  },
  ...Object.fromEntries(examples.map(({ name, request }) => [name, request])),
};
