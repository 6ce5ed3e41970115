import type { Conditions, Weather } from "../conditions.ts";
import { ask } from "../rule.ts";
import type { AssumedHumidity, HeatPlan, HeatRequest } from "./model.ts";
import {
  assumedHumidity,
  dewPoint,
  flag,
  heatIndex,
  measureRules,
  wbgt,
  wetBulb,
} from "./rules.ts";

/** How hot it is for a runner, in the four usual measures, and the flag a race would fly. */
export function planHeat(request: HeatRequest): HeatPlan {
  const { weather, ...assumed } = weatherOf(request);
  const { wbgtC } = wbgt.decide(weather);
  return {
    wbgtC,
    ...heatIndex.decide(weather),
    ...wetBulb.decide(weather),
    ...dewPoint.decide(weather),
    ...ask(flag, { wbgtC }),
    ...assumed,
    rules: [...measureRules, ...(assumed.assumedHumidity ? [assumedHumidity] : [])].map(
      ({ id }) => id,
    ),
  };
}

/** The humidity that is reckoned with where nobody knows it. */
export function assumeHumidity(): AssumedHumidity {
  return ask(assumedHumidity, {});
}

/** The weather to reckon with, and the finding that says so where its humidity had to be assumed. */
export function weatherOf(conditions: Conditions): {
  readonly weather: Weather;
  readonly assumedHumidity?: AssumedHumidity;
} {
  const { relativeHumidityPct } = conditions;
  if (relativeHumidityPct !== undefined) return { weather: { ...conditions, relativeHumidityPct } };
  const assumed = assumeHumidity();
  return {
    weather: { ...conditions, relativeHumidityPct: assumed.relativeHumidityPct },
    assumedHumidity: assumed,
  };
}
