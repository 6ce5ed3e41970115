import { ratePerHour, temperature, type UnitSystem } from "@limber/core/format";
import { sweatBasisInWords } from "@limber/core/hydration/words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { headline } from "@limber/core/run-plan/words";
import type { ReactNode } from "react";
import { Why } from "../../ui/why.tsx";
import { Disagreements } from "./disagreements.tsx";
import { Reasons } from "./reasons.tsx";
import { Spine } from "./spine.tsx";
import type { Moments } from "./start.ts";
import { RunStrip } from "./strip.tsx";
import { Warnings } from "./warnings.tsx";

type PlanView = {
  readonly plan: RunPlan;
  readonly units: UnitSystem;
  readonly moments: Moments;
  /** Where the form with these answers is. */
  readonly change: string;
  /** What other features show of the plan. */
  readonly drinks: ReactNode;
  readonly pace: ReactNode;
  readonly warmUp: ReactNode;
  readonly after: ReactNode;
};

/** A plan: the answer first, then what to know, then one time line, then the parts. */
export function RunPlanView({
  plan,
  units,
  moments,
  change,
  drinks,
  pace,
  warmUp,
  after,
}: PlanView) {
  return (
    <article>
      <h1 className="answer">{unbroken(headline(plan, units))}</h1>
      <Facts plan={plan} units={units} moments={moments} />
      <p>
        <a className="text-link" href={change}>
          Change the run, the weather or your mass
        </a>
      </p>
      <Warnings plan={plan} units={units} />
      <RunStrip plan={plan} units={units} moments={moments} />
      <p className="fine key wide">
        <span className="swatch solid">If thirsty, from</span>
        <span className="swatch room">up to</span>
        <span className="swatch pace">Pace</span>
      </p>
      <Spine plan={plan} units={units} moments={moments} />
      <div className="columns">
        {warmUp}
        <div className="stack">
          {drinks}
          {pace}
          {after}
        </div>
        <Reasons plan={plan} units={units} />
      </div>
      <Disagreements plan={plan} units={units} />
    </article>
  );
}

function Facts({ plan, units, moments }: Pick<PlanView, "plan" | "units" | "moments">) {
  const { conditions, sweat, expectedMassChangePct: change, heat } = plan;
  const minus = (pct: number) => pct.toFixed(1).replace("-", "−");
  return (
    <dl className="facts">
      <Fact term="Finish">about {moments.at(plan.durationS)}</Fact>
      {conditions ? (
        <Fact term={plan.conditionsAssumed ? "Weather, assumed" : "Weather"}>
          {temperature(conditions.airTemperatureC, units)},{" "}
          {Math.round(conditions.relativeHumidityPct)} % humid
        </Fact>
      ) : null}
      {heat ? (
        <Fact term="Heat">
          <Why rule={heat.rule}>{heat.flag} flag</Why>
        </Fact>
      ) : null}
      {sweat.sweatRateMlPerH === null ? null : (
        <Fact term="Your sweat">
          about{" "}
          <Why rule={sweat.rule ?? plan.during.ceilingRule}>
            {ratePerHour(sweat.sweatRateMlPerH, units)}
          </Why>
          <span className="fine">, {sweatBasisInWords(sweat.basis)}</span>
        </Fact>
      )}
      {change ? (
        <Fact term="Scale at the finish">
          {minus(change.min)} to {minus(change.max)} %
        </Fact>
      ) : null}
    </dl>
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
function unbroken(text: string): ReactNode[] {
  return text.split(/(\d+ (?:mi|km|oz|mL)\b|in \d[\d:.]*)/).map((part, index) =>
    index % 2 === 1 ? (
      <span key={part} className="together">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
