import type { Reader } from "@limber/core/reader";
import type { RunPlan } from "@limber/core/run-plan/model";
import type { ReactNode } from "react";

type PutAway = { readonly plan: RunPlan; readonly reader: Reader; readonly children: ReactNode };

/** What was planned for a run that is off: folded away, so that nobody reads it as what to do now. */
export function PutAway({ plan, reader, children }: PutAway) {
  if (plan.notNow === undefined) return children;
  return (
    <details className="fold put-away">
      <summary>{reader.say("For a cooler hour: what was planned")}</summary>
      {children}
    </details>
  );
}
