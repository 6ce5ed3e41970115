import type { Say } from "@limber/core/language";
import { type Reader, splitUnitFor } from "@limber/core/reader";
import { type Example, examples } from "@limber/core/run-plan/examples";
import { type RunPlan, RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { warningText } from "@limber/core/run-plan/warnings-in-words";
import { headline } from "@limber/core/run-plan/words";
import type { ReactNode } from "react";
import { addressOf } from "./address.ts";

/** Who the example is. The English names are collected where the examples are. */
export function exampleInWords(example: Example, say: Say): string {
  return say(example.name);
}

export type ExamplePlan = { readonly example: Example; readonly plan: RunPlan };

/** The invented runners that every surface is tested against, with their plans in the reader's units. */
export function examplePlans(reader: Reader): ExamplePlan[] {
  return examples.map((example) => {
    const request = { ...example.request, splitUnit: splitUnitFor(reader) };
    return { example, plan: planRun(RunPlanRequest.parse(request)) };
  });
}

type Gallery = { readonly reader: Reader; readonly pace: (plan: RunPlan) => ReactNode };

export function Gallery({ reader, pace }: Gallery) {
  return (
    <ul className="gallery">
      {examplePlans(reader).map(({ example, plan }) => (
        <li key={example.name}>
          <p className="note">{exampleInWords(example, reader.say)}</p>
          <h2>
            <a href={addressOf(example.request)}>{headline(plan, reader)}</a>
          </h2>
          {pace(plan)}
          {plan.warnings[0] ? (
            <p className="note">{warningText(plan.warnings[0], plan, reader)}</p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
