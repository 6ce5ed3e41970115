import type { Say } from "@limber/core/language";
import * as parse from "@limber/core/parse";
import type { Reader, Units } from "@limber/core/reader";
import { oneOf, unitsSaid } from "./display.ts";
import { ownPath } from "./own-path.ts";
import { Refused } from "./refused.ts";

type Parser<Value> = (text: string, field: string) => parse.Parsed<Value>;
export type FormReader = ReturnType<typeof formReader>;

/** The units that the form was shown in: an entry may be sent long after, from a phone that was offline. */
export function unitsIn(form: FormData, otherwise: Units): Units {
  return unitsSaid(String(form.get("units") ?? "")) ?? otherwise;
}

/**
 * Reads the fields of a form as values in SI; null is left empty. A bare number is in the reader's unit.
 * What cannot be read is thrown as `Refused`, in the reader's language. `called` has what fields are
 * called where they are spoken of.
 */
export function formReader(
  form: FormData,
  reader: Reader,
  called: Readonly<Record<string, string>> = {},
) {
  const { say } = reader;
  const units = unitsIn(form, reader.units);
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const parsed = <Value>(
    typed: string,
    name: string,
    { parser, unit }: { parser: Parser<Value>; unit: string },
  ): Value => {
    const answer = parser(/\d$/.test(typed) ? `${typed}${unit}` : typed, called[name] ?? name);
    if (!answer.ok) throw new Refused({ field: name, ...answer.problemIn(say) });
    return answer.value;
  };
  const read = <Value>(name: string, parser: Parser<Value>, unit = ""): Value | null => {
    const typed = text(name);
    return typed === "" ? null : parsed(typed, name, { parser, unit });
  };
  return {
    say,
    text,
    all: (name: string) => form.getAll(name).map(String),
    distance: (name: string) => read(name, parse.parseDistance, units.distance),
    mass: (name: string) => read(name, parse.parseMass, units.mass),
    height: (name: string) => read(name, parse.parseHeight, "cm"),
    volume: (name: string) => read(name, parse.parseVolume, units.volume),
    /** Several in one field: "500 mL, 750 mL". */
    volumes: (name: string) =>
      text(name)
        .split(/[,;](?!\d)|\s{2,}/)
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .map((part) => parsed(part, name, { parser: parse.parseVolume, unit: units.volume })),
    temperature: (name: string) => read(name, parse.parseTemperature, units.temperature),
    percent: (name: string) => read(name, parse.parsePercent, "%"),
    duration: (name: string) => read(name, parse.parseDuration),
    /** Minutes and seconds, as in a mile or until a cramp let go. */
    minutes: (name: string) => read(name, parse.parseMileTime),
    /** What must not be left empty, read by one of the readers beside. */
    needed: <Value>(name: string, reads: (name: string) => Value | null): Value => {
      const value = reads(name);
      if (value !== null) return value;
      throw new Refused({
        field: name,
        what: say("{field} is missing.", { field: called[name] ?? name }),
        why: say("Nothing can be worked out without it."),
        fix: say("Fill it in, then send it again."),
      });
    },
    /** One of the choices that the form gives; left as it is for anything else. */
    chosen: <Choice extends string>(name: string, choices: readonly Choice[]) =>
      oneOf(choices, text(name)),
    answer: (name: string) => ({ yes: true, no: false })[text(name)] ?? null,
    /** A count that a choice of the form gives; null for anything else. */
    whole: (name: string) => (/^\d+$/.test(text(name)) ? Number(text(name)) : null),
    /** A year of four digits. */
    year: (name: string) => yearOf(text(name), { name, say }),
  };
}

function yearOf(typed: string, { name, say }: { name: string; say: Say }): number | null {
  if (typed === "") return null;
  if (/^\d{4}$/.test(typed)) return Number(typed);
  throw new Refused({
    field: name,
    what: say("“{typed}” is not a year.", { typed }),
    why: say("It is a number of four digits."),
    fix: say("Use 1989, or leave it empty."),
  });
}

/** All that was typed, so that nothing is lost when something is refused. Files are not. */
export function textsOf(form: FormData): Record<string, string> {
  const texts = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}

/** The text of a field; undefined where it is empty. */
export function textOf(form: FormData, name: string): string | undefined {
  const value = form.get(name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** What a script put into a field as JSON; null for what is none. */
export function jsonIn(form: FormData, name: string): unknown {
  try {
    return JSON.parse(String(form.get(name)));
  } catch {
    return null;
  }
}

/** Where a form asks to go on: only ever a path of ours. */
export function pathIn(form: FormData, name = "next"): string | undefined {
  const given = textOf(form, name);
  return given === undefined ? undefined : ownPath(given);
}
