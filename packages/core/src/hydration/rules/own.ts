import type { Conditions } from "../../conditions.ts";
import type { Rule } from "../../rule.ts";
import { celsius, type MillilitersPerHour, millilitersPerHour, within } from "../../units.ts";
import { alikeWithin, personalPrior, usableTest } from "../evidence/sweat.ts";
import type { OwnSweat, WeighIn } from "../model.ts";
import { sweatPrediction } from "./prediction.ts";
import { personalFactor, sweatTest } from "./weigh-in.ts";

type Weighed = {
  readonly ratio: number;
  readonly gained: boolean;
  readonly usable: boolean;
  readonly airTemperatureC: number;
};

/** What a runner's own weigh-ins, the latest first, say of the prediction. */
export const ownData: Rule<
  { readonly weighIns: readonly WeighIn[]; readonly conditions?: Conditions | undefined },
  Omit<OwnSweat, "rule">
> = {
  id: "hydration.own-data",
  statement:
    "Your own weigh-ins move the prediction. One after which you were heavier can lower your factor and never raise it, and with the last one heavier every drink on the way is to thirst alone.",
  grade: "judgement",
  because: personalPrior.because,
  values: { personalPrior, usableTest, alikeWithin },
  decide({ weighIns, conditions }) {
    const all = weighIns.filter(isLongEnough).map(weighed);
    const steady = all.filter(({ gained }) => !gained);
    const alike = steady.filter(
      ({ usable, airTemperatureC }) =>
        usable &&
        conditions !== undefined &&
        Math.abs(airTemperatureC - conditions.airTemperatureC) <= alikeWithin.value,
    );
    const warmth = all.map(({ airTemperatureC }) => airTemperatureC);
    const [last] = weighIns;
    return {
      factor: leastFactor(
        steady,
        all.filter(({ gained }) => gained),
      ),
      measured: factorOf(alike).measured,
      weighIns: all.length,
      coldestC: all.length === 0 ? null : celsius(Math.min(...warmth)),
      hottestC: all.length === 0 ? null : celsius(Math.max(...warmth)),
      cameBackHeavier: last !== undefined && sweatTest.decide(last).gainedWeight,
    };
  },
};

function factorOf(some: readonly Weighed[]) {
  return personalFactor.decide({ measuredOverPredicted: some.map(({ ratio }) => ratio) });
}

/**
 * The least factor that the steady weigh-ins give together with some of the heavier ones. A second
 * one that ended heavier would draw the factor back up from the first: it is left out instead.
 */
function leastFactor(steady: readonly Weighed[], heavier: readonly Weighed[]): number {
  const lowestFirst = heavier.toSorted((one, other) => one.ratio - other.ratio);
  const factors = [
    steady,
    ...lowestFirst.map((_, last) => [...steady, ...lowestFirst.slice(0, last + 1)]),
  ];
  return Math.min(...factors.map((some) => factorOf(some).factor));
}

function isLongEnough({ durationS, scaleStepKg }: WeighIn): boolean {
  const { leastS, scaleStepKg: finest } = usableTest.value;
  return durationS >= leastS && (scaleStepKg ?? finest) <= finest;
}

/** No single ratio counts for more than the factor itself may be: a slip of the pen moves it only so far. */
function weighed(weighIn: WeighIn): Weighed {
  const { leastFactor, mostFactor } = personalPrior.value;
  const test = sweatTest.decide(weighIn);
  const predicted = sweatPrediction.decide({ ...weighIn, bodyMassKg: weighIn.massBeforeKg });
  return {
    ratio: within(test.sweatRateMlPerH / predicted.sweatRateMlPerH, [leastFactor, mostFactor]),
    gained: test.gainedWeight,
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
  grade: "judgement",
  because: personalPrior.because,
  values: { personalPrior },
  decide: ({ sweatRateMlPerH, factor }) => ({
    sweatRateMlPerH: millilitersPerHour(sweatRateMlPerH * factor),
  }),
};

export const ownRules = [ownData, ownRate] as const;
