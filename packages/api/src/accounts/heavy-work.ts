import { createHash } from "node:crypto";
import { countTry } from "@limber/db/accounts/store";
import type { Database } from "@limber/db/client";
import type { PermittedRunnerId } from "@limber/db/permission";
import { tooBusy, tooOften } from "../problems.ts";

/** Who waits in line longer than that has closed the page. A take-out of many years takes some seconds. */
const MOST_WAITING = 4;
/** Nobody moves house more often. */
const MOST_TIMES = 10;
const WINDOW_S = 3600;

let waiting = 0;
let last: Promise<unknown> = Promise.resolve();

type HeavyWork = {
  readonly ownId: PermittedRunnerId;
  readonly what: "export" | "import";
  readonly tryId: string;
  readonly now: Date;
};

/** Work that takes much memory: one at a time for all, some of it waiting, and not without end for anybody. Throws a refusal. */
export async function heavyWork<Answer>(
  db: Database,
  { ownId, what, tryId, now }: HeavyWork,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (waiting >= MOST_WAITING) throw tooBusy();
  waiting += 1;
  try {
    await mindHowOften(db, { ownId, what, tryId, now });
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return await mine;
  } finally {
    waiting -= 1;
  }
}

async function mindHowOften(db: Database, { ownId, what, tryId, now }: HeavyWork): Promise<void> {
  // By a hash, so that nothing of whoever leaves stays behind.
  const key = `${what}:${createHash("sha256").update(ownId).digest("hex")}`;
  const times = await countTry(db, { id: tryId, key, windowS: WINDOW_S, now });
  if (times > MOST_TIMES) throw tooOften();
}
