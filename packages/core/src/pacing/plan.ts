import { ask, type Finding } from "../rule.ts";
import {
  type Meters,
  meters,
  paceOver,
  type Seconds,
  type SecondsPerKilometer,
  seconds,
} from "../units.ts";
import type {
  CourseFit,
  CoursePoint,
  FirstMileCheck,
  FirstMileRequest,
  PacingPlan,
  PacingRequest,
  StartPosition,
} from "./model.ts";
import { courseFit, stretchCost } from "./rules/course.ts";
import { firstAndLastMile, shape, splits } from "./rules/pace.ts";
import {
  costOfStart,
  firstMileCheck,
  heatEasing,
  longRunPractice,
  startPosition,
  suggestedPace,
} from "./rules/race-start.ts";

/** The pace to suggest where nobody has said one. */
export function suggestPace(): Finding<{ paceSPerKm: SecondsPerKilometer }> {
  return ask(suggestedPace, {});
}

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

/** A course stretched to a distance, where it is nearly as long. */
export function fitCourse(course: readonly CoursePoint[], distanceM: Meters): CourseFit {
  return ask(courseFit, { course, distanceM });
}

/** What a stretch of a course costs against the flat: its grade as a fraction, and how much slower it is for the same effort. */
export function slopeOver(
  course: readonly CoursePoint[],
  [fromM, toM]: readonly [number, number],
): { readonly grade: number; readonly costRatio: number } {
  return stretchCost.decide({ course, fromM, toM });
}

/** How much a course rises in all: what it falls is not taken off. */
export function climbOver(course: readonly CoursePoint[]): Meters {
  return meters(
    course.reduce((sum, { elevationM }, at) => {
      const before = course[at - 1]?.elevationM ?? elevationM;
      return sum + Math.max(0, elevationM - before);
    }, 0),
  );
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

/** When a runner on this plan comes by a place, between its splits in straight lines; null beyond the finish. */
export function elapsedAt({ splits: planned }: PacingPlan, placeM: Meters): Seconds | null {
  let beforeM = 0;
  for (const split of planned) {
    const leftM = placeM - beforeM;
    if (leftM <= split.distanceM)
      return seconds(split.elapsedS - split.timeS * (1 - leftM / split.distanceM));
    beforeM += split.distanceM;
  }
  return null;
}
