import { describe, expect, it } from "vitest";
import { englishReader } from "../reader.ts";
import { mindInWords } from "./mind.ts";
import { factorNames, type PatternLog } from "./model.ts";
import { findPatterns } from "./plan.ts";
import { factorRules } from "./rules/factors.ts";
import {
  countsInWords,
  factorInWords,
  headline,
  lineInWords,
  progressInWords,
  runsWith,
  sampleInWords,
  stepInWords,
  verdictInWords,
} from "./words.ts";

const reader = englishReader("us");

function found(name: string, cells: readonly [number, number, number, number], others = 0) {
  const [exposedCramps, exposedRuns, unexposedCramps, unexposedRuns] = cells;
  const runs = (total: number, cramps: number, exposed: boolean) =>
    Array.from({ length: total }, (_, index) => ({
      cramped: index < cramps,
      marks: [{ exposed }],
    }));
  const log: PatternLog = {
    factors: [{ name }, ...Array.from({ length: others }, (_, index) => ({ name: `${index}` }))],
    runs: [
      ...runs(exposedRuns, exposedCramps, true),
      ...runs(unexposedRuns, unexposedCramps, false),
    ],
  };
  const patterns = findPatterns(log);
  return { patterns, pattern: patterns.factors[0] ?? expect.fail("no factor") };
}

describe("patterns in words", () => {
  it("say what goes with what, and never that it is a cause", () => {
    const repeated = found("fast-first-mile", [5, 6, 0, 20]);
    const possible = found("fast-first-mile", [4, 6, 1, 10], 7);
    const none = found("fast-first-mile", [1, 5, 1, 5]);
    const fewer = found("evening-run", [0, 20, 5, 6]);
    expect(
      [repeated, possible, none, fewer].map(({ pattern }) => headline([pattern], reader)),
    ).toEqual([
      "Fast first miles go with your cramps, or a cramp made the rest slower.",
      "Too early to say.",
      "Nothing stands out with your cramps yet.",
      "Evening runs go with fewer cramps.",
    ]);
    expect(
      [repeated, possible, none, fewer].map(({ pattern }) => verdictInWords(pattern, reader)),
    ).toEqual(["Goes with cramps", "Maybe", "Cannot tell yet", "Goes with fewer"]);
    const all = factorNames.flatMap((name) => [
      factorInWords(name, reader),
      runsWith(name, reader),
    ]);
    expect(all.join(" ")).not.toMatch(/caus|trigger|because|should|!/i);
  });

  it("count before they judge", () => {
    const { pattern, patterns } = found("fast-first-mile", [4, 6, 1, 10], 7);
    expect(sampleInWords(patterns, reader)).toBe("16 runs, 5 with a cramp.");
    expect(countsInWords(pattern, reader)).toBe("4 of 6 with, 1 of 10 without");
    expect(lineInWords(pattern, reader)).toBe("3.3 (0.96 to 12)");
    expect(mindInWords(pattern, reader)).toMatch(
      /^About \d+ more runs? like these would settle it\.$/,
    );
  });

  it("show progress while there is too little", () => {
    const { patterns, pattern } = found("hot-run", [1, 2, 0, 3]);
    expect(progressInWords(patterns, reader)).toBe(
      "5 of 8 runs. 1 of 2 cramps. Nothing to compare yet.",
    );
    expect(mindInWords(pattern, reader)).toBe("2 of 3 runs with it so far.");
  });

  it("name each factor's step in the unit it was measured in", () => {
    const said = (of: typeof reader) =>
      Object.fromEntries(
        factorRules.flatMap(({ factor, step }) =>
          step === undefined ? [] : [[factor, stepInWords(factor, step, of)]],
        ),
      );
    const inAnyUnits = {
      "fast-first-mile": "each 3 % faster",
      "much-longer-run": "each 0.5 of the usual distance",
      "hilly-run": "each 5 m up in a kilometre",
      "weight-lost": "each 1 % lighter",
    };
    expect(said(reader)).toEqual({ ...inAnyUnits, "hot-run": "each 9 °F" });
    expect(said(englishReader("si"))).toEqual({ ...inAnyUnits, "hot-run": "each 5 °C" });
  });

  it("give the step of what has no measure no unit of another", () => {
    const measured = factorRules.flatMap(({ factor, step }) => (step === undefined ? [] : factor));
    const others = factorNames.filter((name) => !measured.includes(name));
    for (const name of [...others, "slept < 6 h"])
      expect(stepInWords(name, 2, reader)).toBe("each 2 more");
  });

  it("leave a name alone that a table brought", () => {
    expect(factorInWords("slept < 6 h", reader)).toBe("slept < 6 h");
  });
});
