import { distance, paceDigits } from "@limber/core/format";
import { notNowInWords } from "@limber/core/heat/words";
import { checkFirstMile } from "@limber/core/pacing/plan";
import { timesOf, verdictsFor } from "@limber/core/pacing/verdicts";
import { firstSplitTime } from "@limber/core/pacing/words";
import { type Reader, saySplit } from "@limber/core/reader";
import type { RunPlan } from "@limber/core/run-plan/model";
import { mile, paceOver, seconds } from "@limber/core/units";
import type { ReactNode } from "react";
import { PutAway } from "../../ui/put-away.tsx";
import { Why } from "../../ui/why.tsx";
import { FirstMileCheck } from "./check.tsx";
import { type Tables, WaterTables } from "./tables.tsx";

type Race = {
  readonly planId: string;
  readonly plan: RunPlan;
  readonly reader: Reader;
  readonly tables: Tables;
  readonly at: (secondsFromStart: number) => string;
  /** "Starts in 2 d 14 h"; nothing once it has started. */
  readonly countdown: string | null;
  /** The screen for the run itself, with these tables. */
  readonly runAddress: string;
  /** Every step of the day, as the plan shows it. */
  readonly steps: ReactNode;
  readonly save: ReactNode;
  readonly byHour: ReactNode;
  /** The course with its tables, where one is known. */
  readonly course: ReactNode;
};

/** A race day in the order of time: the start, the first mile, the tables, every step. */
export function RaceView(race: Race) {
  const { plan, reader, at, countdown, steps, save } = race;
  const { say } = reader;
  const first = firstSplitTime(plan.pacing, reader);
  return (
    <article>
      <h1 className="answer">
        {plan.notNow !== undefined
          ? notNowInWords(plan.notNow, reader, plan.heatHours)
          : first === null
            ? say("Start {time}. Slowly.", { time: at(0) })
            : saySplit(reader, {
                mile: "Start {time}. First mile in {first}, no faster.",
                kilometre: "Start {time}. First kilometre in {first}, no faster.",
                values: { time: at(0), first },
              })}
      </h1>
      {countdown && plan.notNow === undefined ? <p className="lead">{countdown}</p> : null}
      <p className="actions-row">
        <a className="text-link" href={`/plans/${race.planId}`}>
          {say("The whole plan")}
        </a>
        {plan.notNow === undefined ? (
          <a className="text-link" href={race.runAddress}>
            {say("Start the run")}
          </a>
        ) : null}
        {save}
      </p>
      {race.byHour}
      <PutAway plan={plan} reader={reader}>
        {steps}
        {race.course}
        <div className="columns even">
          <div className="stack">
            <FirstMile plan={plan} reader={reader} />
            <Corral plan={plan} reader={reader} />
            <Salt plan={plan} reader={reader} />
          </div>
          <WaterTables
            planId={race.planId}
            lengthM={plan.distanceM}
            tables={race.tables}
            at={at}
            reader={reader}
          />
        </div>
      </PutAway>
    </article>
  );
}

function Corral({ plan, reader }: Pick<Race, "plan" | "reader">) {
  const { say } = reader;
  const pace = paceDigits(plan.pacing.meanPaceSPerKm, reader);
  const { advice, rule } = plan.startPosition;
  return (
    <section className="section" aria-labelledby="corral">
      <h2 id="corral">{say("Where to stand")}</h2>
      <p>
        <Why rule={rule}>
          {saySplit(reader, {
            mile: "With runners of {pace} a mile, your own pace.",
            kilometre: "With runners of {pace} a kilometre, your own pace.",
            values: { pace },
          })}
        </Why>{" "}
        {advice === "move-back" ? say("Your corral is faster than that. Move back.") : null}
      </p>
    </section>
  );
}

function FirstMile({ plan, reader }: Pick<Race, "plan" | "reader">) {
  const { say } = reader;
  const goalMileS = plan.pacing.firstMileS;
  if (goalMileS === null) return null;
  const far = distance(mile, reader);
  const goalPaceSPerKm = paceOver(mile, goalMileS);
  const verdicts = verdictsFor(goalPaceSPerKm, goalMileS, reader);
  const { aheadS, possibleLossS, possibleLossRule } = checkFirstMile({
    goalPaceSPerKm,
    firstMileS: seconds(goalMileS - 1),
  });
  return (
    <section className="section" aria-labelledby="first-mile-check">
      <header>
        <h2 id="first-mile-check">
          {saySplit(reader, {
            mile: "First-mile check",
            kilometre: "Check at {far}",
            values: { far },
          })}
        </h2>
        <Why rule={possibleLossRule}>{say("what it may cost")}</Why>
      </header>
      <FirstMileCheck
        label={saySplit(reader, {
          mile: "Your first mile",
          kilometre: "Your first {far}",
          values: { far },
        })}
        hint={say("minutes and seconds")}
        verdicts={verdicts}
        goalMileS={goalMileS}
        cost={{
          sentence: say("By the article’s rule of thumb up to {seconds} s lost later. Unproven."),
          perSecondAhead: Math.round(possibleLossS / aheadS),
        }}
      />
      <table className="table">
        <caption className="unseen">{say("What each time means")}</caption>
        <tbody>
          {verdicts.map((verdict, index) => (
            <tr key={verdict.upToS}>
              <th scope="row">{timesOf(verdicts, index, reader)}</th>
              <td>{verdict.advice}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Salt({ plan, reader }: Pick<Race, "plan" | "reader">) {
  const { say } = reader;
  const { offer, rule } = plan.saltShot;
  return (
    <section className="section" aria-labelledby="salt">
      <h2 id="salt">{say("Salt")}</h2>
      <p>
        <Why rule={rule}>
          {offer === "optional"
            ? say("Off, unless you have tried it before. An open question.")
            : say("Leave it out.")}
        </Why>
      </p>
    </section>
  );
}
