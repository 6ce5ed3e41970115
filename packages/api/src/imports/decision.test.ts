import { celsius, degrees, percent } from "@limber/core/units";
import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { file, lookedAt, type RunInFile, sunday, unreadable } from "../testing-files.ts";
import { inventImporter, logged, type TestImporter } from "../testing-imports.ts";
import { type AsksWeather, weatherFiller } from "../weather/filling.ts";
import { lookThrough } from "./looking.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

const HOUR_MS = 3_600_000;
type FileSent = Parameters<TestImporter["imported"]>[0][number];

/** Few days and few figures, so that many of them meet: watches, tables, words, sports, and files that say nothing. */
const anyRun = fc
  .record({
    startMs: fc
      .tuple(fc.integer({ min: 0, max: 2 }), fc.constantFrom(0, 1, 2, 12), fc.integer({ max: 3 }))
      .map(([day, hours, steps]) => (day * 24 + hours) * HOUR_MS + Math.abs(steps % 4) * 45_000),
    elapsedS: fc.constantFrom(3000, 3011, 3020, 4200),
    distanceM: fc.constantFrom(10_000, 10_006, 6000),
    isRecorded: fc.boolean(),
    sport: fc.constantFrom("running", "running", "running", "other", "unknown", "cycling"),
    told: fc.constantFrom(
      {},
      {},
      { effort: 5 },
      { title: "Morning Run" },
      { effort: 2, note: "x" },
      { relativeHumidityPct: 40 },
      { airTemperatureC: 9, relativeHumidityPct: 41 },
    ),
    temperature: fc.constantFrom(null, null, sunday.temperature),
    insist: fc.constantFrom(false, false, false, false, true, "equal-too" as const),
  })
  .map(({ startMs, isRecorded, ...run }) => {
    const splits = isRecorded ? {} : { mileSplits: null, kilometreSplits: null, heartRate: null };
    const at = { startMs: sunday.startMs + startMs };
    return { ...run, ...at, ...splits } as RunInFile;
  });

/** The bytes of a file decide what it says. */
const anyKnown = fc
  .constantFrom("one", "two")
  .map((bytes): RunInFile => ({ bytes, startMs: startOf[bytes] }));
const startOf = { one: sunday.startMs, two: sunday.startMs + 12 * HOUR_MS };

const anyFile = fc.oneof(
  { weight: 1, arbitrary: anyKnown.map((run) => [run]) },
  { weight: 12, arbitrary: anyRun.map((run) => [run]) },
  // A table, or a file of several runs: none of them is another.
  { weight: 3, arbitrary: fc.array(anyRun, { minLength: 2, maxLength: 5 }) },
);
const anyBatch = (least: number, most: number) =>
  fc
    .array(anyFile, { minLength: least, maxLength: most, size: "max" })
    .map((groups) => [
      ...groups.flatMap((runs, at) => groupOf(runs, at)),
      unreadable("damaged"),
      file({ startMs: null, name: "course.gpx" }),
    ]);

function groupOf(runs: readonly RunInFile[], at: number): FileSent[] {
  const [only] = runs;
  if (runs.length === 1 && only !== undefined) return [file({ ...only, name: `${at}.fit` })];
  const rows = runs.map((run, row) =>
    file({ ...run, bytes: `${at}:${row}`, name: `${at}:${row}` }),
  );
  const all = rows.map(({ sha256 }) => sha256);
  return rows.map((row) => ({ ...row, beside: all.filter((other) => other !== row.sha256) }));
}

const parts = <Item>(items: readonly Item[], most: number): Item[][] =>
  items.length === 0 ? [] : [[...items.slice(0, most)], ...parts(items.slice(most), most)];

const wouldBe: Readonly<Record<string, string>> = {
  new: "imported",
  merges: "merged",
  "already-here": "already-here",
  "perhaps-already-here": "already-here",
  "not-a-run": "skipped",
  "perhaps-a-run": "skipped",
  failed: "failed",
};

