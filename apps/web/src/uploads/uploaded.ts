import type { ProcedureProblem } from "@limber/api/problems";
import type { KnownToken } from "@limber/api/server";
import { MS_IN_A_DAY } from "@limber/core/units";
import type { Came } from "./keeping.ts";

/** What was sent in one request, and how far it is. */
export type Upload = {
  /** Of the import that it becomes; it comes of the account and of what was sent. */
  readonly id: string;
  readonly by: KnownToken;
  /** Those that sent this, and may hear what became of it. */
  readonly tokens: Set<string>;
  readonly names: readonly string[];
  state: "waiting" | "working" | "done";
  /** Why it could not be kept, where that was so. Sent again it is tried again. */
  problem?: ProcedureProblem;
  /** What came of it, once that is known. */
  came?: Came;
  doneAtMs: number;
};

/** Some hundred bytes each. */
const MOST_KEPT = 10_000;

export type Uploads = ReturnType<typeof openUploads>;

/** What was sent lately. It is in memory alone: what was kept stands in the list of imports. */
export function openUploads(now: () => number) {
  const all = new Map<string, Upload>();
  const forget = () => {
    for (const [id, { state, doneAtMs }] of all) {
      const isOld = now() - doneAtMs > MS_IN_A_DAY || all.size > MOST_KEPT;
      if (state === "done" && isOld) all.delete(id);
    }
  };
  return {
    of: (id: string) => all.get(id),
    add(upload: Upload) {
      forget();
      all.set(upload.id, upload);
    },
    remove: (id: string) => all.delete(id),
    /** Of one account, not yet done. */
    busyOf: (userId: string) =>
      [...all.values()].filter(({ by, state }) => by.userId === userId && state !== "done").length,
  };
}
