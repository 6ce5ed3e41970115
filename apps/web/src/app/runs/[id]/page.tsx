import { wallAt } from "@limber/api/clock";
import { planAfter } from "@limber/core/hydration/plan";
import { planRecovery, recoveryShows } from "@limber/core/recovery/plan";
import { keptInWords } from "@limber/core/run-analysis/words";
import { conditionsKept } from "@limber/core/runner";
import { MS_IN_A_SECOND } from "@limber/core/units";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { After } from "../../../features/recovery/after-run.tsx";
import { momentsOf, readStart } from "../../../features/run-plan/plan-start.ts";
import { isBesideTyped } from "../../../features/runs/beside-typed.ts";
import { isOfCramp } from "../../../features/runs/cramps.tsx";
import { RunForm } from "../../../features/runs/form.tsx";
import { FromFiles } from "../../../features/runs/from-files.tsx";
import { Keeper } from "../../../features/runs/keeper.tsx";
import { editOf, runLastsMs } from "../../../features/runs/log-beginning.ts";
import { Replaced } from "../../../features/runs/replaced.tsx";
import { analysisOf, keptRun } from "../../../features/runs/run-in-words.ts";
import { Logged, RunView } from "../../../features/runs/view.tsx";
import { keeperWords } from "../../../features/runs/words.ts";
import { signedIn } from "../../../server/api.ts";
import { readDisplay } from "../../../server/display.ts";
import { ifThere } from "../../../server/there.ts";
import { Frame } from "../../_frame/frame.tsx";
import { Waits } from "../../_frame/waits.tsx";

export async function generateMetadata({ params }: PageProps<"/runs/[id]">): Promise<Metadata> {
  const { run, plan } = await wholeRun((await params).id);
  const display = await readDisplay();
  return {
    title: keptInWords(analysisOf(run, plan), keptRun(run), display).join(" "),
    robots: { index: false },
  };
}

/** One run, as it went. */
export default async function RunPage({ params, searchParams }: PageProps<"/runs/[id]">) {
  const whole = await wholeRun((await params).id);
  const { run, plan, isUnread, cramps, owner, healthConditions } = whole;
  const query = await searchParams;
  const ofCramp = isOfCramp(query);
  const display = await readDisplay();
  const words = keeperWords(display);
  const { say } = display;
  if (run.status === "planned") redirect(`/runs?run=${run.runId}`);
  const read = readStart(wallAt(new Date(run.startedAt), run.timeZone), display);
  const moments = momentsOf(read.ok ? read.start : null, display);
  const analysis = analysisOf(run, plan);
  return (
    <Frame here="runs" display={display} title={say("Log")}>
      <RunView
        run={run}
        plan={plan}
        isPlanUnread={isUnread}
        cramps={cramps}
        query={query}
        analysis={analysis}
        reader={display}
        news={
          <>
            {isBesideTyped(run) ? null : <Replaced run={run} reader={display} />}
            <FromFiles run={run} reader={display} />
            <Logged said={query["said"]} run={run} analysis={analysis} reader={display} />
          </>
        }
        after={
          isLately(run) ? (
            <After
              reader={display}
              steps={planRecovery({
                event: run.event,
                cameBackHeavier: analysis.scale?.gainedWeight ?? false,
              })}
              drinking={planAfter({ healthConditions })}
              finishS={run.elapsedS}
              at={moments.at}
            />
          ) : null
        }
        change={
          <details className="fold change" open={query["problem"] !== undefined && !ofCramp}>
            <summary>{say("Change this run, or add a cramp")}</summary>
            <RunForm {...editOf(run, { owner, query: ofCramp ? {} : query, reader: display })}>
              <Keeper owner={owner} isNew={false} runLastsMs={runLastsMs()} words={words} />
            </RunForm>
            <form action="/acts/runs/remove" method="post" data-waits="">
              <input type="hidden" name="run" value={run.runId} />
              <button className="button" type="submit">
                {say("Remove this run")}
              </button>
            </form>
          </details>
        }
      />
      <Waits owner={owner} words={words} />
    </Frame>
  );
}

/** Counted from the finish; from the start where nobody knows how long it took. */
function isLately({ startedAt, elapsedS }: { startedAt: string; elapsedS: number | null }) {
  const fromStartS = (Date.now() - Date.parse(startedAt)) / MS_IN_A_SECOND;
  const sinceS = elapsedS === null ? fromStartS : fromStartS - elapsedS;
  return sinceS < recoveryShows().shownForS;
}

/** Asked once for the page and its title. */
const wholeRun = cache(async (runId: string) => {
  const who = await signedIn(await headers());
  if (who === null) redirect(`/sign-in?next=${encodeURIComponent(`/runs/${runId}`)}`);
  const run = (await ifThere(who.ask.runs.show({ runId }))) ?? notFound();
  const { items } = await who.ask.cramps.list({ runIds: [runId] });
  const kept =
    run.planId === null ? null : await ifThere(who.ask.plans.show({ planId: run.planId }));
  const isUnread = kept !== null && kept.plan === null;
  const notes = await who.ask.runners.healthNotes({});
  const healthConditions = conditionsKept(notes?.healthConditions ?? []);
  return {
    ...{ run, plan: kept?.plan ?? null, isUnread, cramps: items },
    ...{ owner: who.id, healthConditions },
  };
});
