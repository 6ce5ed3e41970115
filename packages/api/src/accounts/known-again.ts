import { passwordHashOf } from "@limber/db/accounts/store";
import type { Database } from "@limber/db/client";
import type { PermittedRunnerId } from "@limber/db/permission";
import { passwordDiffers, tooManyCalls } from "./account-problems.ts";
import { verifyPassword } from "./password.ts";
import { type Bound, countFailure, hashOf, waitS } from "./tries.ts";

/** As many wrong ones as signing in gives, in as long a time. */
const MOST_TRIES = 10;
const WINDOW_S = 900;

type Claim = {
  readonly ownId: PermittedRunnerId;
  readonly password: string;
  readonly now: Date;
};

export function passwordBound(userId: string): Bound {
  return { key: `password:${hashOf(userId)}`, most: MOST_TRIES, windowS: WINDOW_S };
}

/** Makes sure that who acts knows the password, where a phone left open must not be enough. Throws a refusal. */
export async function requirePassword(
  db: Database,
  { ownId, password, now }: Claim,
): Promise<void> {
  const bounds = [passwordBound(ownId)];
  const wait = await waitS(db, bounds, now);
  if (wait > 0) throw tooManyCalls(wait);
  const hash = await passwordHashOf(db, ownId);
  if (hash !== undefined && (await verifyPassword({ hash, password }))) return;
  await countFailure(db, bounds, now);
  throw passwordDiffers();
}
