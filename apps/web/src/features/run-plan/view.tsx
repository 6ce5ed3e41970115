import { airInWords, flagColourInWords, usedToHeatInWords } from "@limber/core/heat/words";
import {
  disagreementInWords,
  ownSweatInWords,
  sweatBasisInWords,
} from "@limber/core/hydration/words";
import type { Reader } from "@limber/core/reader";
import type { RunPlan } from "@limber/core/run-plan/model";
import { figuresOf, headline, scaleInWords, sweatInWords } from "@limber/core/run-plan/words";
import type { ReactNode } from "react";
import { PutAway } from "../../ui/put-away.tsx";
import { nodesIn, sayNodes } from "../../ui/say.tsx";
import { Why } from "../../ui/why.tsx";
import { Disagreements } from "./disagreements.tsx";
import type { Moments } from "./plan-start.ts";
import { Reasons } from "./reasons.tsx";
import { Spine } from "./spine.tsx";
import { RunStrip } from "./strip.tsx";
import { Warnings } from "./warnings.tsx";

type PlanView = {
  readonly plan: RunPlan;
  readonly reader: Reader;
  readonly moments: Moments;
  /** Where the form with these answers is. */
  readonly change: string;
  /** What is said of this plan alone. */
  readonly news?: ReactNode;
  /** The plan for a watch and a calendar, once the time line was read. */
  readonly takeAlong?: ReactNode;
  /** What other features show of the plan. */
  readonly drinks: ReactNode;
  readonly pace: ReactNode;
  readonly warmUp: ReactNode;
  readonly after: ReactNode;
  readonly byHour: ReactNode;
};

/** A plan: the answer first, then what to know, then one time line, then the parts. */
export function RunPlanView({
  plan,
  reader,
  moments,
  change,
  news,
  takeAlong,
  drinks,
  pace,
  warmUp,
  after,
  byHour,
}: PlanView) {
  const { say } = reader;
  const isOff = plan.notNow !== undefined;
  return (
    <article>
      <h1 className="answer">{headlineOf(plan, reader)}</h1>
      <dl className="facts">
        {isOff ? null : (
          <Fact term={say("Finish")}>
            {say("about {time}", { time: moments.at(plan.durationS) })}
          </Fact>
        )}
        <AirFacts plan={plan} reader={reader} />
        {isOff ? null : <RunnerFacts plan={plan} reader={reader} />}
      </dl>
      <p>
        <a className="text-link" href={change}>
          {say("Change the run, the weather or your mass")}
        </a>
      </p>
      {news}
      <Warnings plan={plan} reader={reader} />
      {byHour}
      <PutAway plan={plan} reader={reader}>
        <RunStrip plan={plan} reader={reader} moments={moments} />
        <Spine plan={plan} reader={reader} moments={moments} />
        {takeAlong}
        <div className="columns">
          {warmUp}
          <div className="stack">
            {drinks}
            {pace}
            {after}
          </div>
          <Reasons plan={plan} reader={reader} />
        </div>
        <Disagreements plan={plan} reader={reader} />
      </PutAway>
    </article>
  );
}

type Facts = Pick<PlanView, "plan" | "reader">;

function AirFacts({
  plan: { conditions, conditionsAssumed, assumedHumidity, heat },
  reader,
}: Facts) {
  const { say } = reader;
  return (
    <>
      {conditions ? (
        <Fact term={conditionsAssumed ? say("Weather, assumed") : say("Weather")}>
          {assumedHumidity === undefined ? (
            airInWords({ conditions }, reader)
          ) : (
            <Why rule={assumedHumidity.rule}>
              {airInWords({ conditions, assumedHumidity }, reader)}
            </Why>
          )}
        </Fact>
      ) : null}
      {heat ? (
        <Fact term={say("Heat")}>
          <Why rule={heat.rule}>{flagColourInWords(heat.flag, reader)}</Why>
        </Fact>
      ) : null}
    </>
  );
}

function RunnerFacts({ plan, reader }: Facts) {
  const { say } = reader;
  const { sweat, usedToHeat } = plan;
  const scale = scaleInWords(plan, reader);
  const disagree = sweat.own === undefined ? null : disagreementInWords(sweat.own, reader);
  return (
    <>
      {usedToHeat ? (
        <Fact term={say("Used to heat")}>
          <Why rule={usedToHeat.rule}>{usedToHeatInWords(usedToHeat, reader)}</Why>
        </Fact>
      ) : null}
      {sweat.sweatRateMlPerH === null ? null : (
        <Fact term={say("Your sweat")}>
          {sayNodes(say, "about {rate}<basis>, {known}</basis>", {
            rate: (
              <Why rule={sweat.range?.rule ?? sweat.rule ?? plan.during.ceilingRule}>
                {sweatInWords(sweat, reader)}
              </Why>
            ),
            basis: (words) => <span className="fine">{words}</span>,
            known: basisOf(sweat, reader),
          })}
        </Fact>
      )}
      {sweat.own === undefined || disagree === null ? null : (
        <Fact term={say("Your sweat tests")}>
          <Why rule={sweat.own.rule}>{disagree}</Why>
        </Fact>
      )}
      {scale === null ? null : <Fact term={say("Scale at the finish")}>{scale}</Fact>}
    </>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Keeps a number and its unit on one line, with plain spaces for whoever copies it. */
function headlineOf(plan: RunPlan, reader: Reader): ReactNode {
  const { far, drinks, first } = figuresOf(plan, reader);
  const named = { far: "{far}", drinks: "{drinks}", first: first === null ? null : "{first}" };
  return nodesIn(headline(plan, reader, named), {
    far: together(far),
    drinks: together(drinks),
    first: together(first),
  });
}

const together = (text: string | null) => <span className="together">{text}</span>;

/** What the sweat rate stands on: the runner's own weigh-ins, where there are any that count. */
function basisOf({ basis, own }: RunPlan["sweat"], reader: Reader): string {
  const weighed = own === undefined ? null : ownSweatInWords(own, reader);
  return weighed ?? sweatBasisInWords(basis, reader);
}
