import { chosenHere, type Rule } from "../../rule.ts";
import {
  type Celsius,
  celsius,
  type Milliliters,
  milliliters,
  type Seconds,
  seconds,
} from "../../units.ts";
import { sweatEstimates, sweatSpread, wristTemperature } from "../evidence.ts";
import type { SweatBalance, SweatLossBasis } from "../model.ts";

/** The air as a device on the runner measured it. */
export const deviceTemperature: Rule<
  { readonly meanC: number; readonly minC: number; readonly maxC: number },
  { meanC: Celsius; minC: Celsius; maxC: Celsius }
> = {
  id: "run-analysis.temperature",
  statement:
    "The temperature is what the device measured. On a wrist it reads warm; a weather report comes before it.",
  because: wristTemperature.because,
  values: { wristTemperature },
  decide: ({ meanC, minC, maxC }) => ({
    meanC: celsius(meanC),
    minC: celsius(minC),
    maxC: celsius(maxC),
  }),
};

/** Sweat lost against what was drunk. */
export const sweatBalance: Rule<
  {
    readonly weighedMl?: number | undefined;
    /** Weighed as well, and nobody told of the stops. */
    readonly weighedAtMostMl?: number | undefined;
    readonly predictedMl?: number | undefined;
    readonly watchMl?: number | undefined;
    readonly drankMl?: number | undefined;
  },
  { balance: Omit<SweatBalance, "rule"> | null }
> = {
  id: "run-analysis.sweat-balance",
  statement:
    "What was drunk against the sweat: by your own weigh-in before a prediction, and a prediction before the watch's estimate. More than the sweat is always said.",
  because: sweatEstimates.because,
  values: { sweatEstimates },
  decide({ drankMl, ...known }) {
    const amounts: Record<SweatLossBasis, number | undefined> = {
      weighed: known.weighedMl,
      "weighed-at-most": known.weighedAtMostMl,
      predicted: known.predictedMl,
      watch: known.watchMl,
    };
    const estimates = sweatEstimates.value.flatMap((basis) => {
      const amount = amounts[basis];
      return amount === undefined ? [] : [{ basis, sweatLossMl: milliliters(amount) }];
    });
    const [best] = estimates;
    if (best === undefined) return { balance: null };
    const balanceMl = drankMl === undefined ? null : drankMl - best.sweatLossMl;
    return {
      balance: {
        ...best,
        drankMl: drankMl === undefined ? null : (milliliters(drankMl) satisfies Milliliters),
        balanceMl,
        drankMoreThanSweat: balanceMl !== null && balanceMl > 0,
        estimates,
      },
    };
  },
};

/** How sure the sweat of a run is. */
export const sweatBand: Rule<
  { readonly basis: SweatLossBasis; readonly sweatLossMl: number },
  { leastMl: Milliliters; mostMl: Milliliters }
> = {
  id: "run-analysis.sweat-band",
  statement:
    "Sweat is drawn with a band: about 15 % to either side of a weigh-in, about 30 % of a prediction, a watch's estimate, or a weigh-in whose stops nobody told of.",
  because: sweatSpread.because,
  values: { sweatSpread },
  decide({ basis, sweatLossMl }) {
    const ratio = Math.exp(sweatSpread.value[basis]);
    return { leastMl: milliliters(sweatLossMl / ratio), mostMl: milliliters(sweatLossMl * ratio) };
  },
};

/** When the drinks of a run are drawn, where only their sum is known. */
export const drinkTimes: Rule<
  { readonly plannedS: readonly number[]; readonly durationS: number; readonly everyS: number },
  { timesS: Seconds[]; from: "plan" | "even" }
> = {
  id: "run-analysis.drink-times",
  statement:
    "Where only the sum of the drinks is known, it is drawn in equal parts at the plan's times, else at even ones.",
  because: chosenHere(sweatEstimates),
  values: {},
  decide({ plannedS, durationS, everyS }) {
    const planned = plannedS.filter((atS) => atS > 0 && atS < durationS);
    if (planned.length > 0) return { timesS: planned.map(seconds), from: "plan" };
    const count = Math.max(1, Math.ceil(durationS / everyS) - 1);
    const apartS = durationS / (count + 1);
    return {
      timesS: Array.from({ length: count }, (_, index) => seconds((index + 1) * apartS)),
      from: "even",
    };
  },
};

export const sweatRules = [deviceTemperature, sweatBalance, sweatBand, drinkTimes] as const;
