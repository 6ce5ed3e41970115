import { hasAccounts } from "@limber/db/accounts/store";
import type { Environment } from "@limber/db/client";
import { makeIfMissing } from "../accounts/by-email.ts";
import { fillSample } from "../sample/fill.ts";
import { within } from "./opened.ts";
import { placeOf } from "./place.ts";

/** The invented runners, and whether the house is empty for them. */
export function sampleOf(environment: Environment) {
  return {
    isVacant: () => isVacant(environment),
    sample: () =>
      within(environment, ({ db }) =>
        fillSample({
          db,
          now: new Date(),
          makeAccount: (account) => makeIfMissing(db, environment, account),
        }),
      ),
  };
}

/** Whether this is a house of one's own, open to new accounts, in which nobody lives yet: whoever comes may look around in the sample. */
async function isVacant(environment: Environment): Promise<boolean> {
  if (placeOf(environment).kind !== "private" || environment["LIMBER_SIGN_UP"] === "closed")
    return false;
  return within(environment, async ({ db }) => !(await hasAccounts(db)));
}
