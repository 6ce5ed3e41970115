import { type CrampStep, type Muscle, muscles } from "@limber/core/cramps/model";
import { afterRound, planCramp, screenLogOf } from "@limber/core/cramps/plan";
import { muscleInWords, nextInWords, stepInWords } from "@limber/core/cramps/words";
import type { Reader } from "@limber/core/reader";
import { aroundARun } from "@limber/core/run-analysis/around";
import { MS_IN_A_SECOND, seconds } from "@limber/core/units";
import {
  type CrampAnswer,
  decisionKey,
  type Labels,
  logKey,
  mostCramps,
  mostRounds,
  type Next,
  type Script,
  type StepKind,
} from "./machine.ts";

const answers: readonly CrampAnswer[] = ["let-go", "still-tight", "worse"];
const nexts: readonly Next[] = [
  "another-round",
  "walk-then-run-slower",
  "walk-or-finish-easily",
  "end-the-run",
  "red-flags",
];

/** The whole protocol as data for a screen: steps, words, and an answer to every question that can come up. */
export function crampScript(reader: Reader): Script {
  const protocol = planCramp();
  const steps = [...protocol.round, ...protocol.afterRelease];
  return {
    round: protocol.round.map(({ kind }) => kind),
    afterRelease: protocol.afterRelease.map(({ kind }) => kind),
    seconds: Object.fromEntries(steps.map((step) => [step.kind, step.seconds])) as Record<
      StepKind,
      number | null
    >,
    maxTotalS: protocol.maxTotalS,
    runLastsMs: aroundARun().lastsAtMostS * MS_IN_A_SECOND,
    muscles: [...muscles]
      .sort((a, b) => Number(b === protocol.muscle) - Number(a === protocol.muscle))
      .map((muscle) => ({
        muscle,
        name: muscleInWords(muscle, reader),
        words: wordsFor(steps, muscle, reader),
      })),
    nextWords: Object.fromEntries(
      nexts.map((next) => [next, nextInWords(next, reader)]),
    ) as Script["nextWords"],
    labels: labelsIn(reader),
    decisions: Object.fromEntries(decisionsUpTo(protocol.maxTotalS)),
    logged: Object.fromEntries(loggedByAnswer()),
    tried: Object.fromEntries(
      steps.map(({ kind }) => [kind, screenLogOf({ ...untried, begun: [kind] }).tried]),
    ) as Script["tried"],
  };
}

const untried = { answer: "let-go", next: "walk-then-run-slower" } as const;

function loggedByAnswer(): [string, Script["logged"][string]][] {
  return answers.flatMap((answer) =>
    nexts.map((next): [string, Script["logged"][string]] => {
      const { severity, couldGoOn } = screenLogOf({ answer, next, begun: [] });
      return [logKey(answer, next), { severity, couldGoOn }];
    }),
  );
}

function labelsIn({ say }: Reader): Labels {
  return {
    again: say("It is back"),
    "another-run": say("It is a new run"),
    close: say("Close"),
    guest: say("Kept on this phone. Sign in to put it into your log."),
    halfway: say("15 seconds left"),
    "let-go": say("It let go"),
    logged: say("The cramp is in your log."),
    muscle: say("Which muscle"),
    next: say("Next"),
    "second-cramp": say("The second cramp of this run."),
    "third-cramp": say("The third cramp of this run: it ends here."),
    tight: say("Still tight"),
    voice: say("Voice"),
    "voice-on": say("Voice on"),
    waiting: say("Saved on this phone. It goes into your log when you are back online."),
    wrong: say("Something feels wrong"),
    goOn: {
      title: say("Go on, slower."),
      detail: say("At least 10 % slower than before. Stop again if it comes back."),
    },
    progress: say("{step} of {steps}"),
  };
}

function wordsFor(
  steps: readonly CrampStep[],
  muscle: Muscle,
  reader: Reader,
): Script["muscles"][number]["words"] {
  return Object.fromEntries(
    steps.map(({ kind }) => [kind, stepInWords(kind, muscle, reader)]),
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
