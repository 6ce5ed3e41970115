import type { RunPlan } from "@limber/core/run-plan/model";
import { planAsOf } from "@limber/core/run-plan/plan";
import type { Meters } from "@limber/core/units";
import type { Route } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { RunLog } from "../../features/live-run/run-script.ts";
import { fetchWeather } from "../../features/run-plan/forecast.ts";
import { plannedRun, startOf } from "../../features/run-plan/kept-plan.ts";
import { addressQuery, answerTo } from "../../features/run-plan/plan-answer.ts";
import type { Start } from "../../features/run-plan/plan-start.ts";
import { type Query, typedIn } from "../../features/run-plan/query.ts";
import { type SignedIn, signedIn } from "../../server/api.ts";
import type { Display } from "../../server/display.ts";
import { ifThere } from "../../server/there.ts";

/** The run that an address under `/run` is about. */
export type AskedRun = {
  readonly plan: RunPlan;
  readonly start: Start;
  readonly startAtMs: number | null;
  /** The query of its pages: of a kept plan its name, else all that was typed. */
  readonly query: string;
  /** Where the water tables stand, as it was typed or kept. */
  readonly tables: string | readonly Meters[];
  readonly log: RunLog;
};

type Visit = { readonly query: Query; readonly display: Display; readonly path: string };

/** Of the plan that was kept, or of the address; null where the address names neither. */
export async function askedRun({ query, display, path }: Visit): Promise<AskedRun | null> {
  const planId = query["plan"];
  if (typeof planId === "string") return ofPlan(planId, { query, display, path });
  return typedIn(query).distance === "" ? null : ofAddress(query, display);
}

async function ofPlan(planId: string, { query, display, path }: Visit): Promise<AskedRun> {
  const who = await signedIn(await headers());
  const tables = tablesIn(query);
  const again = new URLSearchParams({ plan: planId, ...(tables === "" ? {} : { tables }) });
  if (who === null) redirect(`/sign-in?next=${encodeURIComponent(`${path}?${again}`)}`);
  const kept = (await ifThere(who.ask.plans.show({ planId }))) ?? notFound();
  if (kept.plan === null) redirect(`/plans/${planId}` as Route);
  return {
    plan: planAsOf(kept.plan, Date.now()),
    start: startOf(kept, display),
    startAtMs: kept.startsAt === null ? null : Date.parse(kept.startsAt),
    query: String(again),
    tables: tables === "" ? (kept.request?.waterTablesM ?? []) : tables,
    log: await logOf(who, planId),
  };
}

/** The form of the run that was planned; another one where it is told of already. */
async function logOf(who: SignedIn, planId: string): Promise<RunLog> {
  const run = await plannedRun(who, planId);
  if (run === undefined)
    return { address: "/runs?run=new", draft: `new ${who.id}`, timeZone: null };
  const { runId, timeZone } = run;
  return { address: `/runs?run=${runId}`, draft: `${runId} ${who.id}`, timeZone };
}

async function ofAddress(query: Query, display: Display): Promise<AskedRun> {
  const typed = typedIn(query);
  const { weather } = await fetchWeather(typed);
  const answer = answerTo(query, display, { weather, nowMs: Date.now() });
  if (answer.kind === "form") redirect(`/plans?${addressQuery(typed)}`);
  const { plan, request, start } = answer;
  const who = await signedIn(await headers());
  const asked = addressQuery(typed);
  const tables = tablesIn(query);
  if (tables !== "") asked.set("tables", tables);
  return {
    plan,
    start,
    startAtMs: request.startAt === undefined ? null : Date.parse(request.startAt),
    query: String(asked),
    tables,
    log: { address: "/runs?run=new", draft: `new ${who?.id ?? ""}`, timeZone: null },
  };
}

function tablesIn({ tables }: Query): string {
  return typeof tables === "string" ? tables : "";
}
