import type { Rule } from "../../rule.ts";
import { type Celsius, type MillilitersPerHour, millilitersPerHour, within } from "../../units.ts";
import { sweatQuantiles, sweatSpreads } from "../evidence/spread.ts";
import { ownSteps, type WeighedRun } from "./own-rate.ts";

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

type OwnEstimate = Pick<Estimate, "airTemperatureC"> & {
  /** The runner's own, the latest first. */
  readonly weighIns: readonly WeighedRun[];
  /** What the last ones say where they lie too far apart: then none narrows anything. */
  readonly disagree: readonly number[] | null;
};

/** How sure a runner's own sweat rate is, after each weigh-in from the oldest on. */
export const ownSpread: Rule<OwnEstimate, { spread: number }> = {
  id: "hydration.own-spread",
  statement:
    "Weigh-ins narrow how far your sweat may be from the estimate. But none lifts the low end of that past what it says itself: one below the low end never lifts it.",
  because: sweatSpreads.because,
  values: { sweatSpreads, sweatQuantiles },
  decide({ weighIns, disagree, airTemperatureC }) {
    const spreadAfter = (counted: Estimate["weighIns"]) =>
      sweatSpread.decide({ airTemperatureC, isTyped: false, weighIns: counted }).spread;
    const unweighed = { factor: 1, spread: spreadAfter([]) };
    if (disagree !== null) return { spread: unweighed.spread };
    const steps = ownSteps(weighIns);
    const { spread } = steps.reduce((before, { factor, sure, measured }, place) => {
      const low = before.factor * Math.exp(sweatQuantiles.value.low * before.spread);
      const most = sure ? Math.max(low, measured) : low;
      const held = Math.log(most / factor) / sweatQuantiles.value.low;
      const counted = steps.slice(0, place + 1).filter((step) => step.sure && step.usable);
      return { factor, spread: Math.max(held, spreadAfter(counted)) };
    }, unweighed);
    return { spread };
  },
};

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

export const spreadRules = [sweatSpread, ownSpread, sweatRange] as const;
