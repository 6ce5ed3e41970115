/** Whether weigh-ins are believed: asked before anything is reckoned from one. A plan asks it too, so no schema stands here. */
import { weatherOf } from "../heat/plan.ts";
import { ask } from "../rule.ts";
import type { Milliliters, Seconds } from "../units.ts";
import type { WeighIn, WeighInBelief, WeighInToJudge } from "./model.ts";
import { sweatPossible, weighInBelieved } from "./rules/believed.ts";
import { sweatPrediction } from "./rules/prediction.ts";

/** What is known of a weigh-in. */
export type KnownOfWeighIn = Omit<WeighInToJudge, "drankMl"> & {
  readonly drankMl?: Milliliters | undefined;
  /** Its speed or its weather was told, and is none that a run has. */
  readonly isNoRun?: boolean | undefined;
};
/** A weigh-in as far as it can be set beside a run. */
export type ToldWeighIn = WeighInToJudge & Pick<KnownOfWeighIn, "isNoRun">;

/** Whether a weigh-in can be true. With speed and weather it is set beside the prediction as well. */
export function judgeWeighIn(weighIn: KnownOfWeighIn): WeighInBelief {
  const { speedKmPerH, conditions, massBeforeKg } = weighIn;
  if (speedKmPerH === undefined || conditions === undefined) return ask(weighInBelieved, weighIn);
  const { weather } = weatherOf(conditions);
  const running = { bodyMassKg: massBeforeKg, speedKmPerH, conditions: weather };
  const { sweatRateMlPerH } = sweatPrediction.decide(running);
  return ask(weighInBelieved, { ...weighIn, predictedMlPerH: sweatRateMlPerH });
}

/** The weigh-ins that are believed, in the weather that each stands on. */
export function believedWeighIns(weighIns: readonly WeighIn[]) {
  return weighIns
    .filter((weighIn) => judgeWeighIn(weighIn).believed)
    .map((weighIn) => {
      const { weather, assumedHumidity } = weatherOf(weighIn.conditions);
      return { ...weighIn, conditions: weather, humidityAssumed: assumedHumidity !== undefined };
    });
}

/** A loss of sweat that somebody else estimated, where anybody can have sweated it; else undefined. */
export function possibleLossMl(
  sweatMl: Milliliters | undefined,
  durationS: Seconds,
): Milliliters | undefined {
  if (sweatMl === undefined) return undefined;
  return sweatPossible.decide({ sweatMl, durationS }).possible ? sweatMl : undefined;
}
