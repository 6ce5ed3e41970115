import { ask } from "../rule.ts";
import type { CrampProtocol, CrampState, Muscle, NextStep, ScreenLog } from "./model.ts";
import { endsTheRun, likelyMuscle, midRun, nextStep, screenLog } from "./rules.ts";

/** What to do in the middle of a cramp, as data a screen can play. The calf when no muscle is named. */
export function planCramp(muscle: Muscle = likelyMuscle.decide({}).muscle): CrampProtocol {
  const { rule, ...steps } = ask(midRun, {});
  const ends = ask(endsTheRun, {});
  const withRule = <Step extends object>(step: Step) => ({ ...step, rule });
  return {
    ...steps,
    muscle,
    round: steps.round.map(withRule),
    afterRelease: steps.afterRelease.map(withRule),
    endsTheRun: ends.endsTheRun,
    endsTheRunRule: ends.rule,
    rule,
  };
}

/** What a screen that led through a cramp tells the log of it. */
export function screenLogOf(told: Parameters<typeof screenLog.decide>[0]): ScreenLog {
  return ask(screenLog, told);
}

/** What comes after a round, from where the runner stands. */
export function afterRound(state: CrampState): NextStep {
  return ask(nextStep, state);
}
