import { type Say, sayCount } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import { SECONDS_IN_A_MINUTE } from "@limber/core/units";
import { aboutField, notYetAgain, refusal } from "../problems.ts";
import { proofWords } from "./proof-words.ts";
import { secondStepWords } from "./second-step-words.ts";
import type { TokenScope } from "./token-scopes.ts";

export const notWithAToken = () =>
  refusal("FORBIDDEN", "not-with-a-token", (say) => ({
    what: say("A token cannot do this."),
    why: say("It opens or ends so much that it needs somebody who has signed in."),
    fix: say("Sign in, then try again."),
  }));

export const notWithThisToken = (scope: TokenScope) =>
  refusal("FORBIDDEN", "not-with-a-token", (say) => ({
    what: say("This token cannot do this."),
    why: madeFor(scope, say),
    fix: say("Make another in the settings, with what the program needs and no more."),
  }));

function madeFor(scope: TokenScope, say: Say): string {
  switch (scope) {
    case "read":
      return say("It was made to read, and changes nothing.");
    case "files":
      return say("It was made to send files of runs, and does nothing else.");
    case "upload":
    case "full":
      return say("It was made to hand runs and files over, and reads nothing.");
  }
}

export const signInAgain = () =>
  refusal("FORBIDDEN", "sign-in-again", aboutField("password", proofWords.prove));

export const tooManyCalls = (waitS: number) =>
  notYetAgain(waitS, (say) => ({
    what: say("Too many tries."),
    why: say("There is a limit, so that nobody guesses a password or holds up the others."),
    fix: sayCount(say, Math.ceil(waitS / SECONDS_IN_A_MINUTE), {
      one: "Wait a minute, then try again.",
      other: "Wait {count} minutes, then try again.",
    }),
  }));

export const passkeyRefused = () =>
  refusal("BAD_REQUEST", "invalid-request", (say) => ({
    what: say("This passkey was refused."),
    why: say(
      "It may have been removed, it may be here already, or the page was open for too long. An account has 20 at most.",
    ),
    fix: say("Load the page again, then try once more."),
  }));

export const emailDiffers = () =>
  refusal("BAD_REQUEST", "invalid-request", (say) => ({
    what: say("That is not the e-mail address of this account."),
    why: say("It is asked for so that nobody deletes an account by accident. Nothing was deleted."),
    fix: say("Type the address you sign in with."),
  }));

export const passwordDiffers = () =>
  refusal("BAD_REQUEST", "invalid-request", aboutField("password", proofWords.password));

export const notAnEmail = () =>
  refusal(
    "BAD_REQUEST",
    "invalid-request",
    aboutField("email", (say) => ({
      what: say("That is not an e-mail address."),
      why: say("An e-mail goes there, so that nobody is locked out by a slip."),
      fix: say("Type it like ada@example.org."),
    })),
  );

export const noLettersHere = () =>
  refusal(
    "BAD_REQUEST",
    "invalid-request",
    aboutField("email", (say) => ({
      what: say("This Limber sends no mail."),
      why: say("A new address counts once an e-mail to it was answered. Nothing was changed."),
      fix: say("Ask whoever runs it to set LIMBER_SMTP_URL."),
    })),
  );

export const lastWayIn = () =>
  refusal("BAD_REQUEST", "invalid-request", (say) => ({
    what: say("This is the last way into your account."),
    why: say("Without it nobody could sign in, you among them. Nothing was changed."),
    fix: say("Add another first: a password, by a link in an e-mail, or a passkey."),
  }));

/** The same words where somebody else has the address meanwhile. */
export const changeNotWaiting = () =>
  refusal("BAD_REQUEST", "invalid-code", (say) => ({
    what: say("This link no longer works."),
    why: say("It works once, for an hour, in the account that asked for it. Nothing was changed."),
    fix: say("Ask for another in the settings."),
  }));

const ofCode = (told: Required<Problem>) => ({ ...told, fields: [{ field: "code", ...told }] });

export const codeDiffers = () =>
  refusal("BAD_REQUEST", "invalid-code", (say) => ofCode(secondStepWords["code-differs"](say)));

export const codeNeeded = () =>
  refusal("FORBIDDEN", "sign-in-again", (say) => ofCode(secondStepWords["code-missing"](say)));

export const startAgain = () =>
  refusal("BAD_REQUEST", "sign-in-again", (say) => secondStepWords["start-again"](say));

export const codeUnreadable = () =>
  refusal("BAD_REQUEST", "not-readable", (say) => secondStepWords["code-unreadable"](say));

export const hasOneAlready = () =>
  refusal("BAD_REQUEST", "invalid-request", (say) => secondStepWords["code-already"](say));
