import { createHash } from "node:crypto";
import { MS_IN_A_DAY, MS_IN_AN_HOUR } from "@limber/core/units";
import { countTry, forgetTries, triesSoFar } from "@limber/db/accounts/store";
import type { Database } from "@limber/db/client";
import { v7 as uuidv7 } from "uuid";

/** How many tries there may be in a window of time. */
export type Bound = { readonly key: string; readonly most: number; readonly windowS: number };

/** What is counted of somebody, by a hash: nothing of whoever leaves stays behind. */
export function hashOf(whose: string): string {
  return createHash("sha256").update(whose).digest("hex");
}

/** Counts one more. How long to wait, where that was too many; 0 where it was not. */
export async function countCall(
  db: Database,
  { key, most, windowS }: Bound,
  now: Date,
): Promise<number> {
  const tries = await countTry(db, { id: uuidv7(), key, windowS, now });
  return tries <= most ? 0 : windowS;
}

/** How long until each of these allows another try; 0 where they do now. */
export async function waitS(db: Database, bounds: readonly Bound[], now: Date): Promise<number> {
  const waits = bounds.map(async ({ key, most, windowS }) => {
    const { count, endsInS } = await triesSoFar(db, { key, windowS, now });
    return count < most ? 0 : endsInS;
  });
  return Math.max(0, ...(await Promise.all(waits)));
}

export async function countFailure(
  db: Database,
  bounds: readonly Bound[],
  now: Date,
): Promise<void> {
  for (const { key, windowS } of bounds) await countTry(db, { id: uuidv7(), key, windowS, now });
}

/** Counts for better-auth as we count everything: in the database, by a clock that may be set back. */
export function callCounts(db: Database, now: () => Date) {
  let tidied = 0;
  return {
    get: async () => null,
    set: async () => undefined,
    consume: async (key: string, { window, max }: { window: number; max: number }) => {
      const at = now();
      if (Math.abs(at.getTime() - tidied) > MS_IN_AN_HOUR) {
        tidied = at.getTime();
        await forgetTries(db, at, MS_IN_A_DAY);
      }
      const retryAfter = await countCall(db, { key, most: max, windowS: window }, at);
      return { allowed: retryAfter === 0, retryAfter: retryAfter === 0 ? null : retryAfter };
    },
  };
}
