import { RunEvent } from "@limber/core/hydration/model";
import { planWarmUp } from "@limber/core/warm-up/plan";
import type { Metadata } from "next";
import { MovesPlayer } from "../../../features/warm-up/moves-player.tsx";
import { movesLabels, warmUpMoves } from "../../../features/warm-up/moves-script.ts";
import { readDisplay } from "../../../server/display.ts";
import { PageWord } from "../../_frame/page-word.tsx";
import { askedRun } from "../asked-run.ts";
import { ScreenPage } from "../screen-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("Warm-up"), robots: { index: false } };
}

/** The warm-up of a plan, move by move; the usual one where no plan is named. */
export default async function WarmUpScreen({ searchParams }: PageProps<"/run/warm-up">) {
  const query = await searchParams;
  const display = await readDisplay();
  const { say } = display;
  const run = await askedRun({ query, display, path: "/run/warm-up" });
  const event = RunEvent.safeParse(query["event"]).data ?? "long";
  const { steps } = run === null ? planWarmUp({ event }) : run.plan.warmUp;
  return (
    <ScreenPage reader={display}>
      <MovesPlayer
        script={{
          page: `/run/warm-up?${run?.query ?? `event=${event}`}`,
          moves: warmUpMoves(steps, display),
          onward:
            run === null
              ? { address: "/today", words: say("Today") }
              : { address: `/run?${run.query}`, words: say("Start the run") },
          log: run === null ? null : { draft: run.log.draft, field: "warmedUp" },
          labels: movesLabels("warm-up", display),
        }}
        age={<PageWord display={display} />}
        cramp={say("I have a cramp")}
        close={run === null ? "/guide/warm-up" : "/today"}
      />
    </ScreenPage>
  );
}
