import type { Notice } from "@limber/core/activity";
import type { MeasuredSplit, RunAnalysis } from "@limber/core/run-analysis/model";
import type { Reading } from "../read-sources.ts";
import type { Unread } from "../unread.ts";

/** What one file came to, for people, and the same for programs. */
export type Entry = { readonly file: string; readonly json: unknown } & (
  | {
      readonly ok: true;
      readonly device: string | undefined;
      readonly name: string | undefined;
      readonly runs: readonly RunAnalysis[];
      /** By the place of a run: why a log puts it aside; null where it takes it. */
      readonly asides: readonly (string | null)[];
      readonly notices: readonly string[];
    }
  | { readonly ok: false; readonly problem: Unread }
);

/** The fields that the contract names, and more. */
export function entryOf(reading: Reading): Entry {
  const { path: file, sha256 } = reading;
  if (!reading.ok) {
    const { kind, message } = reading.problem;
    const problem = { kind, message };
    return { file, ok: false, problem, json: { file, ok: false, problem } };
  }
  const { format, device, told } = reading;
  const name = told?.title ?? reading.name;
  const runs = reading.analyses.map((run) => (isUndated(reading.notices) ? undated(run) : run));
  const [first] = runs;
  const json = {
    file,
    ok: true,
    format,
    ...(name !== undefined && { name }),
    ...(device !== undefined && { device }),
    ...(first !== undefined && figuresOf(first)),
    points: runs.reduce((sum, { points }) => sum + points, 0),
    ...(runs.length > 1 && { sessions: runs.map(figuresOf) }),
    notices: reading.notices,
    sha256,
  };
  return {
    file,
    ok: true,
    device,
    name,
    runs,
    asides: reading.asides,
    notices: reading.notices.map(({ message }) => message),
    json,
  };
}

const isUndated = (notices: readonly Notice[]) =>
  notices.some(({ kind }) => kind === "clock-not-set");

/** A watch whose clock was never set knows how long, and not when. */
const undated = (run: RunAnalysis): RunAnalysis => ({ ...run, startMs: null });

function figuresOf(run: RunAnalysis): Readonly<Record<string, unknown>> {
  const { startMs, temperature, heartRate, estimatedSweatLossMl, firstMile, ...rest } = run;
  return {
    sport: rest.sport,
    startTime: startMs === null ? null : new Date(startMs).toISOString(),
    ...(rest.utcOffsetS !== null && { utcOffsetS: rest.utcOffsetS }),
    points: rest.points,
    distanceM: rest.distanceM,
    distanceFrom: rest.distanceFrom,
    elapsedS: rest.elapsedS,
    timerS: rest.timerS,
    movingS: rest.movingS,
    kmSplitsS: wholeTimes(rest.kilometreSplits, "elapsedS"),
    mileSplitsS: wholeTimes(rest.mileSplits, "elapsedS"),
    ...(rest.pauses.length > 0 && {
      kmSplitsTimerS: wholeTimes(rest.kilometreSplits, "timerS"),
      mileSplitsTimerS: wholeTimes(rest.mileSplits, "timerS"),
      pauses: rest.pauses,
    }),
    firstMile,
    start: rest.start,
    halves: rest.halves,
    fade: rest.fade,
    ...(temperature !== null && { temperatureC: temperature.meanC }),
    ...(heartRate !== null && {
      heartRateBpm: heartRate.meanBpm,
      maxHeartRateBpm: heartRate.maxBpm,
    }),
    ...(rest.cadencePerMin !== null && { cadencePerMin: rest.cadencePerMin }),
    ...(estimatedSweatLossMl !== null && { estimatedSweatLossMl }),
    ...(rest.mileSplits?.some(({ flatPaceSPerKm }) => flatPaceSPerKm !== null) && {
      mileSplitsFlatPaceSPerKm: rest.mileSplits
        .filter(({ whole }) => whole)
        .map(({ flatPaceSPerKm }) => flatPaceSPerKm),
    }),
  };
}

function wholeTimes(splits: readonly MeasuredSplit[] | null, clock: "elapsedS" | "timerS") {
  return splits?.filter(({ whole }) => whole).map((split) => split[clock]) ?? null;
}
