/** The weather outdoors, as far as it was told. */
import type { OpenSky, Weather } from "../conditions.ts";
import { ask } from "../rule.ts";
import { wattsPerSquareMeter } from "../units.ts";
import type { AssumedOutdoors } from "./model.ts";
import { assumedOutdoors, type Outdoors } from "./rules/outdoors.ts";
import { cosineAt, radiationUnder } from "./rules/sun.ts";

/** Whether anybody told of the sun. Without it nothing is reckoned with it. */
export function isOpen({ radiationWPerM2, sky }: OpenSky): boolean {
  return radiationWPerM2 !== undefined || sky !== undefined;
}

/** What stands around a runner, and of it what had to be assumed. */
export function outdoorsOf({ windAt10MMPerS, sunElevationDeg, ...weather }: Weather & OpenSky): {
  readonly outdoors: Outdoors;
  readonly assumedOutdoors?: AssumedOutdoors;
} {
  const { pressureHpa, ...unknown } = ask(assumedOutdoors, {});
  const isDark = weather.radiationWPerM2 === undefined && weather.sky === "dark";
  const cosine = cosineAt(sunElevationDeg ?? unknown.sunElevationDeg);
  const sunCosine = isDark ? Math.min(cosine, 0) : cosine;
  const assumed = {
    ...(windAt10MMPerS === undefined && { windAt10MMPerS: unknown.windAt10MMPerS }),
    ...(sunElevationDeg === undefined && !isDark && { sunElevationDeg: unknown.sunElevationDeg }),
  };
  const outdoors = {
    ...weather,
    ...sunlight(weather, sunCosine),
    pressureHpa: weather.pressureHpa ?? pressureHpa,
    windMPerS: windAt10MMPerS ?? unknown.windAt10MMPerS,
    sunCosine,
  };
  if (Object.keys(assumed).length === 0) return { outdoors };
  return { outdoors, assumedOutdoors: { ...assumed, rule: unknown.rule } };
}

function sunlight({ radiationWPerM2, directShare, sky = "sun" }: OpenSky, sunCosine: number) {
  if (radiationWPerM2 !== undefined) return { radiationWPerM2, directShare };
  const under = radiationUnder.decide({ sky, sunCosine });
  return { ...under, radiationWPerM2: wattsPerSquareMeter(under.radiationWPerM2) };
}
