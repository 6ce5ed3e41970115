import { unnamedEvent } from "@limber/core/hydration/model";
import type { MeasuredSplit } from "@limber/core/run-analysis/model";
import type { Run, RunDetails } from "@limber/db/runs/store";
import { RunInput } from "../runs/model.ts";
import type { ImportFile } from "./model.ts";
import { zoneOf } from "./zone.ts";

type FileThatRead = Extract<ImportFile, { ok: true }>;
const NOTE_LENGTH = 4000;

/** What a file says of a run, as a run is kept; null where its numbers are not those of a run. */
export function runOf(
  { run, told }: FileThatRead,
  { zones }: { zones: readonly string[] },
): RunDetails | null {
  if (run.startMs === null) return null;
  const { timerS } = run.mileSplits?.find(({ index, whole }) => index === 1 && whole) ?? {};
  const measuredC = run.temperature?.meanC ?? null;
  const details = {
    status: "done",
    event: told.event ?? unnamedEvent,
    startedAt: new Date(run.startMs).toISOString(),
    timeZone: zoneOf(run.startMs, run.utcOffsetS, zones),
    distanceM: run.distanceM,
    elapsedS: run.elapsedS,
    movingS: run.movingS ?? run.timerS,
    firstMileS: timerS ?? null,
    splits: splitsOf(run.kilometreSplits),
    mileSplits: splitsOf(run.mileSplits),
    airTemperatureC: told.airTemperatureC ?? measuredC,
    relativeHumidityPct: told.relativeHumidityPct ?? null,
    windMPerS: told.windMPerS ?? null,
    weatherSource:
      told.airTemperatureC === undefined && measuredC === null
        ? null
        : (told.weatherSource ?? "file"),
    heartRateBpm: run.heartRate?.meanBpm ?? null,
    estimatedSweatLossMl: run.estimatedSweatLossMl,
    device: told.device ?? null,
    effort: told.effort ?? null,
    note: noteOf(told),
  };
  return RunInput.safeParse(details).data ?? null;
}

function noteOf({ title, note }: FileThatRead["told"]): string | null {
  const lines = [title, note].map((text) => text?.trim() ?? "").filter((text) => text !== "");
  return lines.length === 0 ? null : lines.join("\n").slice(0, NOTE_LENGTH);
}

/** Both clocks where they differ, to a hundredth of a second: more digits only take room. */
function splitsOf(splits: readonly MeasuredSplit[] | null) {
  if (splits === null) return null;
  return splits.map(({ distanceM, elapsedS, timerS, grade }) => ({
    distanceM: rounded(distanceM),
    timeS: rounded(elapsedS),
    ...(Math.abs(elapsedS - timerS) >= 0.5 && { timerS: rounded(timerS) }),
    ...(grade !== null && { grade: Math.max(-1, Math.min(1, Math.round(grade * 1e4) / 1e4)) }),
  }));
}

const rounded = (n: number) => Math.round(n * 100) / 100;

/** What an export tells fills what nobody has said of any run; what was measured, only a run that no file gave its numbers. */
const toldColumns = ["note", "effort", "relativeHumidityPct", "windMPerS"] as const;
const measuredColumns = [
  "distanceM",
  "elapsedS",
  "movingS",
  "firstMileS",
  "splits",
  "mileSplits",
  "heartRateBpm",
  "estimatedSweatLossMl",
  "device",
] as const;

/**
 * The columns of a standing run that a file fills: those that are null. What a person typed stays. In a
 * run that was planned what was measured takes the place of what was meant, and it gets its true start.
 */
export function filled(standing: Run, file: RunDetails): Partial<RunDetails> {
  const planned = standing.status === "planned";
  const measured = standing.importId === null;
  const filling = measured ? measuredColumns : [];
  const open = planned ? [] : filling;
  const empty = [
    ...[...toldColumns, ...open].filter((column) => standing[column] === null),
    ...(planned ? filling : []),
  ].filter((column) => (file[column] ?? null) !== null);
  const { airTemperatureC, weatherSource, startedAt, timeZone } = file;
  const airIsNew =
    measured && standing.airTemperatureC === null && (airTemperatureC ?? null) !== null;
  return {
    ...Object.fromEntries(empty.map((column) => [column, file[column]])),
    ...(airIsNew && { airTemperatureC, weatherSource }),
    ...(planned && { status: "done" as const, startedAt, timeZone }),
  };
}
