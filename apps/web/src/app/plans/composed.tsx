import type { Say } from "@limber/core/language";
import { emergencyNumberFor } from "@limber/core/referral/emergency-numbers";
import type { RunPlanRequest } from "@limber/core/run-plan/model";
import { drinkOnTheRun } from "@limber/core/run-plan/words";
import type { ReactNode } from "react";
import { HeatByHour } from "../../features/heat/by-hour.tsx";
import { Drinks } from "../../features/hydration/drinks.tsx";
import { PaceChartAgain } from "../../features/pacing/chart.tsx";
import { Pace } from "../../features/pacing/pace.tsx";
import { CourseProfile } from "../../features/pacing/profile.tsx";
import { DaysBefore } from "../../features/preparation/view.tsx";
import { After } from "../../features/recovery/after-run.tsx";
import { type Contact, PlanCard } from "../../features/run-plan/card.tsx";
import type { PlanAnswer } from "../../features/run-plan/plan-answer.ts";
import { PrintButton } from "../../features/run-plan/print.tsx";
import { RunPlanView } from "../../features/run-plan/view.tsx";
import { Checklist } from "../../features/warm-up/checklist.tsx";
import type { Display } from "../../server/display.ts";
import { PrinterIcon } from "../../ui/icons.tsx";
import { Frame } from "../_frame/frame.tsx";

type Composed = {
  readonly answer: Pick<
    Extract<PlanAnswer, { kind: "plan" }>,
    "plan" | "start" | "moments" | "change"
  >;
  readonly display: Display;
  /** What the run goes over, where that is known. */
  readonly course: RunPlanRequest["course"];
  /** What is said of this plan alone: where its weather is from, what is new, what can be done with it. */
  readonly news?: ReactNode;
  /** Where the plan's files are. */
  readonly takeAlong?: ReactNode;
  /** Where the run is, if that is known. */
  readonly timeZone?: string | null;
  /** Whom the runner wants called. */
  readonly contact?: Contact | null;
};

/** A plan as its features show it, and the card that is printed. */
export function ComposedPlan({
  answer: { plan, start, moments, change },
  display,
  course,
  news,
  takeAlong,
  timeZone = null,
  contact = null,
}: Composed) {
  const reader = display;
  const { say } = display;
  const { during, pacing } = plan;
  const marks = plan.timeline
    .filter(({ kind, atS }) => kind === "drink" && atS > 0)
    .flatMap(({ atS, distanceM, fluid }) =>
      distanceM === undefined ? [] : [{ atS, distanceM, isSportsDrink: fluid === "sports-drink" }],
    );
  const title =
    start === null
      ? say("Plan")
      : say("Plan, {day} {time}", { day: start.weekday, time: moments.at(0) });
  const shown = { plan, reader, moments };
  return (
    <>
      <Frame here="plans" display={display} title={title} actions={<Print say={say} />}>
        <RunPlanView
          {...shown}
          change={change}
          news={news}
          takeAlong={takeAlong}
          drinks={
            <Drinks
              during={during}
              marks={marks}
              reader={reader}
              at={moments.at}
              total={drinkOnTheRun(plan, reader)}
            />
          }
          pace={
            <>
              <Pace pacing={pacing} reader={reader} />
              <CourseProfile course={course} pacing={pacing} reader={reader} />
            </>
          }
          byHour={<HeatByHour heat={plan.heatHours} reader={reader} />}
          warmUp={
            <>
              <DaysBefore steps={plan.preparation ?? []} reader={reader} />
              <Checklist warmUp={plan.warmUp} reader={reader} />
            </>
          }
          after={
            <After
              steps={plan.recovery}
              drinking={plan.after}
              reader={reader}
              finishS={plan.durationS}
              at={moments.at}
            />
          }
        />
      </Frame>
      <PlanCard
        {...shown}
        start={start}
        emergencyNumber={emergencyNumberFor({
          chosen: display.emergencyCountry,
          timeZone,
          region: display.region,
        })}
        contact={contact}
        pace={<PaceChartAgain />}
      />
    </>
  );
}

function Print({ say }: { say: Say }) {
  return (
    <PrintButton>
      <PrinterIcon />
      <span className="wide-word">{say("Print card")}</span>
    </PrintButton>
  );
}
