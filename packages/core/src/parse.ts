/**
 * Quantities from what people type: a number and its unit, always both. The one place, with
 * `format.ts`, where ounces, miles, pounds and degrees Fahrenheit exist. Nothing here judges whether
 * a value makes sense for a runner: the models do.
 */
import { KG_PER_POUND, ML_PER_OUNCE, minutesAndSeconds } from "./format.ts";
import * as units from "./units.ts";
import { mile } from "./units.ts";

/** Why a text is not a quantity: what was read, why it cannot stand, and what to type instead. */
export type ParseProblem = { readonly what: string; readonly why: string; readonly fix: string };

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: ParseProblem };

/** How fast someone runs, both ways round. */
export type PaceAndSpeed = {
  readonly paceSPerKm: units.SecondsPerKilometer;
  readonly speedKmPerH: units.KilometersPerHour;
};

/** `14mi`, `42.195km`, `400m`, `10k`, `half`, `marathon`. */
export function parseDistance(text: string, field = "distance"): Parsed<units.Meters> {
  const named = namedDistances.find(([name]) => name === tidy(text).replace("-", ""));
  return named ? good(units.meters(named[1])) : as(units.meters, amountOf(text, field, distances));
}

/** `62kg`, `137lb`. */
export function parseMass(text: string, field = "mass"): Parsed<units.Kilograms> {
  return as(units.kilograms, amountOf(text, field, masses));
}

/** `24C`, `75 °F`, `-5C`. */
export function parseTemperature(text: string, field = "temperature"): Parsed<units.Celsius> {
  return as(units.celsius, amountOf(text, field, temperatures));
}

/** `65%`. */
export function parsePercent(text: string, field = "humidity"): Parsed<units.Percent> {
  return as(units.percent, amountOf(text, field, percents));
}

/** `500ml`, `0.5L`, `17oz`. */
export function parseVolume(text: string, field = "volume"): Parsed<units.Milliliters> {
  return as(units.milliliters, amountOf(text, field, volumes));
}

/** `900ml/h`, `0.9L/h`, `30oz/h`. */
export function parseVolumeRate(text: string, field = "rate"): Parsed<units.MillilitersPerHour> {
  return as(units.millilitersPerHour, amountOf(text, field, volumeRates));
}

/** `3m/s`, `10km/h`, `6mph`. */
export function parseWind(text: string, field = "wind"): Parsed<units.MetersPerSecond> {
  return as(units.metersPerSecond, amountOf(text, field, winds));
}

/** `175cm`, `1.75m`, `5ft9in`, `5'9"`. */
export function parseHeight(text: string, field = "height"): Parsed<units.Meters> {
  const parts = /^(\d{1,2})(?:ft|foot|feet|')(\d{1,2}(?:[.,]\d+)?)(?:in|inch|inches|"|'')?$/.exec(
    tidy(text),
  );
  if (!parts) return as(units.meters, amountOf(text, field, heights));
  const inches = decimal(parts[2]);
  if (inches >= 12)
    return bad(
      `${field} ${quoted(text)} has ${inches} inches.`,
      "A foot has 12.",
      "Use 5ft9in or 175cm.",
    );
  return good(units.meters((Number(parts[1]) * 12 + inches) * METERS_PER_INCH));
}

/** `9:00/mi`, `5:30/km`, `11km/h`, `7mph`. */
export function parsePaceOrSpeed(text: string, field = "pace"): Parsed<PaceAndSpeed> {
  const [, minutes = "", rest = "", unit = ""] = /^(\d{1,3}):([\d.,]+)(.*)$/.exec(tidy(text)) ?? [];
  if (minutes === "") return fromSpeed(text, field);
  const each = clock(["0", minutes, rest]);
  if (each === null || each === 0) return notAClock(text, field, "9:00/mi or 5:35/km");
  const per = paceUnitsM.find(([spelling]) => spelling.test(unit))?.[1];
  const fix = `Use ${minutes}:${rest}/mi or ${minutesAndSeconds(each / (mile / 1000))}/km.`;
  if (per !== undefined) return fromPace(units.secondsPerKilometer((each * 1000) / per));
  if (unit === "")
    return bad(
      `${field} ${quoted(text)} has no unit.`,
      "It could be for a mile or for a kilometre.",
      fix,
    );
  return bad(
    `${field} ${quoted(text)} has a unit that is not a pace.`,
    "Paces are for a mile or a kilometre.",
    fix,
  );
}

