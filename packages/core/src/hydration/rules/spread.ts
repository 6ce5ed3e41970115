import type { Rule } from "../../rule.ts";
import { type Celsius, type MillilitersPerHour, millilitersPerHour, within } from "../../units.ts";
import { sweatQuantiles, sweatSpreads } from "../evidence/spread.ts";

/** What an estimate of sweat stands on. */
type Estimate = {
  readonly airTemperatureC: Celsius;
  /** Typed by the runner, from a test of their own: nothing else is asked then. */
  readonly isTyped: boolean;
  /** Usable weigh-ins that the estimate was moved by. */
  readonly weighIns: readonly { readonly airTemperatureC: Celsius }[];
};

/** How sure a sweat rate is. */
export const sweatSpread: Rule<Estimate, { spread: number }> = {
  id: "hydration.sweat-spread",
  statement:
    "People of one weight and pace sweat very differently. Every weigh-in narrows that, most in weather alike.",
  because: sweatSpreads.because,
  values: { sweatSpreads },
  decide({ airTemperatureC, isTyped, weighIns }) {
    const { weighed, alikeC } = sweatSpreads.value;
    if (isTyped) return { spread: weighed };
    const unweighed = unweighedAt(airTemperatureC);
    const say = weighIns
      .map((weighIn) => (weighIn.airTemperatureC - airTemperatureC) / alikeC)
      .reduce((sum, apart) => sum + Math.exp(-(apart * apart) / 2), 0);
    const known = 1 / (1 / (unweighed * unweighed) + say / (weighed * weighed));
    return { spread: Math.min(unweighed, Math.sqrt(known + weighed * weighed)) };
  },
};

function unweighedAt(airC: number): number {
  const { least, most, fromC, toC, perColderC, perWarmerC } = sweatSpreads.value.estimated;
  const colder = Math.max(0, fromC - airC);
  const warmer = Math.max(0, airC - toC);
  return within(least + perColderC * colder + perWarmerC * warmer, [least, most]);
}

/** Between what eight of ten runners like this one sweat. */
export const sweatRange: Rule<
  { readonly sweatRateMlPerH: MillilitersPerHour; readonly spread: number },
  { low: MillilitersPerHour; high: MillilitersPerHour }
> = {
  id: "hydration.sweat-range",
  statement:
    "Of ten runners like you nine sweat more than the low end, and one more than the high.",
  because: sweatQuantiles.because,
  values: { sweatQuantiles },
  decide({ sweatRateMlPerH, spread }) {
    const at = (deviations: number) =>
      millilitersPerHour(sweatRateMlPerH * Math.exp(deviations * spread));
    return { low: at(sweatQuantiles.value.low), high: at(sweatQuantiles.value.high) };
  },
};

export const spreadRules = [sweatSpread, sweatRange] as const;
