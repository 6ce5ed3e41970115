import type { RunEvent } from "../hydration/model.ts";
import { ask } from "../rule.ts";
import type { PreparationStep } from "./model.ts";
import { arriveUnsore, downhill, earlierCramps } from "./rules.ts";

/** What to do in the weeks and days before a run, the earliest first. Nothing before an easy one. */
export function planPreparation(run: { readonly event: RunEvent }): PreparationStep[] {
  const all = [
    { kind: "downhill", ...ask(downhill, run) },
    { kind: "arrive-unsore", ...ask(arriveUnsore, run) },
    { kind: "earlier-cramps", ...ask(earlierCramps, run) },
  ] as const;
  return all
    .filter(({ applies }) => applies)
    .map(({ kind, fromS, rule }) => ({ kind, fromS, rule }));
}
