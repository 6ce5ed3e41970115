import type { Case } from "../../rule.ts";

const spread = (
  id: string,
  {
    airC,
    weighedAtC = [],
    isTyped = false,
  }: { airC: number; weighedAtC?: number[]; isTyped?: boolean },
  answer: number,
): Case => ({
  id,
  rule: "hydration.sweat-spread",
  situation: {
    airTemperatureC: airC,
    isTyped,
    weighIns: weighedAtC.map((airTemperatureC) => ({ airTemperatureC })),
  },
  answer: { spread: answer },
  tolerance: 0.0005,
});

/** Seventy kilograms at 10 km/h on a temperate day: 0.785 L/h. */
const timesThePrediction = (times: number) => ({
  ...{ massBeforeKg: 70, massAfterKg: 70, drankMl: 785 * times, urineMl: 0, durationS: 3600 },
  speedKmPerH: 10,
  conditions: { airTemperatureC: 18, relativeHumidityPct: 50 },
});

export const spreads: readonly Case[] = [
  spread("nobody weighed, where the table was made", { airC: 22 }, 0.3),
  spread("nobody weighed, on a cold day", { airC: 12 }, 0.36),
  spread("nobody weighed, in the heat", { airC: 33 }, 0.3715),
  spread("nobody weighed, far outside the table", { airC: -20 }, 0.4),
  spread("one weigh-in in the same weather", { airC: 22, weighedAtC: [22] }, 0.2012),
  spread("three in the same weather", { airC: 22, weighedAtC: [22, 22, 22] }, 0.1712),
  spread("one in weather 8 °C warmer", { airC: 20, weighedAtC: [28] }, 0.2208),
  spread("a rate that the runner typed", { airC: -20, isTyped: true }, 0.15),
  {
    // exp(-1.2816 · 0.1712) is 0.803 of the estimate; a fourth would lift it to 0.807.
    id: "a fourth weigh-in that says 0.7 of the estimate, after three as estimated",
    rule: "hydration.own-spread",
    situation: {
      ...{ airTemperatureC: 18, disagree: null },
      weighIns: [0.7, 1, 1, 1].map(timesThePrediction),
    },
    answer: { spread: 0.1712 },
    tolerance: 0.0005,
  },
  {
    id: "a fourth weigh-in as estimated, after three as estimated",
    rule: "hydration.own-spread",
    situation: {
      ...{ airTemperatureC: 18, disagree: null },
      weighIns: [1, 1, 1, 1].map(timesThePrediction),
    },
    answer: { spread: 0.1668 },
    tolerance: 0.0005,
  },
  {
    id: "eight of ten who are said to sweat a litre an hour",
    rule: "hydration.sweat-range",
    situation: { sweatRateMlPerH: 1000, spread: 0.3 },
    answer: { low: 680.8, high: 1468.9 },
    tolerance: 0.2,
  },
];
