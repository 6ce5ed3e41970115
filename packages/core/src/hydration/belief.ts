/** Whether weigh-ins and weighed runs are believed: asked before anything is reckoned from one. */
import * as z from "zod/mini";
import { Conditions } from "../conditions.ts";
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

/** What is known of a weigh-in. */
type KnownOfIt = Omit<WeighInToJudge, "drankMl"> & {
  readonly drankMl?: Milliliters | undefined;
  /** Its speed or its weather was told, and is none that a run has. */
  readonly isNoRun?: boolean | undefined;
};
/** A weigh-in as far as it can be set beside a run. */
export type ToldWeighIn = WeighInToJudge & Pick<KnownOfIt, "isNoRun">;

/** Whether a weigh-in can be true. With speed and weather it is set beside the prediction as well. */
export function judgeWeighIn(weighIn: KnownOfIt): WeighInBelief {
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

/** Speed and weather of a run, each as far as it is known. */
const Around = z.object({
  speedKmPerH: z.nullish(WeighIn.shape.speedKmPerH),
  conditions: z.object({
    ...Conditions.shape,
    airTemperatureC: z.nullish(Conditions.shape.airTemperatureC),
  }),
});

/** What a weigh-in is set beside: all of it, or nothing. What was told and cannot be is not taken for unknown. */
function aroundOf(told: object): Pick<KnownOfIt, "speedKmPerH" | "conditions" | "isNoRun"> {
  const { data: around } = Around.safeParse(told);
  if (around === undefined) return { isNoRun: true };
  const { speedKmPerH, conditions } = around;
  const { airTemperatureC } = conditions;
  if (speedKmPerH == null || airTemperatureC == null) return {};
  return { speedKmPerH, conditions: { ...conditions, airTemperatureC } };
}

/** What was told of a weigh-in, with its speed and weather where those are known; null where it is none. */
export function readWeighIn(told: object): ToldWeighIn | null {
  const { data: weighIn } = SweatTestRequest.safeParse(told);
  return weighIn === undefined ? null : { ...weighIn, ...aroundOf(told) };
}

/** A logged run as a weigh-in; null where something for that is not known. */
export function weighInOf(run: LoggedWeights): ToldWeighIn | null {
  return readWeighIn(toldOf(run));
}

/** A logged run in the names of a weigh-in. */
function toldOf(run: LoggedWeights) {
  const { massBeforeKg, massAfterKg, intakeMl, urineMl, elapsedS, distanceM } = run;
  const { airTemperatureC, relativeHumidityPct, urineUnmeasured } = run;
  const speedKmPerH =
    distanceM === null || !elapsedS ? null : speedOver(meters(distanceM), seconds(elapsedS));
  return {
    ...{ massBeforeKg, massAfterKg, drankMl: intakeMl, durationS: elapsedS },
    ...(urineMl !== null && { urineMl }),
    ...(urineUnmeasured !== null && { urineUnmeasured }),
    speedKmPerH,
    conditions: { airTemperatureC, ...(relativeHumidityPct !== null && { relativeHumidityPct }) },
  };
}

/** Whether the two weights of a logged run can be true; null where it was not weighed twice. */
export function judgeRun(run: LoggedWeights): WeighInBelief | null {
  const { massBeforeKg, massAfterKg, intakeMl, urineMl, urineUnmeasured, elapsedS } = run;
  if (massBeforeKg === null || massAfterKg === null) return null;
  return judgeWeighIn({
    massBeforeKg: kilograms(massBeforeKg),
    massAfterKg: kilograms(massAfterKg),
    ...(intakeMl !== null && { drankMl: milliliters(intakeMl) }),
    ...(urineMl !== null && { urineMl: milliliters(urineMl) }),
    ...(urineUnmeasured !== null && { urineUnmeasured }),
    // As long as can be believed: that makes the least of what was lost.
    durationS: seconds(elapsedS ?? possibleLoss.value.mostS),
    ...aroundOf(toldOf(run)),
  });
}

/** The run without its weights where they are not believed: what reckons with them takes it from here. */
export function withBelievedWeights<Run extends LoggedWeights>(run: Run): Run {
  return judgeRun(run)?.believed === false
    ? { ...run, massBeforeKg: null, massAfterKg: null }
    : run;
}
