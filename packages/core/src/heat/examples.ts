import type { Case } from "../rule.ts";

/** 75 °F is 23.89 °C; the published cases are in °F and compared in °C. */
const inC = (f: number) => (f - 32) / 1.8;
const heatIndexCase = (
  id: string,
  [f, relativeHumidityPct]: readonly [number, number],
  expectedF: number,
): Case => ({
  id,
  rule: "heat.heat-index",
  situation: { airTemperatureC: inC(f), relativeHumidityPct },
  answer: { heatIndexC: inC(expectedF) },
  tolerance: 0.05 / 1.8,
});
const wbgtCase = (
  id: string,
  [airTemperatureC, relativeHumidityPct]: readonly [number, number],
  wbgtC: number,
): Case => ({
  id,
  rule: "heat.wbgt",
  situation: { airTemperatureC, relativeHumidityPct },
  answer: { wbgtC },
  tolerance: 0.05,
});
const flagCase = (id: string, wbgtC: number, flag: string): Case => ({
  id,
  rule: "heat.flag",
  situation: { wbgtC },
  answer: { flag },
});

export const cases: readonly Case[] = [
  heatIndexCase("E01", [75, 50], 74.78),
  heatIndexCase("E02", [80, 40], 79.79),
  heatIndexCase("E03", [90, 70], 105.92),
  heatIndexCase("E04", [96, 50], 107.64),
  heatIndexCase("E05", [100, 40], 109.26),
  heatIndexCase("E06", [86, 90], 105.39),
  heatIndexCase("E07", [95, 10], 89.45),
  heatIndexCase("dry air past the peak", [105, 5], 96.87),
  heatIndexCase("too hot for the dry adjustment", [114, 10], 108.9),
  heatIndexCase("humid air", [82, 90], 91.99),
  heatIndexCase("too hot for the humid adjustment", [88, 90], 113.25),
  wbgtCase("E08", [18, 50], 18.19),
  wbgtCase("E09", [20, 60], 20.78),
  wbgtCase("E10", [28, 50], 27.22),
  wbgtCase("E11", [30, 70], 32.58),
  {
    id: "E12",
    rule: "heat.wet-bulb",
    situation: { airTemperatureC: 20, relativeHumidityPct: 50 },
    answer: { wetBulbC: 13.7 },
    tolerance: 0.05,
  },
  {
    id: "E13",
    rule: "heat.dew-point",
    situation: { airTemperatureC: 25, relativeHumidityPct: 60 },
    answer: { dewPointC: 16.7 },
    tolerance: 0.05,
  },
  {
    id: "a humidity that nobody knows",
    rule: "heat.assumed-humidity",
    situation: {},
    answer: { relativeHumidityPct: 50 },
  },
  flagCase("10 °C is no longer white", 10, "green"),
  flagCase("E14", 9.9, "white"),
  flagCase("E15", 17.9, "green"),
  flagCase("E16", 18, "yellow"),
  flagCase("E17", 23, "red"),
  flagCase("28 °C is still red", 28, "red"),
  flagCase("E18", 28.1, "black"),
];
