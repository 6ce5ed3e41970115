/** Whether weigh-ins and weighed runs are believed: asked before anything is reckoned from one. */
import { weatherOf } from "../heat/plan.ts";
import { ask } from "../rule.ts";
import {
  kilograms,
  type Milliliters,
  meters,
  milliliters,
  type Seconds,
  seconds,
  speedOver,
} from "../units.ts";
import { possibleLoss } from "./evidence/believed.ts";
import { SweatTestRequest, WeighIn, type WeighInBelief, type WeighInToJudge } from "./model.ts";
import { sweatPossible, weighInBelieved } from "./rules/believed.ts";
import { sweatPrediction } from "./rules/prediction.ts";

/** Whether a weigh-in can be true. With speed and weather it is set beside the prediction as well. */
export function judgeWeighIn(weighIn: WeighInToJudge): WeighInBelief {
  const { speedKmPerH, conditions, massBeforeKg } = weighIn;
  if (speedKmPerH === undefined || conditions === undefined) return ask(weighInBelieved, weighIn);
  const { weather } = weatherOf(conditions);
  const running = { bodyMassKg: massBeforeKg, speedKmPerH, conditions: weather };
  const { sweatRateMlPerH } = sweatPrediction.decide(running);
  return ask(weighInBelieved, { ...weighIn, predictedMlPerH: sweatRateMlPerH });
}

/** A loss of sweat that somebody else estimated, where anybody can have sweated it; else undefined. */
export function possibleLossMl(
  sweatMl: Milliliters | undefined,
  durationS: Seconds,
): Milliliters | undefined {
  if (sweatMl === undefined) return undefined;
  return sweatPossible.decide({ sweatMl, durationS }).possible ? sweatMl : undefined;
}

/** What a log holds of a run and its weigh-in; null is not known. */
export type LoggedWeights = {
  readonly massBeforeKg: number | null;
  readonly massAfterKg: number | null;
  readonly intakeMl: number | null;
  readonly urineMl: number | null;
  /** A stop was made that nobody measured. */
  readonly urineUnmeasured: boolean | null;
  readonly elapsedS: number | null;
  readonly distanceM: number | null;
  readonly airTemperatureC: number | null;
  readonly relativeHumidityPct: number | null;
};

/** What was told of a weigh-in, with its speed and weather where those are known; null where it is none. */
export function readWeighIn(told: object): WeighInToJudge | null {
  return WeighIn.safeParse(told).data ?? SweatTestRequest.safeParse(told).data ?? null;
}

/** A logged run as a weigh-in; null where something for that is not known. */
export function weighInOf(run: LoggedWeights): WeighInToJudge | null {
  const { massBeforeKg, massAfterKg, intakeMl, urineMl, elapsedS, distanceM } = run;
  const { airTemperatureC, relativeHumidityPct, urineUnmeasured } = run;
  const speedKmPerH =
    distanceM === null || !elapsedS ? null : speedOver(meters(distanceM), seconds(elapsedS));
  return readWeighIn({
    ...{ massBeforeKg, massAfterKg, drankMl: intakeMl, durationS: elapsedS },
    ...(urineMl !== null && { urineMl }),
    ...(urineUnmeasured !== null && { urineUnmeasured }),
    speedKmPerH,
    conditions: { airTemperatureC, ...(relativeHumidityPct !== null && { relativeHumidityPct }) },
  });
}

/** Whether the two weights of a logged run can be true; null where it was not weighed twice. */
export function judgeRun(run: LoggedWeights): WeighInBelief | null {
  const { massBeforeKg, massAfterKg, intakeMl, urineMl, urineUnmeasured, elapsedS } = run;
  if (massBeforeKg === null || massAfterKg === null) return null;
  const weighIn = weighInOf(run);
  if (weighIn !== null) return judgeWeighIn(weighIn);
  return ask(weighInBelieved, {
    massBeforeKg: kilograms(massBeforeKg),
    massAfterKg: kilograms(massAfterKg),
    ...(intakeMl !== null && { drankMl: milliliters(intakeMl) }),
    ...(urineMl !== null && { urineMl: milliliters(urineMl) }),
    ...(urineUnmeasured !== null && { urineUnmeasured }),
    // As long as can be believed: that makes the least of what was lost.
    durationS: seconds(elapsedS ?? possibleLoss.value.mostS),
  });
}

/** The run without its weights where they are not believed: what reckons with them takes it from here. */
export function withBelievedWeights<Run extends LoggedWeights>(run: Run): Run {
  return judgeRun(run)?.believed === false
    ? { ...run, massBeforeKg: null, massAfterKg: null }
    : run;
}
