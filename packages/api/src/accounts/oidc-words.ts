import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";

/** Why a provider let nobody in, by the word in an address. */
export const oidcWords = {
  "provider-away": (say: Say) => ({
    what: say("The provider does not answer."),
    why: say("Nobody is signed in. Whoever runs this Limber may know more."),
    fix: say("Try again in a minute, or use the password."),
  }),
  "provider-refused": (say: Say) => ({
    what: say("The provider signed nobody in here."),
    why: say("It said no, or nothing that can be believed."),
    fix: say("Try again, or ask whoever runs the provider."),
  }),
  "begun-elsewhere": (say: Say) => ({
    what: say("This way back from the provider does not count."),
    why: say(
      "It was begun in another browser or by somebody else, it was used, or it took more than ten minutes.",
    ),
    fix: say("Begin again on this page."),
  }),
  "email-unverified": (say: Say) => ({
    what: say("The provider does not vouch for your e-mail address."),
    why: say("An account is made for an address that it has confirmed."),
    fix: say("Confirm the address there, then try again."),
  }),
  "email-taken": (say: Say) => ({
    what: say("There is an account with your e-mail address already."),
    why: say("It is not opened by the address alone."),
    fix: say("Sign in as before, then link the provider in the settings."),
  }),
  "sign-up-closed": (say: Say) => ({
    what: say("Nobody here is linked with that account of the provider."),
    why: say("Whoever runs this Limber has closed it to new accounts."),
    fix: say("Sign in as before and link it in the settings, or ask them."),
  }),
  "linked-elsewhere": (say: Say) => ({
    what: say("That account of the provider belongs to somebody else here."),
    why: say("Each opens one account. Nothing was changed."),
    fix: say("Sign in at the provider as yourself, then try again."),
  }),
} as const satisfies Record<string, (say: Say) => Required<Problem>>;
export type OidcWord = keyof typeof oidcWords;

/** Why the accounts let nobody in by the provider. */
export function oidcWordIn(answer: unknown): OidcWord {
  const { code = "" } = Object(answer) as { code?: string };
  return Object.hasOwn(oidcWords, code) ? (code as OidcWord) : "provider-refused";
}
