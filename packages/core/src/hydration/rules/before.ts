import type { Rule } from "../../rule.ts";
import type { HealthCondition } from "../../runner.ts";
import { type Kilograms, type Milliliters, milliliters, type Seconds } from "../../units.ts";
import {
  anHourBeforePerKg,
  articleAnHourBefore,
  articleAtStart,
  articleTotal,
  atStartPerKg,
  fluidLimitConditions,
  hoursBefore,
  pause,
  totalPerKg,
} from "../evidence/before.ts";
import type { Drink } from "../model.ts";

type Drinker = {
  readonly bodyMassKg?: Kilograms | undefined;
  readonly healthConditions?: readonly HealthCondition[] | undefined;
};

/** With a clinician's limit on fluid no least amount is asked for. */
export const clinicianLimit: Rule<Drinker, { limited: boolean }> = {
  id: "hydration.clinician-limit",
  statement:
    "With a heart, kidney or liver disease, a fluid limit or a past low blood sodium, every drink is optional and a clinician's limit stands above it.",
  because: fluidLimitConditions.because,
  values: { fluidLimitConditions },
  decide({ healthConditions = [] }) {
    return { limited: healthConditions.some((name) => fluidLimitConditions.value.includes(name)) };
  },
};

/** The smaller of the article's amount and so much a kilogram. */
function smaller(
  article: { minMl: number; maxMl: number },
  perKg: { minMl: number; maxMl: number },
  drinker: Drinker,
): Drink {
  const mass = drinker.bodyMassKg ?? Number.POSITIVE_INFINITY;
  const low = clinicianLimit.decide(drinker).limited
    ? 0
    : Math.min(article.minMl, perKg.minMl * mass);
  return {
    minMl: milliliters(low),
    maxMl: milliliters(Math.min(article.maxMl, perKg.maxMl * mass)),
  };
}

/** The drink an hour before: the article's, or less for a light runner. */
export const anHourBefore: Rule<Drinker, Drink> = {
  id: "hydration.an-hour-before",
  statement:
    "An hour before the run, drink 16 to 24 oz of water or another drink without caffeine, or 7 to 10 mL/kg if that is less.",
  because: articleAnHourBefore.because,
  values: { articleAnHourBefore, anHourBeforePerKg },
  decide: (drinker) => smaller(articleAnHourBefore.value, anHourBeforePerKg.value, drinker),
};

/** The small drink at the start, for those who want it. */
export const atStart: Rule<
  Drinker & { readonly urineIsPale?: boolean | undefined },
  Drink & { optional: boolean }
> = {
  id: "hydration.at-start",
  statement:
    "Right before the start another 4 to 8 oz, or 2 to 3 mL/kg if that is less, only if you want it. Leave it out when urine is pale.",
  because: articleAtStart.because,
  values: { articleAtStart, atStartPerKg },
  decide(drinker) {
    if (drinker.urineIsPale)
      return { minMl: milliliters(0), maxMl: milliliters(0), optional: true };
    return { ...smaller(articleAtStart.value, atStartPerKg.value, drinker), optional: true };
  },
};

/** What both drinks may add up to. */
export const beforeTotal: Rule<Drinker, { totalMinMl: Milliliters; totalCapMl: Milliliters }> = {
  id: "hydration.before-total",
  statement:
    "Before the run no more than 32 oz, or 12 mL/kg if that is less. The drink at the start is the one that is trimmed.",
  because: [...totalPerKg.because, ...articleTotal.because],
  values: { articleTotal, totalPerKg },
  decide(drinker) {
    const mass = drinker.bodyMassKg ?? Number.POSITIVE_INFINITY;
    return {
      totalMinMl: milliliters(anHourBefore.decide(drinker).minMl + atStart.decide(drinker).minMl),
      totalCapMl: milliliters(Math.min(articleTotal.value.maxMl, totalPerKg.value * mass)),
    };
  },
};

/** What the article alone says before a run, shown beside the plan. */
export const articleBefore: Rule<Record<never, never>, { anHourBefore: Drink; atStart: Drink }> = {
  id: "hydration.article-before",
  statement:
    "The article: 16 to 24 oz an hour before, and another 4 to 8 oz right before the start.",
  because: articleAnHourBefore.because,
  values: { articleAnHourBefore, articleAtStart },
  decide: () => ({
    anHourBefore: smaller(articleAnHourBefore.value, articleAnHourBefore.value, {}),
    atStart: smaller(articleAtStart.value, articleAtStart.value, {}),
  }),
};

/** The start drink that still fits under the cap after the one an hour before. */
export const atStartTrimmed: Rule<Drinker & { readonly urineIsPale?: boolean | undefined }, Drink> =
  {
    id: "hydration.at-start-trimmed",
    statement:
      "The drink at the start is cut to what the cap leaves after the drink an hour before.",
    because: totalPerKg.because,
    values: { totalPerKg },
    decide(drinker) {
      const left = beforeTotal.decide(drinker).totalCapMl - anHourBefore.decide(drinker).maxMl;
      const { minMl, maxMl } = atStart.decide(drinker);
      return {
        minMl: milliliters(Math.min(minMl, left)),
        maxMl: milliliters(Math.min(maxMl, left)),
      };
    },
  };

/** Whether to drink at a moment before the start. */
export const stopDrinking: Rule<{ readonly beforeStartS: Seconds }, { drink: boolean }> = {
  id: "hydration.stop-drinking",
  statement:
    "After the drink an hour before, stop drinking until the start, so that what is too much can pass.",
  because: pause.because,
  values: { pause },
  decide({ beforeStartS }) {
    const { fromBeforeStartS, untilBeforeStartS, finishDrinkWithinS } = pause.value;
    const pauseBegins = fromBeforeStartS - finishDrinkWithinS;
    return { drink: beforeStartS > pauseBegins || beforeStartS <= untilBeforeStartS };
  },
};

/** The earlier drinks, for those who plan half a day ahead. */
export const drinkHoursBefore: Rule<
  { readonly bodyMassKg: Kilograms; readonly urineDarkOrAbsent: boolean },
  { fourHoursBefore: Drink; twoHoursBefore: Drink }
> = {
  id: "hydration.hours-before",
  statement:
    "Four hours before, 5 to 7 mL/kg. Two hours before, 3 to 5 mL/kg more if urine is dark or there is none.",
  because: hoursBefore.because,
  values: { hoursBefore },
  decide({ bodyMassKg, urineDarkOrAbsent }) {
    const { fourHoursMlPerKg, twoHoursMlPerKg } = hoursBefore.value;
    const per = ([low, high]: readonly [number, number], share: number): Drink => ({
      minMl: milliliters(low * bodyMassKg * share),
      maxMl: milliliters(high * bodyMassKg * share),
    });
    return {
      fourHoursBefore: per(fourHoursMlPerKg, 1),
      twoHoursBefore: per(twoHoursMlPerKg, urineDarkOrAbsent ? 1 : 0),
    };
  },
};

export const beforeRules = [
  clinicianLimit,
  anHourBefore,
  atStart,
  beforeTotal,
  articleBefore,
  atStartTrimmed,
  stopDrinking,
  drinkHoursBefore,
] as const;
