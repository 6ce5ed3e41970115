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
import { replaceOnly, replacePerKg } from "../evidence/after.ts";
import { gutCeiling, massLossLimit } from "../evidence/during.ts";
import { personalPrior, urineUntold, usableTest } from "../evidence/sweat.ts";
import type { NoRate, PutBack, SweatTestRequest } from "../model.ts";

/** A runner's own sweat rate from two weigh-ins. */
export const sweatTest: Rule<
  SweatTestRequest,
  {
    sweatRateMlPerH: MillilitersPerHour;
    bodyMassChangePct: Percent;
    gainedWeight: boolean;
    lostOverTwoPct: boolean;
    urineKnown: boolean;
    usable: boolean;
    noRate: NoRate | null;
  }
> = {
  id: "hydration.sweat-test",
  statement:
    "Mass lost, plus what was drunk, minus what was passed, over the time. Where you did not tell what was passed it is the most you can have sweated, and a stop that was not measured makes the test unusable. A gain is flagged, and no rate stands on it. A loss over 2 % is flagged as well.",
  because: usableTest.because,
  values: { usableTest, urineUntold, massLossLimit },
  decide(request) {
    const { massBeforeKg, massAfterKg, drankMl, urineMl, durationS } = request;
    const mostMl = (massBeforeKg - massAfterKg) * MILLILITERS_IN_A_LITER + drankMl;
    const sweatMl = urineMl === undefined ? mostMl : mostMl - urineMl;
    const change = (massAfterKg - massBeforeKg) / massBeforeKg;
    const gainedWeight = isHeavier(request);
    const noRate =
      whyUnmeasured(request) ?? (gainedWeight ? "gained-weight" : sweatMl > 0 ? null : "no-sweat");
    return {
      sweatRateMlPerH: millilitersPerHour(Math.max(0, milliliters(sweatMl)) / inHours(durationS)),
      bodyMassChangePct: asPercent(change),
      gainedWeight,
      lostOverTwoPct: -change > massLossLimit.value,
      urineKnown: urineMl !== undefined,
      usable: noRate === null,
      noRate,
    };
  },
};

type Measuring = Pick<SweatTestRequest, "durationS" | "scaleStepKg" | "urineUnmeasured">;

/** Long enough, on a scale fine enough, and with nothing passed unmeasured: sweat can be measured on it. */
export function measuresSweat(weighed: Measuring): boolean {
  return whyUnmeasured(weighed) === null;
}

function whyUnmeasured({ durationS, scaleStepKg, urineUnmeasured }: Measuring): NoRate | null {
  const { leastS, scaleStepKg: finest } = usableTest.value;
  if (urineUnmeasured) return "toilet-not-measured";
  if (durationS < leastS) return "too-short";
  return (scaleStepKg ?? finest) > finest ? "coarse-scale" : null;
}

type TwoWeights = Pick<SweatTestRequest, "massBeforeKg" | "massAfterKg" | "scaleStepKg">;

/** By more than the scale can tell. Two weights are enough to know it. */
export function isHeavier({ massBeforeKg, massAfterKg, scaleStepKg }: TwoWeights): boolean {
  const step = scaleStepKg ?? usableTest.value.scaleStepKg;
  return massAfterKg - massBeforeKg > step * (1 + Number.EPSILON) + Number.EPSILON * massBeforeKg;
}

/** How far a runner's measured sweat stands from the prediction. */
export const personalFactor: Rule<
  { readonly measuredOverPredicted: readonly number[] },
  { factor: number; meanFactor: number; measured: boolean }
> = {
  id: "hydration.personal-factor",
  statement:
    "The middle one of your last five weigh-ins moves your own factor part of the way from the prediction to what was measured. After three it counts as measured.",
  because: personalPrior.because,
  values: { personalPrior },
  decide({ measuredOverPredicted }) {
    const { lastRuns, measuredFromRuns } = personalPrior.value;
    const logs = measuredOverPredicted.slice(0, lastRuns).map(Math.log);
    return {
      factor: shrunk(middle(logs), logs.length),
      meanFactor: shrunk(mean(logs), logs.length),
      measured: measuredOverPredicted.length >= measuredFromRuns,
    };
  },
};

/** The factor that so many weigh-ins give that say this on the whole: the fewer, the nearer to the prediction. */
function shrunk(log: number, count: number): number {
  const { measurementSd, priorSd, leastFactor, mostFactor } = personalPrior.value;
  const precision = count / (measurementSd * measurementSd);
  const share = precision / (precision + 1 / (priorSd * priorSd));
  return within(Math.exp(log * share), [leastFactor, mostFactor]);
}

function middle(logs: readonly number[]): number {
  const sorted = logs.toSorted((one, other) => one - other);
  const place = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return (low + high) / 2;
}

function mean(logs: readonly number[]): number {
  return logs.length === 0 ? 0 : logs.reduce((sum, log) => sum + log) / logs.length;
}

/** What to put back after a run, and when not to. */
export const rehydrate: Rule<
  { readonly massBeforeKg: Kilograms; readonly massAfterKg: Kilograms },
  PutBack
> = {
  id: "hydration.rehydrate",
  statement:
    "Only after a loss, and only if you run again within a day: 1.25 to 1.5 L for each kilogram lost, over two hours or more, no more than 0.8 L an hour and no more than that day holds, with food and salt, within any limit you were given. Otherwise thirst and meals are enough. After a gain, or a test that is no measurement, nothing.",
  because: [...replacePerKg.because, ...replaceOnly.because],
  values: { replacePerKg, replaceOnly, gutCeiling },
  decide({ massBeforeKg, massAfterKg }) {
    const lostKg = Math.max(0, massBeforeKg - massAfterKg);
    const { ifNextRunWithinHours, overLeastHours, withFoodAndSalt } = replaceOnly.value;
    const { minMl, maxMl } = replacePerKg.value;
    const most = gutCeiling.value * ifNextRunWithinHours;
    const max = milliliters(Math.min(maxMl * lostKg, most));
    return {
      min: milliliters(Math.min(minMl * lostKg, most)),
      max,
      overHours: max > 0 ? Math.max(overLeastHours, Math.ceil(max / gutCeiling.value)) : 0,
      onlyIfNextRunWithinHours: ifNextRunWithinHours,
      withFoodAndSalt,
    };
  },
};

export const weighInRules = [sweatTest, personalFactor, rehydrate] as const;
