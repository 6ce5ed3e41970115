import { and, between, desc, eq, isNotNull, isNull, lt, notExists, sql } from "drizzle-orm";
import type { ListWindow } from "../changed.ts";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { runs } from "../runs/table.ts";
import { plans } from "./table.ts";

export type KeptPlan = typeof plans.$inferSelect;
export type ListedPlan = Omit<KeptPlan, "plan" | "removedAt">;
export type OfPlan = { readonly runnerId: PermittedRunnerId; readonly planId: string };

const { runnerId, planId, request, rulebook, shapeVersion, startsAt, timeZone, madeAt } = plans;
const thisPlan = (of: OfPlan) => and(eq(plans.runnerId, of.runnerId), eq(plans.planId, of.planId));

/** A plan sent twice is kept once. Who writes it knows the shape it is in. */
export async function savePlan(
  db: Database,
  plan: typeof plans.$inferInsert & OfPlan & Pick<KeptPlan, "shapeVersion">,
): Promise<KeptPlan | undefined> {
  const [saved] = await db.insert(plans).values(plan).onConflictDoNothing().returning();
  return saved ?? getPlan(db, plan);
}

export async function getPlan(db: Database, of: OfPlan): Promise<KeptPlan | undefined> {
  const [plan] = await db
    .select()
    .from(plans)
    .where(and(thisPlan(of), isNull(plans.removedAt)));
  return plan;
}

/** A plan that was ever made, also one that was removed since: it tells what is sent again from what is new. */
export async function findPlan(db: Database, of: OfPlan): Promise<KeptPlan | undefined> {
  const [plan] = await db.select().from(plans).where(thisPlan(of));
  return plan;
}

/** The plan that was made last for this very start. */
export async function planForStart(
  db: Database,
  { runnerId: of, startsAt: at }: { runnerId: PermittedRunnerId; startsAt: Date },
): Promise<KeptPlan | undefined> {
  const [plan] = await db
    .select()
    .from(plans)
    .where(and(eq(runnerId, of), eq(startsAt, at), isNull(plans.removedAt)))
    .orderBy(desc(madeAt), desc(planId))
    .limit(1);
  return plan;
}

export async function latestPlan(
  db: Database,
  of: PermittedRunnerId,
): Promise<KeptPlan | undefined> {
  const [plan] = await db
    .select()
    .from(plans)
    .where(and(eq(plans.runnerId, of), isNull(plans.removedAt)))
    .orderBy(desc(plans.madeAt), desc(plans.planId))
    .limit(1);
  return plan;
}

/** The plan for a time that is nearest to a start and belongs to no run yet; of several for one time the latest made. */
export async function planNear(
  db: Database,
  { runnerId: of, at, withinMs }: { runnerId: PermittedRunnerId; at: Date; withinMs: number },
): Promise<string | undefined> {
  const [from, to] = [new Date(at.getTime() - withinMs), new Date(at.getTime() + withinMs)];
  const taken = db
    .select({ runId: runs.runId })
    .from(runs)
    .where(and(eq(runs.runnerId, of), eq(runs.planId, planId), isNull(runs.removedAt)));
  const [nearest] = await db
    .select({ planId })
    .from(plans)
    .where(
      and(eq(runnerId, of), between(startsAt, from, to), isNull(plans.removedAt), notExists(taken)),
    )
    .orderBy(
      sql`abs(extract(epoch from ${startsAt} - ${at.toISOString()}::timestamptz))`,
      desc(madeAt),
    )
    .limit(1);
  return nearest?.planId;
}

/** The latest first: what was asked, without what was advised. */
export function listPlans(
  db: Database,
  { runnerId: of, limit, after }: { runnerId: PermittedRunnerId } & ListWindow,
): Promise<ListedPlan[]> {
  const further =
    after &&
    sql`(${madeAt}, ${planId}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select({ runnerId, planId, request, rulebook, shapeVersion, startsAt, timeZone, madeAt })
    .from(plans)
    .where(and(eq(runnerId, of), isNull(plans.removedAt), further))
    .orderBy(desc(madeAt), desc(planId))
    .limit(limit);
}

/** Where the water tables stand, in a question that was asked before. What was advised stays as it was given. */
export async function placeWaterTables(
  db: Database,
  { waterTablesM, ...of }: OfPlan & { readonly waterTablesM: readonly number[] },
): Promise<KeptPlan | undefined> {
  const placed = { waterTablesM };
  const [plan] = await db
    .update(plans)
    .set({ request: sql`${request} || ${JSON.stringify(placed)}::jsonb` })
    .where(and(thisPlan(of), isNull(plans.removedAt)))
    .returning();
  return plan;
}

/** Takes a plan out of sight. Plans removed before `forgetBefore` go for good. */
export async function removePlan(
  db: Database,
  { now, forgetBefore, ...of }: OfPlan & { now: Date; forgetBefore: Date },
): Promise<boolean> {
  await db
    .delete(plans)
    .where(and(eq(plans.runnerId, of.runnerId), lt(plans.removedAt, forgetBefore)));
  const removed = await db
    .update(plans)
    .set({ removedAt: now })
    .where(and(thisPlan(of), isNull(plans.removedAt)))
    .returning({ planId: plans.planId });
  return removed.length > 0;
}

export async function bringBackPlan(db: Database, of: OfPlan): Promise<KeptPlan | undefined> {
  const [plan] = await db
    .update(plans)
    .set({ removedAt: null })
    .where(and(thisPlan(of), isNotNull(plans.removedAt)))
    .returning();
  return plan ?? getPlan(db, of);
}
