/** Weighed runs and sweat tests as they were told or logged, read as weigh-ins. */
import * as z from "zod/mini";
import { Conditions } from "../conditions.ts";
import { kilograms, meters, milliliters, seconds, speedOver } from "../units.ts";
import { judgeWeighIn, type KnownOfWeighIn, type ToldWeighIn } from "./belief.ts";
import { possibleLoss } from "./evidence/believed.ts";
import { SweatTestRequest, WeighIn, type WeighInBelief } from "./model.ts";

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
function aroundOf(told: object): Pick<KnownOfWeighIn, "speedKmPerH" | "conditions" | "isNoRun"> {
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
