import { existsSync, readFileSync } from "node:fs";
import type { RunAnalysis } from "@limber/core/run-analysis/model";
import { analyseSession } from "@limber/core/run-analysis/plan";
import { afterAll, describe, expect, it } from "vitest";
import { corpusFolder } from "../testing/corpus.ts";
import { readActivityFile } from "./activity-file.ts";
import { problemInWords } from "./problem.ts";

type Within = number | readonly [number, number];
type Expected = {
  readonly distanceM?: Within;
  readonly elapsedS?: Within;
  readonly timerS?: Within;
  readonly startTime?: string;
  readonly mileSplitsS?: readonly number[];
  readonly mileSplitsTimerS?: readonly number[];
  readonly pausesS?: number;
  readonly kmSplits?: number;
  readonly pointsAtLeast?: number;
  readonly name?: string;
};
type FieldCase = { readonly file: string; readonly kind: string; readonly expect: Expected };

const folder = `${corpusFolder}/field`;
const all: readonly FieldCase[] = existsSync(`${folder}/expected.json`)
  ? JSON.parse(readFileSync(`${folder}/expected.json`, "utf8"))
  : [];
/** What an import keeps is tried where imports are. */
const ofImports = ["importNew", "importKept", "rows"];
const ofReading = all.filter(({ expect: wanted }) =>
  Object.keys(wanted).some((key) => !ofImports.includes(key)),
);

afterAll(() => {
  process.stdout.write(
    all.length === 0
      ? "field: 0 files run, all skipped: there is no corpus here\n"
      : `field: ${ofReading.length} files run, ${all.length - ofReading.length} left to imports\n`,
  );
});

const TOTAL_WITHIN = { least: 3, share: 0.004 };
const SPLIT_WITHIN_S = 6;
const TIMER_WITHIN_S = 8;
const PAUSES_WITHIN_S = 15;

function nearTotal(what: string, actual: number | null, wanted: Within | undefined) {
  if (wanted === undefined) return;
  const [low, high] =
    typeof wanted === "number"
      ? [-1, 1].map((to) => wanted + to * Math.max(TOTAL_WITHIN.least, TOTAL_WITHIN.share * wanted))
      : wanted;
  expect(actual, what).toBeGreaterThanOrEqual(low ?? 0);
  expect(actual, what).toBeLessThanOrEqual(high ?? 0);
}

function nearSplits(
  { mileSplits }: RunAnalysis,
  wanted: readonly number[] | undefined,
  [clock, withinS]: readonly ["elapsedS" | "timerS", number],
) {
  if (wanted === undefined) return;
  const splits = (mileSplits ?? []).filter(({ whole }) => whole).map((split) => split[clock]);
  expect(splits.map(Math.round)).toHaveLength(wanted.length);
  for (const [i, split] of splits.entries())
    expect(Math.abs(split - (wanted[i] ?? 0)), `mile ${i + 1}`).toBeLessThanOrEqual(withinS);
}

describe.each(ofReading)("$file", ({ file, kind, expect: wanted }) => {
  it(`answers as it should: ${kind}`, () => {
    const read = readActivityFile(file, readFileSync(`${folder}/${file}`));
    if (!read.ok) throw new Error(problemInWords(read.problem).what);
    const { sessions, name } = read.activity;
    const run = analyseSession(sessions[0]);
    for (const total of ["distanceM", "elapsedS", "timerS"] as const)
      nearTotal(total, run[total], wanted[total]);
    nearSplits(run, wanted.mileSplitsS, ["elapsedS", SPLIT_WITHIN_S]);
    nearSplits(run, wanted.mileSplitsTimerS, ["timerS", TIMER_WITHIN_S]);
    const pausedS = run.pauses.reduce((sum, { durationS }) => sum + durationS, 0);
    if (wanted.pausesS !== undefined)
      expect(Math.abs(pausedS - wanted.pausesS)).toBeLessThanOrEqual(PAUSES_WITHIN_S);
    if (wanted.startTime !== undefined) expect(run.startMs).toBe(Date.parse(wanted.startTime));
    if (wanted.kmSplits !== undefined)
      expect(run.kilometreSplits?.filter(({ whole }) => whole)).toHaveLength(wanted.kmSplits);
    expect(run.points).toBeGreaterThanOrEqual(wanted.pointsAtLeast ?? 1);
    if (wanted.name !== undefined) expect(name).toBe(wanted.name);
  });
});

it("finds the field cases, or says that they are not here", () => {
  expect(ofReading.length > 0).toBe(all.length > 0);
});
