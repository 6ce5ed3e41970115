import { distance } from "@limber/core/format";
import type { RunPlan } from "@limber/core/run-plan/model";
import { warningsToSay, warningText } from "@limber/core/run-plan/warnings-in-words";
import type { Metadata, Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { LiveScreen } from "../../features/live-run/live-screen.tsx";
import { runScript } from "../../features/live-run/run-script.ts";
import { placeTables } from "../../features/race/tables.tsx";
import { momentsOf } from "../../features/run-plan/plan-start.ts";
import { api, signedIn, whoIs } from "../../server/api.ts";
import { type Display, readDisplay } from "../../server/display.ts";
import { PageWord } from "../_frame/page-word.tsx";
import { askedRun } from "./asked-run.ts";
import { ScreenPage } from "./screen-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  // What somebody typed is theirs, and not to be found.
  return { title: (await readDisplay()).say("Run"), robots: { index: false } };
}

/** The screen for the run itself: of the plan that was kept, of the address, or of the plan that comes next. */
export default async function RunPage({ searchParams }: PageProps<"/run">) {
  const display = await readDisplay();
  const run = await askedRun({ query: await searchParams, display, path: "/run" });
  if (run === null) return toNextRun();
  const { plan, start, startAtMs, log, query, tables } = run;
  const { stations } = placeTables(plan, tables, display);
  const script = runScript(plan, display, {
    ...{ page: `/run?${query}`, coolDown: `/run/cool-down?${query}`, startAtMs, log },
    startsAt: start === null ? null : momentsOf(start, display).at(0),
    pushKey: await pushKey(),
    warning: gravestOf(plan, display),
    tables: stations.map(({ placeM, atS }) => ({ atS, far: distance(placeM, display) })),
  });
  return (
    <ScreenPage reader={display}>
      <LiveScreen script={script} age={<PageWord display={display} />} />
    </ScreenPage>
  );
}

/** A guest's phone is told of nothing: what it is told is kept with a visit. */
async function pushKey(): Promise<string | null> {
  const { notices } = await api();
  return notices !== null && (await whoIs(await headers())) !== null ? notices.publicKey : null;
}

async function toNextRun(): Promise<never> {
  const who = await signedIn(await headers());
  const next = who === null ? null : await who.ask.plans.next();
  if (next === null) redirect("/today");
  redirect(`/run?plan=${next.planId}` as Route);
}

const grave = ["clinician-first", "uncompensable-heat", "extra-caution"];

/** One sentence at most: there is a run to begin. */
function gravestOf(plan: RunPlan, display: Display): string | null {
  const first = warningsToSay(plan).find(({ kind }) => grave.includes(kind));
  return first === undefined ? null : warningText(first, plan, display);
}
