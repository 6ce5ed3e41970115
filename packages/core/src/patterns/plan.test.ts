import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { celsius, kilograms, meters, mile, milliliters, seconds } from "../units.ts";
import { type LoggedRun, labels, type PatternLog } from "./model.ts";
import { findOwnPatterns } from "./own-patterns.ts";
import { findPatterns, mostTelling } from "./plan.ts";

const law = { numRuns: 60 };
const exposed = fc.option(fc.boolean(), { freq: 8 });
const anyLog = fc.nat(4).chain((factors) =>
  fc.record({
    factors: fc.constant(Array.from({ length: factors }, (_, index) => ({ name: `f${index}` }))),
    runs: fc.array(
      fc.record({
        cramped: fc.boolean(),
        marks: fc.array(fc.record({ exposed }), { minLength: factors, maxLength: factors }),
      }),
      { maxLength: 40 },
    ),
  }),
);

/** Runs with one factor, from the four counts. */
function logOf(counts: readonly [number, number, number, number], more = 0): PatternLog {
  const [exposedCramps, exposedRuns, unexposedCramps, unexposedRuns] = counts;
  const runs = (total: number, cramps: number, isExposed: boolean) =>
    Array.from({ length: total }, (_, index) => ({
      cramped: index < cramps,
      marks: [{ exposed: isExposed }, ...Array(more).fill({ exposed: null })],
    }));
  const names = ["fast-start", ...Array.from({ length: more }, (_, index) => `other ${index}`)];
  return {
    factors: names.map((name) => ({ name })),
    runs: [
      ...runs(exposedRuns, exposedCramps, true),
      ...runs(unexposedRuns, unexposedCramps, false),
    ],
  };
}

const first = (log: PatternLog) => {
  const [pattern] = findPatterns(log).factors;
  if (pattern === undefined) throw new Error("no factor");
  return pattern;
};

describe("patterns", () => {
  it("of the worked example: possible among eight factors, repeated alone", () => {
    expect(first(logOf([4, 6, 1, 10], 7))).toMatchObject({
      label: "possible-pattern",
      direction: "more",
      isClear: false,
      exposedRuns: 6,
      unexposedCramps: 1,
    });
    expect(first(logOf([4, 6, 1, 10]))).toMatchObject({ label: "repeated-pattern" });
  });

  it("are numbers and nothing else, chances from 0 to 1, whatever the log", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const found = findPatterns(log);
        for (const pattern of found.factors) {
          const numbers = JSON.stringify(pattern).match(/:(-?[\d.e+-]+|null)/g) ?? [];
          expect(numbers.length).toBeGreaterThan(0);
          expect(
            [pattern.oddsRatio, pattern.oddsRatioLow, pattern.oddsRatioHigh].every(Number.isFinite),
          ).toBe(true);
          expect(pattern.probability).toBeGreaterThanOrEqual(0);
          expect(pattern.probability).toBeLessThanOrEqual(1);
          expect(pattern.oddsRatioLow).toBeLessThanOrEqual(pattern.likelierLow);
          expect(pattern.likelierLow).toBeLessThanOrEqual(pattern.oddsRatio);
          expect(pattern.oddsRatio).toBeLessThanOrEqual(pattern.likelierHigh);
          expect(pattern.likelierHigh).toBeLessThanOrEqual(pattern.oddsRatioHigh);
        }
        expect(mostTelling(found.factors).length).toBeLessThanOrEqual(8);
      }),
      law,
    );
  });

  it("are mirrored when runs with and runs without change places", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        const swapped = {
          ...log,
          runs: log.runs.map(({ cramped, marks }) => ({
            cramped,
            marks: marks.map((mark) => ({
              exposed: mark.exposed === null ? null : !mark.exposed,
            })),
          })),
        };
        const [one, other] = [findPatterns(log).factors, findPatterns(swapped).factors];
        for (const [index, pattern] of one.entries()) {
          const mirror = other[index];
          expect(mirror?.probability).toBeCloseTo(1 - pattern.probability, 9);
          expect(mirror?.label).toBe(pattern.label);
          expect(Math.log(mirror?.oddsRatio ?? 0)).toBeCloseTo(-Math.log(pattern.oddsRatio), 6);
          const turned = { more: "fewer", fewer: "more" } as const;
          expect(mirror?.direction).toBe(pattern.direction && turned[pattern.direction]);
        }
      }),
      law,
    );
  });

  it("are never named more strongly when more things are looked at, or when one run says the opposite", () => {
    const cells = fc.tuple(fc.nat(8), fc.nat(12), fc.nat(8), fc.nat(12));
    fc.assert(
      fc.property(cells, fc.integer({ min: 0, max: 12 }), (given, more) => {
        const [a, without, c, others] = given;
        const counts = [a, a + without, c, c + others] as const;
        const weakness = (log: PatternLog) => labels.indexOf(first(log).label);
        const alone = first(logOf(counts));
        if (alone.label === "not-enough-runs") return;
        expect(weakness(logOf(counts, more))).toBeGreaterThanOrEqual(labels.indexOf(alone.label));
        if (alone.direction !== "more") return;
        const [exposedCramps, exposedRuns, ...rest] = counts;
        const against = logOf([exposedCramps, exposedRuns + 1, ...rest]);
        expect(weakness(against)).toBeGreaterThanOrEqual(labels.indexOf(alone.label));
      }),
      law,
    );
  });

  it("say nothing of few runs, however they look", () => {
    fc.assert(
      fc.property(anyLog, (log) => {
        for (const pattern of findPatterns(log).factors) {
          const { exposedRuns, unexposedRuns, exposedCramps, unexposedCramps } = pattern;
          const few =
            exposedRuns + unexposedRuns < 8 ||
            exposedRuns < 3 ||
            unexposedRuns < 3 ||
            exposedCramps + unexposedCramps < 2;
          expect(pattern.label === "not-enough-runs").toBe(few);
          if (few) expect([pattern.direction, pattern.furtherRuns]).toEqual([null, null]);
        }
      }),
      law,
    );
  });

  it("name what would change their mind, and it does", () => {
    const possible = first(logOf([4, 6, 1, 10], 7));
    expect(possible.furtherRuns).toBeGreaterThan(0);
    expect(possible.furtherRuns).toBeLessThanOrEqual(16);
    expect(first(logOf([8, 12, 2, 20], 7)).label).toBe("repeated-pattern");
    const repeated = first(logOf([6, 8, 0, 12]));
    expect(repeated).toMatchObject({ label: "repeated-pattern", furtherRuns: 0 });
    const after = logOf([6, 8 + (repeated.unlessRuns ?? 0), 0, 12]);
    expect(first(after).label).not.toBe("repeated-pattern");
  });
});

