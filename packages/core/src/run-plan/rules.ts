import type { HeatFlag } from "../heat/model.ts";
import type { SweatPrediction, TypedSweat, Verdict } from "../hydration/model.ts";
import { type AnyRule, chosenHere, type Rule } from "../rule.ts";
import type { HealthCondition } from "../runner.ts";
import {
  type Kilograms,
  METERS_IN_A_KILOMETER,
  type MetersPerSecond,
  metersPerSecond,
  type Seconds,
  type SecondsPerKilometer,
  seconds,
} from "../units.ts";
import {
  carefulWith,
  dayOfTheRun,
  lastHour,
  leastChange,
  lightRunner,
  longRaceFrom,
  precedence,
  watchWorkout,
} from "./evidence.ts";
import type { DayStep, WarningKind } from "./model.ts";

type LastHour = Record<
  | "drinkS"
  | "stopDrinkingS"
  | "toiletS"
  | "jogS"
  | "stretchS"
  | "exercisesS"
  | "startDrinkS"
  | "lineUpS"
  | "startS",
  Seconds
>;

/** When each step of the last hour comes. */
export const beforeTheStart: Rule<Record<never, never>, LastHour> = {
  id: "run-plan.last-hour",
  statement:
    "An hour before: drink. A quarter of an hour later: stop. Then toilet, ten minutes of jogging, stretches, exercises, the small drink, and line up five minutes before.",
  because: lastHour.because,
  values: { lastHour },
  decide() {
    const t = lastHour.value;
    return {
      drinkS: seconds(t.drinkS),
      stopDrinkingS: seconds(t.stopDrinkingS),
      toiletS: seconds(t.toiletS),
      jogS: seconds(t.jogS),
      stretchS: seconds(t.stretchS),
      exercisesS: seconds(t.exercisesS),
      startDrinkS: seconds(t.startDrinkS),
      lineUpS: seconds(t.lineUpS),
      startS: seconds(0),
    };
  },
};

/** What decides when two things disagree. */
export const whatComesFirst: Rule<Record<never, never>, { order: readonly string[] }> = {
  id: "run-plan.precedence",
  statement:
    "A red flag comes first, then never drinking past sweat loss, then thirst, then your own data, then the article, then population models.",
  because: precedence.because,
  values: { precedence },
  decide: () => ({ order: precedence.value }),
};

type Risk = {
  readonly bodyMassKg?: Kilograms | undefined;
  readonly durationS: Seconds;
  readonly healthConditions: readonly HealthCondition[];
};

/** Who is to be most careful not to drink too much. */
export const extraCaution: Rule<Risk, { careful: boolean }> = {
  id: "run-plan.extra-caution",
  statement:
    "Over four hours, under 55 kg, or with an anti-inflammatory on the day, never drink past thirst.",
  because: [...longRaceFrom.because, ...carefulWith.because],
  values: { longRaceFrom, lightRunner, carefulWith },
  decide: ({ bodyMassKg, durationS, healthConditions }) => ({
    careful:
      durationS > longRaceFrom.value ||
      (bodyMassKg !== undefined && bodyMassKg < lightRunner.value) ||
      healthConditions.some((name) => carefulWith.value.includes(name)),
  }),
};

type Signs = Risk & {
  readonly askFirst: boolean;
  readonly saltShot: "none" | "optional" | "suppressed";
  readonly flag: HeatFlag | null;
  readonly prediction: SweatPrediction | null;
  readonly usesPrediction: boolean;
  readonly verdict: Verdict;
  readonly typed?: Pick<TypedSweat, "doubt" | "counts"> | undefined;
  readonly conditionsAssumed: boolean;
  readonly fitsCorral: boolean;
};

