import { highestSun } from "@limber/core/heat/plan";
import type { Degrees, Seconds } from "@limber/core/units";
import type { Context, Given } from "../grammar.ts";
import { placeOf } from "../heat/sun.ts";
import { refuse } from "../refusal.ts";
import { textOf } from "../request.ts";
import type { Start } from "../start-time.ts";
import { refuseWithoutTemperature } from "../weather-told.ts";

type RunInTime = {
  readonly start: Start | null;
  readonly durationS: Seconds | undefined;
  readonly context: Context;
};

/** The weather with the sky that was typed; where the place is known, under the highest sun of the run. */
export function underTheSky(
  weather: object | undefined,
  given: Given,
  run: RunInTime,
): object | undefined {
  const sky = textOf(given, "sky");
  const sunElevationDeg = sunOf(given, run);
  if (sky === "dark" && run.start !== null && sunElevationDeg === undefined)
    return refuse(darkWhere);
  if (weather !== undefined) return { ...weather, sky, sunElevationDeg };
  return sky === undefined ? undefined : refuseWithoutTemperature("sky");
}

const darkWhere = {
  what: "dark needs the place.",
  why: "Whether it stays dark all the way depends on where and when you start.",
  fix: "Add --lat 39.74 --lon -104.99, or leave --sky out.",
};

const besideThePlace = {
  needs: ["sky", "start", "lat", "lon"],
  fix: "Use --sky sun --start 2026-07-04T07:30 --lat 39.74 --lon -104.99.",
};

function sunOf(given: Given, { start, durationS, context }: RunInTime): Degrees | undefined {
  if (textOf(given, "lat") === undefined && textOf(given, "lon") === undefined) return undefined;
  const place = placeOf(given, context, besideThePlace);
  if (start === null || durationS === undefined) return undefined;
  return highestSun({ ...place, atMs: start.at.getTime() }, durationS);
}