/** Looks at a batch as every surface does, in calls of so many files. */
async function previewed({ api }: TestImporter, files: readonly FileSent[], mostAtOnce: number) {
  const seen = await lookThrough(files.map(lookedAt), (input) => api.imports.preview(input), {
    mostAtOnce,
  });
  return seen ?? [];
}

async function furnished(): Promise<TestImporter> {
  const ada = await inventImporter(database);
  await ada.api.runs.log({ run: { ...logged, startedAt: "2026-02-02T07:00:00Z" } });
  await ada.api.runs.log({
    run: { ...logged, status: "planned", startedAt: "2026-02-03T07:30:00Z" },
  });
  const { files } = await ada.imported([
    file({ bytes: "one", name: "before.fit" }),
    file({ bytes: "two", name: "gone.fit", startMs: startOf.two }),
  ]);
  const gone = files.find(({ name }) => name === "gone.fit");
  await ada.api.runs.remove({ runId: gone?.runId ?? "" });
  return ada;
}

/** A service that knows the weather of every place and hour. */
const knowsAll: AsksWeather = async (runs) =>
  runs.map(() => ({
    kind: "known" as const,
    airTemperatureC: celsius(18),
    relativeHumidityPct: percent(60),
  }));
const home = { latitudeDeg: degrees(48.2), longitudeDeg: degrees(16.4) };

/** What each file of a batch came to, in the order in which they were sent, with the weather that was looked up for it. */
async function kept(ada: TestImporter, files: readonly FileSent[], most: number) {
  const importId = uuidv7();
  await ada.api.imports.start({ importId, source: "week47" });
  const came = new Map<string, { outcome: string; problem: string | null }>();
  const fill = weatherFiller(knowsAll);
  const near = new Map(files.map(({ fileId }) => [fileId, home]));
  for (const part of parts(files, most)) {
    const filled = await fill(part, near);
    const answer = await ada.api.imports.keep({
      importId,
      files: filled,
      timeZone: "Europe/Vienna",
    });
    for (const each of answer.files) came.set(each.fileId, each);
  }
  await ada.api.imports.finish({ importId });
  return files.map(({ fileId }) => came.get(fileId));
}

/** Tried by chance, and the same each time: a fault that another seed finds is written down as a case. */
const SEED = 20_261_129;

describe("looking and keeping are one decision", () => {
  it.each([
    { of: "a batch", groups: [1, 12], looks: 60, keeps: 40, numRuns: 40 },
    { of: "a batch in parts", groups: [8, 14], looks: 4, keeps: 3, numRuns: 25 },
    { of: "hundreds in parts", groups: [70, 110], looks: 60, keeps: 40, numRuns: 2 },
  ] as const)(
    "of $of: what is shown is what is kept, row by row, and nothing is kept twice",
    async ({ groups: [least, most], looks, keeps, numRuns }) => {
      const cases: Record<string, number> = {};
      const law = fc.asyncProperty(anyBatch(least, most), async (files) => {
        const ada = await furnished();
        const seen = await previewed(ada, files, looks);
        const came = await kept(ada, files, keeps);
        expect(came.map((each) => each?.outcome)).toEqual(seen.map(({ is }) => wouldBe[is]));
        const runs = await ada.runs();
        const again = files.map((each) => ({
          ...each,
          fileId: uuidv7(),
          ...(each.ok && { insist: false }),
        }));
        const seenAgain = await previewed(ada, again, looks);
        const twice = await kept(ada, again, keeps);
        expect(twice.map((each) => each?.outcome)).toEqual(seenAgain.map(({ is }) => wouldBe[is]));
        expect(twice.filter((each) => each?.outcome === "imported")).toEqual([]);
        expect(idsOf(await ada.runs())).toEqual(idsOf(runs));
        for (const { is } of seen) cases[is] = (cases[is] ?? 0) + 1;
      });
      await fc.assert(law, { numRuns, seed: SEED });
      process.stdout.write(`looked at and kept: ${JSON.stringify(cases)}\n`);
    },
    240_000,
  );
});

const idsOf = (runs: readonly { readonly runId: string }[]) => runs.map(({ runId }) => runId);
