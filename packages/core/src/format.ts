/**
 * Quantities as people read them. The one place, with `parse.ts`, where ounces, miles, pounds and
 * degrees Fahrenheit exist. Rounding happens here and nowhere else: last, and only for people.
 */
import {
  type Celsius,
  type Kilograms,
  type Meters,
  type Milliliters,
  type MillilitersPerHour,
  mile,
  type Seconds,
  type SecondsPerKilometer,
} from "./units.ts";

/** `us` is ounces, miles, pounds, °F; `si` is millilitres, kilometres, kilograms, °C. */
export type UnitSystem = "us" | "si";

/** A US fluid ounce, in millilitres. */
export const ML_PER_OUNCE = 29.5735;
/** A pound, in kilograms, exactly. */
export const KG_PER_POUND = 0.45359237;

const METERS_PER_KILOMETER = 1000;

/** Steps people can measure: the coarse one first, the finer one when a range would cross. */
const volumeSteps = {
  si: { perUnit: 1, coarse: 10, fine: 5, unit: "mL" },
  us: { perUnit: ML_PER_OUNCE, coarse: 1, fine: 0.5, unit: "oz" },
} as const;

/** Floating-point noise, so that 118.294 mL is 4 oz and not 5. */
const NOISE = 1e-6;

export type RoundedVolume = {
  readonly low: number;
  readonly high: number;
  readonly unit: "mL" | "oz";
};

/**
 * A drink in whole steps, outward-safe: the low end rounds up and the high end down, so what is
 * printed never passes the ceiling. Where no step fits in between, both ends are the high end
 * rounded down.
 */
export function roundedVolume(
  range: { minMl: Milliliters; maxMl: Milliliters },
  units: UnitSystem,
): RoundedVolume {
  const { perUnit, coarse, fine, unit } = volumeSteps[units];
  for (const step of [coarse, fine]) {
    const low = Math.ceil(range.minMl / perUnit / step - NOISE) * step;
    const high = Math.floor(range.maxMl / perUnit / step + NOISE) * step;
    if (low <= high) return { low, high, unit };
  }
  const high = Math.floor(range.maxMl / perUnit / fine + NOISE) * fine;
  return { low: high, high, unit };
}

/** "6 to 7 oz", "150 mL", "up to 120 mL". */
export function drink(
  range: { minMl: Milliliters; maxMl: Milliliters },
  units: UnitSystem,
): string {
  const { low, high, unit } = roundedVolume(range, units);
  if (low === high) return `${high} ${unit}`;
  return low <= 0 ? `up to ${high} ${unit}` : `${low} to ${high} ${unit}`;
}

/** A rate to the step below, as a ceiling: "31 oz an hour". */
export function ratePerHour(rate: MillilitersPerHour, units: UnitSystem): string {
  const { perUnit, coarse, unit } = volumeSteps[units];
  return `${Math.floor(rate / perUnit / coarse + NOISE) * coarse} ${unit} an hour`;
}

/** "14 mi", "22.5 km", "26.2 mi". */
export function distance(length: Meters, units: UnitSystem): string {
  const [perUnit, unit] = units === "us" ? [mile, "mi"] : [METERS_PER_KILOMETER, "km"];
  return `${Number((length / perUnit).toFixed(1))} ${unit}`;
}

/** "71 °F", "22 °C". */
export function temperature(air: Celsius, units: UnitSystem): string {
  return units === "us" ? `${Math.round(fahrenheit(air))} °F` : `${Math.round(air)} °C`;
}

export function fahrenheit(air: Celsius): number {
  return (air * 9) / 5 + 32;
}

/** "137 lb", "62 kg". */
export function mass(body: Kilograms, units: UnitSystem): string {
  return units === "us"
    ? `${Number((body / KG_PER_POUND).toFixed(1))} lb`
    : `${Number(body.toFixed(1))} kg`;
}

/** "9:20": minutes and seconds a mile or a kilometre. */
export function paceDigits(pace: SecondsPerKilometer, units: UnitSystem): string {
  return minutesAndSeconds(pace * (paceUnitM(units) / METERS_PER_KILOMETER));
}

/** "9:20/mi", "5:48/km". */
export function pace(each: SecondsPerKilometer, units: UnitSystem): string {
  return `${paceDigits(each, units)}/${units === "us" ? "mi" : "km"}`;
}

export function paceUnitM(units: UnitSystem): number {
  return units === "us" ? mile : METERS_PER_KILOMETER;
}

/** "9:50", or "1:02:03" from an hour. */
export function minutesAndSeconds(time: number): string {
  const whole = Math.round(Math.abs(time));
  const sign = time < 0 && whole > 0 ? "-" : "";
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${sign}${h}:${two(m)}:${two(s)}` : `${sign}${m}:${two(s)}`;
}

/** "10 min", "30 s", "1 h 30 min". */
export function span(time: Seconds): string {
  const whole = Math.round(time);
  if (whole < 60) return `${whole} s`;
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return [h > 0 ? `${h} h` : "", m > 0 ? `${m} min` : "", s > 0 ? `${s} s` : ""]
    .filter(Boolean)
    .join(" ");
}

/** A time of day from seconds after midnight: "6:30" on a 24 hour clock, "6:30 am" on a 12 hour one. */
export function timeOfDay(secondsAfterMidnight: number, clock: "12 h" | "24 h"): string {
  const day = 86_400;
  const minute = Math.round((((secondsAfterMidnight % day) + day) % day) / 60) % 1440;
  const [h, m] = [Math.floor(minute / 60), String(minute % 60).padStart(2, "0")];
  if (clock === "24 h") return `${h}:${m}`;
  return `${h % 12 === 0 ? 12 : h % 12}:${m} ${h < 12 ? "am" : "pm"}`;
}

/**
 * Whole seconds that add up to the rounded total: each time is rounded down, and the seconds left
 * over go to the largest remainders.
 */
export function wholeSeconds(times: readonly number[]): number[] {
  const total = Math.round(times.reduce((sum, time) => sum + time, 0));
  const floors = times.map(Math.floor);
  const left = total - floors.reduce((sum, time) => sum + time, 0);
  const byRemainder = times
    .map((time, index) => ({ index, remainder: time - Math.floor(time) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index);
  return floors.map((time, index) => (byRemainder.includes(index) ? time + 1 : time));
}

/** For JSON: three decimals, and six significant digits below one, so that no reader sees floating-point noise. */
export function roundedForJson(value: number): number {
  return Number(Math.abs(value) < 1 ? value.toPrecision(6) : value.toFixed(3));
}
