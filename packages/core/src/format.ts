/**
 * Quantities as people read them. The one place, with `parse.ts`, where ounces, miles, pounds and
 * degrees Fahrenheit exist. Rounding happens here and nowhere else: last, and only for people.
 */
import type { Reader } from "./reader.ts";
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

/** A US fluid ounce, in millilitres. */
export const ML_PER_OUNCE = 29.5735;
/** A pound, in kilograms, exactly. */
export const KG_PER_POUND = 0.45359237;

const METERS_PER_KILOMETER = 1000;

/** Steps people can measure: the coarse one first, the finer one when a range would cross. */
const volumeSteps = {
  mL: { perUnit: 1, coarse: 10, fine: 5 },
  oz: { perUnit: ML_PER_OUNCE, coarse: 1, fine: 0.5 },
} as const;

/** Floating-point noise, so that 118.294 mL is 4 oz and not 5. */
const NOISE = 1e-6;

/** In the reader's unit of volume. */
export type RoundedVolume = { readonly low: number; readonly high: number };

/** "22.5", "22,5": with the reader's decimal mark and minus, to a tenth unless more or fewer places are asked for. */
export function digits(
  value: number,
  { decimalMark, minusSign }: Pick<Reader, "decimalMark" | "minusSign">,
  { most = 1, least = 0 }: { most?: number; least?: number } = {},
): string {
  const shortest = String(Number(value.toFixed(most)));
  const places = shortest.split(".")[1]?.length ?? 0;
  const text = places < least ? Number(shortest).toFixed(least) : shortest;
  return text.replace(".", decimalMark).replace("-", minusSign);
}

/** "mL", "oz": as the reader's language writes it. */
export function volumeUnit({ units, say }: Reader): string {
  return units.volume === "mL" ? say("mL") : say("oz");
}

/**
 * A drink in whole steps, outward-safe: the low end rounds up and the high end down, so what is
 * printed never passes the ceiling. The coarsest step that leaves both ends apart is taken. Where no
 * step fits in between, both ends are the high end rounded down.
 */
export function roundedVolume(
  range: { minMl: Milliliters; maxMl: Milliliters },
  { units }: Reader,
): RoundedVolume {
  const { perUnit, coarse, fine } = volumeSteps[units.volume];
  const rounded = [coarse, fine].map((step) => ({
    low: Math.ceil(range.minMl / perUnit / step - NOISE) * step,
    high: Math.floor(range.maxMl / perUnit / step + NOISE) * step,
  }));
  const fitting =
    rounded.find(({ low, high }) => low < high) ?? rounded.find(({ low, high }) => low === high);
  if (fitting !== undefined) return fitting;
  const high = Math.floor(range.maxMl / perUnit / fine + NOISE) * fine;
  return { low: high, high };
}

/** What was measured or drunk, to the nearest step: no ceiling, so it may round up. "27 oz", "800 mL". */
export function volume(ml: Milliliters, reader: Reader): string {
  const { perUnit, coarse } = volumeSteps[reader.units.volume];
  const nearest = Math.round(ml / perUnit / coarse) * coarse;
  return volumes({ low: nearest, high: nearest }, reader);
}

/** "6 to 7 oz", "150 mL", "up to 120 mL". */
export function drink(range: { minMl: Milliliters; maxMl: Milliliters }, reader: Reader): string {
  return volumes(roundedVolume(range, reader), reader);
}

/** Volumes that are rounded already: "6 to 7 oz", "150 mL", "up to 120 mL". */
export function volumes({ low, high }: RoundedVolume, reader: Reader): string {
  const { say } = reader;
  const most = `${digits(high, reader)} ${volumeUnit(reader)}`;
  if (low === high) return most;
  return low <= 0
    ? say("up to {most}", { most })
    : say("{least} to {most}", { least: digits(low, reader), most });
}

