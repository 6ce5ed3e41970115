import { and, desc, eq, sql } from "drizzle-orm";
import type { Page } from "../changed.ts";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { plans } from "./table.ts";

export type KeptPlan = typeof plans.$inferSelect;
export type ListedPlan = Omit<KeptPlan, "plan">;
export type OfPlan = { readonly runnerId: PermittedRunnerId; readonly planId: string };

const { runnerId, planId, request, rulebook, startsAt, timeZone, madeAt } = plans;

/** A plan sent twice is kept once. */
export async function savePlan(
  db: Database,
  plan: typeof plans.$inferInsert & OfPlan,
): Promise<KeptPlan | undefined> {
  const [saved] = await db.insert(plans).values(plan).onConflictDoNothing().returning();
  return saved ?? getPlan(db, plan);
}

export async function getPlan(db: Database, of: OfPlan): Promise<KeptPlan | undefined> {
  const [plan] = await db
    .select()
    .from(plans)
    .where(and(eq(plans.runnerId, of.runnerId), eq(plans.planId, of.planId)));
  return plan;
}

export async function latestPlan(
  db: Database,
  of: PermittedRunnerId,
): Promise<KeptPlan | undefined> {
  const [plan] = await db
    .select()
    .from(plans)
    .where(eq(plans.runnerId, of))
    .orderBy(desc(plans.madeAt), desc(plans.planId))
    .limit(1);
  return plan;
}

/** The latest first: what was asked, without what was advised. */
export function listPlans(
  db: Database,
  { runnerId: of, limit, after }: { runnerId: PermittedRunnerId } & Page,
): Promise<ListedPlan[]> {
  const further =
    after &&
    sql`(${madeAt}, ${planId}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`;
  return db
    .select({ runnerId, planId, request, rulebook, startsAt, timeZone, madeAt })
    .from(plans)
    .where(and(eq(runnerId, of), further))
    .orderBy(desc(madeAt), desc(planId))
    .limit(limit);
}
