import { chosenHere, type Rule } from "../../rule.ts";
import {
  asPercent,
  meters,
  type Percent,
  paceOver,
  type Seconds,
  type SecondsPerKilometer,
  seconds,
} from "../../units.ts";
import { comparable, fadeShape } from "../evidence.ts";
import type { Axis, MeasuredStart, StartBasis } from "../model.ts";

type Mile = {
  readonly whole: boolean;
  readonly elapsedS: number;
  readonly timerS: number;
  /** Null without heights. */
  readonly flatTimerS: number | null;
};

/** The first mile against the others. */
export const firstMile: Rule<
  { readonly miles: readonly Mile[]; readonly axis: Axis },
  {
    comparison: {
      axis: Axis;
      elapsedS: Seconds;
      restAverageS: Seconds;
      ratio: number;
      fasterByS: Seconds;
      flatFasterByS: Seconds | null;
    } | null;
  }
> = {
  id: "run-analysis.first-mile",
  statement:
    "The first mile against the mean of the other whole miles, without the pauses where there were any. It takes three whole miles.",
  because: comparable.because,
  values: { comparable },
  decide({ miles, axis }) {
    const [first, ...others] = miles.filter(({ whole }) => whole);
    const enough = others.length >= comparable.value.otherWholeMiles;
    const timeOf = (mile: Mile) => (axis === "timer" ? mile.timerS : mile.elapsedS);
    const restAverageS = mean(others.map(timeOf));
    if (first === undefined || !enough || !(restAverageS > 0)) return { comparison: null };
    const flat = others.map(({ flatTimerS }) => flatTimerS);
    const flatKnown = flat.filter((time) => time !== null);
    const flatFirst = flatKnown.length === flat.length ? first.flatTimerS : null;
    return {
      comparison: {
        axis,
        elapsedS: seconds(timeOf(first)),
        restAverageS: seconds(restAverageS),
        ratio: timeOf(first) / restAverageS,
        fasterByS: seconds(restAverageS - timeOf(first)),
        flatFasterByS: flatFirst === null ? null : seconds(mean(flatKnown) - flatFirst),
      },
    };
  },
};

const mean = (times: readonly number[]) =>
  times.reduce((sum, time) => sum + time, 0) / times.length;

/** What a first mile looks like afterwards. */
export const startVerdict: Rule<
  {
    readonly against: StartBasis;
    readonly advice: "none" | "hold-back" | "slow-down" | "slow-down-strongly" | "slow-down-now";
  },
  { against: StartBasis; verdict: MeasuredStart["verdict"] }
> = {
  id: "run-analysis.start",
  statement:
    "A first mile is called fast by the same bands as at the marker: under 1 % may be the watch, over 3 % is very fast. Hills are taken out where heights are known.",
  because: chosenHere(comparable),
  values: { comparable },
  decide({ against, advice }) {
    switch (advice) {
      case "none":
        return { against, verdict: "as-planned-or-slower" };
      case "hold-back":
        return { against, verdict: "within-noise" };
      case "slow-down":
        return { against, verdict: "fast" };
      case "slow-down-strongly":
      case "slow-down-now":
        return { against, verdict: "very-fast" };
    }
  },
};

/** Whether a distance is long enough for its halves and quarters to say something. */
export const longEnough: Rule<{ readonly distanceM: number }, { enough: boolean }> = {
  id: "run-analysis.long-enough",
  statement: "Halves and quarters are compared from two miles up.",
  because: chosenHere(comparable),
  values: { comparable },
  decide: ({ distanceM }) => ({ enough: distanceM >= comparable.value.fromM }),
};

/** The second half against the first. */
export const halves: Rule<
  { readonly firstS: number; readonly secondS: number },
  { firstS: Seconds; secondS: Seconds; slowerByS: Seconds; slowerPct: Percent }
> = {
  id: "run-analysis.halves",
  statement: "The second half of the distance against the first, without the pauses.",
  because: comparable.because,
  values: { comparable },
  decide({ firstS, secondS }) {
    const slowerByS = secondS - firstS;
    return {
      firstS: seconds(firstS),
      secondS: seconds(secondS),
      slowerByS: seconds(slowerByS),
      slowerPct: asPercent(firstS > 0 ? slowerByS / firstS : 0),
    };
  },
};

/** How the run ended against how it went. */
export const fade: Rule<
  {
    readonly middle: { readonly distanceM: number; readonly timerS: number };
    readonly last: { readonly distanceM: number; readonly timerS: number };
  },
  {
    middlePaceSPerKm: SecondsPerKilometer;
    lastPaceSPerKm: SecondsPerKilometer;
    slowerPct: Percent;
    faded: boolean;
  }
> = {
  id: "run-analysis.fade",
  statement:
    "The last quarter of the distance against the two in the middle, as on the flat where heights are known. Over 5 % slower is a fade.",
  because: fadeShape.because,
  values: { fadeShape },
  decide({ middle, last }) {
    const paceOf = ({ distanceM, timerS }: typeof last) =>
      paceOver(meters(distanceM), seconds(timerS));
    const [middlePaceSPerKm, lastPaceSPerKm] = [paceOf(middle), paceOf(last)];
    const slower = middlePaceSPerKm > 0 ? lastPaceSPerKm / middlePaceSPerKm - 1 : 0;
    return {
      middlePaceSPerKm,
      lastPaceSPerKm,
      slowerPct: asPercent(slower),
      faded: asPercent(slower) > fadeShape.value.fadedFromPct,
    };
  },
};

export const startRules = [firstMile, startVerdict, longEnough, halves, fade] as const;
