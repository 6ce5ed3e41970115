import type { Metadata } from "next";
import { readDisplay } from "../../../display.ts";
import { Moves } from "../../../features/warm-up/moves.tsx";
import { Frame } from "../../_frame/frame.tsx";

export const metadata: Metadata = {
  title: "Warm-up",
  description: "How to do each part of the warm-up: the jog, the stretches, the exercises.",
};

export default async function WarmUpPage() {
  return (
    <Frame here="guide" display={await readDisplay()} title="Guide">
      <h1 className="answer">The warm-up, move by move.</h1>
      <p className="lead">
        Gently. No bouncing, no pain. Strides before a race only. How long each lasts is in{" "}
        <a href="/plan">your plan</a>.
      </p>
      <Moves />
    </Frame>
  );
}
