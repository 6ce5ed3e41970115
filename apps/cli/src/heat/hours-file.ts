/** A file of hours that somebody wrote down, or all that is wrong with it, each with its place in the file. */
import { HourOfWeather } from "@limber/core/heat/model";
import { HoursOfWeather } from "@limber/core/heat/written-down";
import type { Problem } from "@limber/core/problem";
import { requestProblems } from "@limber/core/run-plan/problems";
import type * as z from "zod/mini";
import type { Context } from "../grammar.ts";
import { nearest } from "../nearest.ts";
import { Refusal, refuse } from "../refusal.ts";

export function hoursIn(file: string, context: Context): HoursOfWeather {
  const written = jsonIn(file, context);
  if (!Array.isArray(Object(written).hours)) unreadable(file, 'It has no list of "hours".');
  const read = HoursOfWeather.safeParse(written);
  if (read.success) return read.data;
  const placed = read.error.issues.flatMap((issue) => placedIn(issue, written, context));
  throw new Refusal([...new Map(placed).values()]);
}

function jsonIn(file: string, { session }: Context): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(session.readBytes(file)));
  } catch (problem) {
    const { syscall, message } = problem as NodeJS.ErrnoException;
    return unreadable(file, syscall === undefined ? "It is no JSON in UTF-8." : message);
  }
}

function unreadable(file: string, why: string): never {
  return refuse({
    what: `${file} cannot be read as hours.`,
    why,
    fix: 'Use a JSON file such as {"hours": [{"at": "2026-07-04T06:00-06:00", "airTemperatureC": 19}]}.',
  });
}

/** What is wrong by where it stands: "hours[3].windMPerS". Of two bounds of one place the last is the tighter. */
function placedIn(
  issue: z.core.$ZodIssue,
  written: unknown,
  { reader }: Context,
): (readonly [string, Problem])[] {
  return requestProblems([issue], written, reader).map(({ field, what, why, fix }) => {
    const isUnknown = issue.code === "unrecognized_keys";
    const at = pathInWords(isUnknown ? [...issue.path, field] : issue.path);
    return [at, { what: `${at}: ${what}`, why, fix: isUnknown ? known(field) : fix }];
  });
}

function known(field: string): string {
  const names = ["place", "hours", ...Object.keys(HourOfWeather.shape)];
  const meant = nearest(field, names);
  return meant === undefined ? `Fields are ${names.join(", ")}.` : `Did you mean "${meant}"?`;
}

function pathInWords(path: readonly PropertyKey[]): string {
  return path
    .map((part, index) =>
      typeof part === "number" ? `[${part}]` : `${index > 0 ? "." : ""}${String(part)}`,
    )
    .join("");
}
