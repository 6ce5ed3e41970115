/** What people type, and the answer of reading it: a value, or a problem that says itself. */
import { type Say, sayInEnglish } from "./language.ts";
import type { Problem } from "./problem.ts";
import { shortened, visibleText } from "./visible-text.ts";

export type Parsed<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** The same in a reader's language. */
      readonly problemIn: (say: Say) => Problem;
    };

/** The three sentences of a problem, in the order that they are read. */
type ProblemSentences = readonly [what: string, why: string, fix: string];

export function good<Value>(value: Value): Parsed<Value> {
  return { ok: true, value };
}

export function bad(told: (say: Say) => ProblemSentences): Parsed<never> {
  const problemIn = (say: Say): Problem => {
    const [what, why, fix] = told(say);
    return { what, why, fix };
  };
  return { ok: false, problem: problemIn(sayInEnglish), problemIn };
}

/** One spelling for the many a keyboard, a phone or a page may give: no spaces, plain dashes and quotes, lower case. */
export function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[‐-―−]/g, "-")
    .replace(/[‘’′]/g, "'")
    .replace(/[“”]/g, '"')
    .toLowerCase();
}

/** What was typed, short and without control characters, so that it is safe in a terminal. */
export function quoted(text: string): string {
  const shown = visibleText(text);
  return `"${shown.length > 40 ? `${shortened(shown, 39)}…` : shown}"`;
}

/** A decimal comma is as good as a point. */
export function decimal(digits = ""): number {
  return Number(digits.replace(",", "."));
}
