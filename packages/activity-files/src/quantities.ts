import {
  type Celsius,
  celsius,
  kilometer,
  type Meters,
  meters,
  mile,
  type Percent,
  percent,
  type Seconds,
  seconds,
} from "@limber/core/units";
import { COLDEST_C, FARTHEST_M, HOTTEST_C, LONGEST_S } from "./bounds.ts";
import { between } from "./xml/values.ts";

const METERS_IN_A_FOOT = 0.3048;
const FEET_IN_A_YARD = 3;

const distanceUnits: readonly (readonly [spelling: RegExp, meters: number])[] = [
  [/^(m|met(er|re)s?)$/, 1],
  [/^(km|kilomet(er|re)s?)$/, kilometer],
  [/^(mi|miles?)$/, mile],
  [/^(yd|yards?)$/, METERS_IN_A_FOOT * FEET_IN_A_YARD],
  [/^(ft|foot|feet)$/, METERS_IN_A_FOOT],
];

/** A distance in a unit that its file names; none for a unit nobody knows. */
export function distanceOf(
  amount: number | undefined,
  unit: string | undefined,
): Meters | undefined {
  const factor = distanceUnits.find(([spelling]) => spelling.test(plain(unit)))?.[1];
  const far = amount === undefined || factor === undefined ? undefined : amount * factor;
  const inBounds = between(far, 0, FARTHEST_M);
  return inBounds === undefined ? undefined : meters(inBounds);
}

const timeUnits: readonly (readonly [spelling: RegExp, seconds: number])[] = [
  [/^(s|secs?|seconds?)$/, 1],
  [/^(ms|milliseconds?)$/, 1 / 1000],
  [/^(min|mins|minutes?)$/, 60],
  [/^(h|hr|hrs|hours?)$/, 3600],
];

export function durationOf(
  amount: number | undefined,
  unit: string | undefined,
): Seconds | undefined {
  const factor = timeUnits.find(([spelling]) => spelling.test(plain(unit)))?.[1];
  const long = amount === undefined || factor === undefined ? undefined : amount * factor;
  const inBounds = between(long, 0, LONGEST_S);
  return inBounds === undefined ? undefined : seconds(inBounds);
}

export function temperatureOf(
  amount: number | undefined,
  unit: string | undefined,
): Celsius | undefined {
  const letter = plain(unit).replace(/^(deg|°)/, "")[0];
  if (amount === undefined || (letter !== "c" && letter !== "f")) return undefined;
  const inBounds = between(letter === "f" ? ((amount - 32) * 5) / 9 : amount, COLDEST_C, HOTTEST_C);
  return inBounds === undefined ? undefined : celsius(inBounds);
}

/** Of a hundred, or of ten thousand, as phones write it: 6500 % is 65 %. */
export function humidityOf(amount: number | undefined): Percent | undefined {
  const inBounds = between(amount, 0, 10_000);
  if (inBounds === undefined) return undefined;
  return percent(inBounds > 100 ? inBounds / 100 : inBounds);
}

/** How hard it felt, on the scale of 1 to 10. */
export function effortOf(amount: number | undefined): number | undefined {
  return between(amount, 1, 10);
}

const plain = (unit: string | undefined) => (unit ?? "").trim().toLowerCase();
