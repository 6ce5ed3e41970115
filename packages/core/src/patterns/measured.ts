import {
  GRAMS_IN_A_KILOGRAM,
  METERS_IN_A_KILOMETER,
  type Meters,
  MS_IN_A_DAY,
  meters,
  mile,
  percent,
} from "../units.ts";
import { fastStart, habits, littleDrink, muchLonger } from "./evidence.ts";
import type { LoggedRun, MeasuredRun } from "./model.ts";

type PlaceInLog = {
  /** In the order of time. */
  readonly runs: readonly LoggedRun[];
  readonly index: number;
  readonly wbgtC: number | null;
};

/** A run set beside the ones before it. */
export function measure(run: LoggedRun, { runs, index, wbgtC }: PlaceInLog): MeasuredRun {
  const { massBeforeKg, massAfterKg } = run;
  const before = runBefore(runs, index);
  const gainKg = massBeforeKg === null || massAfterKg === null ? null : massAfterKg - massBeforeKg;
  return {
    isRace: run.event === "race",
    startHour: run.startHour,
    firstMileFasterPct: firstMileFaster(run),
    firstMileAsPlanned: run.firstMileAsPlanned,
    wbgtC,
    airTemperatureC: run.airTemperatureC,
    timesUsual: timesUsual(runs, index),
    climbMPerKm: perKilometer(run.climbM, run.distanceM),
    warmedUp: run.warmedUp,
    drankAsPlanned: run.drankAsPlanned,
    drankShare: drankShare(run),
    massChangePct: gainKg === null || !massBeforeKg ? null : percent((gainKg / massBeforeKg) * 100),
    massGainKg: gainKg,
    stretchedBefore: before?.stretchedAfter ?? null,
    socksBefore: before?.woreSocks ?? null,
  };
}

/** The first mile against the mean of what came after it, on runs of two miles and more. */
function firstMileFaster({ firstMileS, durationS, distanceM }: LoggedRun): number | null {
  if (!firstMileS || durationS === null || distanceM === null) return null;
  const restS = durationS - firstMileS;
  if (distanceM < fastStart.value.atLeastMiles * mile || restS <= 0) return null;
  const restMileS = restS / ((distanceM - mile) / mile);
  return percent((restMileS / firstMileS - 1) * 100);
}

function timesUsual(runs: readonly LoggedRun[], index: number): number | null {
  const run = runs[index];
  if (!run?.distanceM) return null;
  const earliest = run.startMs - muchLonger.value.overDays * MS_IN_A_DAY;
  const before = runs
    .slice(0, index)
    .flatMap(({ startMs, distanceM }) => (startMs >= earliest && distanceM ? [distanceM] : []));
  if (before.length < muchLonger.value.fromRuns) return null;
  return run.distanceM / median(before);
}

function median(lengths: readonly Meters[]): Meters {
  const sorted = lengths.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const [low = 0, high = 0] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return meters((low + high) / 2);
}

function perKilometer(climbM: Meters | null, distanceM: Meters | null): number | null {
  if (climbM === null || !distanceM) return null;
  return climbM / (distanceM / METERS_IN_A_KILOMETER);
}

/**
 * Sweat is what the scale lost, plus what was drunk, less what was passed; where a stop was not measured nobody knows
 * it. Where nobody told of any it is the most there can have been: enough may have been drunk for sure, and too little not.
 */
function drankShare(run: LoggedRun): number | null {
  const { massBeforeKg, massAfterKg, intakeMl, urineMl } = run;
  if (run.urineUnmeasured) return null;
  if (massBeforeKg === null || massAfterKg === null || intakeMl === null) return null;
  const sweatMl = (massBeforeKg - massAfterKg) * GRAMS_IN_A_KILOGRAM + intakeMl - (urineMl ?? 0);
  if (sweatMl <= 0) return null;
  const share = intakeMl / sweatMl;
  return urineMl === null && share < littleDrink.value ? null : share;
}

function runBefore(runs: readonly LoggedRun[], index: number): LoggedRun | undefined {
  const [run, before] = [runs[index], runs[index - 1]];
  if (run === undefined || before === undefined) return undefined;
  const days = (run.startMs - before.startMs) / MS_IN_A_DAY;
  return days <= habits.value.afterTheRunBeforeWithinDays ? before : undefined;
}
