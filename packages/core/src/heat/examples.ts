import type { Case } from "../rule.ts";
import { opinions } from "./examples/opinions.ts";

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
const usedCase = (
  id: string,
  [flag, days]: readonly [string, readonly number[]],
  [heatDays, isLess]: readonly [number, boolean],
): Case => ({
  id,
  rule: "heat.used-to-heat",
  situation: {
    flag,
    runs: days.map((daysBefore) => ({ daysBefore, durationS: 5400, wbgtC: 20 })),
  },
  answer: { isSaid: true, heatDays, ofDays: 14, isLess },
});
const flagCase = (id: string, wbgtC: number, flag: string): Case => ({
  id,
  rule: "heat.flag",
  situation: { wbgtC },
  answer: { flag },
});

type Row = readonly [
  airTemperatureC: number,
  relativeHumidityPct: number,
  windMPerS: number,
  radiationWPerM2: number,
  directShare: number,
  sunCosine: number,
];
const outdoorCase = (
  rule: "heat.station-wbgt" | "heat.outdoor-wbgt",
  [airTemperatureC, relativeHumidityPct, windMPerS, ...sun]: Row,
  wbgtC: number,
): Case => {
  const [radiationWPerM2, directShare, sunCosine] = sun;
  return {
    id: `${airTemperatureC} °C, ${relativeHumidityPct} %, ${windMPerS} m/s, ${radiationWPerM2} W/m²`,
    rule,
    situation: {
      airTemperatureC,
      relativeHumidityPct,
      pressureHpa: 1013,
      windMPerS,
      radiationWPerM2,
      directShare,
      sunCosine,
    },
    answer: { wbgtC },
    tolerance: 0.05,
  };
};

/** As thermofeel 2.2.0 reckons them. */
const stationCases: readonly Case[] = [
  outdoorCase("heat.station-wbgt", [26.8, 39, 2.3, 514, 0.75, 0.09], 32.79),
  outdoorCase("heat.station-wbgt", [2.5, 56, 1.9, 326, 0.31, 0.48], 3.98),
  outdoorCase("heat.station-wbgt", [37.2, 41, 2.5, 886, 0, 0.52], 35.525),
  outdoorCase("heat.station-wbgt", [28.1, 99, 2.5, 637, 0.36, 0.51], 32.526),
  outdoorCase("heat.station-wbgt", [31.5, 85, 5.8, 698, 0.7, 0.19], 35.654),
  outdoorCase("heat.station-wbgt", [8, 19, 7.8, 860, 0.77, 0.64], 7.316),
  outdoorCase("heat.station-wbgt", [-2.1, 84, 2.7, 691, 0.46, 0.68], 3.507),
];

/** The same where no step of the table is near, and hotter just below one. */
const outdoorCases: readonly Case[] = [
  outdoorCase("heat.outdoor-wbgt", [8, 19, 7.8, 860, 0.77, 0.64], 7.316),
  outdoorCase("heat.outdoor-wbgt", [-2.1, 84, 2.7, 691, 0.46, 0.68], 3.58),
];

