import { FirstMileRequest } from "@limber/core/pacing/model";
import { checkFirstMile } from "@limber/core/pacing/plan";
import type { PlanWithRequest } from "@limber/core/run-plan/changes";
import { mile, paceOver } from "@limber/core/units";
import type { Database } from "@limber/db/client";
import { getPlan, type KeptPlan, listPlans, type OfPlan } from "@limber/db/plans/store";
import { listRuns } from "@limber/db/runs/store";
import { readKept, readListed } from "./model.ts";

/** How far back the last of a kind is looked for. */
const LOOK_BACK = 50;

/** A plan of the runner who asks. */
type Own = KeptPlan & OfPlan;

/** The last plan of the same kind for another run, as it was given; none where that one, or the question of one that may be that one, cannot be read: an earlier one is not the last. */
export async function planBefore(
  tx: Database,
  { runnerId, planId, madeAt, startsAt }: Own,
  event: string,
): Promise<
  (PlanWithRequest & { readonly planId: string; readonly startsAt: Date | null }) | undefined
> {
  const listed = await listPlans(tx, {
    runnerId,
    limit: LOOK_BACK,
    after: { at: madeAt, id: planId },
  });
  for (const row of listed) {
    const { request } = readListed(row);
    const isSameRun = startsAt !== null && row.startsAt?.getTime() === startsAt.getTime();
    if (isSameRun) continue;
    if (request === null) return undefined;
    if (request.event !== event) continue;
    const kept = await getPlan(tx, { runnerId, planId: row.planId });
    const plan = kept && readKept(kept).plan;
    return plan ? { planId: row.planId, startsAt: row.startsAt, request, plan } : undefined;
  }
  return undefined;
}

/** How the first mile of the last run of the same kind went, where it had a plan; null if that is not known. */
export async function lastRunLike(tx: Database, { runnerId, planId }: Own, event: string) {
  const runs = await listRuns(tx, { runnerId, limit: LOOK_BACK });
  const run = runs.find(
    (one) => one.status === "done" && one.event === event && one.planId !== planId,
  );
  if (run?.planId == null || run.firstMileS === null) return null;
  const planned = await getPlan(tx, { runnerId, planId: run.planId });
  const plannedS = planned && readKept(planned).plan?.pacing.firstMileS;
  if (plannedS == null) return null;
  const asked = FirstMileRequest.safeParse({
    goalPaceSPerKm: paceOver(mile, plannedS),
    firstMileS: run.firstMileS,
  });
  if (!asked.success) return null;
  const check = checkFirstMile(asked.data);
  return { runId: run.runId, startedAt: run.startedAt.toISOString(), ...check };
}
