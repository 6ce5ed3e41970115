import type { Rule } from "../../rule.ts";
import type { Celsius, Degrees } from "../../units.ts";
import { hoursOfARun, hoursToRun, nightfall } from "../evidence/hours.ts";
import { flagLimits } from "../evidence.ts";
import type { HeatFlag, HeatHour } from "../model.ts";

/** The hour of a day that costs a run least. */
export const cheapestHour: Rule<{ hours: readonly [HeatHour, ...HeatHour[]] }, HeatHour> = {
  id: "heat.cheapest-hour",
  statement:
    "Of the hours of a day, the one with the lowest wet bulb globe temperature costs a run least. Of equal ones the first is named. Where sun and wind of some are known, those are compared with each other alone.",
  because: hoursToRun.because,
  values: { hoursToRun },
  decide: ({ hours }) => hours.reduce((best, hour) => (costsLess(hour, best) ? hour : best)),
};

/** An estimate is out by degrees either way: it is no cheaper than an hour whose sun and wind are known. */
const costsLess = (hour: HeatHour, than: HeatHour) =>
  hour.method === than.method ? hour.wbgtC < than.wbgtC : hour.method === "liljegren";

/** Whether an hour needs a lamp. */
export const dark: Rule<{ readonly sunElevationDeg: Degrees }, { isDark: boolean }> = {
  id: "heat.dark",
  statement:
    "An hour is dark from the end of civil twilight on, with the sun 6° below the horizon.",
  because: nightfall.because,
  values: { nightfall },
  decide: ({ sunElevationDeg }) => ({ isDark: sunElevationDeg < nightfall.value.sunBelowDeg }),
};

type Lasting = {
  readonly startC: Celsius;
  /** The hours that begin between start and finish. */
  readonly later: readonly { readonly at: string; readonly wbgtC: Celsius }[];
};

/** The hour whose flag a run flies; null where none is hotter than its start. */
export const hottestHour: Rule<Lasting, { at: string | null; wbgtC: Celsius }> = {
  id: "heat.hottest-hour",
  statement:
    "A run flies the flag of the hottest hour between its start and its finish, as far as the hours are known.",
  because: hoursOfARun.because,
  values: { hoursOfARun },
  decide: ({ startC, later }) =>
    later.reduce<{ at: string | null; wbgtC: Celsius }>(
      (hottest, { at, wbgtC }) => (wbgtC > hottest.wbgtC ? { at, wbgtC } : hottest),
      { at: null, wbgtC: startC },
    ),
};

type Called = { readonly flag: HeatFlag; readonly cheapest: HeatHour | null };

/** What a plan says first in a heat that races are cancelled in. */
export const notNow: Rule<Called, { isOff: boolean; instead: HeatHour | null }> = {
  id: "heat.not-now",
  statement:
    "On a black flag a plan begins with no pace and no amount. It says “not today”, or names the hour from which the run meets the least heat, where it flies another flag then.",
  because: flagLimits.because,
  values: { flagLimits },
  decide({ flag, cheapest }) {
    const isOff = flag === "black";
    const isCooler = cheapest !== null && cheapest.flag !== "black";
    return { isOff, instead: isOff && isCooler ? cheapest : null };
  },
};

export const hourRules = [cheapestHour, dark, hottestHour, notNow] as const;
