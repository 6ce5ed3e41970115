import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { eachWithRunner, type TestRunner } from "../importing.fixture.ts";
import { machine } from "../keeping.fixture.ts";

/** Invented files with the faults that real ones have, and what an import comes to. They are not part of the project. */
const corpus = `${import.meta.dirname}/../../../../../../shared/corpus/field`;

type FieldCase = {
  readonly file: string;
  readonly kind: string;
  readonly expect: {
    readonly importNew?: number;
    readonly importKept?: number;
    readonly rows?: readonly (readonly [distanceM: number, elapsedS: number])[];
  };
};
type Came = { outcome: string; distanceM: number | null; elapsedS: number | null };

const table = `${corpus}/expected.json`;
const all: readonly FieldCase[] = existsSync(table) ? JSON.parse(readFileSync(table, "utf8")) : [];
const cases = all.filter(
  ({ expect: { importNew, importKept } }) => importNew !== undefined || importKept !== undefined,
);

const near = (one: number | null, other: number, within: number) =>
  one !== null && Math.abs(one - other) <= within;

describe.skipIf(cases.length === 0)("the field, where it is at hand", () => {
  const here = machine();
  let ada: TestRunner;
  eachWithRunner(here, (runner) => {
    ada = runner;
  });

  const came = async (line: string): Promise<Came[]> =>
    JSON.parse((await ada.limber(`${line} --json`)).stdout);
  const of = (outcomes: readonly Came[], outcome: string) =>
    outcomes.filter((each) => each.outcome === outcome);

  it.each(cases)(
    "$file ($kind) comes to its runs, and what is kept is what was shown",
    async ({ file, expect: { importNew, importKept, rows = [] } }) => {
      const seen = await came(`import ${corpus}/${file} --dry-run`);
      const kept = await came(`import ${corpus}/${file}`);
      const runs = of(kept, "imported");
      expect(of(seen, "new")).toHaveLength(importNew ?? importKept ?? 0);
      expect(runs).toHaveLength(importKept ?? importNew ?? 0);
      expect(of(seen, "new").map(({ distanceM }) => distanceM)).toEqual(
        runs.map(({ distanceM }) => distanceM),
      );
      const missing = rows.filter(
        ([distanceM, elapsedS]) =>
          !runs.some(
            (run) =>
              near(run.distanceM, distanceM, Math.max(20, distanceM / 100)) &&
              near(run.elapsedS, elapsedS, 30),
          ),
      );
      expect(missing).toEqual([]);
    },
  );

  it("is tried whole: so many cases say what an import comes to", () => {
    process.stdout.write(`field imports: ${cases.length} of ${all.length} cases, 0 undecided\n`);
    expect(cases.length).toBeGreaterThanOrEqual(9);
  });
});
