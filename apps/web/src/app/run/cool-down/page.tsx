import { planRecovery } from "@limber/core/recovery/plan";
import type { Metadata } from "next";
import { MovesPlayer } from "../../../features/warm-up/moves-player.tsx";
import { coolDownMoves, movesLabels } from "../../../features/warm-up/moves-script.ts";
import { readDisplay } from "../../../server/display.ts";
import { PageWord } from "../../_frame/page-word.tsx";
import { askedRun } from "../asked-run.ts";
import { ScreenPage } from "../screen-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("Cool-down"), robots: { index: false } };
}

/** The walk and the stretches after the run of a plan; the usual ones where no plan is named. */
export default async function CoolDownScreen({ searchParams }: PageProps<"/run/cool-down">) {
  const display = await readDisplay();
  const { say } = display;
  const query = await searchParams;
  const run = await askedRun({ query, display, path: "/run/cool-down" });
  const recovery = run?.plan.recovery ?? planRecovery({ event: "long" });
  return (
    <ScreenPage reader={display}>
      <MovesPlayer
        script={{
          page: `/run/cool-down?${run?.query ?? ""}`,
          moves: coolDownMoves(recovery, display),
          onward: { address: run?.log.address ?? "/runs", words: say("Log it") },
          log: run === null ? null : { draft: run.log.draft, field: "stretched" },
          labels: movesLabels("cool-down", display),
        }}
        age={<PageWord display={display} />}
        cramp={say("I have a cramp")}
        close="/today"
      />
    </ScreenPage>
  );
}
