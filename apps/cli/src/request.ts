import type { Parsed } from "@limber/core/parse";
import type { Reader } from "@limber/core/reader";
import { requestProblems } from "@limber/core/run-plan/problems";
import * as z from "zod/mini";
import type { Given } from "./grammar.ts";
import { Refusal, refuse, unknownWord } from "./refusal.ts";

/** One request is read in a process: compiling a reader for it costs more than it saves. */
z.config({ jitless: true });

/** The text of a flag; undefined when it was left out. */
export function textOf(given: Given, flag: string): string | undefined {
  const text = given[flag];
  return typeof text === "string" ? text : undefined;
}

export function textsOf(given: Given, flag: string): readonly string[] {
  const texts = given[flag];
  return Array.isArray(texts) ? texts : [];
}

/** A flag read as a quantity; undefined when it was left out, a refusal when it is none. */
export function quantity<Value>(
  given: Given,
  flag: string,
  parse: (text: string) => Parsed<Value>,
): Value | undefined {
  const text = textOf(given, flag);
  if (text === undefined) return undefined;
  const parsed = parse(text);
  return parsed.ok ? parsed.value : refuse(parsed.problem);
}

/** A plain number, for the few flags that have no unit. */
export function plainNumber(given: Given, flag: string, example: string): number | undefined {
  return numberIn(given, flag, { written: /^\d+([.,]\d+)?$/, example });
}

/** The same of an angle, which may be negative. */
export function angle(given: Given, flag: string, example: string): number | undefined {
  return numberIn(given, flag, { written: /^[-+]?\d+([.,]\d+)?$/, example });
}

function numberIn(
  given: Given,
  flag: string,
  { written, example }: { written: RegExp; example: string },
): number | undefined {
  const text = textOf(given, flag);
  if (text === undefined) return undefined;
  if (written.test(text)) return Number(text.replace(",", "."));
  return refuse({
    what: `${flag} "${text}" is not a number.`,
    why: "It has no unit, only digits.",
    fix: `Use --${flag} ${example}.`,
  });
}

/** A question that takes yes or no; undefined when it was left out. */
export function yesOrNo(given: Given, flag: string): boolean | undefined {
  const answers = ["yes", "no"] as const;
  const text = textOf(given, flag);
  if (text === undefined) return undefined;
  return words([text], answers, { name: flag, seeAll: `Use --${flag} yes or no.` })[0] === "yes";
}

/** Words from a closed list; each unknown one is named with the nearest known one. */
export function words<Word extends string>(
  given: readonly string[],
  known: readonly Word[],
  kind: { name: string; seeAll: string },
): Word[] {
  const problems = given
    .filter((word) => !known.includes(word as Word))
    .map((word) => unknownWord(kind.name, word, { words: known, seeAll: kind.seeAll }));
  if (problems.length > 0) throw new Refusal(problems);
  return given as Word[];
}

/** A request within the bounds of its model, or a refusal that names every field that is not. */
export function checked<Schema extends z.ZodMiniType>(
  schema: Schema,
  request: unknown,
  reader: Reader,
): z.output<Schema> {
  const result = schema.safeParse(request);
  if (result.success) return result.data;
  throw new Refusal(requestProblems(result.error.issues, request, reader));
}
