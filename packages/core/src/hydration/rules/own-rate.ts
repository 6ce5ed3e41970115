import type { Conditions, Weather } from "../../conditions.ts";
import type { Rule } from "../../rule.ts";
import {
  type Celsius,
  celsius,
  type MillilitersPerHour,
  millilitersPerHour,
  within,
} from "../../units.ts";
import {
  alikeWithin,
  disagreement,
  personalPrior,
  urineUntold,
  usableTest,
} from "../evidence/sweat.ts";
import type { OwnSweat, SweatTestRequest, WeighIn } from "../model.ts";
import { sweatPrediction } from "./prediction.ts";
import { measuresSweat, personalFactor, sweatTest } from "./weigh-in.ts";

export type WeighedRun = Omit<WeighIn, "conditions"> & {
  readonly conditions: Weather;
  /** Nobody knew the humidity: the prediction it is set against stands on an assumed one. */
  readonly humidityAssumed?: boolean;
};

/** A sweat rate that was typed for this run, over what is predicted for it. */
type TypedOver = { readonly measured: number; readonly airTemperatureC: Celsius };

type Weighed = {
  /** Measured over predicted, and the same within what a factor may be. */
  readonly measured: number;
  readonly ratio: number;
  /** Taken at its word. What ended heavier, in air that nobody knew, or with stops that nobody told of may be off: it only ever lowers. */
  readonly sure: boolean;
  readonly usable: boolean;
  readonly airTemperatureC: Celsius;
};

/** A weigh-in with the factor as it stands after it. */
type OwnStep = Weighed & { readonly factor: number };

/** What a runner's own weigh-ins, the latest first, say of the prediction. */
export const ownData: Rule<
  {
    readonly weighIns: readonly WeighedRun[];
    readonly conditions?: Conditions | undefined;
    readonly typed?: TypedOver | undefined;
  },
  Omit<OwnSweat, "rule">
> = {
  id: "hydration.own-data",
  statement:
    "Your last five weigh-ins move the prediction by the one in their middle. Each moves it toward what it says, and never past that. One after which you were heavier, whose humidity nobody knows, or of which you did not tell whether you passed urine can lower your factor and never raise it. With the last one heavier every drink on the way is to thirst alone, until you weigh in lighter and tell what you passed. Tests that disagree raise nothing.",
  because: personalPrior.because,
  values: { personalPrior, usableTest, urineUntold, alikeWithin, disagreement },
  decide({ weighIns, conditions, typed }) {
    const steps = ownSteps(weighIns);
    const all = steps.toReversed();
    const tests = all.filter(({ sure, usable }) => sure && usable);
    const disagree = disagreeing(tests, typed);
    const counted = disagree === null ? tests : [];
    const warmth = all.map(({ airTemperatureC }) => airTemperatureC);
    const last = weighIns.find(tellsTheEnd);
    const most = disagree === null ? Number.POSITIVE_INFINITY : 1;
    return {
      factor: Math.min(most, steps.at(-1)?.factor ?? 1),
      meanFactor: Math.min(most, leastFactor(all).meanFactor),
      measured: factorOf(counted.filter((test) => isAlike(test, conditions))).measured,
      disagree,
      countedAtC: counted.map(({ airTemperatureC }) => airTemperatureC),
      weighIns: all.length,
      coldestC: all.length === 0 ? null : celsius(Math.min(...warmth)),
      hottestC: all.length === 0 ? null : celsius(Math.max(...warmth)),
      cameBackHeavier: last !== undefined && sweatTest.decide(last).gainedWeight,
    };
  },
};

/** Whether a weigh-in says how its run ended: one that measures nothing, or whose loss may be urine, hides no gain before it. */
export function tellsTheEnd(weighIn: SweatTestRequest): boolean {
  const { urineKnown, gainedWeight } = sweatTest.decide(weighIn);
  return gainedWeight || (urineKnown && measuresSweat(weighIn));
}

function factorOf(some: readonly Weighed[]) {
  return personalFactor.decide({ measuredOverPredicted: some.map(({ ratio }) => ratio) });
}

function isAlike(
  test: Pick<Weighed, "airTemperatureC">,
  other: Pick<Weighed, "airTemperatureC"> | undefined,
): boolean {
  return (
    other !== undefined &&
    Math.abs(test.airTemperatureC - other.airTemperatureC) <= alikeWithin.value
  );
}

