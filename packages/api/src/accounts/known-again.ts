import { createHash } from "node:crypto";
import { countTry, passwordHashOf } from "@limber/db/accounts/store";
import type { Database } from "@limber/db/client";
import type { PermittedRunnerId } from "@limber/db/permission";
import { passwordDiffers, tooManyTries } from "../problems.ts";
import { verifyPassword } from "./password.ts";

/** As many tries as signing in gives, in as long a time. */
const MOST_TRIES = 10;
const WINDOW_S = 900;

type Claim = {
  readonly ownId: PermittedRunnerId;
  readonly password: string;
  readonly tryId: string;
  readonly now: Date;
};

/** Makes sure that who acts knows the password, where a phone left open must not be enough. Throws a refusal. */
export async function requirePassword(
  db: Database,
  { ownId, password, tryId, now }: Claim,
): Promise<void> {
  // By a hash, so that nothing of whoever leaves stays behind.
  const key = `password:${createHash("sha256").update(ownId).digest("hex")}`;
  const tries = await countTry(db, { id: tryId, key, windowS: WINDOW_S, now });
  if (tries > MOST_TRIES) throw tooManyTries();
  const hash = await passwordHashOf(db, ownId);
  if (hash === undefined || !(await verifyPassword({ hash, password }))) throw passwordDiffers();
}
