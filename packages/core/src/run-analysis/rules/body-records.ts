import type { Rule } from "../../rule.ts";
import { type Kilograms, kilograms, type Milliliters, milliliters } from "../../units.ts";
import { drunkOnARun, weighedAroundARun } from "../evidence/body-records.ts";

/** A drink by its time from the start of the run, and by who told of it. */
export type DrinkAround = { readonly atS: number; readonly ml: number; readonly from: string };
/** A weight by its time from the start of the run, and by its scale. */
export type WeightAround = { readonly atS: number; readonly kg: number; readonly from: string };

type Drunk = { recordedMl: Milliliters | null; drinks: number };

/** What a file's drinks come to on a run. */
export const drunkByRecords: Rule<
  {
    readonly lastsS: number;
    readonly drinks: readonly DrinkAround[];
    /** What was drunk in activities on the day, where no time is told. */
    readonly inActivitiesMl?: number | undefined;
    readonly isOnlyRunOfDay: boolean;
  },
  Drunk
> = {
  id: "run-analysis.drunk-by-records",
  statement:
    "What a file says was drunk between the start and the end of a run stands beside what you typed, and never in its place. Where you typed nothing it is set against your sweat on that run. A sweat rate, and with it any plan, counts it only once you take it over.",
  because: drunkOnARun.because,
  values: { drunkOnARun },
  decide({ lastsS, drinks, inActivitiesMl, isOnlyRunOfDay }) {
    const { mostMl } = drunkOnARun.value;
    const counted = eachGlassOnce(drinks.filter(({ atS }) => isOnRun(atS, lastsS)));
    const sumMl = counted.reduce((sum, { ml }) => sum + ml, 0);
    if (counted.length > 0 && sumMl > 0 && sumMl <= mostMl)
      return { recordedMl: milliliters(sumMl), drinks: counted.length };
    const isOfDay = counted.length === 0 && isOnlyRunOfDay && (inActivitiesMl ?? 0) > 0;
    if (!isOfDay || (inActivitiesMl ?? 0) > mostMl) return { recordedMl: null, drinks: 0 };
    return { recordedMl: milliliters(inActivitiesMl ?? 0), drinks: 0 };
  },
};

/** Whether a moment lies between the start and the end, both included. */
export const isOnRun = (atS: number, lastsS: number) => atS >= 0 && atS <= lastsS;

/** One glass that two programs tell of is one; the same line of one program twice is one, too. */
function eachGlassOnce(drinks: readonly DrinkAround[]): readonly DrinkAround[] {
  const { sameGlassWithinS, sameGlassWithinMl } = drunkOnARun.value;
  const inTime = drinks.toSorted(
    (one, other) => one.atS - other.atS || one.ml - other.ml || (one.from < other.from ? -1 : 1),
  );
  const counted: DrinkAround[] = [];
  /** By the place of a counted glass: who else told of it. */
  const tellers: Set<string>[] = [];
  for (const drink of inTime) {
    const same = counted.findIndex((other, at) =>
      other.from === drink.from
        ? other.atS === drink.atS && other.ml === drink.ml
        : !tellers[at]?.has(drink.from) &&
          drink.atS - other.atS <= sameGlassWithinS &&
          Math.abs(drink.ml - other.ml) <= sameGlassWithinMl,
    );
    if (same < 0) {
      counted.push(drink);
      tellers.push(new Set());
    } else tellers[same]?.add(drink.from);
  }
  return counted;
}

type WeighedAt = { readonly atS: number; readonly massKg: Kilograms };

/** Which two weights of a file are a weigh-in of a run. */
export const weighedByRecords: Rule<
  {
    readonly lastsS: number;
    readonly weights: readonly WeightAround[];
    readonly drinks: readonly DrinkAround[];
    /** Other runs, from the start of this one. */
    readonly otherRuns: readonly { readonly fromS: number; readonly toS: number }[];
  },
  { weighed: { before: WeighedAt; after: WeighedAt; from: string } | null }
> = {
  id: "run-analysis.weighed-by-records",
  statement:
    "Two weights of one scale, the last within an hour before the start and the first within an hour after the end, are offered as the run's weigh-in, unless a drink or another run came between. What you typed stands, and nothing is measured with a file's weights until you take them over.",
  because: weighedAroundARun.because,
  values: { weighedAroundARun },
  decide({ lastsS, weights, drinks, otherRuns }) {
    const { beforeS, afterS } = weighedAroundARun.value;
    const isQuiet = (fromS: number, toS: number) =>
      !drinks.some(({ atS }) => atS > fromS && atS < toS) &&
      !otherRuns.some((run) => run.fromS < toS && run.toS > fromS);
    const inTime = weights.toSorted((one, other) => one.atS - other.atS || one.kg - other.kg);
    const pairs = [...new Set(inTime.map(({ from }) => from))].flatMap((from) => {
      const own = inTime.filter((weight) => weight.from === from);
      const before = own.findLast(({ atS }) => atS >= -beforeS && atS <= 0);
      const after = own.find(({ atS }) => atS >= lastsS && atS <= lastsS + afterS);
      if (before === undefined || after === undefined || before === after) return [];
      if (!isQuiet(before.atS, 0) || !isQuiet(lastsS, after.atS)) return [];
      return [{ before: asWeighed(before), after: asWeighed(after), from }];
    });
    const apartS = ({ before, after }: (typeof pairs)[number]) => after.atS - before.atS;
    const [nearest] = pairs.toSorted((one, other) => apartS(one) - apartS(other));
    return { weighed: nearest ?? null };
  },
};

const asWeighed = ({ atS, kg }: WeightAround): WeighedAt => ({ atS, massKg: kilograms(kg) });

export const bodyRecordRules = [drunkByRecords, weighedByRecords] as const;
