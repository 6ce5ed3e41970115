import { ask } from "../rule.ts";
import { type Meters, meters, paceOver, type Seconds, type SecondsPerKilometer } from "../units.ts";
import type {
  FirstMileCheck,
  FirstMileRequest,
  PacingPlan,
  PacingRequest,
  StartPosition,
} from "./model.ts";
import { firstAndLastMile, shape, splits } from "./rules/pace.ts";
import {
  costOfStart,
  firstMileCheck,
  heatEasing,
  longRunPractice,
  startPosition,
} from "./rules/start.ts";

/** Splits that begin slowly and add up to the goal, with what practice and heat ask for. */
export function planPacing(request: PacingRequest): PacingPlan {
  const start = ask(shape, request);
  const course = { ...request, shape: start.shape };
  const meanPaceSPerKm = paceOver(request.distanceM, request.durationS);
  const { practise, holdBackM, rule } = ask(longRunPractice, request);
  const easing = ask(heatEasing, { meanPaceSPerKm, wbgtC: request.wbgtC });
  return {
    ...ask(splits, course),
    shape: start.shape,
    shapeRule: start.rule,
    ...firstAndLastMile.decide(course),
    meanPaceSPerKm,
    practice: practise ? { holdBackM, rule } : null,
    heatEasing: easing.addSPerKm.typical > 0 ? easing : null,
  };
}

/** The first mile against the goal, and what it may cost. */
export function checkFirstMile(request: FirstMileRequest): FirstMileCheck {
  const check = ask(firstMileCheck, request);
  const cost = ask(costOfStart, { secondsTooFast: check.aheadS });
  return { ...check, possibleLossS: cost.secondHalfLossMaxS, possibleLossRule: cost.rule };
}

/** Whether the people around you run your pace. */
export function checkStartPosition(
  goalPaceSPerKm: SecondsPerKilometer,
  corralPaceSPerKm?: SecondsPerKilometer,
): StartPosition {
  return ask(startPosition, { goalPaceSPerKm, corralPaceSPerKm });
}

/** How far along a plan is after a time, between its splits in straight lines. */
export function distanceAt({ splits: planned }: PacingPlan, elapsedS: Seconds): Meters {
  let before = 0;
  for (const split of planned) {
    if (elapsedS <= split.elapsedS) {
      return meters(before + split.distanceM * (1 - (split.elapsedS - elapsedS) / split.timeS));
    }
    before += split.distanceM;
  }
  return meters(before);
}
