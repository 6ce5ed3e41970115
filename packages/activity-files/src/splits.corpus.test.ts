import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Activity } from "@limber/core/activity";
import type { MeasuredSplit, RunAnalysis } from "@limber/core/run-analysis/model";
import { analyseSession, sameRun } from "@limber/core/run-analysis/plan";
import { afterAll, describe, expect, it } from "vitest";
import { corpusFolder, type Entry, manifest } from "../testing/corpus.ts";
import { readActivityFile } from "./activity-file.ts";
import { problemInWords } from "./problem.ts";

const SPLIT_WITHIN_S = 1.5;
const TIMER_WITHIN_S = 3;
const valid = manifest.filter(({ file }) => file.startsWith("valid/"));

function activityOf({ file }: Entry): Activity {
  const bytes = readFileSync(`${corpusFolder}/${file}`);
  const read = readActivityFile(file, file.endsWith(".gz") ? gunzipSync(bytes) : bytes);
  if (!read.ok) throw new Error(problemInWords(read.problem).what);
  return read.activity;
}

const counts = new Map<string, { files: number; splits: number }>();
afterAll(() => {
  const told = [...counts].map(
    ([format, { files, splits }]) => `${format} ${files} files, ${splits} splits`,
  );
  process.stdout.write(
    valid.length === 0
      ? "splits: 0 files run, all skipped: there is no corpus here\n"
      : `splits: ${told.join("; ")}\n`,
  );
});

function count({ format }: Entry, splits: number): void {
  const one = counts.get(format) ?? { files: 0, splits: 0 };
  counts.set(format, { files: one.files + 1, splits: one.splits + splits });
}

const timesOf = (splits: readonly MeasuredSplit[] | null, clock: "elapsedS" | "timerS") =>
  (splits ?? []).filter(({ whole }) => whole).map((split) => split[clock]);

/** Each split within the tolerance, and as many of them; how many were compared. */
function near(actual: readonly number[], wanted: readonly number[] | undefined, within: number) {
  if (wanted === undefined) return 0;
  expect(actual.map((time) => Math.round(time))).toHaveLength(wanted.length);
  for (const [at, time] of wanted.entries())
    expect(
      Math.abs((actual[at] ?? 0) - time),
      `split ${at + 1}: ${actual[at]} for ${time}`,
    ).toBeLessThanOrEqual(within);
  return wanted.length;
}

function checkSplits(run: RunAnalysis, { expected }: Entry): number {
  const timer = expected.tcx_timer_ref ?? expected;
  return (
    near(timesOf(run.mileSplits, "elapsedS"), expected.mile_splits_elapsed_s, SPLIT_WITHIN_S) +
    near(timesOf(run.kilometreSplits, "elapsedS"), expected.km_splits_elapsed_s, SPLIT_WITHIN_S) +
    near(timesOf(run.mileSplits, "timerS"), timer.mile_splits_timer_s, TIMER_WITHIN_S) +
    near(timesOf(run.kilometreSplits, "timerS"), timer.km_splits_timer_s, TIMER_WITHIN_S)
  );
}

function checkFirstMile({ firstMile }: RunAnalysis, { expected }: Entry): void {
  const wanted = expected.first_mile_vs_rest;
  if (wanted === undefined) {
    if (expected.mile_splits_elapsed_s !== undefined) expect(firstMile).toBeNull();
    return;
  }
  const within = wanted.axis === "elapsed" ? SPLIT_WITHIN_S : TIMER_WITHIN_S;
  expect(firstMile?.axis).toBe(wanted.axis === "elapsed" ? "elapsed" : "timer");
  expect(Math.abs((firstMile?.elapsedS ?? 0) - wanted.first_s)).toBeLessThanOrEqual(within);
  expect(Math.abs((firstMile?.restAverageS ?? 0) - wanted.rest_avg_s)).toBeLessThanOrEqual(within);
  expect(Math.abs((firstMile?.ratio ?? 0) - wanted.ratio)).toBeLessThanOrEqual(0.01);
}

function checkTotals(run: RunAnalysis, { expected }: Entry): void {
  const elapsedS = expected.elapsed_session_s ?? expected.elapsed_records_s;
  if (elapsedS !== undefined)
    expect(Math.abs((run.elapsedS ?? 0) - elapsedS)).toBeLessThanOrEqual(1);
  if (expected.timer_session_s !== undefined)
    expect(Math.abs((run.timerS ?? 0) - expected.timer_session_s)).toBeLessThanOrEqual(1);
  const device = expected.distance_session_m;
  if (device !== undefined) expect(Math.abs((run.distanceM ?? 0) - device)).toBeLessThanOrEqual(1);
  const recorded = expected.distance_records_m;
  if (device === undefined && recorded !== undefined)
    expect(Math.abs((run.distanceM ?? 0) - recorded)).toBeLessThanOrEqual(recorded * 0.005);
}

describe.each(valid.filter(({ expected }) => expected.per_session === undefined))(
  "$file",
  (entry) => {
    it("has the splits, the first mile and the totals on which independent tools agree", () => {
      const { sessions, utcOffsetS } = activityOf(entry);
      expect(sessions).toHaveLength(1);
      const run = analyseSession(sessions[0], utcOffsetS);
      checkTotals(run, entry);
      count(entry, checkSplits(run, entry));
      checkFirstMile(run, entry);
    });
  },
);

describe.each(valid.filter(({ expected }) => expected.per_session !== undefined))(
  "$file",
  (entry) => {
    it("is split session by session", () => {
      const { sessions, utcOffsetS } = activityOf(entry);
      const wanted = entry.expected.per_session ?? [];
      expect(sessions.map(({ sport }) => sport)).toEqual(wanted.map(({ sport }) => sport));
      let splits = 0;
      for (const [at, session] of sessions.entries()) {
        const run = analyseSession(session, utcOffsetS);
        const { mile_splits_elapsed_s, distance, elapsed } = wanted[at] ?? {};
        expect(Math.abs((run.distanceM ?? 0) - (distance ?? 0))).toBeLessThanOrEqual(1);
        expect(Math.abs((run.elapsedS ?? 0) - (elapsed ?? 0))).toBeLessThanOrEqual(1);
        splits += near(timesOf(run.mileSplits, "elapsedS"), mile_splits_elapsed_s, SPLIT_WITHIN_S);
      }
      count(entry, splits);
    });
  },
);

describe.each(valid.filter(({ same_activity_as }) => same_activity_as !== undefined))(
  "$file",
  (entry) => {
    it("is the same run as its twin, and as no other file", () => {
      const run = analyseSession(activityOf(entry).sessions[0]);
      const same = valid.filter(
        (other) => sameRun(run, analyseSession(activityOf(other).sessions[0])).answer === "same",
      );
      const twins = [entry.file, ...(entry.same_activity_as ?? [])];
      expect(same.map(({ file }) => file).toSorted()).toEqual(twins.toSorted());
    });
  },
);

it("says how many files it ran, also when there are none", () => {
  expect(valid.length).toBeGreaterThanOrEqual(0);
});
