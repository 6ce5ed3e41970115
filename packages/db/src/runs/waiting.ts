import { and, desc, eq, gte, isNotNull, isNull, lte, or } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { type ListedRun, listedColumns } from "./store.ts";
import { runs } from "./table.ts";

type WaitingWindow = {
  readonly runnerId: PermittedRunnerId;
  readonly from: Date;
  readonly to: Date;
  readonly limit: number;
};

/** What the runner alone can tell: a file does not know it, and a plan only hopes. */
const told = or(isNotNull(runs.effort), isNotNull(runs.intakeMl), isNotNull(runs.massAfterKg));
const untold = and(isNull(runs.effort), isNull(runs.intakeMl), isNull(runs.massAfterKg));

/** Runs that began between two instants and wait for the runner's own word, the latest first: planned ones, and those that only a file told of. */
export function waitingRuns(
  db: Database,
  { runnerId, from, to, limit }: WaitingWindow,
): Promise<ListedRun[]> {
  const fromFile = and(eq(runs.status, "done"), isNotNull(runs.importId), untold);
  return db
    .select(listedColumns)
    .from(runs)
    .where(
      and(
        eq(runs.runnerId, runnerId),
        isNull(runs.removedAt),
        gte(runs.startedAt, from),
        lte(runs.startedAt, to),
        or(eq(runs.status, "planned"), fromFile),
      ),
    )
    .orderBy(desc(runs.startedAt), desc(runs.runId))
    .limit(limit);
}

/** The last run that the runner told of. */
export async function lastToldRun(
  db: Database,
  runnerId: PermittedRunnerId,
): Promise<ListedRun | undefined> {
  const [last] = await db
    .select(listedColumns)
    .from(runs)
    .where(and(eq(runs.runnerId, runnerId), isNull(runs.removedAt), eq(runs.status, "done"), told))
    .orderBy(desc(runs.startedAt), desc(runs.runId))
    .limit(1);
  return last;
}
