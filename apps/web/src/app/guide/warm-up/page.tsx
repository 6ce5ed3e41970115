import { RunEvent } from "@limber/core/hydration/model";
import type { Metadata } from "next";
import { LedWarmUp, Moves } from "../../../features/warm-up/moves.tsx";
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

/** How to do each part, and a clock that leads through them. */
export default async function WarmUpPage({ searchParams }: PageProps<"/guide/warm-up">) {
  const { event } = await searchParams;
  const display = await readDisplay();
  const { say } = display;
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
      <LedWarmUp event={RunEvent.safeParse(event).data ?? "long"} reader={display} />
      <h2>{say("How to do each")}</h2>
      <Moves reader={display} />
    </Frame>
  );
}
