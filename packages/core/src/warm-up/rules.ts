import type { RunEvent } from "../hydration/model.ts";
import type { Rule } from "../rule.ts";
import { type Seconds, seconds } from "../units.ts";
import {
  addedExercises,
  articleExercises,
  articleHold,
  exerciseTime,
  holdBefore,
  legStretches,
  raceExercises,
  slowJog,
} from "./evidence.ts";
import type { ExerciseName } from "./model.ts";

/** The jog that comes first. */
export const jog: Rule<Record<never, never>, { jogS: Seconds; intensity: "slow" }> = {
  id: "warm-up.jog",
  statement: "Jog slowly for ten minutes before anything else.",
  because: slowJog.because,
  values: { slowJog },
  decide: () => ({ jogS: seconds(slowJog.value), intensity: "slow" }),
};

/** Whether a hold is as long as the article asks. */
export const staticHold: Rule<{ readonly holdS: Seconds }, { inRange: boolean }> = {
  id: "warm-up.static-hold",
  statement: "A static stretch is held for 30 to 60 seconds.",
  because: articleHold.because,
  values: { articleHold },
  decide: ({ holdS }) => ({
    inRange: holdS >= articleHold.value.leastS && holdS <= articleHold.value.mostS,
  }),
};

/** When to stretch statically. */
export const staticPhases: Rule<Record<never, never>, { phases: readonly string[] }> = {
  id: "warm-up.static-phases",
  statement: "Static stretches come after the warm-up jog, and again after the run.",
  because: articleHold.because,
  values: { articleHold },
  decide: () => ({ phases: ["before the run, after the warm-up jog", "after the run"] }),
};

/** The stretches before a run, and how long. */
export const staticBefore: Rule<
  Record<never, never>,
  {
    holdS: Seconds;
    stretches: readonly ExerciseName[];
    totalS: Seconds;
    articleHoldS: { min: Seconds; max: Seconds };
  }
> = {
  id: "warm-up.static-before",
  statement:
    "Before the run hold each leg stretch for 30 seconds a side, gently, and follow with the exercises. A good habit; it has not been shown to prevent cramps.",
  because: holdBefore.because,
  values: { holdBefore, legStretches, articleHold },
  decide: () => ({
    holdS: seconds(holdBefore.value),
    stretches: legStretches.value,
    totalS: seconds(holdBefore.value * legStretches.value.length * 2),
    articleHoldS: { min: seconds(articleHold.value.leastS), max: seconds(articleHold.value.mostS) },
  }),
};

/** The moving part of the warm-up. */
export const exercises: Rule<
  { readonly event: RunEvent },
  {
    fromArticle: readonly ExerciseName[];
    added: readonly ExerciseName[];
    eachS: Seconds;
    totalS: Seconds;
  }
> = {
  id: "warm-up.exercises",
  statement:
    "Butt kicks, high knees and jumping jacks, then leg swings, lunges and skips, half a minute each. Strides before a race.",
  because: articleExercises.because,
  values: { articleExercises, addedExercises, raceExercises, exerciseTime },
  decide({ event }) {
    const added = event === "race" ? raceExercises.value : addedExercises.value;
    const fromArticle = articleExercises.value;
    const eachS = exerciseTime.value;
    return {
      fromArticle,
      added,
      eachS: seconds(eachS),
      totalS: seconds(eachS * (fromArticle.length + added.length)),
    };
  },
};

export const warmUpRules = [jog, staticBefore, exercises, staticHold, staticPhases] as const;
