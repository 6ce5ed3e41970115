import { drinkOnTheRun } from "@limber/core/run-plan/words";
import type { Display } from "../../display.ts";
import { Drinks } from "../../features/hydration/drinks.tsx";
import { PaceChartAgain } from "../../features/pacing/chart.tsx";
import { Pace } from "../../features/pacing/pace.tsx";
import { After } from "../../features/recovery/after.tsx";
import { emergencyNumberFor } from "../../features/referral/emergency.ts";
import type { Answer } from "../../features/run-plan/answer.ts";
import { PlanCard } from "../../features/run-plan/card.tsx";
import { PrintButton } from "../../features/run-plan/print.tsx";
import { RunPlanView } from "../../features/run-plan/view.tsx";
import { Checklist } from "../../features/warm-up/checklist.tsx";
import { PrinterIcon } from "../../ui/icons.tsx";
import { Frame } from "../_frame/frame.tsx";

type Composed = { readonly answer: Extract<Answer, { kind: "plan" }>; readonly display: Display };

/** A plan as its features show it, and the card that is printed. */
export function ComposedPlan({ answer: { plan, start, moments, change }, display }: Composed) {
  const { units } = display;
  const { during, pacing } = plan;
  const marks = plan.timeline
    .filter(({ kind, atS }) => kind === "drink" && atS > 0)
    .map(({ atS, distanceM = 0, fluid }) => ({
      atS,
      distanceM,
      isSportsDrink: fluid === "sports-drink",
    }));
  const title = start === null ? "Plan" : `Plan, ${start.weekday} ${moments.at(0)}`;
  const shown = { plan, units, moments };
  return (
    <>
      <Frame here="plan" display={display} title={title} actions={<Print />}>
        <RunPlanView
          {...shown}
          change={change}
          drinks={
            <Drinks
              during={during}
              marks={marks}
              units={units}
              at={moments.at}
              total={drinkOnTheRun(plan, units)}
            />
          }
          pace={<Pace pacing={pacing} units={units} />}
          warmUp={<Checklist warmUp={plan.warmUp} />}
          after={<After steps={plan.recovery} finishS={plan.durationS} at={moments.at} />}
        />
      </Frame>
      <PlanCard
        {...shown}
        start={start}
        emergencyNumber={emergencyNumberFor(display.region)}
        pace={<PaceChartAgain />}
      />
    </>
  );
}

function Print() {
  return (
    <PrintButton>
      <PrinterIcon />
      <span className="wide-word">Print card</span>
    </PrintButton>
  );
}
