/** Whether what a file or a runner tells can be a run: asked wherever a run comes in. */
import { type Say, sayInEnglish } from "../language.ts";
import type { Problem } from "../problem.ts";
import type { ToldRun } from "./model.ts";
import { possibleRun } from "./rules/possible-run.ts";

export type Possible = ReturnType<typeof possibleRun.decide>;
export type WhyImpossible = NonNullable<Possible["why"]>;

/** What is not told is null, or left out. */
export function possibleOf(told: { readonly [Figure in keyof ToldRun]?: number | null }): Possible {
  const { distanceM = null, elapsedS = null, movingS = null, firstMileS = null } = told;
  return possibleRun.decide({ distanceM, elapsedS, movingS, firstMileS });
}

/**
 * What speaks against a run that was typed, and where: whoever typed it can look again, so that perhaps is no.
 * A log may tell of a day and nothing else.
 */
export function impossibleIfTyped(
  told: Parameters<typeof possibleOf>[0],
): { readonly why: WhyImpossible; readonly field: keyof ToldRun } | null {
  const { why, field } = possibleOf(told);
  return why === null || field === null || why === "nothing-told" ? null : { why, field };
}

/** What speaks against it, in words. */
export function impossibleInWords(why: WhyImpossible, say: Say = sayInEnglish): Required<Problem> {
  switch (why) {
    case "too-far":
      return {
        what: say("This is further than any run."),
        why: say("The distance, or its unit, is wrong."),
        fix: say("Look at the number and its unit."),
      };
    case "too-long":
      return {
        what: say("This is longer than a week."),
        why: say("No run takes as long."),
        fix: say("Look at the time, or log each day by itself."),
      };
    case "no-time":
      return {
        what: say("This is a distance in no time."),
        why: say("A run takes time."),
        fix: say("Look at the time, or leave it empty."),
      };
    case "beyond-a-stride":
      return {
        what: say("This is faster than the fastest sprint."),
        why: say("It was no run, or the distance or the time is wrong."),
        fix: say("Look at the distance, its unit and the time."),
      };
    case "faster-than-anyone":
      return {
        what: say("This is faster than anybody has run so far."),
        why: say("It was a ride, or the distance or the time is wrong."),
        fix: say("Look at the distance, its unit and the time."),
      };
    case "too-short":
      return {
        what: say("This took less than a minute."),
        why: say("It is a start that was stopped again, or a slip of the finger."),
        fix: say("Look at the time: hours, minutes and seconds."),
      };
    case "nothing-told":
      return {
        what: say("Neither a distance nor a time is told."),
        why: say("Nothing says that it was a run."),
        fix: say("Give one of them."),
      };
    case "longer-than-run":
      return {
        what: say("The time in motion is longer than the run."),
        why: say("A part is no longer than the whole."),
        fix: say("Look at the times."),
      };
    case "first-mile":
      return {
        what: say("This cannot be the first mile of this run."),
        why: say("It is faster than anybody has run, or longer than the whole run."),
        fix: say("Look at the times."),
      };
  }
}
