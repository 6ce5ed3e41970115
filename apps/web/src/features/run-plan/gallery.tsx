import type { UnitSystem } from "@limber/core/format";
import { type Example, examples } from "@limber/core/run-plan/examples";
import { type RunPlan, RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { headline, warningText } from "@limber/core/run-plan/words";
import type { ReactNode } from "react";
import { addressOf } from "./address.ts";

export type Shown = { readonly example: Example; readonly plan: RunPlan };

/** The invented runners that every surface is tested against, with their plans in the reader's units. */
export function examplePlans(units: UnitSystem): Shown[] {
  return examples.map((example) => {
    const splitUnit = units === "us" ? ("mile" as const) : ("kilometre" as const);
    return { example, plan: planRun(RunPlanRequest.parse({ ...example.request, splitUnit })) };
  });
}

type Gallery = { readonly units: UnitSystem; readonly pace: (plan: RunPlan) => ReactNode };

export function Gallery({ units, pace }: Gallery) {
  return (
    <ul className="gallery">
      {examplePlans(units).map(({ example, plan }) => (
        <li key={example.name}>
          <p className="note">{example.name}</p>
          <h2>
            <a href={addressOf(example.request)}>{headline(plan, units)}</a>
          </h2>
          {pace(plan)}
          {plan.warnings[0] ? (
            <p className="note">{warningText(plan.warnings[0], plan, units)}</p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
