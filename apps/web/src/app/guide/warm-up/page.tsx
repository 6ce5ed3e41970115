import type { Metadata } from "next";
import { readDisplay } from "../../../display.ts";
import { Moves } from "../../../features/warm-up/moves.tsx";
import { sayNodes } from "../../../ui/say.tsx";
import { Frame } from "../../_frame/frame.tsx";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return {
    title: say("Warm-up"),
    description: say("How to do each part of the warm-up: the jog, the stretches, the exercises."),
  };
}

export default async function WarmUpPage() {
  const display = await readDisplay();
  const { say } = display;
  return (
    <Frame here="guide" display={display} title={say("Guide")}>
      <h1 className="answer">{say("The warm-up, move by move.")}</h1>
      <p className="lead">
        {sayNodes(
          say,
          "Gently. No bouncing, no pain. Strides before a race only. How long each lasts is in <plan>your plan</plan>.",
          { plan: (words) => <a href="/plan">{words}</a> },
        )}
      </p>
      <Moves reader={display} />
    </Frame>
  );
}