/** What a runner must know before following the plan, the gravest first. */
export const warnings: Rule<Signs, { kinds: WarningKind[] }> = {
  id: "run-plan.warnings",
  statement: "What could harm is said before the plan, the gravest first.",
  because: precedence.because,
  values: { precedence },
  decide(signs) {
    const predicted = signs.usesPrediction ? signs.prediction : null;
    const told: readonly (readonly [WarningKind, boolean])[] = [
      ["clinician-first", signs.askFirst],
      ["uncompensable-heat", signs.prediction?.uncompensable ?? false],
      ["heat-flag", signs.flag === "red" || signs.flag === "black"],
      ["general-guidance", signs.verdict === "general-guidance"],
      ["typed-rate-not-believed", signs.typed !== undefined && signs.typed.doubt !== null],
      ["typed-rate-held", signs.typed?.doubt === null && !signs.typed.counts],
      [
        "article-would-overdrink",
        signs.verdict === "seed-reduced" || signs.verdict === "seed-trimmed",
      ],
      ["two-percent-will-pass", signs.verdict === "seed-insufficient"],
      ["extra-caution", extraCaution.decide(signs).careful],
      ["salt-shot-suppressed", signs.saltShot === "suppressed"],
      ["start-with-slower-runners", !signs.fitsCorral],
      ["extrapolated", predicted?.extrapolated ?? false],
      ["assumed-weather", predicted !== null && signs.conditionsAssumed],
    ];
    return { kinds: told.filter(([, holds]) => holds).map(([kind]) => kind) };
  },
};

/** Which step of the day it is, each with the second it begins; the first has always begun. */
export const whatNow: Rule<
  { readonly durationS: Seconds },
  { steps: { step: DayStep; fromS: Seconds | null }[] }
> = {
  id: "run-plan.what-now",
  statement:
    "First the drink, then a pause, the warm-up, the line, the run, and what comes after it. One thing at a time.",
  because: chosenHere(lastHour),
  values: { lastHour },
  decide({ durationS }) {
    const { stopDrinkingS, jogS, startDrinkS } = lastHour.value;
    return {
      steps: [
        { step: "drink", fromS: null },
        { step: "pause", fromS: seconds(stopDrinkingS) },
        { step: "warm-up", fromS: seconds(jogS) },
        { step: "line-up", fromS: seconds(startDrinkS) },
        { step: "run", fromS: seconds(0) },
        { step: "after", fromS: durationS },
      ],
    };
  },
};

/** How long before the start its day has begun at the latest. */
export const dayBegins: Rule<Record<never, never>, { atLeastBeforeS: Seconds }> = {
  id: "run-plan.day-begins",
  statement:
    "The day of a run begins at midnight, and for a run soon after midnight six hours before it.",
  because: dayOfTheRun.because,
  values: { dayOfTheRun },
  decide: () => ({ atLeastBeforeS: seconds(dayOfTheRun.value.atLeastBeforeS) }),
};

/** When two figures of two plans count as different: by what a person could tell apart. */
export const tellsApart: Rule<
  { readonly unit: "mL" | "s"; readonly from: number; readonly to: number },
  { differs: boolean }
> = {
  id: "run-plan.tells-apart",
  statement: "A change under 5 mL or under a second is not told.",
  because: leastChange.because,
  values: { leastChange },
  decide: ({ unit, from, to }) => ({
    differs: Math.abs(to - from) >= (unit === "mL" ? leastChange.value.mL : leastChange.value.s),
  }),
};

/** Between which speeds a watch is silent. */
export const watchZone: Rule<
  { readonly paceSPerKm: SecondsPerKilometer },
  { fastestMPerS: MetersPerSecond; slowestMPerS: MetersPerSecond }
> = {
  id: "run-plan.watch-zone",
  statement:
    "On a watch the pace of the plan is the fastest of a stretch. The slowest is half that speed, so that nobody is told to hurry.",
  because: chosenHere(watchWorkout),
  values: { watchWorkout },
  decide({ paceSPerKm }) {
    const fastest = METERS_IN_A_KILOMETER / paceSPerKm;
    return {
      fastestMPerS: metersPerSecond(fastest),
      slowestMPerS: metersPerSecond(fastest * watchWorkout.value.slowestShare),
    };
  },
};

/** How a run is cut into the steps of a watch. */
export const watchSteps: Rule<
  Record<never, never>,
  { alikeS: number; shortestM: number; mostSteps: number }
> = {
  id: "run-plan.watch-steps",
  statement:
    "On a watch the first split is a step of its own, and a drink begins one. Stretches that two seconds tell apart are one step, and there are at most 47 of them.",
  because: chosenHere(watchWorkout),
  values: { watchWorkout },
  decide() {
    const { alikeS, shortestM, mostSteps } = watchWorkout.value;
    return { alikeS, shortestM, mostSteps };
  },
};

export const runPlanRules: readonly AnyRule[] = [
  whatComesFirst,
  beforeTheStart,
  whatNow,
  dayBegins,
  tellsApart,
  warnings,
  extraCaution,
  watchZone,
  watchSteps,
];
