/** What a runner sweats, from the prediction, their own weigh-ins and the rate that they typed. */
import type { Conditions } from "../conditions.ts";
import { ask } from "../rule.ts";
import type { MillilitersPerHour } from "../units.ts";
import { believedWeighIns } from "./belief.ts";
import { withGain } from "./gained.ts";
import type { HydrationPlan, HydrationRequest, OwnSweat, SweatPrediction } from "./model.ts";
import { typedRate } from "./rules/believed.ts";
import { ownData, ownRate, type WeighedRun } from "./rules/own-rate.ts";
import { planningRate } from "./rules/prediction.ts";
import { ownSpread, sweatSpread } from "./rules/spread.ts";
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
  const weighIns = believedWeighIns(request.weighIns ?? []);
  const weighed = ownSweatOf(weighIns, {
    conditions: request.conditions,
    airTemperatureC: conditions.airTemperatureC,
    ...(believedMlPerH !== undefined &&
      planned !== undefined && { typedOverPredicted: believedMlPerH / planned }),
  });
  const own = withGain(weighed, request);
  const sweat = sweatKnown.decide({
    typed: believedMlPerH === undefined ? undefined : typedEstimate(believedMlPerH, conditions),
    estimated:
      planned === undefined ? undefined : ownEstimate(planned, { own, weighIns, conditions }),
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

type WeighedRunner = {
  readonly own: OwnSweat | undefined;
  readonly weighIns: readonly WeighedRun[];
  readonly conditions: Conditions;
};

function ownEstimate(
  plannedMlPerH: MillilitersPerHour,
  { own, weighIns, conditions }: WeighedRunner,
): SweatEstimate {
  const { spread } = ownSpread.decide({
    airTemperatureC: conditions.airTemperatureC,
    weighIns,
    disagree: own?.disagree ?? null,
  });
  return {
    ...ownRate.decide({ sweatRateMlPerH: plannedMlPerH, factor: own?.factor ?? 1 }),
    spread,
  };
}

type Today = {
  readonly conditions: Conditions | undefined;
  readonly airTemperatureC: Conditions["airTemperatureC"];
  readonly typedOverPredicted?: number;
};

/** Nothing is said of a runner who has never been weighed, and what is not believed says nothing. */
function ownSweatOf(weighIns: readonly WeighedRun[], today: Today): OwnSweat | undefined {
  if (weighIns.length === 0) return undefined;
  const { typedOverPredicted: measured, airTemperatureC, conditions } = today;
  const typed = measured === undefined ? undefined : { measured, airTemperatureC };
  return ask(ownData, { weighIns, conditions, typed });
}