const morning = { at: "2026-07-04T06:00-06:00", wbgtC: 21, flag: "yellow", method: "liljegren" };
const noon = { at: "2026-07-04T12:00-06:00", wbgtC: 29, flag: "black", method: "liljegren" };
const estimated = { at: "2026-07-04T04:00-06:00", wbgtC: 15, flag: "green", method: "estimate" };
const hourCases: readonly Case[] = [
  {
    id: "an hour that is only estimated does not outbid one whose sun is known",
    rule: "heat.cheapest-hour",
    situation: { hours: [estimated, noon, morning] },
    answer: morning,
  },
  {
    id: "the cooler of two hours",
    rule: "heat.cheapest-hour",
    situation: { hours: [noon, morning] },
    answer: morning,
  },
  {
    id: "the sun 7° below the horizon",
    rule: "heat.dark",
    situation: { sunElevationDeg: -7 },
    answer: { isDark: true },
  },
  {
    id: "a run from 6:00 until after noon",
    rule: "heat.hottest-hour",
    situation: { startC: 21, later: [noon] },
    answer: { at: noon.at, wbgtC: 29 },
  },
  {
    id: "a run into the cooler evening",
    rule: "heat.hottest-hour",
    situation: { startC: 29, later: [morning] },
    answer: { at: null, wbgtC: 29 },
  },
  {
    id: "a black flag at noon, and a cooler morning",
    rule: "heat.not-now",
    situation: { flag: "black", cheapest: morning },
    answer: { isOff: true, instead: morning },
  },
  {
    id: "a black flag all day",
    rule: "heat.not-now",
    situation: { flag: "black", cheapest: noon },
    answer: { isOff: true, instead: null },
  },
  {
    id: "a red flag is no end of a run",
    rule: "heat.not-now",
    situation: { flag: "red", cheapest: morning },
    answer: { isOff: false, instead: null },
  },
];

export const cases: readonly Case[] = [
  ...opinions,
  ...hourCases,
  ...stationCases,
  ...outdoorCases,
  {
    id: "wind and height of the sun that nobody knows",
    rule: "heat.assumed-outdoors",
    situation: {},
    answer: { windAt10MMPerS: 2, sunElevationDeg: 45, pressureHpa: 1013.25 },
  },
  {
    id: "Greenwich at noon on the longest day",
    rule: "heat.sun-height",
    situation: { latitudeDeg: 51.48, longitudeDeg: 0, atMs: 1_782_043_320_000 },
    answer: { sunCosine: 0.8826 },
    tolerance: 0.001,
  },
  {
    id: "a clear sky with the sun 37° up",
    rule: "heat.radiation",
    situation: { sky: "sun", sunCosine: 0.6 },
    answer: { radiationWPerM2: 599.1 },
    tolerance: 0.1,
  },
  {
    id: "cloud with the sun 37° up",
    rule: "heat.radiation",
    situation: { sky: "cloud", sunCosine: 0.6 },
    answer: { radiationWPerM2: 149.8 },
    tolerance: 0.1,
  },
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
    id: "air that holds all the water it can",
    rule: "heat.wet-bulb",
    situation: { airTemperatureC: 30, relativeHumidityPct: 100 },
    answer: { wetBulbC: 30 },
    tolerance: 1e-6,
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
  usedCase("three days in the heat, one of them twice", ["yellow", [1, 3, 3, 8]], [3, true]),
  usedCase("five days in the heat", ["red", [1, 2, 4, 9, 14]], [5, false]),
  usedCase("fifteen days ago, and today", ["black", [0, 15]], [0, true]),
  {
    id: "runs of an hour, at 18 °C WBGT, and one whose weather is not known",
    rule: "heat.used-to-heat",
    situation: {
      flag: "green",
      runs: [
        { daysBefore: 1, durationS: 3600, wbgtC: 25 },
        { daysBefore: 2, durationS: 5400, wbgtC: 18 },
        { daysBefore: 3, durationS: 5400, wbgtC: null },
      ],
    },
    answer: { isSaid: false, heatDays: 0, isLess: true },
  },
  {
    id: "five long runs whose weather is not known",
    rule: "heat.used-to-heat",
    situation: {
      flag: "red",
      runs: [1, 3, 5, 7, 9].map((daysBefore) => ({ daysBefore, durationS: 5400, wbgtC: null })),
    },
    answer: { isSaid: true, heatDays: 0, isLess: false },
  },
  flagCase("10 °C is no longer white", 10, "green"),
  flagCase("E14", 9.9, "white"),
  flagCase("E15", 17.9, "green"),
  flagCase("E16", 18, "yellow"),
  flagCase("E17", 23, "red"),
  flagCase("28 °C is still red", 28, "red"),
  flagCase("E18", 28.1, "black"),
];
