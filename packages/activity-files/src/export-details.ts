import type { Sport, UnixMs } from "@limber/core/activity";
import type {
  Celsius,
  Kilograms,
  Meters,
  MetersPerSecond,
  Percent,
  Seconds,
} from "@limber/core/units";
import { TOLD_WITHIN_M, TOLD_WITHIN_S } from "./bounds.ts";

/** What an export says of an activity beside its recording. What it does not say is left out. */
export type ExportDetails = {
  readonly title?: string;
  readonly note?: string;
  readonly sport?: Sport;
  /** The export's own word for it. */
  readonly sportSaid?: string;
  readonly gear?: string;
  readonly athleteMassKg?: Kilograms;
  readonly startMs?: UnixMs;
  readonly distanceM?: Meters;
  /** On the wall's clock. */
  readonly elapsedS?: Seconds;
  /** Without the pauses. */
  readonly timerS?: Seconds;
  /** How hard it felt, 1 to 10. */
  readonly effort?: number;
  readonly airTemperatureC?: Celsius;
  readonly relativeHumidityPct?: Percent;
  readonly windMPerS?: MetersPerSecond;
};

const STARTS_WITHIN_MS = 60_000;

/**
 * What an export says of a recording that it does not name. Of those that began within a minute, the nearest;
 * else the only one of that distance and time, for a watch whose clock was wrong and is put right by one of the two.
 */
export function toldOfRun(
  told: readonly ExportDetails[],
  run: Pick<ExportDetails, "startMs" | "distanceM" | "elapsedS">,
): ExportDetails | undefined {
  const apart = (one: number | undefined, other: number | undefined) =>
    Math.abs((one ?? Number.NaN) - (other ?? Number.NaN));
  const [nearest] = told
    .filter((each) => apart(each.startMs, run.startMs) <= STARTS_WITHIN_MS)
    .toSorted((one, other) => apart(one.startMs, run.startMs) - apart(other.startMs, run.startMs));
  if (nearest !== undefined) return nearest;
  const [only, ...others] = told.filter(
    (each) =>
      apart(each.distanceM, run.distanceM) <= TOLD_WITHIN_M &&
      apart(each.elapsedS, run.elapsedS) <= TOLD_WITHIN_S,
  );
  return others.length === 0 ? only : undefined;
}

/** Only what is there: no field that is undefined. */
export function present<T extends object>(fields: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
