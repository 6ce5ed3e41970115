import { type CrampStep, type Muscle, muscles } from "@limber/core/cramps/model";
import { afterRound, planCramp } from "@limber/core/cramps/plan";
import { muscleInWords, nextInWords, stepInWords } from "@limber/core/cramps/words";
import { seconds } from "@limber/core/units";
import {
  type Answer,
  decisionKey,
  type Kind,
  mostCramps,
  mostRounds,
  type Next,
  type Script,
} from "./machine.ts";

const answers: readonly Answer[] = ["let-go", "still-tight", "worse"];
const nexts: readonly Next[] = [
  "another-round",
  "walk-then-run-slower",
  "walk-or-finish-easily",
  "end-the-run",
  "red-flags",
];

/** The whole protocol as data for a screen: steps, words, and an answer to every question that can come up. */
export function crampScript(): Script {
  const protocol = planCramp();
  const steps = [...protocol.round, ...protocol.afterRelease];
  return {
    round: protocol.round.map(({ kind }) => kind),
    afterRelease: protocol.afterRelease.map(({ kind }) => kind),
    seconds: Object.fromEntries(steps.map((step) => [step.kind, step.seconds])) as Record<
      Kind,
      number | null
    >,
    maxTotalS: protocol.maxTotalS,
    muscles: [...muscles]
      .sort((a, b) => Number(b === protocol.muscle) - Number(a === protocol.muscle))
      .map((muscle) => ({
        muscle,
        name: muscleInWords(muscle),
        words: wordsFor(steps, muscle),
      })),
    nextWords: Object.fromEntries(
      nexts.map((next) => [next, nextInWords(next)]),
    ) as Script["nextWords"],
    decisions: Object.fromEntries(decisionsUpTo(protocol.maxTotalS)),
  };
}

function wordsFor(steps: readonly CrampStep[], muscle: Muscle): Script["muscles"][number]["words"] {
  return Object.fromEntries(
    steps.map(({ kind }) => [kind, stepInWords(kind, muscle)]),
  ) as Script["muscles"][number]["words"];
}

function decisionsUpTo(maxTotalS: number): [string, Next][] {
  const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);
  const either = [true, false];
  return upTo(mostRounds).flatMap((rounds) =>
    upTo(mostCramps).flatMap((cramps) =>
      either.flatMap((sameMuscle) =>
        either.flatMap((late) =>
          answers.map((answer): [string, Next] => {
            const state = {
              roundsDone: rounds,
              crampsThisRun: cramps,
              sameMuscleAsBefore: sameMuscle,
              answer,
            };
            const { next } = afterRound({ ...state, sinceCrampS: seconds(late ? maxTotalS : 0) });
            return [decisionKey({ rounds, cramps, sameMuscle, late, answer }), next];
          }),
        ),
      ),
    ),
  );
}
