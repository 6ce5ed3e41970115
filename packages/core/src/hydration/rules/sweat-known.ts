import type { Rule } from "../../rule.ts";
import type { MillilitersPerHour } from "../../units.ts";
import { usableTest } from "../evidence/sweat.ts";
import type { SweatBasis } from "../model.ts";
import { sweatRange } from "./spread.ts";

/** A sweat rate and how sure it is. */
export type SweatEstimate = {
  readonly sweatRateMlPerH: MillilitersPerHour;
  readonly spread: number;
};

/** Which sweat rate to plan with: the runner's own before the prediction. */
export const sweatKnown: Rule<
  {
    readonly typed?: SweatEstimate | undefined;
    /** The prediction, moved by the runner's own weigh-ins. */
    readonly estimated?: SweatEstimate | undefined;
    /** There is a weigh-in that says something of the runner. */
    readonly weighed?: boolean | undefined;
    /** The prediction was moved by enough of them. */
    readonly checkedOnYou?: boolean | undefined;
  },
  {
    sweatRateMlPerH: MillilitersPerHour | null;
    spread: number;
    sweatBasis: SweatBasis;
    /** The plan stands on the rate that was typed. */
    isTyped: boolean;
  }
> = {
  id: "hydration.sweat-known",
  statement:
    "A sweat rate that you typed comes before a prediction, and a prediction before general guidance. Beside your own weigh-ins the one that allows less counts: a typed rate raises nothing above them.",
  because: usableTest.because,
  values: {},
  decide({ typed, estimated, weighed = false, checkedOnYou = false }) {
    const isHeld =
      typed !== undefined && estimated !== undefined && weighed && allowsLess(estimated, typed);
    if (typed !== undefined && !isHeld) return { ...typed, sweatBasis: "measured", isTyped: true };
    if (estimated !== undefined)
      return {
        ...estimated,
        sweatBasis: checkedOnYou ? "measured" : "predicted",
        isTyped: false,
      };
    return { sweatRateMlPerH: null, spread: 0, sweatBasis: "unknown", isTyped: false };
  },
};

/** Whether the first allows less to drink than the second. */
function allowsLess(one: SweatEstimate, than: SweatEstimate): boolean {
  return sweatRange.decide(one).low < sweatRange.decide(than).low;
}

export const sweatKnownRules = [sweatKnown] as const;
