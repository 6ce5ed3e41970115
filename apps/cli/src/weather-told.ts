import { parsePercent, parseTemperature, parseWind } from "@limber/core/parse";
import type { Given } from "./grammar.ts";
import { refuse } from "./refusal.ts";
import { quantity } from "./request.ts";

/** The weather of a run by its flags; undefined where none was given. */
export function weatherIn(given: Given): object | undefined {
  const airTemperatureC = quantity(given, "temp", parseTemperature);
  const relativeHumidityPct = quantity(given, "humidity", parsePercent);
  const windMPerS = quantity(given, "wind", parseWind);
  if (airTemperatureC !== undefined) return { airTemperatureC, relativeHumidityPct, windMPerS };
  if (relativeHumidityPct === undefined && windMPerS === undefined) return undefined;
  return refuseWithoutTemperature(relativeHumidityPct === undefined ? "wind" : "humidity");
}

/** What says little of the heat unless the temperature is told as well. */
export function refuseWithoutTemperature(told: "wind" | "humidity" | "sky"): never {
  return refuse({
    what: `${told} needs a temperature.`,
    why: "Neither says much without the other.",
    fix: "Add --temp 24C.",
  });
}
