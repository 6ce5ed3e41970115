import type { Metadata } from "next";
import { Player } from "../../features/cramps/player.tsx";
import { crampScript } from "../../features/cramps/script.ts";
import { StillSteps } from "../../features/cramps/still.tsx";

export const metadata: Metadata = {
  title: "Cramp",
  description: "What to do in a calf or leg cramp, step by step. Works offline.",
};

export default function NowPage() {
  return (
    <main className="now">
      <Player script={crampScript()} />
      <noscript>
        <StillSteps />
      </noscript>
    </main>
  );
}
