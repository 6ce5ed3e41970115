/** What the scale told before and after runs: sweat tests, and runs that were weighed. */

import type { Weighing } from "@limber/core/hydration/gained";
import { weighInOf } from "@limber/core/hydration/logged-weights";
import { aroundARun } from "@limber/core/run-analysis/around";
import { GRAMS_IN_A_KILOGRAM, kilograms, MS_IN_A_SECOND } from "@limber/core/units";
import type { RunWithClimb } from "@limber/db/runs/store";
import type { SweatTestRow } from "@limber/db/sweat-tests/store";
import { latestBegun } from "../begun.ts";
import { weighInOfTest } from "./model.ts";

type WeighedRow = Omit<RunWithClimb, "climbM">;
type Rows = { readonly tests: readonly SweatTestRow[]; readonly runs: readonly WeighedRow[] };
type TimedWeighing = Weighing & { readonly at: Date; readonly figures: string };

/**
 * Each weighing once, the latest first, and none that lies ahead. A test that belongs to a run stands for it: of such
 * a run only the two weights are left, which tell a gain.
 */
export function weighingsOf({ tests, runs }: Rows, now: Date): TimedWeighing[] {
  const latest = latestBegun(now);
  const begun = tests.filter(({ testedAt }) => testedAt <= latest);
  const tested = new Set(begun.map(({ runId }) => runId));
  return [...begun.map(ofTest), ...runs.flatMap((run) => ofRun(run, tested.has(run.runId)))]
    .filter(({ at }) => at <= latest)
    .filter((one, place, all) => all.findIndex((other) => isSame(one, other)) === place)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime());
}

function ofTest(test: SweatTestRow): TimedWeighing {
  const { testedAt: at, massBeforeKg, massAfterKg, scaleStepKg, drankMl, durationS } = test;
  return {
    at,
    massBeforeKg: kilograms(massBeforeKg),
    massAfterKg: kilograms(massAfterKg),
    ...(scaleStepKg !== null && { scaleStepKg: kilograms(scaleStepKg) }),
    figures: figuresOf([massBeforeKg, massAfterKg, drankMl, durationS]),
    weighIn: weighInOfTest(test),
  };
}

function ofRun(run: WeighedRow, isTested: boolean): TimedWeighing[] {
  const { startedAt: at, massBeforeKg, massAfterKg, intakeMl, elapsedS } = run;
  if (massBeforeKg === null || massAfterKg === null) return [];
  return [
    {
      at,
      massBeforeKg: kilograms(massBeforeKg),
      massAfterKg: kilograms(massAfterKg),
      figures: figuresOf([massBeforeKg, massAfterKg, intakeMl, elapsedS]),
      weighIn: isTested ? null : weighInOf(run),
    },
  ];
}

/** Told twice it is still one: within the longest of runs nobody weighs the same to the gram, drinks the same and takes the same time again. */
function isSame(one: TimedWeighing, other: TimedWeighing): boolean {
  const apartMs = Math.abs(one.at.getTime() - other.at.getTime());
  const withinMs = aroundARun().lastsAtMostS * MS_IN_A_SECOND;
  return one.figures === other.figures && apartMs <= withinMs;
}

function figuresOf([before, after, ...others]: readonly (number | null)[]): string {
  const inGrams = [before, after].map((mass) => Math.round((mass ?? 0) * GRAMS_IN_A_KILOGRAM));
  return [...inGrams, ...others.map((value) => value && Math.round(value))].join(" ");
}
