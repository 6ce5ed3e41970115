import { randomBytes, scryptSync } from "node:crypto";
import { insertAccount } from "@limber/db/testing/account";
import { asOwnerOf } from "@limber/db/testing/broken-writes";

type Invented = { readonly name: string; readonly email: string; readonly password: string };

/**
 * Somebody with an account, who did not sign up: that takes most of a second of work, so that guessing does, and
 * tests need a thousand such people. They sign in as everybody does: how dear a hash is stands in it.
 */
export function inventAccount(
  sql: Parameters<typeof insertAccount>[0],
  { password, ...who }: Invented,
): Promise<void> {
  return insertAccount(sql, { ...who, passwordHash: cheapHash(password) });
}

/** The same in a private house. */
export function inventAccountIn(
  environment: Readonly<Record<string, string | undefined>>,
  who: Invented,
): Promise<void> {
  return asOwnerOf(environment, (sql) => inventAccount(sql, who));
}

/** Hardly any work, and still scrypt. Nothing that is shipped makes such a hash. */
const cheap = { N: 16, r: 1, p: 1 } as const;
const KEY_BYTES = 32;

function cheapHash(password: string): string {
  const salt = randomBytes(16);
  const key = scryptSync(password.normalize("NFKC"), salt, KEY_BYTES, cheap);
  const { N, r, p } = cheap;
  return ["scrypt", N, r, p, salt.toString("base64url"), key.toString("base64url")].join("$");
}
