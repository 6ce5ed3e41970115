import { readDisplay } from "../display.ts";
import { Landing } from "../features/guide/landing.tsx";
import { PaceChart } from "../features/pacing/chart.tsx";
import { addressOf } from "../features/run-plan/address.ts";
import { examplePlans } from "../features/run-plan/gallery.tsx";
import { momentsOf } from "../features/run-plan/start.ts";
import { RunStrip } from "../features/run-plan/strip.tsx";
import { Frame } from "./_frame/frame.tsx";

const sundayMorning = { weekday: "Sunday", date: "Sunday", atS: 27_000 };

export default async function LandingPage() {
  const display = await readDisplay();
  const { units, clock } = display;
  const [shown] = examplePlans(units);
  if (shown === undefined) return null;
  const { example, plan } = shown;
  return (
    <Frame here="home" display={display} title="For runners who get calf and leg cramps">
      <Landing name={example.name} address={addressOf(example.request)}>
        <RunStrip plan={plan} units={units} moments={momentsOf(sundayMorning, clock)} />
        <div className="phone">
          <PaceChart pacing={plan.pacing} units={units} />
        </div>
      </Landing>
    </Frame>
  );
}
