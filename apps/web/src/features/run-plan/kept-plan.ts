import { wallAt } from "@limber/api/clock";
import { planAsOf } from "@limber/core/run-plan/plan";
import { type SignedIn, signedIn } from "../../server/api.ts";
import { type Display, displayOf } from "../../server/display.ts";
import { ifThere } from "../../server/there.ts";
import type { PlanToTake } from "./plan-files.ts";
import { readStart, type Start } from "./plan-start.ts";

/** More than anybody has planned at once. */
const mostPlanned = 50;

/** A kept plan to take along; null for a guest, and where it cannot be read. */
export async function keptPlan(sent: Headers, planId: string): Promise<PlanToTake | null> {
  const who = await signedIn(sent);
  const kept = who && (await ifThere(who.ask.plans.show({ planId })));
  if (!who || !kept || kept.plan === null) return null;
  // The plan has another id once it is changed or moved by the day's check-in; the run stays the run.
  const run = await plannedRun(who, planId);
  return {
    plan: planAsOf(kept.plan, Date.now()),
    runKey: run?.runId ?? planId,
    startMs: kept.startsAt === null ? null : Date.parse(kept.startsAt),
    display: displayOf(sent),
  };
}

/** The run that a plan is for, as long as nobody has told of it. */
export async function plannedRun({ ask }: SignedIn, planId: string) {
  const { items } = await ask.runs.list({ limit: mostPlanned, statuses: ["planned"] });
  return items.find((planned) => planned.planId === planId);
}

type StartsAt = { readonly startsAt: string | null; readonly timeZone: string | null };

/** When a kept plan begins, by the clock of its place; null where nobody said. */
export function startOf({ startsAt, timeZone }: StartsAt, display: Display): Start {
  if (startsAt === null) return null;
  const read = readStart(wallAt(new Date(startsAt), timeZone ?? display.timeZone), display);
  return read.ok ? read.start : null;
}