/** `1:45:00`, `1h45m`, `45m`, `90s`. A bare `1:45` is refused: it could be hours or minutes. */
export function parseDuration(text: string, field = "time"): Parsed<units.Seconds> {
  const tidied = tidy(text);
  const [, first = "", second = ""] = /^(\d+):(\d+)$/.exec(tidied) ?? [];
  if (first !== "") {
    const [asHours, asMinutes] = [`${first}:${second}:00`, `0:${first}:${second}`];
    const fix =
      Number(first) < 10
        ? `Use ${asHours}, or ${first}m${second}s.`
        : `Use ${asMinutes}, or ${asHours}.`;
    return bad(
      `${field} ${quoted(text)} is ambiguous.`,
      "It could be hours and minutes, or minutes and seconds.",
      fix,
    );
  }
  return as(units.seconds, timeOf(text, field));
}

/** `9:05`, `9:05/mi`, `9m05s`: minutes and seconds for a mile. */
export function parseMileTime(text: string, field = "mile time"): Parsed<units.Seconds> {
  const [, minutes, rest] =
    /^(\d{1,3}):([\d.,]+)(?:\/mi|\/mile|min\/mi|min\/mile)?$/.exec(tidy(text)) ?? [];
  if (minutes === undefined)
    return as(
      units.seconds,
      timeOf(text, field, (n) =>
        n > 60 ? `${n}s` : `${Math.floor(n)}:00 or ${Math.floor(n)}m00s`,
      ),
    );
  const time = clock(["0", minutes, rest]);
  return time === null ? notAClock(text, field, "9:05 or 9m05s") : good(units.seconds(time));
}

type Measure = {
  /** Each way to spell a unit, in lower case and without spaces, and the way to SI. */
  readonly units: readonly (readonly [spelling: RegExp, toSi: (amount: number) => number])[];
  readonly unitsInWords: string;
  /** What to type, when only the number is there. */
  readonly suggest: (amount: number) => string;
  readonly typical: number;
  readonly mayBeNegative?: true;
  /** A unit so small that a comma before three digits may as well part the thousands. */
  readonly small?: RegExp;
};

const METERS_PER_INCH = 0.0254;
const times = (factor: number) => (amount: number) => amount * factor;
const over = (divisor: number) => (amount: number) => amount / divisor;
const inCelsius = (fahrenheit: number) => ((fahrenheit - 32) * 5) / 9;
const upTo1 = (amount: number) => Number(amount.toFixed(1));
const noSmallUnit = /^\b$/;

const namedDistances = [
  ["marathon", 42_195],
  ["half", 21_097.5],
  ["halfmarathon", 21_097.5],
] as const;
const paceUnitsM = [
  [/^(min|minutes)?(\/|per)(km|kilometer|kilometre)$/, 1000],
  [/^(min|minutes)?(\/|per|a)(mi|mile)$/, mile],
] as const;

