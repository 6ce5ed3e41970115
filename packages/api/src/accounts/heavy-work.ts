import type { Database } from "@limber/db/client";
import type { PermittedRunnerId } from "@limber/db/permission";
import { tooBusy } from "../problems.ts";
import { tooManyCalls } from "./account-problems.ts";
import { countCall, hashOf } from "./tries.ts";

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
  readonly now: Date;
};

/** Work that takes much memory: one at a time for all, some of it waiting, and not without end for anybody. Throws a refusal. */
export async function heavyWork<Answer>(
  db: Database,
  { ownId, what, now }: HeavyWork,
  work: () => Promise<Answer>,
): Promise<Answer> {
  if (waiting >= MOST_WAITING) throw tooBusy();
  waiting += 1;
  try {
    const often = { key: `${what}:${hashOf(ownId)}`, most: MOST_TIMES, windowS: WINDOW_S };
    const waitS = await countCall(db, often, now);
    if (waitS > 0) throw tooManyCalls(waitS);
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return await mine;
  } finally {
    waiting -= 1;
  }
}
