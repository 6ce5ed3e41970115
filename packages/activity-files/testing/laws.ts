import type { SportSession } from "@limber/core/activity";
import type { MeasuredSplit, RunAnalysis } from "@limber/core/run-analysis/model";
import { readActivityFile } from "../src/activity-file.ts";
import { analysesOf } from "../src/run.ts";
import type { NamedFile } from "./any-file.ts";

/** What two clocks that are rounded each for itself may differ by. */
const GRACE_S = 1;
const GRACE_M = 1;
/** A run around midnight, and a clock of another zone. */
const DAY_GRACE_MS = 43_200_000;
const MS = 1000;

/** What is broken in a file that can be read. */
export function lawsBrokenBy({ name, bytes }: NamedFile): readonly string[] {
  const read = readActivityFile(name, bytes);
  if (!read.ok) return [];
  const { sessions } = read.activity;
  return analysesOf(read.activity).flatMap((run, i) => brokenIn(run, sessions[i] ?? sessions[0]));
}

/** What is broken of the laws of clocks and distance, in words; nothing where all of them hold. */
export function brokenIn(run: RunAnalysis, session: SportSession): readonly string[] {
  return [
    ...clocksOf(run),
    ...pausesOf(run),
    ...splitsOf("mile", run.mileSplits, run),
    ...splitsOf("kilometre", run.kilometreSplits, run),
    ...speedOf(run),
    ...dayOf(run, session),
    ...numbersOf(run),
  ];
}

const says = (holds: boolean, what: string) => (holds ? [] : [what]);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function clocksOf({ elapsedS, timerS, movingS, distanceM, mileSplits }: RunAnalysis) {
  return [
    ...says((timerS ?? 0) <= (elapsedS ?? Infinity), `timer ${timerS} over elapsed ${elapsedS}`),
    ...says(
      (movingS ?? 0) <= (timerS ?? Infinity) + 1e-6,
      `moving ${movingS} over timer ${timerS}`,
    ),
    ...says(elapsedS !== null || mileSplits === null, "splits without a time"),
    ...says(distanceM !== null || mileSplits === null, "splits without a distance"),
  ];
}

function pausesOf({ pauses, elapsedS, timerS }: RunAnalysis) {
  if (elapsedS === null || timerS === null)
    return says(pauses.length === 0, "pauses without a time");
  const pausedS = sumOf(pauses.map(({ durationS }) => durationS));
  const ends = pauses.map(({ fromS, durationS }) => fromS + durationS);
  return [
    ...says(
      pausedS <= elapsedS - timerS + GRACE_S,
      `pauses of ${pausedS} in ${elapsedS} - ${timerS}`,
    ),
    ...says(
      pauses.every(({ fromS, durationS }) => fromS >= 0 && durationS > 0),
      "a pause before the start",
    ),
    ...says(
      ends.every((endS) => endS <= elapsedS + 1e-3),
      `a pause behind the end: ${ends} of ${elapsedS}`,
    ),
    ...says(
      pauses.every(({ fromS }, i) => fromS >= (ends[i - 1] ?? 0) - 1e-6),
      "pauses that overlap",
    ),
  ];
}

function splitsOf(unit: string, splits: readonly MeasuredSplit[] | null, run: RunAnalysis) {
  if (splits === null) return [];
  const sum = (of: "elapsedS" | "timerS" | "distanceM") => sumOf(splits.map((split) => split[of]));
  const whole = splits.filter((split) => split.whole);
  return [
    ...says(
      sum("elapsedS") <= (run.elapsedS ?? 0) + 1e-3,
      `${unit}s of ${sum("elapsedS")} s in ${run.elapsedS}`,
    ),
    ...says(
      sum("timerS") <= (run.timerS ?? 0) + 1e-3,
      `${unit}s of ${sum("timerS")} s on a timer of ${run.timerS}`,
    ),
    ...says(
      sum("distanceM") <= (run.distanceM ?? 0) + GRACE_M,
      `${unit}s of ${sum("distanceM")} m in ${run.distanceM}`,
    ),
    ...says(
      whole.every(({ elapsedS, timerS }) => elapsedS > 0 && timerS > 0),
      `a ${unit} in no time`,
    ),
    ...says(
      splits.every(({ elapsedS, timerS }) => timerS >= 0 && timerS <= elapsedS + 1e-6),
      `a ${unit} longer on the timer`,
    ),
    ...says(
      splits.every(({ index }, i) => index === i + 1),
      `${unit}s out of order`,
    ),
    ...says(
      splits.slice(0, -1).every((split) => split.whole),
      `a part before the last ${unit}`,
    ),
  ];
}

/** A mile in 3:20, or a kilometre in two minutes, is nobody's; nor is any stretch at 14 m/s. */
const NOBODYS = { mile: 200, kilometre: 120, mPerS: 14 };

function speedOf(run: RunAnalysis) {
  if (run.sport !== "running" || run.notices.some(({ kind }) => kind === "faster-than-anyone"))
    return [];
  const isSlow = (splits: readonly MeasuredSplit[] | null, leastS: number) =>
    (splits ?? []).every(({ whole, timerS }) => !whole || timerS >= leastS);
  const timeS = run.timerS ?? run.elapsedS;
  return [
    ...says(isSlow(run.mileSplits, NOBODYS.mile), "a mile that nobody ran, without a word"),
    ...says(
      isSlow(run.kilometreSplits, NOBODYS.kilometre),
      "a kilometre that nobody ran, without a word",
    ),
    ...says(
      timeS === null || (run.distanceM ?? 0) <= timeS * NOBODYS.mPerS,
      "a run that nobody ran, without a word",
    ),
  ];
}

/** Half of the points, at the least, are of the run that is said to be theirs. */
function dayOf({ startMs, elapsedS }: RunAnalysis, { points }: SportSession) {
  const times = points.map(({ timeMs }) => timeMs).filter((timeMs) => timeMs !== undefined);
  if (times.length === 0) return [];
  if (startMs === null || elapsedS === null) return ["times without a start"];
  const own = times.filter(
    (timeMs) =>
      timeMs >= startMs - DAY_GRACE_MS && timeMs <= startMs + elapsedS * MS + DAY_GRACE_MS,
  );
  return says(
    own.length * 2 >= times.length,
    `${own.length} of ${times.length} points in the run of ${startMs}`,
  );
}

const mayBeNegative = new Set([
  ...["grade", "fasterByS", "flatFasterByS", "tooFastS", "tooFastPct", "slowerByS", "slowerPct"],
  ...["meanC", "minC", "maxC", "utcOffsetS", "startMs", "latitudeDeg", "longitudeDeg"],
]);

function numbersOf(value: unknown, name = ""): string[] {
  if (typeof value === "number")
    return says(
      Number.isFinite(value) && (value >= 0 || mayBeNegative.has(name)),
      `${name} is ${value}`,
    );
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    numbersOf(part, Array.isArray(value) ? name : key),
  );
}
