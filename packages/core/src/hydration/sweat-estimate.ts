/** What a runner sweats, from the prediction, their own weigh-ins and the rate that they typed. */
import type { Conditions } from "../conditions.ts";
import { ask } from "../rule.ts";
import type { MillilitersPerHour } from "../units.ts";
import { believedWeighIns } from "./belief.ts";
import { withGain } from "./gained.ts";
import type { HydrationPlan, HydrationRequest, OwnSweat, SweatPrediction } from "./model.ts";
import { typedRate } from "./rules/believed.ts";
import { ownData, ownRate } from "./rules/own-rate.ts";
import { planningRate } from "./rules/prediction.ts";
import { sweatSpread } from "./rules/spread.ts";
import { type SweatEstimate, sweatKnown } from "./rules/sweat-known.ts";

type Predicted = {
  readonly prediction: SweatPrediction | null;
  /** The weather it stands on, known or assumed. */
  readonly conditions: Conditions;
};

type KnownSweat = Pick<HydrationPlan, "sweatRateMlPerH" | "sweatBasis" | "own" | "typed"> & {
  readonly spread: number;
};

/** The sweat rate to plan with, how sure it is, and what it stands on. */
export function estimateSweat(request: HydrationRequest, predicted: Predicted): KnownSweat {
  const { prediction, conditions } = predicted;
  const planned = prediction === null ? undefined : planningRate.decide(prediction).sweatRateMlPerH;
  const { sweatRateMlPerH: typedMlPerH } = request;
  const typed =
    typedMlPerH === undefined
      ? undefined
      : ask(typedRate, { typedMlPerH, predictedMlPerH: planned });
  const believedMlPerH = typed?.doubt === null ? typedMlPerH : undefined;
  const weighed = ownSweatOf(request, {
    airTemperatureC: conditions.airTemperatureC,
    ...(believedMlPerH !== undefined &&
      planned !== undefined && { typedOverPredicted: believedMlPerH / planned }),
  });
  const own = withGain(weighed, request);
  const sweat = sweatKnown.decide({
    typed: believedMlPerH === undefined ? undefined : typedEstimate(believedMlPerH, conditions),
    estimated: planned === undefined ? undefined : ownEstimate(planned, { own, conditions }),
    weighed: own !== undefined && (own.weighIns > 0 || own.cameBackHeavier),
    checkedOnYou: own?.measured,
  });
  const { isTyped, ...known } = sweat;
  return {
    ...known,
    ...(own && { own }),
    ...(typed &&
      typedMlPerH !== undefined && {
        typed: { sweatRateMlPerH: typedMlPerH, ...typed, counts: isTyped },
      }),
  };
}

function typedEstimate(
  sweatRateMlPerH: MillilitersPerHour,
  { airTemperatureC }: Conditions,
): SweatEstimate {
  const { spread } = sweatSpread.decide({ airTemperatureC, isTyped: true, weighIns: [] });
  return { sweatRateMlPerH, spread };
}

function ownEstimate(
  plannedMlPerH: MillilitersPerHour,
  { own, conditions }: { own: OwnSweat | undefined; conditions: Conditions },
): SweatEstimate {
  const { spread } = sweatSpread.decide({
    airTemperatureC: conditions.airTemperatureC,
    isTyped: false,
    weighIns: (own?.countedAtC ?? []).map((airTemperatureC) => ({ airTemperatureC })),
  });
  return {
    ...ownRate.decide({ sweatRateMlPerH: plannedMlPerH, factor: own?.factor ?? 1 }),
    spread,
  };
}

/** Nothing is said of a runner who has never been weighed, and what is not believed says nothing. */
function ownSweatOf(
  { weighIns = [], conditions }: HydrationRequest,
  today: { readonly airTemperatureC: Conditions["airTemperatureC"]; typedOverPredicted?: number },
): OwnSweat | undefined {
  const believed = believedWeighIns(weighIns);
  if (believed.length === 0) return undefined;
  const { typedOverPredicted: measured, airTemperatureC } = today;
  const typed = measured === undefined ? undefined : { measured, airTemperatureC };
  return ask(ownData, { weighIns: believed, conditions, typed });
}
