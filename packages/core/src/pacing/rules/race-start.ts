import type { RunEvent } from "../../hydration/model.ts";
import type { Rule } from "../../rule.ts";
import {
  asFraction,
  asPercent,
  type Celsius,
  type Meters,
  meters,
  mile,
  type Percent,
  type Seconds,
  type SecondsPerKilometer,
  seconds,
  secondsPerKilometer,
  timeAt,
} from "../../units.ts";
import {
  aheadBands,
  corralMargin,
  heatSlowing,
  holdBack,
  paceUnknown,
  startCost,
} from "../evidence.ts";
import type { FirstMileCheck, FirstMileRequest } from "../model.ts";

/** The watch at the first mile marker. */
export const firstMileCheck: Rule<
  FirstMileRequest,
  Pick<FirstMileCheck, "status" | "aheadS" | "aheadPct" | "advice">
> = {
  id: "pacing.first-mile-check",
  statement:
    "Look at your watch at the first mile. If you are ahead of your pace, slow down. It is not too late.",
  because: aheadBands.because,
  values: { aheadBands },
  decide({ goalPaceSPerKm, firstMileS }) {
    const goalMileS = timeAt(goalPaceSPerKm, mile);
    const aheadS = goalMileS - firstMileS;
    const aheadPct = asPercent(aheadS / goalMileS);
    const isAhead = aheadS >= aheadBands.value.fromS;
    return {
      status: isAhead ? "ahead" : "on-plan",
      aheadS: seconds(aheadS),
      aheadPct,
      advice: isAhead ? adviceFor(aheadPct) : "none",
    };
  },
};

function adviceFor(aheadPct: Percent): FirstMileCheck["advice"] {
  const { noisePct, strongPct, urgentPct } = aheadBands.value;
  if (aheadPct <= noisePct) return "hold-back";
  if (aheadPct <= strongPct) return "slow-down";
  return aheadPct <= urgentPct ? "slow-down-strongly" : "slow-down-now";
}

/** What a start too fast may cost. */
export const costOfStart: Rule<
  { readonly secondsTooFast: Seconds },
  { secondHalfLossMinS: Seconds; secondHalfLossMaxS: Seconds; netFinishCostMaxS: Seconds }
> = {
  id: "pacing.start-cost",
  statement:
    "Each second too fast early can cost up to two seconds later. An upper bound, never a prediction.",
  because: startCost.because,
  values: { startCost },
  decide({ secondsTooFast }) {
    const tooFast = Math.max(0, secondsTooFast);
    const loss = tooFast * startCost.value;
    return {
      secondHalfLossMinS: seconds(0),
      secondHalfLossMaxS: seconds(loss),
      netFinishCostMaxS: seconds(loss - tooFast),
    };
  },
};

/** Where to stand. */
export const startPosition: Rule<
  {
    readonly goalPaceSPerKm: SecondsPerKilometer;
    readonly corralPaceSPerKm?: SecondsPerKilometer | undefined;
  },
  { fits: boolean; advice: "stay" | "move-back" | "move-forward-if-you-like" }
> = {
  id: "pacing.start-position",
  statement: "Line up with runners of your own pace. Beside faster ones you will try to keep up.",
  because: corralMargin.because,
  values: { corralMargin },
  decide({ goalPaceSPerKm, corralPaceSPerKm }) {
    if (corralPaceSPerKm === undefined) return { fits: true, advice: "stay" };
    const slowerBy = corralPaceSPerKm - goalPaceSPerKm;
    if (slowerBy < -corralMargin.value) return { fits: false, advice: "move-back" };
    return {
      fits: true,
      advice: slowerBy > corralMargin.value ? "move-forward-if-you-like" : "stay",
    };
  },
};

/** Practising the slow start. */
export const longRunPractice: Rule<
  { readonly event: RunEvent },
  { practise: boolean; holdBackM: { min: Meters; max: Meters }; frequency: "each-weekly-long-run" }
> = {
  id: "pacing.long-run-practice",
  statement:
    "On each weekly long run hold back for the first two or three miles. A slow start takes practice.",
  because: holdBack.because,
  values: { holdBack },
  decide: ({ event }) => ({
    practise: event === "long",
    holdBackM: { min: meters(holdBack.value.minM), max: meters(holdBack.value.maxM) },
    frequency: "each-weekly-long-run",
  }),
};

/** What the heat tends to cost. */
export const heatEasing: Rule<
  { readonly meanPaceSPerKm: SecondsPerKilometer; readonly wbgtC?: Celsius | undefined },
  { addSPerKm: Record<"min" | "typical" | "max", SecondsPerKilometer> }
> = {
  id: "pacing.heat-easing",
  statement:
    "Above 10 °C WBGT runners slow by about 0.4 % a degree, fast ones less, slower ones up to 0.8 %. Plan for it.",
  because: heatSlowing.because,
  values: { heatSlowing },
  decide({ meanPaceSPerKm, wbgtC }) {
    const { fromWbgtC, minPctPerC, typicalPctPerC, maxPctPerC } = heatSlowing.value;
    const degrees = wbgtC === undefined ? 0 : Math.max(0, wbgtC - fromWbgtC);
    const add = (pctPerC: number) =>
      secondsPerKilometer(meanPaceSPerKm * degrees * asFraction(pctPerC));
    return {
      addSPerKm: { min: add(minPctPerC), typical: add(typicalPctPerC), max: add(maxPctPerC) },
    };
  },
};

/** The pace to suggest where nobody has said one. */
export const suggestedPace: Rule<Record<never, never>, { paceSPerKm: SecondsPerKilometer }> = {
  id: "pacing.suggested-pace",
  statement:
    "Where nobody has said how fast, a middling pace is suggested: 9:20 a mile, 5:48 a kilometre. The plan is asked for with it, and it can be changed.",
  because: paceUnknown.because,
  values: { paceUnknown },
  decide: () => ({ paceSPerKm: secondsPerKilometer(paceUnknown.value) }),
};

export const startRules = [
  suggestedPace,
  firstMileCheck,
  costOfStart,
  startPosition,
  longRunPractice,
  heatEasing,
] as const;
