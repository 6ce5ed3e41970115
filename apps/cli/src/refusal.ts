import type { Problem } from "@limber/core/problem";
import { nearest } from "./nearest.ts";

/** See `ux.md` 6.3. Out of range is a usage error like any other. */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  cancelled: 3,
  signIn: 4,
  partly: 5,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Ends a command with problems a person can act on. The one thing this program throws on purpose. */
export class Refusal extends Error {
  readonly problems: readonly Problem[];
  readonly exitCode: ExitCode;

  constructor(problems: readonly Problem[], exitCode: ExitCode = exitCodes.usage) {
    super(problems.map(({ what }) => what).join(" "));
    this.problems = problems;
    this.exitCode = exitCode;
  }
}

export function refuse(problem: Problem, exitCode: ExitCode = exitCodes.usage): never {
  throw new Refusal([problem], exitCode);
}

/** As a sentence names them: "--lat and --lon". */
export function flagsInWords(flags: readonly string[]): string {
  return flags.map((flag) => `--${flag}`).join(" and ");
}

/** A word that is not one of a list: the nearest, or where to find them all. */
export function unknownWord(
  kind: string,
  word: string,
  known: { words: readonly string[]; seeAll: string },
): Problem {
  const meant = nearest(word, known.words);
  return {
    what: `${kind} "${word}" is not known.${meant === undefined ? "" : ` Did you mean "${meant}"?`}`,
    fix: known.seeAll,
  };
}
