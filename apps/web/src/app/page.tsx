import { Landing } from "../features/guide/landing.tsx";
import { PaceChart } from "../features/pacing/chart.tsx";
import { addressOf } from "../features/run-plan/address.ts";
import { exampleInWords, examplePlans } from "../features/run-plan/gallery.tsx";
import { momentsOf, readStart } from "../features/run-plan/plan-start.ts";
import { RunStrip } from "../features/run-plan/strip.tsx";
import { readDisplay } from "../server/display.ts";
import { Frame } from "./_frame/frame.tsx";

const sundayMorning = "2026-11-22T07:30";

export default async function LandingPage() {
  const display = await readDisplay();
  const { say } = display;
  const started = readStart(sundayMorning, display);
  const [shown] = examplePlans(display);
  if (shown === undefined) return null;
  const { example, plan } = shown;
  return (
    <Frame here="home" display={display} title={say("For runners who get calf and leg cramps")}>
      <Landing say={say} name={exampleInWords(example, say)} address={addressOf(example.request)}>
        <RunStrip
          plan={plan}
          reader={display}
          moments={momentsOf(started.ok ? started.start : null, display)}
        />
        <div className="phone">
          <PaceChart pacing={plan.pacing} reader={display} />
        </div>
      </Landing>
    </Frame>
  );
}