const distances: Measure = {
  units: [
    [/^(km|k|kms|kilomet(er|re)s?)$/, times(1000)],
    [/^(mi|miles?)$/, times(mile)],
    [/^(m|met(er|re)s?)$/, times(1)],
  ],
  unitsInWords: "mi, km or m",
  suggest: (n) => (n >= 400 ? `${n}m or ${n / 1000}km` : `${n}mi or ${upTo1((n * mile) / 1000)}km`),
  typical: 14,
  small: /^m/,
};
const masses: Measure = {
  units: [
    [/^(kg|kgs|kilos?|kilograms?)$/, times(1)],
    [/^(lb|lbs|pounds?)$/, times(KG_PER_POUND)],
    [/^(g|grams?)$/, over(1000)],
  ],
  unitsInWords: "kg or lb",
  suggest: (n) =>
    n > 110
      ? `${n}lb or ${upTo1(n * KG_PER_POUND)}kg`
      : `${n}kg or ${Math.round(n / KG_PER_POUND)}lb`,
  typical: 62,
};
const temperatures: Measure = {
  units: [
    [/^(°|deg)?c(elsius)?$/, times(1)],
    [/^(°|deg)?f(ahrenheit)?$/, inCelsius],
  ],
  unitsInWords: "C or F",
  suggest: (n) =>
    n > 45 ? `${n}F or ${Math.round(inCelsius(n))}C` : `${n}C or ${Math.round((n * 9) / 5 + 32)}F`,
  typical: 24,
  mayBeNegative: true,
};
const percents: Measure = {
  units: [[/^(%|pct|percent)$/, times(1)]],
  unitsInWords: "%",
  suggest: (n) => `${n > 0 && n < 1 ? upTo1(n * 100) : n}%`,
  typical: 65,
};
const volumes: Measure = {
  units: [
    [/^(ml|millilit(er|re)s?)$/, times(1)],
    [/^(l|lit(er|re)s?)$/, times(1000)],
    [/^(fl)?(oz|ounces?)$/, times(ML_PER_OUNCE)],
  ],
  unitsInWords: "mL, L or oz",
  suggest: (n) =>
    n < 65
      ? `${n}oz or ${Math.round(n * ML_PER_OUNCE)}ml`
      : `${n}ml or ${Math.round(n / ML_PER_OUNCE)}oz`,
  typical: 500,
  small: /^m/,
};
const hourly = "(/|per|an)(h|hr|hour)$";
const volumeRates: Measure = {
  ...volumes,
  units: volumes.units.map(([spelling, toSi]) => [
    new RegExp(spelling.source.replace("$", hourly)),
    toSi,
  ]),
  unitsInWords: "ml/h, L/h or oz/h",
  suggest: (n) => volumes.suggest(n).replace(/(oz|ml)/g, "$1/h"),
  typical: 900,
};
const heights: Measure = {
  units: [
    [/^cm$/, over(100)],
    [/^(m|met(er|re)s?)$/, times(1)],
    [/^(ft|foot|feet|')$/, times(METERS_PER_INCH * 12)],
    [/^(in|inch|inches|"|'')$/, times(METERS_PER_INCH)],
  ],
  unitsInWords: "cm, m, or ft and in",
  suggest: (n) =>
    n < 3
      ? `${n}m or ${Math.round(n * 100)}cm`
      : n < 8
        ? `${Math.floor(n)}ft9in or 175cm`
        : `${n}cm or 5ft9in`,
  typical: 175,
};
const speeds: Measure = {
  units: [
    [/^(km\/hr?|kph|kmh)$/, times(1)],
    [/^(mph|mi\/hr?)$/, times(mile / 1000)],
    [/^(m\/s|mps)$/, times(3.6)],
  ],
  unitsInWords: "km/h, mph or m/s, or a pace such as 5:30/km",
  suggest: (n) =>
    n >= 3 && n <= 30 ? `${n}km/h or ${minutesAndSeconds(3600 / n)}/km` : "11km/h or 5:27/km",
  typical: 11,
};
const winds: Measure = {
  units: [
    [/^(m\/s|mps)$/, times(1)],
    [/^(km\/hr?|kph|kmh)$/, over(3.6)],
    [/^(mph|mi\/hr?)$/, times(mile / 3600)],
  ],
  unitsInWords: "m/s, km/h or mph",
  suggest: (n) => `${n}m/s or ${upTo1(n * 3.6)}km/h`,
  typical: 3,
};

/** One spelling for the many a keyboard, a phone or a page may give: no spaces, plain dashes and quotes, lower case. */
function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[‐-―−]/g, "-")
    .replace(/[‘’′]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase();
}

function amountOf(text: string, field: string, measure: Measure): Parsed<number> {
  const { suggest, typical, unitsInWords } = measure;
  const read = `${field} ${quoted(text)}`;
  const [, sign = "", digits = "", unit = ""] =
    /^([+-]?)(\d+(?:[.,]\d+)?|[.,]\d+)([^\d.,].*)?$/.exec(tidy(text)) ?? [];
  if (digits === "")
    return bad(
      `${read} is not a number with a unit.`,
      `Units are ${unitsInWords}.`,
      `Use ${suggest(typical)}.`,
    );
  const amount = decimal(digits) * (sign === "-" ? -1 : 1);
  if (!Number.isFinite(amount))
    return bad(
      `${read} is too large.`,
      "No run needs that many digits.",
      `Use ${suggest(typical)}.`,
    );
  if (amount < 0 && !measure.mayBeNegative)
    return bad(`${read} is negative.`, "It can only be zero or more.", `Use ${suggest(-amount)}.`);
  if (unit === "")
    return bad(`${read} has no unit.`, `Units are ${unitsInWords}.`, `Use ${suggest(amount)}.`);
  const toSi = measure.units.find(([spelling]) => spelling.test(unit))?.[1];
  if (!toSi)
    return bad(
      `${read} has the unit ${quoted(unit)}, which does not fit.`,
      `Units are ${unitsInWords}.`,
      `Use ${suggest(amount)}.`,
    );
  if (/^\d{1,3},\d{3}$/.test(digits) && (measure.small ?? noSmallUnit).test(unit)) {
    const [thousands, point] = [digits.replace(",", ""), digits.replace(",", ".")];
    return bad(
      `${read} is ambiguous.`,
      `The comma could part the thousands or the decimals.`,
      `Use ${thousands}${unit} or ${point}${unit}.`,
    );
  }
  const value = toSi(amount);
  return Number.isFinite(value)
    ? good(value)
    : bad(`${read} is too large.`, "No run needs that many digits.", `Use ${suggest(typical)}.`);
}

/** Seconds from `h:mm:ss`, `m:ss` being somebody else's, or from `1h45m30s`. */
function timeOf(
  text: string,
  field: string,
  suggest = (n: number) => (n < 10 ? `${n}h` : `${n}m`),
): Parsed<number> {
  const read = `${field} ${quoted(text)}`;
  const tidied = tidy(text);
  const fix = `Use ${suggest(45)}.`;
  if (/^[\d.,]+$/.test(tidied)) {
    const n = decimal(tidied);
    return bad(
      `${read} has no unit.`,
      "It could be hours, minutes or seconds.",
      Number.isFinite(n) ? `Use ${suggest(n)}.` : fix,
    );
  }
  if (tidied.startsWith("-"))
    return bad(`${read} is negative.`, "A time can only be zero or more.", fix);
  const colons = /^(\d{1,6}):(\d{1,2}):(\d{1,2}(?:[.,]\d+)?)$/.exec(tidied);
  const letters =
    /^(?:([\d.,]+)(?:h|hrs?|hours?))?(?:([\d.,]+)(?:m|mins?|minutes?))?(?:([\d.,]+)(?:s|secs?|seconds?))?$/.exec(
      tidied,
    );
  const parts = colons ?? (tidied === "" ? null : letters);
  if (!parts)
    return bad(
      `${read} is not a time.`,
      "Times are h:mm:ss, or hours, minutes and seconds.",
      "Use 1:45:00 or 1h45m.",
    );
  const time = clock(parts.slice(1, 4));
  return time === null ? notAClock(text, field, "1:45:00 or 1h45m") : good(time);
}

/** Hours, minutes and seconds as one number, or null when a part that follows another reaches 60 or has decimals before the end. */
function clock(parts: readonly (string | undefined)[]): number | null {
  const given = parts.map((part) => (part === undefined ? null : decimal(part)));
  const [first, last] = [
    given.findIndex((part) => part !== null),
    given.findLastIndex((part) => part !== null),
  ];
  const fits = given.every((part, at) => {
    if (part === null) return true;
    return (
      Number.isFinite(part) &&
      (at === first || part < 60) &&
      (at === last || Number.isInteger(part))
    );
  });
  const [h, m, s] = given.map((part) => part ?? 0);
  return fits ? (h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0) : null;
}

function fromSpeed(text: string, field: string): Parsed<PaceAndSpeed> {
  const speed = amountOf(text, field, speeds);
  if (!speed.ok) return speed;
  if (!(speed.value > 0) || !Number.isFinite(3600 / speed.value)) {
    return bad(
      `${field} ${quoted(text)} is no speed.`,
      "Standing still takes forever.",
      "Use 11km/h or 5:30/km.",
    );
  }
  return good({
    paceSPerKm: units.secondsPerKilometer(3600 / speed.value),
    speedKmPerH: units.kilometersPerHour(speed.value),
  });
}

function fromPace(paceSPerKm: units.SecondsPerKilometer): Parsed<PaceAndSpeed> {
  return good({ paceSPerKm, speedKmPerH: units.kilometersPerHour(3600 / paceSPerKm) });
}

function notAClock(text: string, field: string, example: string): Parsed<never> {
  return bad(
    `${field} ${quoted(text)} is not a time.`,
    "Minutes and seconds go from 0 to 59.",
    `Use ${example}.`,
  );
}

/** A decimal comma is as good as a point. */
function decimal(digits = ""): number {
  return Number(digits.replace(",", "."));
}

/** What was typed, short and without control characters, so that it is safe in a terminal. */
function quoted(text: string): string {
  const printable = text.replace(/\p{C}/gu, "");
  return `"${printable.length > 40 ? `${printable.slice(0, 39)}…` : printable}"`;
}

function as<Value extends number>(
  make: (n: number) => Value,
  parsed: Parsed<number>,
): Parsed<Value> {
  return parsed.ok ? good(make(parsed.value)) : parsed;
}

function good<Value>(value: Value): Parsed<Value> {
  return { ok: true, value };
}

function bad(what: string, why: string, fix: string): Parsed<never> {
  return { ok: false, problem: { what, why, fix } };
}
