import type { RunEvent } from "../hydration/model.ts";
import { ask } from "../rule.ts";
import { seconds } from "../units.ts";
import type { RecoveryKind, RecoveryStep } from "./model.ts";
import {
  afterAGain,
  articleOptions,
  compression,
  lately,
  massage,
  rehydrateFrom,
  roller,
  sleep,
  strength,
  stretches,
  urineLook,
  walk,
} from "./rules.ts";

type FinishedRun = {
  readonly event: RunEvent;
  /** By the scale: then nothing that says to drink is said. */
  readonly cameBackHeavier?: boolean;
};

/** What may help after a run, in time order. Nothing here is promised to prevent a cramp. */
export function planRecovery({
  event,
  cameBackHeavier = false,
}: FinishedRun): readonly RecoveryStep[] {
  const hold = ask(stretches, {});
  const exercises = articleOptions
    .decide({ event })
    .stretches.map((name) => ({ name, seconds: hold.holdS, sides: 2 as const }));
  const stretchS = seconds(
    exercises.reduce((sum, { seconds: each, sides }) => sum + each * sides, 0),
  );
  const steps = [
    step("cool-down", ask(walk, {})),
    { ...step("static-stretch", hold), lastsS: { min: stretchS, max: stretchS }, exercises },
    step("rehydrate", ask(rehydrateFrom, {})),
    step("foam-roller", ask(roller, {})),
    step("compression", ask(compression, {})),
    step("urine-check", ask(urineLook, {})),
    step("sleep", ask(sleep, {})),
    step("massage", ask(massage, {})),
    step("strength", ask(strength, {})),
  ];
  const { leaveOut } = afterAGain.decide({ cameBackHeavier });
  return steps.filter(({ kind }) => !leaveOut.includes(kind));
}

/** For how long after the finish the steps are shown, and up to which of them by the clock. */
export function recoveryShows(): ReturnType<typeof lately.decide> {
  return lately.decide({});
}

type Timed = Pick<RecoveryStep, "afterFinishS" | "lastsS" | "optional" | "rule">;

function step(kind: RecoveryKind, { afterFinishS, lastsS, optional, rule }: Timed): RecoveryStep {
  return { kind, afterFinishS, lastsS, optional, rule };
}