/** The digits of a rate to the step below, as a ceiling: "31". */
export function hourly(rate: MillilitersPerHour, reader: Reader): string {
  const { perUnit, coarse } = volumeSteps[reader.units.volume];
  return digits(Math.floor(rate / perUnit / coarse + NOISE) * coarse, reader);
}

/** A rate to the step below, as a ceiling: "31 oz an hour". */
export function ratePerHour(rate: MillilitersPerHour, reader: Reader): string {
  const volume = hourly(rate, reader);
  return reader.say("{volume} an hour", { volume: `${volume} ${volumeUnit(reader)}` });
}

/** "14 mi", "22.5 km", "26.2 mi". */
export function distance(length: Meters, reader: Omit<Reader, "say">): string {
  return `${digits(length / paceUnitM(reader), reader)} ${reader.units.distance}`;
}

/** "71 °F", "22 °C". */
export function temperature(air: Celsius, reader: Reader): string {
  const unit = reader.units.temperature;
  return `${digits(unit === "°F" ? fahrenheit(air) : air, reader, { most: 0 })} ${unit}`;
}

/** "11 °F", "6 °C": how far two temperatures lie apart. */
export function warmthApart(apart: Celsius, reader: Reader): string {
  const unit = reader.units.temperature;
  return `${digits(unit === "°F" ? (apart * 9) / 5 : apart, reader, { most: 0 })} ${unit}`;
}

export function fahrenheit(air: Celsius): number {
  return (air * 9) / 5 + 32;
}

/** "137 lb", "62 kg". */
export function mass(body: Kilograms, reader: Reader): string {
  const unit = reader.units.mass;
  return `${digits(unit === "lb" ? body / KG_PER_POUND : body, reader)} ${unit}`;
}

/** "9:20": minutes and seconds a mile or a kilometre. */
export function paceDigits(pace: SecondsPerKilometer, reader: Reader): string {
  return minutesAndSeconds(pace * (paceUnitM(reader) / METERS_PER_KILOMETER));
}

/** "9:20/mi", "5:48/km". */
export function pace(each: SecondsPerKilometer, reader: Reader): string {
  return `${paceDigits(each, reader)}/${reader.units.distance}`;
}

/** How long the reader's mile or kilometre is. */
export function paceUnitM({ units }: Pick<Reader, "units">): number {
  return units.distance === "mi" ? mile : METERS_PER_KILOMETER;
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

// Making a form takes longer than all it writes.
const dayForms = new Map<string, Intl.DateTimeFormat>();

/** "Sat, Jul 4": the day of an instant in UTC, by milliseconds since 1970. */
export function shortDay(ms: number, { locale }: Reader): string {
  const options = { weekday: "short", month: "short", day: "numeric", timeZone: "UTC" } as const;
  const form = dayForms.get(locale) ?? new Intl.DateTimeFormat(locale, options);
  dayForms.set(locale, form);
  return form.format(ms);
}

/** A time of day from seconds after midnight: "6:30" on a 24 hour clock, "6:30 am" on a 12 hour one. */
export function timeOfDay(secondsAfterMidnight: number, reader: Reader): string {
  const { clock, say } = reader;
  const time = shortTimeOfDay(secondsAfterMidnight, reader);
  if (clock === "24 h") return time;
  return minuteOfDay(secondsAfterMidnight) < 720
    ? say("{time} am", { time })
    : say("{time} pm", { time });
}

/** The same where space is short, and morning or evening is plain: "6:30". */
export function shortTimeOfDay(secondsAfterMidnight: number, { clock }: Reader): string {
  const minute = minuteOfDay(secondsAfterMidnight);
  const h = Math.floor(minute / 60);
  const shown = clock === "24 h" ? h : h % 12 === 0 ? 12 : h % 12;
  return `${shown}:${String(minute % 60).padStart(2, "0")}`;
}

function minuteOfDay(secondsAfterMidnight: number): number {
  const day = 86_400;
  return Math.round((((secondsAfterMidnight % day) + day) % day) / 60) % 1440;
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
