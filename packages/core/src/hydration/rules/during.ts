import { aside, chosenHere, type Rule } from "../../rule.ts";
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
  roomUnderCeiling,
  sportsDrinkFrom,
  sportsDrinkLeftOutWith,
} from "../evidence/during.ts";
import { sweatQuantiles } from "../evidence/spread.ts";
import type { Verdict } from "../model.ts";
import { clinicianLimit } from "./before.ts";
import { sweatRange } from "./spread.ts";

export type Sweating = {
  readonly sweatRateMlPerH?: MillilitersPerHour | undefined;
  /** How sure that rate is: the standard deviation of its logarithm. */
  readonly spread: number;
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

/** Whether the runner alone is a reason to ask for no least amount. */
function isHeldBack(situation: DrinkingSituation): boolean {
  return situation.cameBackHeavier === true || clinicianLimit.decide(situation).limited;
}

function asksNoLeast(situation: DrinkingSituation): boolean {
  return isHeldBack(situation) || situation.uncompensable === true;
}

/** What nine of ten runners like this one sweat at the least; undefined where nothing is known. */
function surelySweated({ sweatRateMlPerH, spread }: Sweating): MillilitersPerHour | undefined {
  return sweatRateMlPerH === undefined
    ? undefined
    : sweatRange.decide({ sweatRateMlPerH, spread }).low;
}

/** The most anyone is ever told to drink in an hour. */
export const ceiling: Rule<Sweating, { ceilingMlPerH: MillilitersPerHour }> = {
  id: "hydration.ceiling",
  statement:
    "Never more than nine in ten runners like you sweat, and never more than 0.8 L an hour. Every weigh-in brings that closer to what you sweat yourself.",
  // Which of ten counts is chosen here; the studies say why there is a ceiling, not where.
  because: [
    ...chosenHere(sweatQuantiles),
    ...massLossLimit.because.map(aside),
    ...gainMarksTooMuch.because.map(aside),
  ],
  values: { gutCeiling, sweatQuantiles },
  decide(sweating) {
    const surely = surelySweated(sweating) ?? Number.POSITIVE_INFINITY;
    return { ceilingMlPerH: millilitersPerHour(Math.min(surely, gutCeiling.value)) };
  },
};

/** What keeps the loss of one who sweats little within 2 % of body mass, as far as the ceiling allows. */
function needed(situation: DrinkingSituation): MillilitersPerHour {
  const { durationS, bodyMassKg } = situation;
  const surely = surelySweated(situation);
  if (bodyMassKg === undefined || surely === undefined) return millilitersPerHour(0);
  const allowedLossMl = massLossLimit.value * bodyMassKg * GRAMS_IN_A_KILOGRAM;
  const least = surely - allowedLossMl / inHours(durationS);
  return millilitersPerHour(within(least, [0, ceiling.decide(situation).ceilingMlPerH]));
}

/** The least that keeps the loss within 2 % of body mass. Zero for most runs under 90 minutes. */
export const floor: Rule<DrinkingSituation, { floorMlPerH: MillilitersPerHour }> = {
  id: "hydration.floor",
  statement:
    "Enough to keep the one in ten who sweats least within 2 % of body mass, as far as the ceiling allows.",
  because: massLossLimit.because,
  values: { massLossLimit, sweatQuantiles },
  decide: (situation) => ({
    floorMlPerH: asksNoLeast(situation) ? millilitersPerHour(0) : needed(situation),
  }),
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
  because: [
    ...articleRate.because,
    ...massLossLimit.because,
    ...gainMarksTooMuch.because.map(aside),
  ],
  values: {
    articleRate,
    drinkInterval,
    gutCeiling,
    sweatQuantiles,
    roomUnderCeiling,
    massLossLimit,
  },
  decide(situation) {
    const { low, high, verdict } = band(situation);
    const minMlPerH = millilitersPerHour(asksNoLeast(situation) ? 0 : low);
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

/** Air that cannot cool takes the least away and leaves the most where it is: nothing falls by a step. */
function band(situation: DrinkingSituation): { low: number; high: number; verdict: Verdict } {
  const { minMlPerH: articleLow, maxMlPerH: articleHigh } = articleRate.value;
  if (situation.sweatRateMlPerH === undefined) {
    return { low: articleLow, high: articleHigh, verdict: "general-guidance" };
  }
  const { ceilingMlPerH: top } = ceiling.decide(situation);
  const least = needed(situation);
  const asked = isHeldBack(situation) ? 0 : least;
  const belowTop = Math.min(articleLow, roomUnderCeiling.value * top);
  return {
    low: Math.min(top, Math.max(Math.min(asked, articleHigh), belowTop)),
    high: Math.min(top, Math.max(articleHigh, asked)),
    verdict: verdictOf(top, least),
  };
}

function verdictOf(top: number, least: number): Verdict {
  const { minMlPerH: articleLow, maxMlPerH: articleHigh } = articleRate.value;
  if (top < articleLow) return "seed-reduced";
  if (top < articleHigh) return "seed-trimmed";
  return least > articleHigh ? "seed-insufficient" : "seed-ok";
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
    "What goes in minus what is sweated out, as a share of body mass, counted from the start. Limber never plans for a gain, not even of the one in ten who sweats least.",
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
