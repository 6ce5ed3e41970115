import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";

/** Soon guessed by a machine that has the hash, and every machine has more time than its owner. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 200;

/** What is wrong with a password that somebody wants to set. */
export const passwordFaults = ["short", "long", "blank", "common", "own"] as const;
export type PasswordFault = (typeof passwordFaults)[number];

/** By which word the accounts tell a program, and the pages, what was wrong. */
export function codeOfFault(fault: PasswordFault): string {
  return `PASSWORD_TOO_${fault.toUpperCase()}`;
}

/** The fault that an answer of the accounts is about; undefined where it is about something else. */
export function faultInAnswer(body: unknown): PasswordFault | undefined {
  const { code } = (body ?? {}) as { readonly code?: unknown };
  return passwordFaults.find((fault) => codeOfFault(fault) === code);
}

export function faultInWords(fault: PasswordFault, say: Say): Required<Problem> {
  const better = say(
    "Use three or four words that do not belong together, or let a password manager make one.",
  );
  switch (fault) {
    case "short":
      return {
        what: say("This password is too short."),
        why: say("A short one is found by trying them all."),
        fix: say("Use ten characters or more."),
      };
    case "long":
      return {
        what: say("This password is too long."),
        why: say("It may have 200 characters."),
        fix: say("Use a shorter one."),
      };
    case "blank":
      return {
        what: say("This password is nothing but blanks."),
        why: say("It would be among the first that somebody tries."),
        fix: better,
      };
    case "common":
      return {
        what: say("This password is too easy to guess."),
        why: say(
          "Those that many people have, a word with digits and keys in a row are tried first.",
        ),
        fix: better,
      };
    case "own":
      return {
        what: say("This password is made of your name or your address."),
        why: say("Whoever knows you would try that first."),
        fix: better,
      };
  }
}