const easyRun: LoggedRun = {
  startMs: 0,
  startHour: 7,
  event: "easy",
  distanceM: meters(10_000),
  durationS: seconds(3600),
  firstMileS: null,
  climbM: null,
  airTemperatureC: null,
  relativeHumidityPct: null,
  intakeMl: null,
  urineMl: null,
  urineUnmeasured: null,
  massBeforeKg: null,
  massAfterKg: null,
  warmedUp: null,
  firstMileAsPlanned: null,
  drankAsPlanned: null,
  woreSocks: null,
  stretchedAfter: null,
  cramped: false,
};
const DAY_MS = 86_400_000;
const year = (change: (day: number) => Partial<LoggedRun>) =>
  Array.from({ length: 40 }, (_, day) => ({ ...easyRun, startMs: day * DAY_MS, ...change(day) }));
const named = (runs: readonly LoggedRun[], name: string) =>
  findOwnPatterns(runs).factors.find((pattern) => pattern.name === name);

describe("a runner's own log", () => {
  it("examines only what was logged", () => {
    expect(findOwnPatterns([]).factorsExamined).toBe(0);
    const names = findOwnPatterns(year(() => ({}))).factors.map(({ name }) => name);
    expect(names).toEqual(["much-longer-run", "race", "evening-run"]);
  });

  it("finds the fast first mile in the times, and its size for each step", () => {
    const runs = year((day) => {
      const fast = day % 4 === 0;
      const rest = ((10_000 - mile) / mile) * 580;
      const firstMileS = seconds(fast ? 540 : 590);
      return { firstMileS, durationS: seconds(firstMileS + rest), cramped: fast && day % 8 === 0 };
    });
    const found = named(runs, "fast-first-mile");
    expect(found).toMatchObject({ exposedRuns: 10, exposedCramps: 5, label: "repeated-pattern" });
    expect(found?.perStep?.oddsRatio).toBeGreaterThan(1);
  });

  it("sets socks and stretching beside the next run, never beside the one they followed", () => {
    const runs = year((day) => ({ stretchedAfter: day % 2 === 0, cramped: day % 2 === 0 }));
    expect(named(runs, "no-stretch-before")).toMatchObject({
      exposedRuns: 20 - 1,
      exposedCramps: 19,
      unexposedCramps: 0,
    });
  });

  it("does not depend on the order in which runs were written down", () => {
    const runs = year((day) => ({
      cramped: day % 7 === 0,
      distanceM: meters(day % 7 === 0 ? 24_000 : 8000),
      airTemperatureC: celsius(10 + (day % 20)),
      massBeforeKg: kilograms(70),
      massAfterKg: kilograms(68.8),
      intakeMl: milliliters(300),
      urineMl: milliliters(0),
    }));
    expect(findOwnPatterns(runs.toReversed())).toEqual(findOwnPatterns(runs));
    expect(named(runs, "much-longer-run")?.label).toBe("repeated-pattern");
    expect(named(runs, "little-drink")).toMatchObject({
      exposedRuns: 40,
      label: "not-enough-runs",
    });
    const unmeasured = runs.map((run) => ({ ...run, urineUnmeasured: true }));
    expect(named(unmeasured, "little-drink")).toBeUndefined();
  });

  it("says little was drunk where each stop was told of alone, and enough where none was as well", () => {
    const drank = (intakeMl: number, urineMl: number | null) =>
      year((day) => ({
        ...{ massBeforeKg: kilograms(70), massAfterKg: kilograms(69), cramped: day % 7 === 0 },
        intakeMl: milliliters(intakeMl),
        urineMl: urineMl === null ? null : milliliters(urineMl),
      }));
    const found = (intakeMl: number, urineMl: number | null) =>
      named(drank(intakeMl, urineMl), "little-drink");
    expect(found(500, 0)).toMatchObject({ exposedRuns: 40 });
    expect(found(500, null)).toBeUndefined();
    expect(found(500, 600)).toMatchObject({ exposedRuns: 0 });
    expect(found(1500, null)).toMatchObject({ exposedRuns: 0 });
  });
});
