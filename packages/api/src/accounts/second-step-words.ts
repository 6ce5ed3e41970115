import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";

/** What may be wrong with a code that is asked for after a password, by the word in an address. */
export const secondStepWords = {
  "code-differs": (say: Say) => ({
    what: say("That is not the code."),
    why: say("Each counts once, and one of the app for half a minute."),
    fix: say("Type the next one that the app shows. The clock of its phone has to be right."),
  }),
  "code-missing": (say: Say) => ({
    what: say("A code is missing."),
    why: say("This account asks for one after the password."),
    fix: say("Type the one that the app shows, or a spare one."),
  }),
  "start-again": (say: Say) => ({
    what: say("That took too long, or too many tries."),
    why: say("A code is asked for up to ten minutes after the password, five times at most."),
    fix: say("Begin again with the password."),
  }),
  /** After a restore under another secret. */
  "code-unreadable": (say: Say) => ({
    what: say("This Limber cannot check your code."),
    why: say("It has another LIMBER_SECRET than the one with which the code was set up."),
    fix: say("Sign in with a passkey, or ask whoever runs it to turn the code off."),
  }),
  "code-already": (say: Say) => ({
    what: say("A code is asked for already."),
    why: say("There is one app for an account. Nothing was changed."),
    fix: say("Turn the code off first, then on again with the other app."),
  }),
} as const satisfies Record<string, (say: Say) => Required<Problem>>;
export type SecondStepWord = keyof typeof secondStepWords;

const wordOfCode: Readonly<Record<string, SecondStepWord>> = {
  "invalid-code": "code-differs",
  "not-readable": "code-unreadable",
  "invalid-request": "code-already",
};

/** Whether the accounts took a password, and ask for a code before anybody is signed in. */
export function asksForCode(answer: unknown): boolean {
  return Object(answer).twoFactorRedirect === true;
}

/** Why the accounts did not take a code. */
export function secondStepWordIn(answer: unknown): SecondStepWord {
  const { error } = Object(answer) as { error?: { data?: { code?: string } } };
  return wordOfCode[error?.data?.code ?? ""] ?? "start-again";
}
