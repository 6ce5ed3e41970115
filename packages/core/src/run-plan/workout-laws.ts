/** What holds of every plan as a watch takes it. A plan that was kept is not held to these: they are about today's steps. */
import { elapsedAt } from "../pacing/plan.ts";
import { meters } from "../units.ts";
import { type Law, limit, must, noise } from "./laws.ts";
import type { RunPlan } from "./model.ts";
import { type RunStep, workoutOf } from "./workout.ts";

/** What a watch is told to run; null where the run is not for now. */
function onTheWatch(plan: RunPlan): RunStep[] | null {
  return workoutOf(plan)?.filter((step): step is RunStep => "distanceM" in step) ?? null;
}

/** The same with where each begins, and when the plan has it begin. */
function placed(plan: RunPlan) {
  let [fromM, fromS] = [0, 0];
  return (onTheWatch(plan) ?? []).map((step) => {
    const at = { step, fromM, fromS };
    fromM += step.distanceM;
    fromS += step.timeS;
    return at;
  });
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

export const workoutLaws: Readonly<Record<string, Law>> = {
  "a watch leads through the whole run, in at most fifty steps": (plan, { distanceM }) => {
    const steps = onTheWatch(plan);
    if (steps === null) return must(plan.notNow !== undefined, "no workout");
    const far = sumOf(steps.map((step) => step.distanceM));
    const isWhole = Math.abs(far - distanceM) < 0.01 && plan.notNow === undefined;
    if (!isWhole) return { broken: `${far} m of ${distanceM} m` };
    return limit((workoutOf(plan)?.length ?? 0) / 50, "too many steps");
  },

  "on a watch no stretch is faster than in the plan, and a walk is no fault": (plan) => {
    const places = placed(plan);
    if (places.length === 0) return null;
    const least = places.map(({ step, fromM }) => {
      const [begins, ends] = [fromM, fromM + step.distanceM].map(
        (placeM) => elapsedAt(plan.pacing, meters(placeM)) ?? plan.pacing.totalS,
      );
      const plannedS = (ends ?? 0) - (begins ?? 0);
      return { step, used: (plannedS * step.fastestMPerS) / step.distanceM };
    });
    const hurries = least.some(({ step }) => step.slowestMPerS > step.fastestMPerS / 2 + noise);
    if (hurries) return { broken: "a watch says to hurry" };
    return limit(Math.max(...least.map(({ used }) => used)), "a ceiling is faster than the plan");
  },

  "on a watch the first split stands alone": (plan) => {
    const [first] = plan.pacing.splits;
    const steps = onTheWatch(plan);
    if (steps === null || first === undefined) return null;
    const firstM = sumOf(
      steps.filter(({ kind }) => kind === "first-split").map((step) => step.distanceM),
    );
    return must(Math.abs(firstM - first.distanceM) < 50, `${firstM} m of ${first.distanceM} m`);
  },

  "what a watch says to drink is never above the ceiling, nor before it is due": (plan) => {
    const { ceilingMlPerH, marksS } = plan.during;
    const due = placed(plan).flatMap(({ step, fromS }) =>
      step.drinks.map(({ afterS, maxMl }) => ({ atS: fromS + afterS, maxMl })),
    );
    if (due.length === 0) return null;
    const early = due.find(({ atS }, index) => atS < (marksS[index] ?? Infinity) - 0.01);
    if (early !== undefined) return { broken: `a drink at ${early.atS} s is not due` };
    const used = sumOf(due.map(({ maxMl }) => maxMl)) / ((ceilingMlPerH * plan.durationS) / 3600);
    return limit(used, "more than the ceiling");
  },
};
