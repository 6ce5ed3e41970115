import { wallAt } from "@limber/api/clock";
import { distance } from "@limber/core/format";
import type { RunPlan } from "@limber/core/run-plan/model";
import { planAsOf } from "@limber/core/run-plan/plan";
import { warningsToSay, warningText } from "@limber/core/run-plan/warnings-in-words";
import type { Metadata, Route } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { LiveScreen } from "../../features/live-run/live-screen.tsx";
import { type RunLog, runScript } from "../../features/live-run/run-script.ts";
import { placeTables } from "../../features/race/tables.tsx";
import { fetchWeather } from "../../features/run-plan/forecast.ts";
import { addressQuery, answerTo } from "../../features/run-plan/plan-answer.ts";
import { momentsOf, readStart, type Start } from "../../features/run-plan/plan-start.ts";
import { type Query, typedIn } from "../../features/run-plan/query.ts";
import { type SignedIn, signedIn } from "../../server/api.ts";
import { type Display, readDisplay } from "../../server/display.ts";
import { ifThere } from "../../server/there.ts";

export async function generateMetadata(): Promise<Metadata> {
  // What somebody typed is theirs, and not to be found.
  return { title: (await readDisplay()).say("Run"), robots: { index: false } };
}

/** The screen for the run itself: of the plan that was kept, of the address, or of the plan that comes next. */
export default async function RunPage({ searchParams }: PageProps<"/run">) {
  const query = await searchParams;
  const display = await readDisplay();
  const planId = query["plan"];
  if (typeof planId === "string") return <OfPlan planId={planId} query={query} display={display} />;
  if (typedIn(query).distance !== "") return <OfAddress query={query} display={display} />;
  const who = await signedIn(await headers());
  const next = who === null ? null : await who.ask.plans.next();
  redirect((next === null ? "/today" : `/run?plan=${next.planId}`) as Route);
}

type Visit = { readonly query: Query; readonly display: Display };

async function OfPlan({ planId, query, display }: Visit & { readonly planId: string }) {
  const who = await signedIn(await headers());
  const tables = tablesIn(query);
  const page = `/run?${new URLSearchParams({ plan: planId, ...(tables === "" ? {} : { tables }) })}`;
  if (who === null) redirect(`/sign-in?next=${encodeURIComponent(page)}`);
  const kept = (await ifThere(who.ask.plans.show({ planId }))) ?? notFound();
  if (kept.plan === null) redirect(`/plans/${planId}` as Route);
  const timeZone = kept.timeZone ?? display.timeZone;
  const wall = kept.startsAt === null ? "" : wallAt(new Date(kept.startsAt), timeZone);
  const read = readStart(wall, display);
  return (
    <OfRun
      page={page}
      plan={planAsOf(kept.plan, Date.now())}
      start={read.ok ? read.start : null}
      startAtMs={kept.startsAt === null ? null : Date.parse(kept.startsAt)}
      log={await logOf(who, planId)}
      tables={tables}
      display={display}
    />
  );
}

/** The form of the run that was planned; another one where it is told of already. */
async function logOf({ id, ask }: SignedIn, planId: string): Promise<RunLog> {
  const { items } = await ask.runs.list({ statuses: ["planned"], limit: 50 });
  const run = items.find((one) => one.planId === planId);
  return run === undefined
    ? { address: "/runs?run=new", draft: `new ${id}`, timeZone: null }
    : { address: `/runs?run=${run.runId}`, draft: `${run.runId} ${id}`, timeZone: run.timeZone };
}

async function OfAddress({ query, display }: Visit) {
  const typed = typedIn(query);
  const { weather } = await fetchWeather(typed);
  const answer = answerTo(query, display, { weather, nowMs: Date.now() });
  if (answer.kind === "form") redirect(`/plans?${addressQuery(typed)}`);
  const { plan, request, start } = answer;
  const who = await signedIn(await headers());
  const asked = addressQuery(typed);
  const tables = tablesIn(query);
  if (tables !== "") asked.set("tables", tables);
  return (
    <OfRun
      page={`/run?${asked}`}
      plan={plan}
      start={start}
      startAtMs={request.startAt === undefined ? null : Date.parse(request.startAt)}
      log={{ address: "/runs?run=new", draft: `new ${who?.id ?? ""}`, timeZone: null }}
      tables={tables}
      display={display}
    />
  );
}

type OfRunProps = {
  readonly page: string;
  readonly plan: RunPlan;
  readonly start: Start;
  readonly startAtMs: number | null;
  readonly log: RunLog;
  /** Where the water tables stand, as it was typed. */
  readonly tables: string;
  readonly display: Display;
};

function OfRun({ page, plan, start, startAtMs, log, tables, display }: OfRunProps) {
  const { stations } = placeTables(plan, tables, display);
  const script = runScript(plan, display, {
    ...{ page, startAtMs, log },
    startsAt: start === null ? null : momentsOf(start, display).at(0),
    warning: gravestOf(plan, display),
    tables: stations.map(({ placeM, atS }) => ({ atS, far: distance(placeM, display) })),
  });
  return (
    <main className="now">
      <LiveScreen script={script} />
      <noscript>
        <p className="still">
          {display.say("This screen needs JavaScript. The plan has the same times.")}{" "}
          <a href="/today">{display.say("Today")}</a>
        </p>
      </noscript>
    </main>
  );
}

const grave = ["clinician-first", "uncompensable-heat", "extra-caution"];

/** One sentence at most: there is a run to begin. */
function gravestOf(plan: RunPlan, display: Display): string | null {
  const first = warningsToSay(plan).find(({ kind }) => grave.includes(kind));
  return first === undefined ? null : warningText(first, plan, display);
}

function tablesIn({ tables }: Query): string {
  return typeof tables === "string" ? tables : "";
}
