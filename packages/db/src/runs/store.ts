import {
  and,
  asc,
  desc,
  eq,
  exists,
  getTableColumns,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  lte,
  sql,
} from "drizzle-orm";
import { type Changed, changedOr, type Edit, type ListWindow } from "../changed.ts";
import type { Database } from "../client.ts";
import { cramps } from "../cramps/table.ts";
import { readable, sparingUnread } from "../document.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { stillUnread } from "./documents.ts";
import { runs } from "./table.ts";

export type Run = typeof runs.$inferSelect;
export type ListedRun = Omit<Run, "splits" | "mileSplits" | "replaced">;
type StoreColumn =
  | "runnerId"
  | "runId"
  | "createdAt"
  | "updatedAt"
  | "removedAt"
  | "revision"
  | "replaced";
export type RunDetails = Omit<typeof runs.$inferInsert, StoreColumn>;

export type OfRun = { readonly runnerId: PermittedRunnerId; readonly runId: string };

/** Every column but the splits and what was written over, which are read with one run only. */
export const {
  splits: _splits,
  mileSplits: _mileSplits,
  replaced: _replaced,
  ...listedColumns
} = getTableColumns(runs);
const thisRun = ({ runnerId, runId }: OfRun) =>
  and(eq(runs.runnerId, runnerId), eq(runs.runId, runId));

/** A run sent twice is kept once, as it came first. A planned run becomes what was run. */
export async function logRun(
  db: Database,
  { runnerId, runId, run, now }: OfRun & { run: RunDetails; now: Date },
): Promise<Run | undefined> {
  const { splits, mileSplits, ...said } = run;
  const insert = db
    .insert(runs)
    .values({ ...run, runnerId, runId, createdAt: now, updatedAt: now });
  const [logged] = await (run.status === "planned"
    ? insert.onConflictDoNothing()
    : insert.onConflictDoUpdate({
        target: [runs.runnerId, runs.runId],
        set: {
          ...said,
          ...(splits && { splits }),
          ...(mileSplits && { mileSplits }),
          updatedAt: now,
          revision: sql`${runs.revision} + 1`,
        },
        setWhere: sql`${runs.status} = 'planned' and ${runs.removedAt} is null`,
      })
  ).returning();
  return logged ?? getRun(db, { runnerId, runId });
}

export async function getRun(db: Database, of: OfRun): Promise<Run | undefined> {
  const [run] = await db
    .select()
    .from(runs)
    .where(and(thisRun(of), isNull(runs.removedAt)));
  return run;
}

export type Wanted = {
  readonly statuses?: readonly Run["status"][] | undefined;
  /** Only runs with a cramp on them, as far as whoever asks may see cramps. */
  readonly withCramp?: boolean | undefined;
};

