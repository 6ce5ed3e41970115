/** A run as a watch takes it: step after step, each with the pace that is not to be passed and the drink that is due. */
import {
  type Meters,
  type MetersPerSecond,
  type Milliliters,
  meters,
  paceOver,
  type Seconds,
  seconds,
} from "../units.ts";
import { isDrink } from "./day-in-words.ts";
import type { RunPlan, TimelineItem } from "./model.ts";
import { watchSteps, watchZone } from "./rules.ts";

/** A drink that falls due in a step, and how long after the step begins. */
export type StepDrink = {
  readonly afterS: Seconds;
  readonly minMl: Milliliters;
  readonly maxMl: Milliliters;
  readonly fluid?: TimelineItem["fluid"];
};

export type RunStep = {
  readonly kind: "first-split" | "run";
  readonly distanceM: Meters;
  /** As long as the plan has for it. */
  readonly timeS: Seconds;
  readonly fastestMPerS: MetersPerSecond;
  readonly slowestMPerS: MetersPerSecond;
  readonly drinks: readonly StepDrink[];
};

export type WorkoutStep =
  | RunStep
  | { readonly kind: "jog" | "walk"; readonly lastsS: Seconds }
  /** Ends when the runner says so. */
  | { readonly kind: "line-up" };

/** The steps of a plan, from the warm-up to the walk after; null where the run is not for now. */
export function workoutOf(plan: RunPlan): readonly WorkoutStep[] | null {
  if (plan.notNow !== undefined) return null;
  const walkS = plan.recovery.find(({ kind }) => kind === "cool-down")?.lastsS?.min;
  return [
    { kind: "jog", lastsS: plan.warmUp.jogS },
    { kind: "line-up" },
    ...joined(stretchesOf(plan)).map(stepOf),
    ...(walkS === undefined ? [] : [{ kind: "walk", lastsS: walkS } as const]),
  ];
}

/** A part of a run at one pace. */
type Stretch = {
  readonly isFirst: boolean;
  readonly distanceM: number;
  readonly timeS: number;
  readonly drinks: readonly StepDrink[];
};

function stepOf({ isFirst, distanceM, timeS, drinks }: Stretch): RunStep {
  const far = meters(distanceM);
  const lastsS = seconds(timeS);
  const { fastestMPerS, slowestMPerS } = watchZone.decide({ paceSPerKm: paceOver(far, lastsS) });
  return {
    kind: isFirst ? "first-split" : "run",
    distanceM: far,
    timeS: lastsS,
    fastestMPerS,
    slowestMPerS,
    drinks,
  };
}

/** The splits, cut where a drink falls due, so that a step begins with its drink. */
function stretchesOf(plan: RunPlan): Stretch[] {
  const { splits } = plan.pacing;
  let farM = 0;
  const ends = splits.map(({ distanceM }) => {
    farM += distanceM;
    return farM;
  });
  const due = dueOf(plan, ends);
  return splits.flatMap((split, index) => {
    const [fromM, toM] = [ends[index - 1] ?? 0, ends[index] ?? 0];
    const here = due.filter(({ placeM }) => placeM >= fromM && placeM < toM);
    const cuts = [...new Set([fromM, ...here.map(({ placeM }) => placeM)]), toM];
    return cuts.slice(1).map((endM, piece): Stretch => {
      const beginM = cuts[piece] ?? 0;
      return {
        isFirst: index === 0,
        distanceM: endM - beginM,
        timeS: (split.timeS * (endM - beginM)) / split.distanceM,
        drinks: here.filter(({ placeM }) => placeM === beginM).map(({ drink }) => drink),
      };
    });
  });
}

/** Where each drink falls due; of one that is due just before a split ends, where it ends: no step is over in a moment. */
function dueOf({ timeline }: RunPlan, ends: readonly number[]) {
  const { shortestM } = watchSteps.decide({});
  return timeline.filter(isDrink).flatMap(({ distanceM: placeM, minMl, maxMl, fluid }) => {
    // A drink before the start has no place along the way.
    if (placeM === undefined) return [];
    const endM = ends.find((far) => far > placeM && far - placeM < shortestM);
    const drink: StepDrink = { afterS: seconds(0), minMl, maxMl, ...(fluid && { fluid }) };
    return [{ placeM: endM ?? placeM, drink }];
  });
}

/** Neighbours that two seconds tell apart become one; then the most alike, until there are few enough. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const { alikeS, mostSteps } = watchSteps.decide({});
  const alike = joinedWhile(stretches, { may: goTogether, until: (apartS) => apartS >= alikeS });
  return joinedWhile(alike, {
    may: (one, next) => one.isFirst === next.isFirst,
    until: (_, count) => count <= mostSteps,
  });
}

/** The first split stays what it is, and a drink begins a step. */
function goTogether(one: Stretch, next: Stretch): boolean {
  const { shortestM } = watchSteps.decide({});
  return next.drinks.length === 0 && (one.isFirst === next.isFirst || next.distanceM < shortestM);
}

type Joining = {
  readonly may: (one: Stretch, next: Stretch) => boolean;
  readonly until: (apartS: number, count: number) => boolean;
};

/** The nearest two become one, as long as they may. What lies between neighbours is reckoned once, and again where two became one. */
function joinedWhile(stretches: readonly Stretch[], { may, until }: Joining): readonly Stretch[] {
  const left = [...stretches];
  const apartAt = (index: number) => {
    const [one, next] = [left[index], left[index + 1]];
    return one && next && may(one, next) ? apartOf(one, next) : Number.POSITIVE_INFINITY;
  };
  const apartS = left.slice(1).map((_, index) => apartAt(index));
  for (;;) {
    const nearestS = apartS.reduce(
      (least, each) => Math.min(least, each),
      Number.POSITIVE_INFINITY,
    );
    const index = apartS.indexOf(nearestS);
    const [one, next] = [left[index], left[index + 1]];
    if (nearestS === Number.POSITIVE_INFINITY || !one || !next) return left;
    if (until(nearestS, left.length)) return left;
    left.splice(index, 2, together(one, next));
    apartS.splice(index, 1);
    if (index < apartS.length) apartS[index] = apartAt(index);
    if (index > 0) apartS[index - 1] = apartAt(index - 1);
  }
}

/** By how many seconds the shorter of two would be another if it were run at the pace of the longer. */
function apartOf(one: Stretch, next: Stretch): number {
  const shorterM = Math.min(one.distanceM, next.distanceM);
  return shorterM * Math.abs(one.timeS / one.distanceM - next.timeS / next.distanceM);
}

function together(one: Stretch, next: Stretch): Stretch {
  const later = next.drinks.map((drink) => ({
    ...drink,
    afterS: seconds(one.timeS + drink.afterS),
  }));
  return {
    isFirst: one.isFirst,
    distanceM: one.distanceM + next.distanceM,
    timeS: one.timeS + next.timeS,
    drinks: [...one.drinks, ...later],
  };
}
