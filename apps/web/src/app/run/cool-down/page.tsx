import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { MovesPlayer } from "../../../features/warm-up/moves-player.tsx";
import { coolDownMoves, movesLabels } from "../../../features/warm-up/moves-script.ts";
import { readDisplay } from "../../../server/display.ts";
import { PageWord } from "../../_frame/page-word.tsx";
import { askedRun } from "../asked-run.ts";
import { ScreenPage } from "../screen-page.tsx";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await readDisplay()).say("Cool-down"), robots: { index: false } };
}

/** The walk and the stretches after the run of a plan. */
export default async function CoolDownScreen({ searchParams }: PageProps<"/run/cool-down">) {
  const display = await readDisplay();
  const { say } = display;
  const query = await searchParams;
  const run = await askedRun({ query, display, path: "/run/cool-down" });
  if (run === null) return redirect("/today" as Route);
  return (
    <ScreenPage reader={display}>
      <MovesPlayer
        script={{
          page: `/run/cool-down?${run.query}`,
          moves: coolDownMoves(run.plan.recovery, display),
          onward: { address: run.log.address, words: say("Log it") },
          log: { draft: run.log.draft, field: "stretched" },
          labels: movesLabels("cool-down", display),
        }}
        age={<PageWord display={display} />}
        cramp={say("I have a cramp")}
        close="/today"
      />
    </ScreenPage>
  );
}