/** What the last tests say, and a typed rate beside them, the least first, where two of them lie too far apart; else null. */
function disagreeing(tests: readonly TypedOver[], typed: TypedOver | undefined): number[] | null {
  const { lastTests } = disagreement.value;
  const last = tests.slice(0, lastTests);
  const enough = typed === undefined ? lastTests : 1;
  if (last.length < enough) return null;
  const all = typed === undefined ? last : [typed, ...last];
  return all.some((one) => all.some((other) => areApart(one, other)))
    ? all.map(({ measured }) => measured).toSorted((one, other) => one - other)
    : null;
}

/** The further apart two days were in warmth, the more of it may be the weather. */
function areApart(one: TypedOver, other: TypedOver): boolean {
  const { mostLogSpread, perC } = disagreement.value;
  const apartC = Math.abs(one.airTemperatureC - other.airTemperatureC);
  const weather = perC * Math.max(0, apartC - alikeWithin.value);
  return Math.log(one.measured / other.measured) > mostLogSpread + weather;
}

/** The weigh-ins that measure sweat, the oldest first. Each moves the factor toward what it says and never past that. */
export function ownSteps(weighIns: readonly WeighedRun[]): OwnStep[] {
  const all = weighIns.filter(measuresSweat).map(weighed);
  return all.reduceRight<OwnStep[]>((steps, one, place) => {
    const before = steps.at(-1)?.factor ?? 1;
    const { ratio, sure } = one;
    const { factor } = leastFactor(all.slice(place));
    const moved = within(factor, [Math.min(before, ratio), Math.max(before, ratio)]);
    steps.push({ ...one, factor: sure ? moved : Math.min(before, moved) });
    return steps;
  }, []);
}

/** The least that the last weigh-ins give, with each that may only lower counted or left out. */
function leastFactor(all: readonly Weighed[]): ReturnType<typeof factorOf> {
  return waysToCount(all)
    .map(factorOf)
    .reduce((least, next) => (next.factor < least.factor ? next : least));
}

/**
 * The last sure weigh-ins, and in the place of the older of them those that may only lower, the ones that lower
 * most first. None of these is older than the last sure ones: a run that ended heavier is not held against
 * anybody for ever.
 */
function waysToCount(all: readonly Weighed[]): Weighed[][] {
  const most = personalPrior.value.lastRuns;
  const sure = all.filter((one) => one.sure).slice(0, most);
  const places = all.flatMap((one, place) => (one.sure ? [place] : []));
  const lowest = all
    .slice(0, places[most - 1])
    .filter((one) => !one.sure)
    .toSorted((one, other) => one.ratio - other.ratio);
  return Array.from({ length: Math.min(most, lowest.length) + 1 }, (_, count) =>
    [...lowest.slice(0, count), ...sure].slice(0, most),
  );
}

/** No single ratio counts for more than the factor itself may be: a slip of the pen moves it only so far. */
function weighed(weighIn: WeighedRun): Weighed {
  const { leastFactor: least, mostFactor: most } = personalPrior.value;
  const test = sweatTest.decide(weighIn);
  const predicted = sweatPrediction.decide({ ...weighIn, bodyMassKg: weighIn.massBeforeKg });
  const measured = test.sweatRateMlPerH / predicted.sweatRateMlPerH;
  return {
    measured,
    ratio: within(measured, [least, most]),
    sure: !test.gainedWeight && test.urineKnown && weighIn.humidityAssumed !== true,
    usable: test.usable,
    airTemperatureC: weighIn.conditions.airTemperatureC,
  };
}

/** The prediction for a run, moved by the runner's own factor. */
export const ownRate: Rule<
  { readonly sweatRateMlPerH: MillilitersPerHour; readonly factor: number },
  { sweatRateMlPerH: MillilitersPerHour }
> = {
  id: "hydration.own-rate",
  statement: "The predicted sweat rate times your own factor.",
  because: personalPrior.because,
  values: { personalPrior },
  decide: ({ sweatRateMlPerH, factor }) => ({
    sweatRateMlPerH: millilitersPerHour(sweatRateMlPerH * factor),
  }),
};

export const ownRules = [ownData, ownRate] as const;
