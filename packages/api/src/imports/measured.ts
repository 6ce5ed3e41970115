import { unnamedEvent } from "@limber/core/hydration/model";
import type { MeasuredSplit } from "@limber/core/run-analysis/model";
import type { RunDetails } from "@limber/db/runs/store";
import { RunInput } from "../runs/model.ts";
import type { ImportFile } from "./model.ts";
import { zoneOf } from "./zone.ts";

type FileThatRead = Pick<Extract<ImportFile, { ok: true }>, "run" | "told">;
const NOTE_LENGTH = 4000;

/** What a file says of a run that began then, as a run is kept. */
export function runOf(
  { run, told }: FileThatRead,
  { startMs, zones }: { readonly startMs: number; readonly zones: readonly string[] },
): RunDetails {
  const { timerS } = run.mileSplits?.find(({ index, whole }) => index === 1 && whole) ?? {};
  const measuredC = run.temperature?.meanC ?? null;
  const details = {
    status: "done",
    event: told.event ?? unnamedEvent,
    startedAt: new Date(startMs).toISOString(),
    timeZone: zoneOf(startMs, run.utcOffsetS, zones),
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
  return fitting(details);
}

/** Without single values that nobody can have had, such as a pulse of 5: the run is a run all the same. */
function fitting(details: Readonly<Record<string, unknown>>): RunDetails {
  const read = RunInput.safeParse(details);
  if (read.success) return read.data;
  const misfits = new Set(read.error.issues.map(({ path: [column] }) => column));
  if (misfits.has("airTemperatureC")) misfits.add("weatherSource");
  return RunInput.parse(
    Object.fromEntries(Object.entries(details).filter(([column]) => !misfits.has(column))),
  );
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
