import type { Rule } from "../../rule.ts";
import type { Celsius, Seconds } from "../../units.ts";
import { enoughHeatDays, heatDay } from "../evidence/acclimatisation.ts";
import type { HeatFlag } from "../model.ts";

type Before = {
  readonly flag: HeatFlag;
  readonly runs: readonly {
    /** Whole days by the calendar. */
    readonly daysBefore: number;
    readonly durationS: Seconds;
    /** Null where nobody knows the weather of it. */
    readonly wbgtC: Celsius | null;
  }[];
};

/** How used to heat a runner is, by the runs before. It is said where the weather asks for it. */
export const usedToHeat: Rule<
  Before,
  { isSaid: boolean; heatDays: number; ofDays: number; isLess: boolean }
> = {
  id: "heat.used-to-heat",
  statement:
    "From a yellow flag on, a plan counts in the runner's own log the days of the last 14 with a run over an hour above 18 °C WBGT, estimated from temperature and humidity. Fewer than five is less used to heat than usual, and means slower. A run whose weather is not known is no reason to say so.",
  because: [...heatDay.because, ...enoughHeatDays.because],
  values: { heatDay, enoughHeatDays },
  decide({ flag, runs }) {
    const { withinDays, longerThanS, aboveWbgtC } = heatDay.value;
    const long = runs.filter(
      ({ daysBefore, durationS }) =>
        daysBefore >= 1 && daysBefore <= withinDays && durationS > longerThanS,
    );
    const daysOf = (found: Before["runs"]) =>
      new Set(found.map(({ daysBefore }) => daysBefore)).size;
    const mayBeHot = long.filter(({ wbgtC }) => wbgtC === null || wbgtC > aboveWbgtC);
    return {
      isSaid: flag !== "white" && flag !== "green",
      heatDays: daysOf(mayBeHot.filter(({ wbgtC }) => wbgtC !== null)),
      ofDays: withinDays,
      isLess: daysOf(mayBeHot) < enoughHeatDays.value,
    };
  },
};

export const acclimatisationRules = [usedToHeat] as const;
