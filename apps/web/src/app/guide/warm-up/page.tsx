import { RunEvent } from "@limber/core/hydration/model";
import type { Metadata } from "next";
import { Moves } from "../../../features/warm-up/moves.tsx";
import { readDisplay } from "../../../server/display.ts";
import { sayNodes } from "../../../ui/say.tsx";
import { Frame } from "../../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return {
    title: say("Warm-up"),
    description: say("How to do each part of the warm-up: the jog, the stretches, the exercises."),
  };
}

/** How to do each part, and the way to the clock that leads through them. */
export default async function WarmUpPage({ searchParams }: PageProps<"/guide/warm-up">) {
  const { event } = await searchParams;
  const display = await readDisplay();
  const { say } = display;
  const usual = RunEvent.safeParse(event).data ?? "long";
  return (
    <Frame here="guide" display={display} title={say("Guide")}>
      <h1 className="answer">{say("The warm-up, move by move.")}</h1>
      <p className="lead">
        {sayNodes(
          say,
          "Gently. No bouncing, no pain. Strides before a race only. How long each lasts is in <plan>your plan</plan>.",
          { plan: (words) => <a href="/plans">{words}</a> },
        )}
      </p>
      <p className="acts" id="start">
        <a className="button ink" href={`/run/warm-up?event=${usual}#start`}>
          {say("Start the warm-up")}
        </a>
      </p>
      <h2>{say("How to do each")}</h2>
      <Moves reader={display} />
    </Frame>
  );
}
