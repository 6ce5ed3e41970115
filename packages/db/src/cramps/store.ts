import { and, desc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import type { Page } from "../changed.ts";
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

/** The latest first. A cramp in a run that was removed is out of sight with it. */
export function listCramps(
  db: Database,
  { runnerId, limit, after }: { runnerId: PermittedRunnerId } & Page,
): Promise<Cramp[]> {
  const further =
    after &&
    sql`(${cramps.happenedAt}, ${cramps.crampId}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select(getTableColumns(cramps))
    .from(cramps)
    .leftJoin(runs, and(eq(runs.runnerId, cramps.runnerId), eq(runs.runId, cramps.runId)))
    .where(and(eq(cramps.runnerId, runnerId), isNull(runs.removedAt), further))
    .orderBy(desc(cramps.happenedAt), desc(cramps.crampId))
    .limit(limit);
}

/** Answers with the cramp, so that logging it again takes the removal back. */
export async function removeCramp(db: Database, of: OfCramp): Promise<Cramp | undefined> {
  const [removed] = await db.delete(cramps).where(thisCramp(of)).returning();
  return removed;
}
