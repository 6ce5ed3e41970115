import { MS_IN_A_DAY, MS_IN_AN_HOUR } from "@limber/core/units";
import { countTry, forgetTries, triesSoFar } from "@limber/db/accounts/store";
import type { Database } from "@limber/db/client";
import { v7 as uuidv7 } from "uuid";

/** How many tries there may be in a window of time. */
export type Bound = { readonly key: string; readonly most: number; readonly windowS: number };

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
      const tries = await countTry(db, { id: uuidv7(), key, windowS: window, now: at });
      return { allowed: tries <= max, retryAfter: tries <= max ? null : window };
    },
  };
}
