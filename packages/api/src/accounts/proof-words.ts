import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";

/** What is said where somebody has to show that it is them, by the word in an address. */
export const proofWords = {
  password: (say: Say) => ({
    what: say("That is not the password of this account."),
    why: say("It is asked for so that a screen left open is not enough. Nothing was changed."),
    fix: say("Type the password you sign in with."),
  }),
  prove: (say: Say) => ({
    what: say("Show that it is you."),
    why: say(
      "You signed in more than ten minutes ago, and a screen left open is not enough for this.",
    ),
    fix: say("Type your password, or sign in again."),
  }),
} as const satisfies Record<string, (say: Say) => Required<Problem>>;
