import type { Rule } from "../../rule.ts";
import type { HealthCondition } from "../../runner.ts";
import {
  asPercent,
  type Celsius,
  GRAMS_IN_A_KILOGRAM,
  inHours,
  type Kilograms,
  type Milliliters,
  type MillilitersPerHour,
  milliliters,
  millilitersPerHour,
  type Percent,
  type Seconds,
  seconds,
  volumeOver,
  within,
} from "../../units.ts";
import {
  articleRate,
  drinkInterval,
  gainMarksTooMuch,
  gutCeiling,
  massLossLimit,
  predictedShare,
  sportsDrinkFrom,
  sportsDrinkLeftOutWith,
} from "../evidence/during.ts";
import type { SweatBasis, Verdict } from "../model.ts";
import { clinicianLimit } from "./before.ts";

type Sweating = {
  readonly sweatRateMlPerH?: MillilitersPerHour | undefined;
  readonly sweatBasis: SweatBasis;
};

type DrinkingSituation = Sweating & {
  readonly durationS: Seconds;
  readonly bodyMassKg?: Kilograms | undefined;
  readonly healthConditions?: readonly HealthCondition[] | undefined;
  /** No least amount is asked for in air that cannot cool: drinking more does not help. */
  readonly uncompensable?: boolean | undefined;
  /** Nor after a run that ended heavier than it began. */
  readonly cameBackHeavier?: boolean | undefined;
};

function asksNoLeast(situation: DrinkingSituation): boolean {
  const { uncompensable = false, cameBackHeavier = false } = situation;
  return uncompensable || cameBackHeavier || clinicianLimit.decide(situation).limited;
}

/** The most anyone is ever told to drink in an hour. */
export const ceiling: Rule<Sweating, { ceilingMlPerH: MillilitersPerHour }> = {
  id: "hydration.ceiling",
  statement:
    "Never more than you sweat, and never more than 0.8 L an hour. Of a predicted sweat rate only 85 % counts.",
  because: [...massLossLimit.because, ...gainMarksTooMuch.because],
  values: { gutCeiling, predictedShare },
  decide({ sweatRateMlPerH, sweatBasis }) {
    const share = sweatBasis === "predicted" ? predictedShare.value : 1;
    const sweat =
      sweatRateMlPerH === undefined ? Number.POSITIVE_INFINITY : sweatRateMlPerH * share;
    return { ceilingMlPerH: millilitersPerHour(Math.min(sweat, gutCeiling.value)) };
  },
};

/** The least that keeps the loss within 2 % of body mass. Zero for most runs under 90 minutes. */
export const floor: Rule<DrinkingSituation, { floorMlPerH: MillilitersPerHour }> = {
  id: "hydration.floor",
  statement: "Enough to stay within 2 % of body mass, as far as the ceiling allows.",
  because: massLossLimit.because,
  values: { massLossLimit },
  decide(situation) {
    const { durationS, bodyMassKg, sweatRateMlPerH } = situation;
    if (bodyMassKg === undefined || sweatRateMlPerH === undefined || asksNoLeast(situation)) {
      return { floorMlPerH: millilitersPerHour(0) };
    }
    const allowedLossMl = massLossLimit.value * bodyMassKg * GRAMS_IN_A_KILOGRAM;
    const needed = sweatRateMlPerH - allowedLossMl / inHours(durationS);
    return {
      floorMlPerH: millilitersPerHour(within(needed, [0, ceiling.decide(situation).ceilingMlPerH])),
    };
  },
};

/** The times to drink, strictly before the finish. */
export const marks: Rule<{ readonly durationS: Seconds }, { everyS: Seconds; marksS: Seconds[] }> =
  {
    id: "hydration.marks",
    statement: "Every 20 minutes, and not at or after the finish.",
    because: drinkInterval.because,
    values: { drinkInterval },
    decide({ durationS }) {
      const everyS = drinkInterval.value;
      const count = Math.max(0, Math.ceil(durationS / everyS) - 1);
      return {
        everyS: seconds(everyS),
        marksS: Array.from({ length: count }, (_, index) => seconds((index + 1) * everyS)),
      };
    },
  };

type Band = {
  minMlPerH: MillilitersPerHour;
  maxMlPerH: MillilitersPerHour;
  portionMinMl: Milliliters;
  portionMaxMl: Milliliters;
  verdict: Verdict;
};

/** The article's amount, held between the floor and the ceiling. */
export const during: Rule<DrinkingSituation, Band> = {
  id: "hydration.during",
  statement:
    "Drink 6 to 8 oz every 20 minutes if you are thirsty, held under your ceiling. Skip one when you are not thirsty.",
  because: [...articleRate.because, ...massLossLimit.because, ...gainMarksTooMuch.because],
  values: { articleRate, drinkInterval, gutCeiling, predictedShare, massLossLimit },
  decide(situation) {
    const { low, high, verdict } = band(situation);
    const unlimited = asksNoLeast(situation) ? 0 : low;
    const minMlPerH = millilitersPerHour(unlimited);
    const maxMlPerH = millilitersPerHour(high);
    const interval = seconds(drinkInterval.value);
    return {
      minMlPerH,
      maxMlPerH,
      portionMinMl: volumeOver(minMlPerH, interval),
      portionMaxMl: volumeOver(maxMlPerH, interval),
      verdict,
    };
  },
};

