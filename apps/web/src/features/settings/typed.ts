import * as parse from "@limber/core/parse";
import type { Reader } from "@limber/core/reader";
import type { FieldProblem } from "../../ui/field.tsx";

/** What was wrong, and with which field where it can be said. */
export type FormProblem = FieldProblem & { readonly field?: string };

/** Carries what is wrong with a form to the one place that answers it. */
export class Refused extends Error {
  readonly problem: FormProblem;
  constructor(problem: FormProblem) {
    super(problem.what);
    this.problem = problem;
  }
}

type Parser<Value> = (text: string, field: string) => parse.Parsed<Value>;

/** Reads the fields of a form; a bare number is in the reader's unit. */
export function typedIn(form: FormData, { units }: Reader) {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const read = <Value>(name: string, parser: Parser<Value>, unit = ""): Value | null => {
    const typed = text(name);
    if (typed === "") return null;
    const parsed = parser(/\d$/.test(typed) ? `${typed}${unit}` : typed, name);
    if (!parsed.ok) throw new Refused({ field: name, ...parsed.problem });
    return parsed.value;
  };
  return {
    text,
    mass: (name: string) => read(name, parse.parseMass, units.mass),
    volume: (name: string) => read(name, parse.parseVolume, units.volume),
    height: (name: string) => read(name, parse.parseHeight, "cm"),
    duration: (name: string) => read(name, parse.parseDuration),
    volumes: (name: string) =>
      text(name)
        .split(/[,;](?!\d)|\s{2,}/)
        .filter((part) => part.trim() !== "")
        .map((part) => {
          const typed = part.trim();
          const parsed = parse.parseVolume(
            /\d$/.test(typed) ? `${typed}${units.volume}` : typed,
            name,
          );
          if (!parsed.ok) throw new Refused({ field: name, ...parsed.problem });
          return Math.round(parsed.value);
        }),
    whole: (name: string) => {
      const typed = text(name);
      if (typed === "") return null;
      const value = Number(typed);
      if (Number.isInteger(value)) return value;
      throw new Refused({
        field: name,
        what: `“${typed}” is not a year.`,
        why: "It is a number of four digits.",
        fix: "Use 1989, or leave it empty.",
      });
    },
  };
}

/** All that was typed, so that nothing is lost when something is refused. Files and ticks are not. */
export function textsOf(form: FormData): Record<string, string> {
  const texts = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string",
  );
  return Object.fromEntries(texts);
}
