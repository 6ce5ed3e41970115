/**
 * Quantities: numbers that know their unit at compile time and are only numbers at run time.
 * SI inside, always. Ounces, miles and degrees Fahrenheit exist in `format.ts` and `parse.ts` alone.
 */
import * as z from "zod/mini";

export type Quantity = number & z.core.$brand;

/** The same number or quantity, with a bound that is itself allowed. */
export function atLeast<Schema extends z.ZodMiniType<number>>(schema: Schema, least: number) {
  return schema.check(z.minimum(least));
}

export function atMost<Schema extends z.ZodMiniType<number>>(schema: Schema, most: number) {
  return schema.check(z.maximum(most));
}

export function between<Schema extends z.ZodMiniType<number>>(
  schema: Schema,
  least: number,
  most: number,
) {
  return schema.check(z.minimum(least), z.maximum(most));
}

// What reckons and reads nothing leaves these out: a call is dropped only where it is said to do nothing else.
const amount = <Unit extends string>() => atLeast(z.number(), 0).brand<Unit>();
const figure = <Unit extends string>() => z.number().brand<Unit>();

export const Milliliters = /* @__PURE__ */ amount<"mL">();
export type Milliliters = z.infer<typeof Milliliters>;
export const milliliters = (n: number) => n as Milliliters;

export const MillilitersPerHour = /* @__PURE__ */ amount<"mL/h">();
export type MillilitersPerHour = z.infer<typeof MillilitersPerHour>;
export const millilitersPerHour = (n: number) => n as MillilitersPerHour;

export const Milligrams = /* @__PURE__ */ amount<"mg">();
export type Milligrams = z.infer<typeof Milligrams>;
export const milligrams = (n: number) => n as Milligrams;

export const Seconds = /* @__PURE__ */ figure<"s">();
export type Seconds = z.infer<typeof Seconds>;
export const seconds = (n: number) => n as Seconds;

export const SecondsPerKilometer = /* @__PURE__ */ amount<"s/km">();
export type SecondsPerKilometer = z.infer<typeof SecondsPerKilometer>;
export const secondsPerKilometer = (n: number) => n as SecondsPerKilometer;

export const Meters = /* @__PURE__ */ amount<"m">();
export type Meters = z.infer<typeof Meters>;
export const meters = (n: number) => n as Meters;

export const MetersPerSecond = /* @__PURE__ */ amount<"m/s">();
export type MetersPerSecond = z.infer<typeof MetersPerSecond>;
export const metersPerSecond = (n: number) => n as MetersPerSecond;

export const KilometersPerHour = /* @__PURE__ */ amount<"km/h">();
export type KilometersPerHour = z.infer<typeof KilometersPerHour>;
export const kilometersPerHour = (n: number) => n as KilometersPerHour;

export const Kilograms = /* @__PURE__ */ amount<"kg">();
export type Kilograms = z.infer<typeof Kilograms>;
export const kilograms = (n: number) => n as Kilograms;

export const Celsius = /* @__PURE__ */ figure<"°C">();
export type Celsius = z.infer<typeof Celsius>;
export const celsius = (n: number) => n as Celsius;

export const WattsPerSquareMeter = /* @__PURE__ */ amount<"W/m²">();
export type WattsPerSquareMeter = z.infer<typeof WattsPerSquareMeter>;
export const wattsPerSquareMeter = (n: number) => n as WattsPerSquareMeter;

export const Hectopascals = /* @__PURE__ */ amount<"hPa">();
export type Hectopascals = z.infer<typeof Hectopascals>;
export const hectopascals = (n: number) => n as Hectopascals;

/** Of an angle. */
export const Degrees = /* @__PURE__ */ figure<"°">();
export type Degrees = z.infer<typeof Degrees>;
export const degrees = (n: number) => n as Degrees;

/** 0 to 100. */
export const Percent = /* @__PURE__ */ figure<"%">();
export type Percent = z.infer<typeof Percent>;
export const percent = (n: number) => n as Percent;

export const MILLILITERS_IN_A_LITER = 1000;
/** Milligrams in a gram, millimoles in a mole. */
export const MILLI = 1000;
export const GRAMS_IN_A_KILOGRAM = 1000;
const PERCENT = 100;
export const SECONDS_IN_A_MINUTE = 60;
export const SECONDS_IN_AN_HOUR = 3600;
export const SECONDS_IN_A_DAY = 86_400;
export const MS_IN_A_SECOND = 1000;
export const MS_IN_A_MINUTE = 60_000;
export const MS_IN_AN_HOUR = 3_600_000;
export const MS_IN_A_DAY = 86_400_000;
export const MS_IN_A_WEEK = 604_800_000;
export const METERS_IN_A_KILOMETER = 1000;

export const hours = (n: number) => seconds(n * SECONDS_IN_AN_HOUR);
export const minutes = (n: number) => seconds(n * SECONDS_IN_A_MINUTE);
export const kilometers = (n: number) => meters(n * METERS_IN_A_KILOMETER);

/** The international mile, exactly 1609.344 m. */
export const mile = meters(1609.344);
export const kilometer = meters(METERS_IN_A_KILOMETER);

export function inHours(time: Seconds): number {
  return time / SECONDS_IN_AN_HOUR;
}

/** What flows at a steady rate in a time. */
export function volumeOver(rate: MillilitersPerHour, time: Seconds): Milliliters {
  return milliliters(rate * inHours(time));
}

/** The mean speed over a distance. */
export function speedOver(distance: Meters, time: Seconds): KilometersPerHour {
  return kilometersPerHour(distance / METERS_IN_A_KILOMETER / inHours(time));
}

/** The mean pace over a distance. */
export function paceOver(distance: Meters, time: Seconds): SecondsPerKilometer {
  return secondsPerKilometer(time / (distance / METERS_IN_A_KILOMETER));
}

/** How long a distance takes at a pace. */
export function timeAt(pace: SecondsPerKilometer, distance: Meters): Seconds {
  return seconds(pace * (distance / METERS_IN_A_KILOMETER));
}

/** The nearest value inside the two ends. */
export function within(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(Math.max(value, low), high);
}

/** 0.02 as 2 %. */
export function asPercent(fraction: number): Percent {
  return percent(fraction * PERCENT);
}

/** 2 % as 0.02. */
export function asFraction(share: number): number {
  return share / PERCENT;
}
