import type { Rule } from "../../rule.ts";
import {
  asPercent,
  inHours,
  type Kilograms,
  MILLILITERS_IN_A_LITER,
  type MillilitersPerHour,
  milliliters,
  millilitersPerHour,
  type Percent,
  within,
} from "../../units.ts";
import { replacePerKg } from "../evidence/after.ts";
import { massLossLimit } from "../evidence/during.ts";
import { personalPrior, urineUntold, usableTest } from "../evidence/sweat.ts";
import type { SweatBasis, SweatTestRequest } from "../model.ts";

/** Which sweat rate to plan with: the runner's own before the prediction. */
export const sweatKnown: Rule<
  {
    readonly measuredMlPerH?: MillilitersPerHour | undefined;
    readonly predictedMlPerH?: MillilitersPerHour | undefined;
    /** The prediction was moved by enough of the runner's own weigh-ins. */
    readonly checkedOnYou?: boolean | undefined;
  },
  { sweatRateMlPerH: MillilitersPerHour | null; sweatBasis: SweatBasis }
> = {
  id: "hydration.sweat-known",
  statement:
    "Your own weigh-in comes before a prediction, and a prediction before general guidance.",
  because: usableTest.because,
  values: {},
  decide({ measuredMlPerH, predictedMlPerH, checkedOnYou = false }) {
    if (measuredMlPerH !== undefined)
      return { sweatRateMlPerH: measuredMlPerH, sweatBasis: "measured" };
    if (predictedMlPerH !== undefined)
      return {
        sweatRateMlPerH: predictedMlPerH,
        sweatBasis: checkedOnYou ? "measured" : "predicted",
      };
    return { sweatRateMlPerH: null, sweatBasis: "unknown" };
  },
};

/** A runner's own sweat rate from two weigh-ins. */
export const sweatTest: Rule<
  SweatTestRequest,
  {
    sweatRateMlPerH: MillilitersPerHour;
    bodyMassChangePct: Percent;
    gainedWeight: boolean;
    lostOverTwoPct: boolean;
    usable: boolean;
  }
> = {
  id: "hydration.sweat-test",
  statement:
    "Mass lost, plus what was drunk, minus what was passed as far as you told of it, over the time. A gain is flagged, and so is a loss over 2 %.",
  because: usableTest.because,
  values: { usableTest, urineUntold, massLossLimit },
  decide(request) {
    const { massBeforeKg, massAfterKg, drankMl, urineMl, durationS, scaleStepKg } = request;
    const step = scaleStepKg ?? usableTest.value.scaleStepKg;
    const passedMl = urineMl ?? urineUntold.value.urineMl;
    const sweatMl = (massBeforeKg - massAfterKg) * MILLILITERS_IN_A_LITER + drankMl - passedMl;
    const change = (massAfterKg - massBeforeKg) / massBeforeKg;
    return {
      sweatRateMlPerH: millilitersPerHour(Math.max(0, milliliters(sweatMl)) / inHours(durationS)),
      bodyMassChangePct: asPercent(change),
      gainedWeight:
        massAfterKg - massBeforeKg > step * (1 + Number.EPSILON) + Number.EPSILON * massBeforeKg,
      lostOverTwoPct: -change > massLossLimit.value,
      usable: finelyWeighed(request) && sweatMl > 0,
    };
  },
};

/** Long enough, and on a scale fine enough, to measure sweat on. */
export function finelyWeighed({
  durationS,
  scaleStepKg,
}: Pick<SweatTestRequest, "durationS" | "scaleStepKg">): boolean {
  const { leastS, scaleStepKg: finest } = usableTest.value;
  return durationS >= leastS && (scaleStepKg ?? finest) <= finest;
}

/** How far a runner's measured sweat stands from the prediction. */
export const personalFactor: Rule<
  { readonly measuredOverPredicted: readonly number[] },
  { factor: number; measured: boolean }
> = {
  id: "hydration.personal-factor",
  statement:
    "Each weigh-in moves your own factor part of the way from the prediction to what was measured. After three it counts as measured.",
  because: personalPrior.because,
  values: { personalPrior },
  decide({ measuredOverPredicted }) {
    const { measurementSd, priorSd, leastFactor, mostFactor, measuredFromRuns } =
      personalPrior.value;
    const precision = 1 / (measurementSd * measurementSd);
    const sum = measuredOverPredicted.reduce(
      (total, ratio) => total + Math.log(ratio) * precision,
      0,
    );
    const mean = sum / (measuredOverPredicted.length * precision + 1 / (priorSd * priorSd));
    return {
      factor: within(Math.exp(mean), [leastFactor, mostFactor]),
      measured: measuredOverPredicted.length >= measuredFromRuns,
    };
  },
};

/** What to put back after a run, and when not to. */
export const rehydrate: Rule<
  { readonly massBeforeKg: Kilograms; readonly massAfterKg: Kilograms },
  { min: number; max: number }
> = {
  id: "hydration.rehydrate",
  statement:
    "1.25 to 1.5 L for each kilogram lost, over two to six hours, if you run again within a day. After a gain, nothing on schedule.",
  because: replacePerKg.because,
  values: { replacePerKg },
  decide({ massBeforeKg, massAfterKg }) {
    const lostKg = Math.max(0, massBeforeKg - massAfterKg);
    return {
      min: milliliters(replacePerKg.value.minMl * lostKg),
      max: milliliters(replacePerKg.value.maxMl * lostKg),
    };
  },
};

export const weighInRules = [sweatKnown, sweatTest, personalFactor, rehydrate] as const;
