/** What a watch says at each step. The gravest comes first: where there is no room for all, the end is left out. */
import { distance, drink, span } from "../format.ts";
import { portionInWords } from "../hydration/words.ts";
import { sayCount } from "../language.ts";
import type { Reader } from "../reader.ts";
import { mile, SECONDS_IN_A_MINUTE } from "../units.ts";
import type { RunPlan } from "./model.ts";
import { graveInShort } from "./warnings-in-words.ts";
import { type RunStep, type WorkoutStep, workoutOf } from "./workout.ts";

/** A step with what a watch shows of it: a short name, and whole sentences. */
export type ToldWorkoutStep = {
  readonly step: WorkoutStep;
  readonly name: string;
  readonly notes: readonly string[];
};

export type ToldWorkout = { readonly name: string; readonly steps: readonly ToldWorkoutStep[] };

/** The workout of a plan in the reader's language; null where the run is not for now. */
export function workoutInWords(plan: RunPlan, reader: Reader): ToldWorkout | null {
  const steps = workoutOf(plan);
  if (steps === null) return null;
  const told = steps.map((step) => ({
    step,
    name: nameOf(step, plan, reader),
    notes: notesOf(step, plan, reader),
  }));
  const [first, ...others] = told;
  const warned = first && { ...first, notes: [...graveInShort(plan, reader), ...first.notes] };
  return {
    name: `Limber ${distance(plan.distanceM, reader)}`,
    steps: warned === undefined ? [] : [warned, ...others],
  };
}

function nameOf({ kind }: WorkoutStep, { pacing }: RunPlan, { say }: Reader): string {
  switch (kind) {
    case "jog":
      return say("Warm up");
    case "line-up":
      return say("Line up");
    case "first-split":
      return firstNameOf(pacing.splits, say);
    case "run":
      return say("Run");
    case "walk":
      return say("Walk");
  }
}

/** By the split of the plan, which may be another than the reader's of today. */
function firstNameOf([first]: RunPlan["pacing"]["splits"], say: Reader["say"]): string {
  return (first?.distanceM ?? 0) >= mile ? say("First mile") : say("First kilometre");
}

function notesOf(step: WorkoutStep, plan: RunPlan, reader: Reader): string[] {
  const { say } = reader;
  switch (step.kind) {
    case "jog":
      return [say("Jog slowly for {time}.", { time: span(step.lastsS) })];
    case "line-up":
      return [say("Press lap when the run starts."), say("Stretch, exercise, line up.")];
    case "first-split":
      return [...drinksOf(step, plan, reader), say("Start slowly. People will pass you.")];
    case "run":
      return drinksOf(step, plan, reader);
    case "walk":
      return [say("Walk for five minutes.")];
  }
}

/** The drink with which a step begins; of a long step how much how often. Thirst stands first: a small watch shows the beginning alone. */
function drinksOf({ drinks }: RunStep, { during }: RunPlan, reader: Reader): string[] {
  const { say } = reader;
  const [only, ...others] = drinks;
  if (only === undefined) return [];
  if (others.length > 0 || only.afterS > 0)
    return [
      sayCount(say, during.everyS / SECONDS_IN_A_MINUTE, {
        one: "If thirsty: {amount} every minute.",
        other: "If thirsty: {amount} every {count} minutes.",
        values: { amount: portionInWords(during, reader) },
      }),
    ];
  const amount = drink(only, reader);
  return only.fluid === "sports-drink"
    ? [say("If thirsty: {amount}, sports drink.", { amount })]
    : [say("If thirsty: {amount}, water.", { amount })];
}
