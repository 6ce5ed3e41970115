import { sayInEnglish } from "@limber/core/language";
import { accountName } from "@limber/db/accounts/store";
import type { Database, Environment } from "@limber/db/client";
import { refuse } from "@limber/db/refusal";
import { ownId } from "../access.ts";
import { openAuth } from "./auth.ts";
import { faultInAnswer, faultInWords } from "./password-fault.ts";
import { accountSecret } from "./secret.ts";

export type NewAccount = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
};

export async function accounts(db: Database, environment: Environment) {
  const url = new URL(environment.LIMBER_URL ?? "http://localhost:3000");
  const secret = await accountSecret(environment);
  const report = () => undefined;
  // An operator may make an account where the public may not.
  const open = { ...environment, LIMBER_SIGN_UP: undefined };
  return {
    url,
    auth: openAuth({ db, environment: open, secret, url, now: () => new Date(), report }),
  };
}

async function findId(db: Database, environment: Environment, email: string) {
  const { internalAdapter } = await (await accounts(db, environment)).auth.$context;
  return (await internalAdapter.findUserByEmail(plain(email)))?.user.id;
}

/** An operator at the machine acts as whoever has the account. */
export async function idOf(db: Database, environment: Environment, email: string) {
  return ownId({ userId: (await findId(db, environment, email)) ?? nobody(email) });
}

export async function createAccount(db: Database, environment: Environment, account: NewAccount) {
  const email = plain(account.email);
  if (await findId(db, environment, email))
    refuse({
      what: `There is already an account for ${email}.`,
      why: "Nothing was changed.",
      fix: `Use another address, or: limber account reset-link ${email}`,
    });
  const { auth } = await accounts(db, environment);
  try {
    await auth.api.signUpEmail({ body: { ...account, email } });
  } catch (problem) {
    const fault = faultInAnswer((problem as { readonly body?: unknown }).body);
    if (fault !== undefined) refuse(faultInWords(fault, sayInEnglish));
    const why = problem instanceof Error ? problem.message : String(problem);
    refuse({
      what: "The account could not be made.",
      why: `${why}.`,
      fix: "Correct it, then try again.",
    });
  }
  const id = await idOf(db, environment, email);
  return { email, name: (await accountName(db, id)) ?? account.name };
}

/** Its id, or null where somebody has that address already. */
export async function makeIfMissing(db: Database, environment: Environment, account: NewAccount) {
  if (await findId(db, environment, account.email)) return null;
  await createAccount(db, environment, account);
  return idOf(db, environment, account.email);
}

export function nobody(email: string): never {
  return refuse({
    what: `There is no account for ${plain(email)} here.`,
    why: "Nothing was changed.",
    fix: "Check the address, and where the data is: limber db path",
  });
}

export function plain(email: string): string {
  return email.trim().toLowerCase();
}
