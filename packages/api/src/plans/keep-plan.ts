import { planShapeVersion, type RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import type { Database } from "@limber/db/client";
import { findPlan, type KeptPlan, type OfPlan, removePlan, savePlan } from "@limber/db/plans/store";
import { getRunner } from "@limber/db/runners/store";
import { logRun, type RunDetails, replanRun } from "@limber/db/runs/store";
import { readKept } from "./model.ts";
import { withOwnData } from "./own-data.ts";
import { withWeatherAtStart } from "./weather-at-start.ts";

type PlanToKeep = {
  readonly of: OfPlan;
  readonly request: RunPlanRequest;
  /** The plan whose place it takes, and whose planned run it goes on with. */
  readonly replaces?: string | undefined;
  readonly now: Date;
  /** When it was asked for, where a phone without a network sends it later. */
  readonly askedAt?: Date;
};

const NEVER = new Date(0);

/** Makes a plan from the question and the runner's own data, and keeps it, with its run when the start is known. */
export async function keepPlan(
  tx: Database,
  { of, request: asked, replaces, now, askedAt = now }: PlanToKeep,
): Promise<KeptPlan | undefined> {
  const isReplacing = replaces !== undefined && replaces !== of.planId;
  const before = isReplacing ? await findPlan(tx, { ...of, planId: replaces }) : undefined;
  const request = await withOwnData(tx, of.runnerId, {
    request: withWeatherAtStart(withTablesOf(before, asked)),
    now,
  });
  const plan = planRun(request);
  const startsAt = request.startAt === undefined ? null : new Date(request.startAt);
  const kept = await savePlan(tx, {
    ...of,
    request,
    plan,
    rulebook: plan.rulebook,
    shapeVersion: planShapeVersion,
    startsAt,
    timeZone: request.timeZone ?? null,
    madeAt: askedAt,
  });
  if (kept === undefined) return undefined;
  const run = startsAt && {
    ...plannedRun(request),
    startedAt: startsAt,
    timeZone: request.timeZone ?? (await getRunner(tx, of.runnerId))?.timeZone ?? "UTC",
    planId: of.planId,
  };
  const goesOn =
    isReplacing &&
    (await replanRun(tx, {
      runnerId: of.runnerId,
      planId: replaces,
      run: run ?? { planId: of.planId },
      now,
    }));
  if (isReplacing)
    await removePlan(tx, { runnerId: of.runnerId, planId: replaces, now, forgetBefore: NEVER });
  // The run has its plan's id, so that a plan sent twice is one run.
  if (run !== null && !goesOn)
    await logRun(tx, { runnerId: of.runnerId, runId: of.planId, run, now });
  return kept;
}

/** The water tables stand where they stood: no form of a plan asks for them anew. */
function withTablesOf(before: KeptPlan | undefined, asked: RunPlanRequest): RunPlanRequest {
  const waterTablesM = asked.waterTablesM ?? (before && readKept(before).request?.waterTablesM);
  return waterTablesM === undefined ? asked : { ...asked, waterTablesM };
}

/** What was asked, and nothing that the plan had to assume: the run goes into the log with it. */
function plannedRun({
  event,
  distanceM,
  durationS,
  conditions,
  forecast,
}: RunPlanRequest): Pick<RunDetails, "status" | "event"> & Partial<RunDetails> {
  return {
    status: "planned",
    event,
    distanceM,
    elapsedS: durationS,
    airTemperatureC: conditions?.airTemperatureC ?? null,
    relativeHumidityPct: conditions?.relativeHumidityPct ?? null,
    weatherSource: conditions === undefined ? null : forecast ? "open-meteo" : "typed",
  };
}
