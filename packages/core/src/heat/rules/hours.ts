import type { Rule } from "../../rule.ts";
import { hoursToRun } from "../evidence/hours.ts";
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

type Called = { readonly flag: HeatFlag; readonly cheapest: HeatHour | null };

/** What a plan says first in a heat that races are cancelled in. */
export const notNow: Rule<Called, { isOff: boolean; instead: HeatHour | null }> = {
  id: "heat.not-now",
  statement:
    "On a black flag a plan begins with no pace and no amount. It says “not today”, or names the cheapest hour of the day where that one flies another flag.",
  because: flagLimits.because,
  values: { flagLimits },
  decide({ flag, cheapest }) {
    const isOff = flag === "black";
    const isCooler = cheapest !== null && cheapest.flag !== "black";
    return { isOff, instead: isOff && isCooler ? cheapest : null };
  },
};

export const hourRules = [cheapestHour, notNow] as const;
