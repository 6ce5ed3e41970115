import { and, desc, eq, getTableColumns, gte, inArray, isNull, sql } from "drizzle-orm";
import type { Edit, ListWindow } from "../changed.ts";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { runs } from "../runs/table.ts";
import { cramps } from "./table.ts";

export type Cramp = typeof cramps.$inferSelect;
export type CrampDetails = Omit<typeof cramps.$inferInsert, "runnerId" | "crampId" | "createdAt">;
export type OfCramp = { readonly runnerId: PermittedRunnerId; readonly crampId: string };

const thisCramp = ({ runnerId, crampId }: OfCramp) =>
  and(eq(cramps.runnerId, runnerId), eq(cramps.crampId, crampId));

/** A cramp sent twice is kept once. */
export async function logCramp(
  db: Database,
  { runnerId, crampId, cramp, now }: OfCramp & { cramp: CrampDetails; now: Date },
): Promise<Cramp | undefined> {
  const [logged] = await db
    .insert(cramps)
    .values({ ...cramp, runnerId, crampId, createdAt: now })
    .onConflictDoNothing()
    .returning();
  if (logged) return logged;
  const [standing] = await db.select().from(cramps).where(thisCramp({ runnerId, crampId }));
  return standing;
}

/** A cramp of a run. One that was logged on the road, before its run, is put on the run and stays one. */
export async function placeCramp(
  db: Database,
  { runnerId, crampId, cramp, now }: OfCramp & { cramp: CrampDetails; now: Date },
): Promise<void> {
  await db
    .insert(cramps)
    .values({ ...cramp, runnerId, crampId, createdAt: now })
    .onConflictDoUpdate({
      target: [cramps.runnerId, cramps.crampId],
      set: cramp,
      setWhere: isNull(cramps.runId),
    });
}

export async function editCramp(
  db: Database,
  { edit, ...of }: OfCramp & { edit: Edit<CrampDetails> },
): Promise<Cramp | undefined> {
  const [edited] = await db.update(cramps).set(edit).where(thisCramp(of)).returning();
  return edited;
}

type Wanted = {
  /** Only those of these runs. */
  readonly runIds?: readonly string[] | undefined;
  /** Only those that are on no run. */
  readonly unplaced?: boolean | undefined;
};

/** The latest first. A cramp in a run that was removed is out of sight with it. */
export function listCramps(
  db: Database,
  {
    runnerId,
    limit,
    after,
    runIds,
    unplaced = false,
  }: { runnerId: PermittedRunnerId } & ListWindow & Wanted,
): Promise<Cramp[]> {
  const wanted = and(
    runIds && inArray(cramps.runId, [...runIds]),
    unplaced ? isNull(cramps.runId) : undefined,
  );
  const further =
    after &&
    sql`(${cramps.happenedAt}, ${cramps.crampId}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select(getTableColumns(cramps))
    .from(cramps)
    .leftJoin(runs, and(eq(runs.runnerId, cramps.runnerId), eq(runs.runId, cramps.runId)))
    .where(and(eq(cramps.runnerId, runnerId), isNull(runs.removedAt), wanted, further))
    .orderBy(desc(cramps.happenedAt), desc(cramps.crampId))
    .limit(limit);
}

/** Every cramp from an instant on, the oldest first; without those of removed runs. */
export function crampsSince(
  db: Database,
  { runnerId, since }: { runnerId: PermittedRunnerId; since: Date },
): Promise<Cramp[]> {
  return db
    .select(getTableColumns(cramps))
    .from(cramps)
    .leftJoin(runs, and(eq(runs.runnerId, cramps.runnerId), eq(runs.runId, cramps.runId)))
    .where(
      and(eq(cramps.runnerId, runnerId), isNull(runs.removedAt), gte(cramps.happenedAt, since)),
    )
    .orderBy(cramps.happenedAt, cramps.crampId);
}

/** Answers with the cramp, so that logging it again takes the removal back. */
export async function removeCramp(db: Database, of: OfCramp): Promise<Cramp | undefined> {
  const [removed] = await db.delete(cramps).where(thisCramp(of)).returning();
  return removed;
}