/** The latest first, without splits. */
export function listRuns(
  db: Database,
  {
    runnerId,
    limit,
    after,
    statuses,
    withCramp = false,
  }: { runnerId: PermittedRunnerId } & ListWindow & Wanted,
): Promise<ListedRun[]> {
  const onThisRun = and(eq(cramps.runnerId, runs.runnerId), eq(cramps.runId, runs.runId));
  const wanted = and(
    statuses && inArray(runs.status, [...statuses]),
    withCramp
      ? exists(db.select({ crampId: cramps.crampId }).from(cramps).where(onThisRun))
      : undefined,
  );
  const further =
    after &&
    sql`(${runs.startedAt}, ${runs.runId}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select(listedColumns)
    .from(runs)
    .where(and(eq(runs.runnerId, runnerId), isNull(runs.removedAt), wanted, further))
    .orderBy(desc(runs.startedAt), desc(runs.runId))
    .limit(limit);
}

/** Metres climbed, summed from splits that know their grade; null where none does. */
function climbOf(splits: Run["splits"]): number | null {
  const graded = (readable(splits) ?? []).flatMap(({ distanceM, grade }) =>
    typeof grade === "number" ? [Math.max(grade, 0) * distanceM] : [],
  );
  return graded.length === 0 ? null : graded.reduce((sum, climbM) => sum + climbM, 0);
}

export type RunWithClimb = ListedRun & { readonly climbM: number | null };

/** Every run that was run from an instant on, the oldest first. */
export async function runsSince(
  db: Database,
  { runnerId, since }: { runnerId: PermittedRunnerId; since: Date },
): Promise<RunWithClimb[]> {
  const found = await db
    .select({ ...listedColumns, splits: runs.splits })
    .from(runs)
    .where(
      and(
        eq(runs.runnerId, runnerId),
        eq(runs.status, "done"),
        isNull(runs.removedAt),
        gte(runs.startedAt, since),
      ),
    )
    .orderBy(runs.startedAt, runs.runId);
  return found.map(({ splits, ...run }) => ({ ...run, climbM: climbOf(splits) }));
}

/** An edit settles what was written over before it, but for what nobody could read. */
export async function editRun(
  db: Database,
  { revision, edit, now, ...of }: OfRun & { revision: number; edit: Edit<RunDetails>; now: Date },
): Promise<Changed<Run>> {
  const standing = await getRun(db, of);
  if (standing === undefined) return { kind: "not-found" };
  const changes = sparingUnread(edit, standing);
  const [changed] = await db
    .update(runs)
    .set({
      ...changes,
      replaced: stillUnread(standing.replaced),
      updatedAt: now,
      revision: sql`${runs.revision} + 1`,
    })
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

/** Whether a run was ever logged, also one that was removed since. */
export async function wasLogged(db: Database, of: OfRun): Promise<boolean> {
  const found = await db.select({ runId: runs.runId }).from(runs).where(thisRun(of));
  return found.length > 0;
}

export async function bringBackRun(db: Database, of: OfRun): Promise<Run | undefined> {
  const [run] = await db
    .update(runs)
    .set({ removedAt: null, revision: sql`${runs.revision} + 1` })
    .where(and(thisRun(of), isNotNull(runs.removedAt)))
    .returning();
  return run ?? getRun(db, of);
}

/** The planned run that comes first from an instant on. */
export async function nextPlannedRun(
  db: Database,
  { runnerId, from }: { runnerId: PermittedRunnerId; from: Date },
): Promise<ListedRun | undefined> {
  const [run] = await db
    .select(listedColumns)
    .from(runs)
    .where(
      and(
        eq(runs.runnerId, runnerId),
        eq(runs.status, "planned"),
        isNotNull(runs.planId),
        isNull(runs.removedAt),
        gte(runs.startedAt, from),
      ),
    )
    .orderBy(asc(runs.startedAt), asc(runs.runId))
    .limit(1);
  return run;
}

type OfPlanned = { readonly runnerId: PermittedRunnerId; readonly planId: string };
const plannedBy = ({ runnerId, planId }: OfPlanned) =>
  and(eq(runs.runnerId, runnerId), eq(runs.planId, planId), eq(runs.status, "planned"));

/** What a planned run becomes when its plan is made anew. False if it was run meanwhile, or is not there. */
export async function replanRun(
  db: Database,
  { run, now, ...of }: OfPlanned & { run: Partial<RunDetails>; now: Date },
): Promise<boolean> {
  const changed = await db
    .update(runs)
    .set({ ...run, updatedAt: now, revision: sql`${runs.revision} + 1` })
    .where(and(plannedBy(of), isNull(runs.removedAt)))
    .returning({ runId: runs.runId });
  return changed.length > 0;
}

/** A planned run goes with its plan, and comes back with it. What was run stays. */
export async function removePlannedRun(
  db: Database,
  { now, ...of }: OfPlanned & { now: Date },
): Promise<void> {
  await db
    .update(runs)
    .set({ removedAt: now, revision: sql`${runs.revision} + 1` })
    .where(and(plannedBy(of), isNull(runs.removedAt)));
}

export async function bringBackPlannedRun(db: Database, of: OfPlanned): Promise<void> {
  await db
    .update(runs)
    .set({ removedAt: null, revision: sql`${runs.revision} + 1` })
    .where(and(plannedBy(of), isNotNull(runs.removedAt)));
}

/** Runs with a weight before and after, the latest first. */
export function weighedRuns(
  db: Database,
  { runnerId, limit, until }: { runnerId: PermittedRunnerId; limit: number; until: Date },
): Promise<ListedRun[]> {
  return db
    .select(listedColumns)
    .from(runs)
    .where(
      and(
        eq(runs.runnerId, runnerId),
        eq(runs.status, "done"),
        isNotNull(runs.massBeforeKg),
        isNotNull(runs.massAfterKg),
        lte(runs.startedAt, until),
        isNull(runs.removedAt),
      ),
    )
    .orderBy(desc(runs.startedAt), desc(runs.runId))
    .limit(limit);
}
