/** How people spell units, and the way from each to SI. Only `parse.ts` reads this. */
import { KG_PER_POUND, ML_PER_OUNCE, minutesAndSeconds } from "./format.ts";
import type { Say } from "./language.ts";
import { mile } from "./units.ts";

export type Suggested = readonly [example: string, other?: string];

export type Measure = {
  /** Each way to spell a unit, in lower case and without spaces, and the way to SI. */
  readonly units: readonly (readonly [spelling: RegExp, toSi: (amount: number) => number])[];
  readonly unitsInWords: (say: Say) => string;
  /** One or two ways to type it, when only the number is there. */
  readonly suggest: (amount: number) => Suggested;
  readonly typical: number;
  readonly mayBeNegative?: true;
  /** What one below zero stands for, where it is no slip of the sign: a sensor at night, a wind from behind. */
  readonly none?: string;
  /** A unit so small that a comma before three digits may as well part the thousands. */
  readonly small?: RegExp;
};

export const METERS_PER_INCH = 0.0254;
const times = (factor: number) => (amount: number) => amount * factor;
const over = (divisor: number) => (amount: number) => amount / divisor;
const inCelsius = (fahrenheit: number) => ((fahrenheit - 32) * 5) / 9;
const upTo1 = (amount: number) => Number(amount.toFixed(1));

export const namedDistances = [
  ["marathon", 42_195],
  ["half", 21_097.5],
  ["halfmarathon", 21_097.5],
  ["halbmarathon", 21_097.5],
  ["halb", 21_097.5],
  ["maraton", 42_195],
  ["maratón", 42_195],
  ["media", 21_097.5],
  ["mediamaraton", 21_097.5],
  ["mediamaratón", 21_097.5],
] as const;
export const paceUnitsM = [
  [/^(min|minutes)?(\/|per)(km|kilometer|kilometre)$/, 1000],
  [/^(min|minutes)?(\/|per|a)(mi|mile)$/, mile],
] as const;

export const distances: Measure = {
  units: [
    [/^(km|k|kms|kilomet(er|re)s?)$/, times(1000)],
    [/^(mi|miles?)$/, times(mile)],
    [/^(m|met(er|re)s?)$/, times(1)],
  ],
  unitsInWords: (say) => say("mi, km or m"),
  suggest: (n) =>
    n >= 400 ? [`${n}m`, `${n / 1000}km`] : [`${n}mi`, `${upTo1((n * mile) / 1000)}km`],
  typical: 14,
  small: /^m/,
};
export const masses: Measure = {
  units: [
    [/^(kg|kgs|kilos?|kilograms?)$/, times(1)],
    [/^(lb|lbs|pounds?)$/, times(KG_PER_POUND)],
    [/^(g|grams?)$/, over(1000)],
  ],
  unitsInWords: (say) => say("kg or lb"),
  suggest: (n) =>
    n > 110
      ? [`${n}lb`, `${upTo1(n * KG_PER_POUND)}kg`]
      : [`${n}kg`, `${Math.round(n / KG_PER_POUND)}lb`],
  typical: 62,
};
export const temperatures: Measure = {
  units: [
    [/^(°|deg)?c(elsius)?$/, times(1)],
    [/^(°|deg)?f(ahrenheit)?$/, inCelsius],
  ],
  unitsInWords: (say) => say("C or F"),
  suggest: (n) =>
    n > 45
      ? [`${n}F`, `${Math.round(inCelsius(n))}C`]
      : [`${n}C`, `${Math.round((n * 9) / 5 + 32)}F`],
  typical: 24,
  mayBeNegative: true,
};
export const percents: Measure = {
  units: [[/^(%|pct|percent)$/, times(1)]],
  unitsInWords: () => "%",
  suggest: (n) => [`${n > 0 && n < 1 ? upTo1(n * 100) : n}%`],
  typical: 65,
};
export const volumes: Measure = {
  units: [
    [/^(ml|millilit(er|re)s?)$/, times(1)],
    [/^(l|lit(er|re)s?)$/, times(1000)],
    [/^(fl)?(oz|ounces?)$/, times(ML_PER_OUNCE)],
  ],
  unitsInWords: (say) => say("mL, L or oz"),
  suggest: (n) =>
    n < 65
      ? [`${n}oz`, `${Math.round(n * ML_PER_OUNCE)}ml`]
      : [`${n}ml`, `${Math.round(n / ML_PER_OUNCE)}oz`],
  typical: 500,
  small: /^m/,
};
const hourly = "(/|per|an)(h|hr|hour)$";
export const volumeRates: Measure = {
  ...volumes,
  units: volumes.units.map(([spelling, toSi]) => [
    new RegExp(spelling.source.replace("$", hourly)),
    toSi,
  ]),
  unitsInWords: (say) => say("ml/h, L/h or oz/h"),
  suggest: (n) => {
    const [example, other] = volumes.suggest(n);
    return [`${example}/h`, `${other}/h`];
  },
  typical: 900,
};
export const heights: Measure = {
  units: [
    [/^cm$/, over(100)],
    [/^(m|met(er|re)s?)$/, times(1)],
    [/^(ft|foot|feet|')$/, times(METERS_PER_INCH * 12)],
    [/^(in|inch|inches|"|'')$/, times(METERS_PER_INCH)],
  ],
  unitsInWords: (say) => say("cm, m, or ft and in"),
  suggest: (n) =>
    n < 3
      ? [`${n}m`, `${Math.round(n * 100)}cm`]
      : n < 8
        ? [`${Math.floor(n)}ft9in`, "175cm"]
        : [`${n}cm`, "5ft9in"],
  typical: 175,
};
export const speeds: Measure = {
  units: [
    [/^(km\/hr?|kph|kmh)$/, times(1)],
    [/^(mph|mi\/hr?)$/, times(mile / 1000)],
    [/^(m\/s|mps)$/, times(3.6)],
  ],
  unitsInWords: (say) => say("km/h, mph or m/s, or a pace such as 5:30/km"),
  suggest: (n) =>
    n >= 3 && n <= 30 ? [`${n}km/h`, `${minutesAndSeconds(3600 / n)}/km`] : ["11km/h", "5:27/km"],
  typical: 11,
};
export const winds: Measure = {
  units: [
    [/^(m\/s|mps)$/, times(1)],
    [/^(km\/hr?|kph|kmh)$/, over(3.6)],
    [/^(mph|mi\/hr?)$/, times(mile / 3600)],
  ],
  unitsInWords: (say) => say("m/s, km/h or mph"),
  suggest: (n) => [`${n}m/s`, `${upTo1(n * 3.6)}km/h`],
  typical: 3,
  none: "0m/s",
};
export const radiations: Measure = {
  units: [[/^w\/m(2|\^2)$/, times(1)]],
  unitsInWords: () => "W/m2",
  suggest: (n) => [`${n}W/m2`],
  typical: 600,
  none: "0W/m2",
};
export const pressures: Measure = {
  units: [
    [/^(hpa|mbar|mb)$/, times(1)],
    [/^kpa$/, times(10)],
    [/^pa$/, over(100)],
  ],
  unitsInWords: () => "hPa, kPa, Pa",
  suggest: (n) => (n < 200 ? [`${n}kPa`] : n < 2000 ? [`${n}hPa`] : [`${n}Pa`]),
  typical: 1013,
};
