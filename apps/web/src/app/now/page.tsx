import type { Metadata } from "next";
import { Player } from "../../features/cramps/player.tsx";
import { crampScript } from "../../features/cramps/script.ts";
import { StillSteps } from "../../features/cramps/still-steps.tsx";
import { readDisplay } from "../../server/display.ts";

export async function generateMetadata(): Promise<Metadata> {
  const { say } = await readDisplay();
  return {
    title: say("Cramp"),
    description: say("What to do in a calf or leg cramp, step by step. Works offline."),
  };
}

export default async function NowPage() {
  const display = await readDisplay();
  return (
    <main className="now">
      <Player script={crampScript(display)} />
      <noscript>
        <StillSteps reader={display} />
      </noscript>
    </main>
  );
}
