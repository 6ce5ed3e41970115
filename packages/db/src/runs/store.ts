import { and, desc, eq, getTableColumns, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { type Changed, changedOr, type Edit, type Page } from "../changed.ts";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { runs } from "./table.ts";

export type Run = typeof runs.$inferSelect;
export type ListedRun = Omit<Run, "splits">;
type Kept = "runnerId" | "runId" | "createdAt" | "updatedAt" | "removedAt" | "revision";
export type RunDetails = Omit<typeof runs.$inferInsert, Kept>;

export type OfRun = { readonly runnerId: PermittedRunnerId; readonly runId: string };

const { splits: _splits, ...listed } = getTableColumns(runs);
const thisRun = ({ runnerId, runId }: OfRun) =>
  and(eq(runs.runnerId, runnerId), eq(runs.runId, runId));

/** A run sent twice is kept once, as it came first. */
export async function logRun(
  db: Database,
  { runnerId, runId, run, now }: OfRun & { run: RunDetails; now: Date },
): Promise<Run | undefined> {
  const [logged] = await db
    .insert(runs)
    .values({ ...run, runnerId, runId, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
    .returning();
  return logged ?? getRun(db, { runnerId, runId });
}

export async function getRun(db: Database, of: OfRun): Promise<Run | undefined> {
  const [run] = await db
    .select()
    .from(runs)
    .where(and(thisRun(of), isNull(runs.removedAt)));
  return run;
}

/** The latest first, without splits. */
export function listRuns(
  db: Database,
  { runnerId, limit, after }: { runnerId: PermittedRunnerId } & Page,
): Promise<ListedRun[]> {
  const further =
    after &&
    sql`(${runs.startedAt}, ${runs.runId}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select(listed)
    .from(runs)
    .where(and(eq(runs.runnerId, runnerId), isNull(runs.removedAt), further))
    .orderBy(desc(runs.startedAt), desc(runs.runId))
    .limit(limit);
}

export async function editRun(
  db: Database,
  { revision, edit, now, ...of }: OfRun & { revision: number; edit: Edit<RunDetails>; now: Date },
): Promise<Changed<Run>> {
  const [changed] = await db
    .update(runs)
    .set({ ...edit, updatedAt: now, revision: sql`${runs.revision} + 1` })
    .where(and(thisRun(of), isNull(runs.removedAt), eq(runs.revision, revision)))
    .returning();
  return changedOr(changed, changed ?? (await getRun(db, of)));
}

/** Takes a run out of sight. Runs removed before `forgetBefore` go for good, with their cramps. */
export async function removeRun(
  db: Database,
  { now, forgetBefore, ...of }: OfRun & { now: Date; forgetBefore: Date },
): Promise<boolean> {
  await db
    .delete(runs)
    .where(and(eq(runs.runnerId, of.runnerId), lt(runs.removedAt, forgetBefore)));
  const removed = await db
    .update(runs)
    .set({ removedAt: now, revision: sql`${runs.revision} + 1` })
    .where(and(thisRun(of), isNull(runs.removedAt)))
    .returning({ runId: runs.runId });
  return removed.length > 0;
}

export async function bringBackRun(db: Database, of: OfRun): Promise<Run | undefined> {
  const [run] = await db
    .update(runs)
    .set({ removedAt: null, revision: sql`${runs.revision} + 1` })
    .where(and(thisRun(of), isNotNull(runs.removedAt)))
    .returning();
  return run ?? getRun(db, of);
}
