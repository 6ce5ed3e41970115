import type { Say } from "@limber/core/language";
import type { Units } from "@limber/core/reader";

/** The names in the address of a plan, which are those of the form. */
export const textFields = [
  "distance",
  "pace",
  "time",
  "start",
  "temperature",
  "mass",
  "humidity",
  "sky",
  "wind",
  "height",
  "sweat",
  "corral",
  "event",
  "cramped",
  "units",
  "place",
  "zone",
  "urine",
  "course",
] as const;
export type TextField = (typeof textFields)[number];

/** What a field is called where it is spoken of. */
export function fieldName(name: TextField, say: Say): string {
  const names: Record<TextField, string> = {
    distance: say("Distance"),
    pace: say("Pace"),
    time: say("Time"),
    start: say("Start"),
    temperature: say("Temperature"),
    mass: say("Body mass"),
    humidity: say("Humidity"),
    sky: say("Sky"),
    wind: say("Wind"),
    height: say("Height"),
    sweat: say("Sweat rate"),
    corral: say("Pace"),
    event: say("Kind of run"),
    cramped: say("Earlier cramps"),
    units: say("Units"),
    place: say("Place"),
    zone: say("Time zone"),
    urine: say("Urine color"),
    course: say("Course"),
  };
  return names[name];
}

/** What stands behind each box on the form, and so what a bare number means. */
export function fieldUnits(units: Units): Partial<Record<TextField, string>> {
  const { distance, volume, mass, temperature } = units;
  return {
    distance,
    pace: `/${distance}`,
    temperature,
    mass,
    humidity: "%",
    wind: distance === "mi" ? "mph" : "m/s",
    height: mass === "lb" ? "in" : "cm",
    sweat: `${volume}/h`,
    corral: `/${distance}`,
  };
}

/** `14` becomes `14mi` where miles are meant; `14km` stays. */
export function withUnit(name: TextField, text: string, units: Units): string {
  return /[\d.]$/.test(text) && !/[a-z°'"]/i.test(text)
    ? `${text}${fieldUnits(units)[name] ?? ""}`
    : text;
}
