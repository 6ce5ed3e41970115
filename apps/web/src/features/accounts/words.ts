import { oidcWords } from "@limber/api/oidc-words";
import { faultInWords } from "@limber/api/password-fault";
import { proofWords } from "@limber/api/proof-words";
import { secondStepWords } from "@limber/api/second-step-words";
import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import { unknownAddress } from "../../server/password-refusal.ts";

/** What an account's form may be told, by the word in its address. */
const problems = {
  wrong: (say: Say) => ({
    what: say("That e-mail address and password do not go together."),
    why: "",
    fix: say("Try again, or set a new password."),
  }),
  passkey: (say: Say) => ({
    what: say("This passkey does not work here."),
    why: say("It may have been removed, or the page was open for too long."),
    fix: say("Try once more, or use the password."),
  }),
  short: (say: Say) => faultInWords("short", say),
  long: (say: Say) => faultInWords("long", say),
  blank: (say: Say) => faultInWords("blank", say),
  common: (say: Say) => faultInWords("common", say),
  own: (say: Say) => faultInWords("own", say),
  closed: (say: Say) => ({
    what: say("No account could be made."),
    why: say("Whoever runs this Limber may have closed it to new ones."),
    fix: say("Check the address, or ask them."),
  }),
  wait: (say: Say) => ({
    what: say("Too many tries."),
    why: "",
    fix: say("Wait a quarter of an hour, then try again."),
  }),
  link: (say: Say) => ({
    what: say("This link no longer works."),
    why: say("A link works once, for an hour."),
    fix: say("Ask for another."),
  }),
  code: (say: Say) => ({
    what: say("No terminal waits for this code."),
    why: say("It may have expired."),
    fix: say("Read it again in the terminal, or start again there."),
  }),
  "still-in": (say: Say) => ({
    what: say("You are still signed in."),
    why: say("It was asked too often, or at an address that this Limber does not know."),
    fix: say("Wait a minute, then try again at the address that it was set up with."),
  }),
  elsewhere: unknownAddress,
  ...proofWords,
  ...secondStepWords,
  ...oidcWords,
} as const satisfies Record<string, (say: Say) => Problem>;
export type ProblemWord = keyof typeof problems;

const news = {
  made: (say: Say) => say("Your account is made, if that address had none. Sign in."),
  changed: (say: Say) => say("Your new password is set. Sign in with it."),
  asked: (say: Say) =>
    say("If there is such an account and this Limber sends mail, a link is on its way."),
  out: (say: Say) => say("You are signed out."),
  deleted: (say: Say) => say("Your account and everything of it are deleted."),
  approved: (say: Say) => say("Approved. The terminal is signed in; you can close this page."),
  denied: (say: Say) => say("Refused. The terminal is not signed in."),
} as const satisfies Record<string, (say: Say) => string>;
export type NewsWord = keyof typeof news;

export function problemOf(word: unknown, say: Say): Problem | undefined {
  return typeof word === "string" && Object.hasOwn(problems, word)
    ? problems[word as ProblemWord](say)
    : undefined;
}

export function newsOf(word: unknown, say: Say): string | undefined {
  return typeof word === "string" && Object.hasOwn(news, word)
    ? news[word as NewsWord](say)
    : undefined;
}
