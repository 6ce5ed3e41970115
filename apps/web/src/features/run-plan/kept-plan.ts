import { planAsOf } from "@limber/core/run-plan/plan";
import { signedIn } from "../../server/api.ts";
import { displayOf } from "../../server/display.ts";
import { ifThere } from "../../server/there.ts";
import type { PlanToTake } from "./plan-files.ts";

/** More than anybody has planned at once. */
const mostPlanned = 50;

/** A kept plan to take along; null for a guest, and where it cannot be read. */
export async function keptPlan(sent: Headers, planId: string): Promise<PlanToTake | null> {
  const who = await signedIn(sent);
  const kept = who && (await ifThere(who.ask.plans.show({ planId })));
  if (!who || !kept || kept.plan === null) return null;
  // The plan has another id once it is changed or moved by the day's check-in; the run stays the run.
  const { items } = await who.ask.runs.list({ limit: mostPlanned, statuses: ["planned"] });
  const run = items.find((planned) => planned.planId === planId);
  return {
    plan: planAsOf(kept.plan, Date.now()),
    runKey: run?.runId ?? planId,
    startMs: kept.startsAt === null ? null : Date.parse(kept.startsAt),
    display: displayOf(sent),
  };
}
