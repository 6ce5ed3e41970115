import { and, eq, gte, inArray, isNull, lte, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { runs } from "../runs/table.ts";
import type { OfCramp } from "./store.ts";
import { cramps } from "./table.ts";

/** Until when a cramp belongs to a run: so long after its finish. */
const endsAt = (afterS: number) =>
  sql<Date>`${runs.startedAt} + make_interval(secs => coalesce(${runs.elapsedS}, 0) + ${afterS})`;
const ofRunning = inArray(cramps.during, ["run", "after-run"]);

/** Puts cramps that were logged on the road on the run they happened in. Both orders come: the run first, or the cramp. */
export async function placeOnRun(
  db: Database,
  { runnerId, runId, afterS }: { runnerId: PermittedRunnerId; runId: string; afterS: number },
): Promise<void> {
  const [run] = await db
    .select({ from: runs.startedAt, to: sql<Date>`${endsAt(afterS)}`.mapWith(runs.startedAt) })
    .from(runs)
    .where(and(eq(runs.runnerId, runnerId), eq(runs.runId, runId), eq(runs.status, "done")));
  if (run === undefined) return;
  await db
    .update(cramps)
    .set({ runId })
    .where(
      and(
        eq(cramps.runnerId, runnerId),
        isNull(cramps.runId),
        ofRunning,
        gte(cramps.happenedAt, run.from),
        lte(cramps.happenedAt, run.to),
      ),
    );
}

/** Puts one cramp on the run that was going on, if that is logged already. */
export async function placeByTime(
  db: Database,
  { runnerId, crampId, afterS }: OfCramp & { afterS: number },
): Promise<void> {
  const around = db
    .select({ runId: runs.runId })
    .from(runs)
    .where(
      and(
        eq(runs.runnerId, runnerId),
        eq(runs.status, "done"),
        isNull(runs.removedAt),
        lte(runs.startedAt, cramps.happenedAt),
        gte(endsAt(afterS), cramps.happenedAt),
      ),
    )
    .limit(1);
  await db
    .update(cramps)
    .set({ runId: sql`(${around})` })
    .where(
      and(
        eq(cramps.runnerId, runnerId),
        eq(cramps.crampId, crampId),
        isNull(cramps.runId),
        ofRunning,
      ),
    );
}
