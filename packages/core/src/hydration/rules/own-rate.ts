import type { Conditions, Weather } from "../../conditions.ts";
import type { Rule } from "../../rule.ts";
import { celsius, type MillilitersPerHour, millilitersPerHour, within } from "../../units.ts";
import { alikeWithin, personalPrior, usableTest } from "../evidence/sweat.ts";
import type { OwnSweat, WeighIn } from "../model.ts";
import { sweatPrediction } from "./prediction.ts";
import { finelyWeighed, personalFactor, sweatTest } from "./weigh-in.ts";

type WeighedRun = Omit<WeighIn, "conditions"> & {
  readonly conditions: Weather;
  /** Nobody knew the humidity: the prediction it is set against stands on an assumed one. */
  readonly humidityAssumed?: boolean;
};

type Weighed = {
  readonly ratio: number;
  /** Taken at its word. What ended heavier, or in air that nobody knew, may be off: it only ever lowers. */
  readonly sure: boolean;
  readonly usable: boolean;
  readonly airTemperatureC: number;
};

/** What a runner's own weigh-ins, the latest first, say of the prediction. */
export const ownData: Rule<
  { readonly weighIns: readonly WeighedRun[]; readonly conditions?: Conditions | undefined },
  Omit<OwnSweat, "rule">
> = {
  id: "hydration.own-data",
  statement:
    "Your own weigh-ins move the prediction. One after which you were heavier, or whose humidity nobody knows, can lower your factor and never raise it. With the last one heavier every drink on the way is to thirst alone.",
  because: personalPrior.because,
  values: { personalPrior, usableTest, alikeWithin },
  decide({ weighIns, conditions }) {
    const all = weighIns.filter(finelyWeighed).map(weighed);
    const sure = all.filter((weighIn) => weighIn.sure);
    const alike = sure.filter(
      ({ usable, airTemperatureC }) =>
        usable &&
        conditions !== undefined &&
        Math.abs(airTemperatureC - conditions.airTemperatureC) <= alikeWithin.value,
    );
    const warmth = all.map(({ airTemperatureC }) => airTemperatureC);
    const [last] = weighIns;
    return {
      factor: leastFactor(
        sure,
        all.filter((weighIn) => !weighIn.sure),
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
 * The least factor that the weigh-ins taken at their word give together with some of the others. A
 * second of those would draw the factor back up from the first: it is left out instead.
 */
function leastFactor(sure: readonly Weighed[], others: readonly Weighed[]): number {
  const lowestFirst = others.toSorted((one, other) => one.ratio - other.ratio);
  const factors = [
    sure,
    ...lowestFirst.map((_, last) => [...sure, ...lowestFirst.slice(0, last + 1)]),
  ];
  return Math.min(...factors.map((some) => factorOf(some).factor));
}

/** No single ratio counts for more than the factor itself may be: a slip of the pen moves it only so far. */
function weighed(weighIn: WeighedRun): Weighed {
  const { leastFactor, mostFactor } = personalPrior.value;
  const test = sweatTest.decide(weighIn);
  const predicted = sweatPrediction.decide({ ...weighIn, bodyMassKg: weighIn.massBeforeKg });
  return {
    ratio: within(test.sweatRateMlPerH / predicted.sweatRateMlPerH, [leastFactor, mostFactor]),
    sure: !test.gainedWeight && weighIn.humidityAssumed !== true,
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
