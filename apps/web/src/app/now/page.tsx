import type { Metadata } from "next";
import { drawnWith } from "../../features/cramps/figure.tsx";
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
  const script = crampScript(display);
  return (
    <main className="now">
      <Player script={script} drawn={drawnWith(script.labels)} />
      <noscript>
        <StillSteps reader={display} />
      </noscript>
    </main>
  );
}
