/**
 * Who reads: the units, the language and the clock that a person thinks in. Everything said to a
 * person takes a reader; everything computed does not know one.
 */
import { type Language, type Say, sayInEnglish, type Values } from "./language.ts";

/** One by one, because a runner may want miles and millilitres. */
export type Units = {
  readonly distance: "km" | "mi";
  readonly volume: "mL" | "oz";
  readonly mass: "kg" | "lb";
  readonly temperature: "°C" | "°F";
};

/** What most people in one place use together: `us` is ounces, miles, pounds, °F; `si` is millilitres, kilometres, kilograms, °C. */
export const unitSystems = {
  us: { distance: "mi", volume: "oz", mass: "lb", temperature: "°F" },
  si: { distance: "km", volume: "mL", mass: "kg", temperature: "°C" },
} as const satisfies Record<string, Units>;
export type UnitSystem = keyof typeof unitSystems;

/** What each unit can be, so that a form and a cookie offer the same. */
export const unitChoices = {
  distance: ["km", "mi"],
  volume: ["mL", "oz"],
  mass: ["kg", "lb"],
  temperature: ["°C", "°F"],
} as const satisfies { readonly [Quantity in keyof Units]: readonly Units[Quantity][] };

export const clocks = ["12 h", "24 h"] as const;
export type Clock = (typeof clocks)[number];

export const weekStarts = ["monday", "sunday", "saturday"] as const;
export type WeekStart = (typeof weekStarts)[number];

export type Reader = {
  readonly units: Units;
  readonly language: Language;
  /** Language and region as the platform names them, `de-AT`: for dates. */
  readonly locale: string;
  readonly say: Say;
  readonly clock: Clock;
  readonly weekStartsOn: WeekStart;
  /** Where the reader is, as in `Europe/Vienna`. A run that knows its own place is told in that. */
  readonly timeZone: string;
  readonly decimalMark: "." | ",";
  readonly minusSign: "-" | "−";
};

/** The terminal's reader, and the tests': English, with the hyphen that every keyboard has for a minus. */
export function englishReader(system: UnitSystem): Reader {
  return {
    units: unitSystems[system],
    language: "en",
    locale: system === "us" ? "en-US" : "en-GB",
    say: sayInEnglish,
    clock: system === "us" ? "12 h" : "24 h",
    weekStartsOn: system === "us" ? "sunday" : "monday",
    timeZone: "UTC",
    decimalMark: ".",
    minusSign: "-",
  };
}

/** The kind of split that a reader's pace is for. */
export function splitUnitFor({ units }: Reader): "mile" | "kilometre" {
  return units.distance === "mi" ? "mile" : "kilometre";
}

/** A sentence that speaks of miles to those who run in miles, and of kilometres to all others. */
export function saySplit(
  reader: Reader,
  said: { readonly mile: string; readonly kilometre: string; readonly values?: Values },
): string {
  return reader.say(said[splitUnitFor(reader)], said.values);
}
