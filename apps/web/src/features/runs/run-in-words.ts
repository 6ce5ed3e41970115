import { readable } from "@limber/api/told-document";
import type { Conditions } from "@limber/core/conditions";
import { distance, minutesAndSeconds } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import {
  analyseKept,
  type KeptAnalysis,
  type KeptRun,
  type Planned,
} from "@limber/core/run-analysis/kept";
import { withDrunk } from "@limber/core/run-analysis/records-offered";
import type { RunPlan } from "@limber/core/run-plan/model";
import {
  celsius,
  kilograms,
  meters,
  metersPerSecond,
  milliliters,
  percent,
  seconds,
} from "@limber/core/units";
import type { SignedIn } from "../../server/api.ts";
import type { ToldCramp, ToldRun } from "./entry.ts";

export type WholeRun = Awaited<ReturnType<SignedIn["ask"]["runs"]["show"]>>;

/** A kept run as core reads it, with what files say was drunk where nobody typed it. What is kept was checked when it came in. */
export function keptRun(run: WholeRun): KeptRun {
  return {
    distanceM: known(run.distanceM, meters),
    elapsedS: known(run.elapsedS, seconds),
    firstMileS: known(run.firstMileS, seconds),
    splits: readable(run.mileSplits) ?? readable(run.splits),
    massBeforeKg: known(run.massBeforeKg, kilograms),
    massAfterKg: known(run.massAfterKg, kilograms),
    intakeMl: known(withDrunk(run, run.records).intakeMl, milliliters),
    urineMl: known(run.urineMl, milliliters),
    urineUnmeasured: run.urineUnmeasured,
    estimatedSweatLossMl: known(run.estimatedSweatLossMl, milliliters),
    conditions: conditionsOf(run),
  };
}

function conditionsOf(run: WholeRun): Conditions | null {
  const { airTemperatureC, relativeHumidityPct, windMPerS } = run;
  if (airTemperatureC === null) return null;
  return {
    airTemperatureC: celsius(airTemperatureC),
    ...(relativeHumidityPct !== null && { relativeHumidityPct: percent(relativeHumidityPct) }),
    ...(windMPerS !== null && { windMPerS: metersPerSecond(windMPerS) }),
  };
}

const known = <Value>(value: number | null, of: (value: number) => Value): Value | null =>
  value === null ? null : of(value);

export function plannedOf(plan: RunPlan | null): Planned | null {
  return plan === null
    ? null
    : {
        firstMileS: plan.pacing.firstMileS,
        sweatRateMlPerH: plan.sweat.sweatRateMlPerH,
        marksS: plan.during.marksS,
      };
}

export function analysisOf(run: WholeRun, plan: RunPlan | null): KeptAnalysis {
  return analyseKept(keptRun(run), plannedOf(plan));
}

/** When the cramps of a run came, in seconds from its start; those after the finish are at its end. */
export function crampTimes(run: ToldRun, cramps: readonly ToldCramp[]): number[] {
  const startMs = Date.parse(run.startedAt);
  return cramps.map(
    ({ atElapsedS, happenedAt }) =>
      atElapsedS ?? Math.max(0, (Date.parse(happenedAt) - startMs) / 1000),
  );
}

/** "14 mi in 2:11:00". */
export function farAndLong({ distanceM, elapsedS }: ToldRun, reader: Reader): string {
  const far = distanceM === null ? null : distance(meters(distanceM), reader);
  const time = elapsedS === null ? null : minutesAndSeconds(elapsedS);
  if (far !== null && time !== null)
    return reader.say("{distance} in {time}", { distance: far, time });
  return far ?? time ?? reader.say("A run");
}

/** "Saturday, Nov 21": in the run's own place. */
export function dayOf(
  run: ToldRun,
  { locale }: Reader,
  weekday: "long" | "short" = "short",
): string {
  return new Date(run.startedAt).toLocaleDateString(locale, {
    timeZone: run.timeZone,
    weekday,
    month: "short",
    day: "numeric",
  });
}

/** "Saturday": within the last week a day needs no date. */
export function weekdayOf(run: ToldRun, nowMs: number, reader: Reader): string {
  const isRecent = nowMs - Date.parse(run.startedAt) < 6 * 86_400_000;
  if (!isRecent) return dayOf(run, reader);
  return new Date(run.startedAt).toLocaleDateString(reader.locale, {
    timeZone: run.timeZone,
    weekday: "long",
  });
}
