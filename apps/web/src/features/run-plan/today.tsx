import type { Reader } from "@limber/core/reader";
import { leadInWords } from "@limber/core/run-plan/day-in-words";
import type { RunPlan } from "@limber/core/run-plan/model";
import type { ReactNode } from "react";
import { PutAway } from "../../ui/put-away.tsx";
import { answersOf, type Begins } from "./day-answers.ts";
import { Moment } from "./moment.tsx";
import type { Moments } from "./plan-start.ts";
import { Steps, type Ticks } from "./steps.tsx";
import { RunStrip } from "./strip.tsx";
import { Warnings } from "./warnings.tsx";

type Today = {
  readonly plan: RunPlan;
  readonly reader: Reader;
  readonly moments: Moments;
  /** The instant of the start and the zone it is told in; null when it is not known. */
  readonly start: Begins | null;
  readonly isTimed: boolean;
  readonly nowMs: number;
  readonly ticks: Ticks;
  readonly planAddress: string;
  /** What the addresses under `/run` end in. */
  readonly runQuery: string;
  readonly logAddress: string;
  /** Said of this plan alone, under the lead. */
  readonly news?: ReactNode;
  readonly checkIn: ReactNode;
  /** What other features show of the runner. */
  readonly forest?: ReactNode;
  readonly fluid?: ReactNode;
  readonly weeks?: ReactNode;
};

/** The answer for this hour, the time line, and what comes next; then the check-in and what the log shows. */
export function TodayView({ plan, reader, moments, start, nowMs, ...shown }: Today) {
  const { say } = reader;
  const at = shown.isTimed ? moments.at : undefined;
  const short = shown.isTimed ? moments.short : undefined;
  const steps = answersOf(plan, { reader, start, short });
  const first = steps.findLastIndex(({ fromMs }) => fromMs === null || fromMs <= nowMs);
  const nowS = start === null ? null : (nowMs - start.ms) / 1000;
  return (
    <article className="today">
      <Moment steps={steps} first={first} />
      <p className="lead">{leadInWords(plan, reader, at).join(" ")}</p>
      {nowS !== null && nowS >= plan.durationS ? (
        <p className="acts">
          <a className="button ink" href={shown.logAddress}>
            {say("Log it")}
          </a>
        </p>
      ) : null}
      <PutAway plan={plan} reader={reader}>
        <RunStrip
          plan={plan}
          reader={reader}
          moments={moments}
          {...(start === null ? {} : { now: { ...start, nowMs } })}
        />
        <Steps
          plan={plan}
          reader={reader}
          moments={moments}
          ticks={shown.ticks}
          nowS={nowS}
          runQuery={shown.runQuery}
          logAddress={shown.logAddress}
        />
      </PutAway>
      <p className="acts">
        <a className="button open" href={shown.planAddress}>
          {say("Open the full plan")}
        </a>
      </p>
      <Warnings plan={plan} reader={reader} />
      {shown.news}
      {shown.forest || shown.fluid ? (
        <div className="columns">
          {shown.checkIn}
          <div className="stack">
            {shown.forest}
            {shown.fluid}
          </div>
          {shown.weeks}
        </div>
      ) : (
        shown.checkIn
      )}
    </article>
  );
}
