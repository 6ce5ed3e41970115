import type { RunEvent } from "../hydration/model.ts";
import { ask } from "../rule.ts";
import { MS_IN_A_DAY } from "../units.ts";
import { crampsRemembered } from "./evidence.ts";
import type { LoggedCramp, PreparationStep } from "./model.ts";
import { arriveUnsore, crampsLogged, downhill, earlierCramps } from "./rules.ts";

type Run = {
  readonly event: RunEvent;
  /** Left out where nobody knows. */
  readonly earlierCramps?: boolean | undefined;
};

/** What to do in the weeks and days before a run, the earliest first. Nothing before an easy one. */
export function planPreparation(run: Run): PreparationStep[] {
  const { isKnown, ...cramped } = ask(earlierCramps, run);
  const all = [
    { kind: "downhill", ...ask(downhill, run) },
    { kind: "arrive-unsore", ...ask(arriveUnsore, run) },
    { kind: "earlier-cramps", ...cramped, ...(isKnown && { isKnown }) },
  ] as const;
  return all.filter(({ applies }) => applies).map(({ applies: _, ...step }) => step);
}

/** Whether a log has a cramp in or right after a run of the year before an instant. */
export function hasEarlierCramps(cramps: readonly LoggedCramp[], beforeMs: number): boolean {
  const told = cramps.map(({ during, happenedMs }) => ({
    during,
    daysBefore: (beforeMs - happenedMs) / MS_IN_A_DAY,
  }));
  return crampsLogged.decide({ cramps: told }).earlierCramps;
}

/** From when on a cramp of a log counts for a run. */
export function crampsCountSince(beforeMs: number): number {
  return beforeMs - crampsRemembered.value.withinDays * MS_IN_A_DAY;
}