function band(situation: DrinkingSituation): { low: number; high: number; verdict: Verdict } {
  const { minMlPerH: articleLow, maxMlPerH: articleHigh } = articleRate.value;
  if (situation.sweatRateMlPerH === undefined) {
    return { low: articleLow, high: articleHigh, verdict: "general-guidance" };
  }
  const { ceilingMlPerH: top } = ceiling.decide(situation);
  const { floorMlPerH: bottom } = floor.decide(situation);
  if (top < articleLow) return { low: bottom, high: top, verdict: "seed-reduced" };
  if (top < articleHigh)
    return { low: Math.max(bottom, articleLow), high: top, verdict: "seed-trimmed" };
  if (bottom > articleHigh)
    return { low: articleHigh, high: Math.min(top, bottom), verdict: "seed-insufficient" };
  return { low: Math.max(articleLow, bottom), high: articleHigh, verdict: "seed-ok" };
}

/** What the article alone says, shown beside the plan. */
export const articleDuring: Rule<
  Record<never, never>,
  { articleMinMlPerH: MillilitersPerHour; articleMaxMlPerH: MillilitersPerHour }
> = {
  id: "hydration.article-during",
  statement: "The article's rule of thumb: 6 to 8 oz every 20 minutes.",
  because: articleRate.because,
  values: { articleRate },
  decide: () => ({
    articleMinMlPerH: millilitersPerHour(articleRate.value.minMlPerH),
    articleMaxMlPerH: millilitersPerHour(articleRate.value.maxMlPerH),
  }),
};

type SportsDrinkSituation = {
  readonly durationS: Seconds;
  readonly wbgtC?: Celsius | undefined;
  readonly sweatRateMlPerH?: MillilitersPerHour | undefined;
  readonly healthConditions?: readonly HealthCondition[] | undefined;
};

/** Whether some of the fluid is a sports drink, and at which marks. */
export const sportsDrink: Rule<
  SportsDrinkSituation,
  { sportsDrink: boolean; sportsDrinkMarksS: Seconds[] }
> = {
  id: "hydration.sports-drink",
  statement:
    "From 90 minutes, in the heat, or for a heavy sweater, every second drink is a sports drink. Never all of them.",
  because: [...sportsDrinkFrom.because, ...sportsDrinkLeftOutWith.because],
  values: { sportsDrinkFrom, sportsDrinkLeftOutWith },
  decide({ durationS, wbgtC, sweatRateMlPerH, healthConditions = [] }) {
    const from = sportsDrinkFrom.value;
    const wanted =
      durationS >= from.durationS ||
      (wbgtC !== undefined && wbgtC >= from.wbgtC) ||
      (sweatRateMlPerH !== undefined && sweatRateMlPerH >= from.sweatRateMlPerH);
    const chosen = marks
      .decide({ durationS })
      .marksS.filter((_, index) => (index + 1) % from.everyNthMark === 0);
    const leftOut = healthConditions.some((name) => sportsDrinkLeftOutWith.value.includes(name));
    const sportsDrinkMarksS = wanted && !leftOut ? chosen : [];
    return { sportsDrink: sportsDrinkMarksS.length > 0, sportsDrinkMarksS };
  },
};

type Balance = {
  readonly bodyMassKg: Kilograms;
  readonly sweatRateMlPerH: MillilitersPerHour;
  readonly intakeMlPerH: MillilitersPerHour;
  readonly durationS: Seconds;
};

/** What the scale would show at the finish, counted from the start. */
export const expectedMassChange: Rule<Balance, { bodyMassChangePct: Percent }> = {
  id: "hydration.expected-mass-change",
  statement:
    "What goes in minus what is sweated out, as a share of body mass. Limber plans for no gain from the start, for the predicted sweat.",
  because: [...massLossLimit.because, ...gainMarksTooMuch.because],
  values: { massLossLimit },
  decide({ bodyMassKg, sweatRateMlPerH, intakeMlPerH, durationS }) {
    const changeKg = ((intakeMlPerH - sweatRateMlPerH) * inHours(durationS)) / GRAMS_IN_A_KILOGRAM;
    return { bodyMassChangePct: asPercent(changeKg / bodyMassKg) };
  },
};

/** Volume drunk at so many marks, as a rate over the whole run. */
export function spreadOver(portion: Milliliters, count: number, time: Seconds): MillilitersPerHour {
  return millilitersPerHour(milliliters(portion * count) / inHours(time));
}

export const duringRules = [
  ceiling,
  floor,
  marks,
  during,
  articleDuring,
  sportsDrink,
  expectedMassChange,
] as const;
