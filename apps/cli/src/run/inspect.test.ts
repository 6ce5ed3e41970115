import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { gpx, put } from "../gpx.fixture.ts";
import { at80, limber } from "../limber.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "limber-inspect-"));
afterAll(() => rmSync(folder, { recursive: true }));
const run = put(join(folder, "run.gpx"), gpx({ distanceM: 6000, paceSPerKm: 300 }));
const packed = put(join(folder, "run.gpx.gz"), gzipSync(gpx({ distanceM: 6000, day: 1 })));
const broken = put(join(folder, "page.gpx"), "<html><body>Sign in</body></html>");

const inspected = async (...files: readonly string[]) => {
  const { stdout, exitCode } = await limber(`run inspect ${files.join(" ")} --json`);
  return { exitCode, entries: JSON.parse(stdout) };
};

describe("limber run inspect", () => {
  it("gives what the contract names, one entry a file", async () => {
    const { entries, exitCode } = await inspected(run, packed);
    expect(exitCode).toBe(0);
    expect(entries).toHaveLength(2);
    expect(entries[0]).toMatchObject({
      file: run,
      ok: true,
      format: "gpx",
      sport: "running",
      startTime: "2026-02-01T07:00:00.000Z",
      points: 181,
      distanceM: expect.closeTo(6000, -1),
      elapsedS: 1800,
      timerS: 1800,
      kmSplitsS: expect.arrayContaining([expect.closeTo(300, 0)]),
      mileSplitsS: [482.8, 482.8, 482.8].map((time) => expect.closeTo(time, 0)),
      firstMile: {
        elapsedS: expect.closeTo(482.8, 0),
        restAverageS: expect.closeTo(482.8, 0),
        ratio: expect.closeTo(1, 2),
        fasterByS: expect.closeTo(0, 0),
      },
      notices: [],
    });
  });

  it("goes on past files that cannot be read, and its exit code says how it went", async () => {
    const missing = join(folder, "missing.fit");
    const { entries, exitCode } = await inspected(broken, run, missing, folder);
    expect(exitCode).toBe(5);
    expect(entries.map(({ ok }: { ok: boolean }) => ok)).toEqual([false, true, false, false]);
    for (const { problem } of entries.filter(({ ok }: { ok: boolean }) => !ok))
      expect(problem).toEqual({ kind: expect.any(String), message: expect.stringMatching(/\.$/) });
    expect(entries[2].problem.message).toBe("There is no file of this name. Check the path.");
    expect((await inspected(broken, missing)).exitCode).toBe(1);
  });

  it("gives only the fields that were asked for, where a file has them", async () => {
    const { stdout } = await limber(`run inspect ${run} ${broken} --fields file,elapsedS`);
    expect(JSON.parse(stdout)).toEqual([{ file: run, elapsedS: 1800 }, { file: broken }]);
  });

  it("reads a file from stdin", async () => {
    const { stdout } = await limber("run inspect - --json", { readStdin: () => readFileSync(run) });
    expect(JSON.parse(stdout)).toMatchObject([{ file: "-", ok: true, elapsedS: 1800 }]);
  });

  it("says it to a person, with the splits when asked", async () => {
    const page = await limber(`run inspect ${run} --splits --units us`, at80);
    expect(page.stdout).toContain("3.7 mi in 30:00.");
    expect(page.stdout).toContain("8:03, the others 8:03 on average: as fast");
    expect(page.stdout).toMatch(/Mile 3\s+8:03\s+8:03\/mi/);
    expect((await limber(`run inspect ${broken}`, at80)).stdout).toContain("web page");
  });

  it("refuses to be asked about nothing", async () => {
    expect((await limber("run inspect")).exitCode).toBe(2);
  });
});

/** Half up, half level: one point every 500 m. */
const course = (kilometres: number, height: (km: number) => string) => {
  const points = Array.from({ length: kilometres * 2 + 1 }, (_, half) => {
    const km = half / 2;
    return `<rtept lat="${48 + (km * 1000) / 111_195.08}" lon="11">${height(km)}</rtept>`;
  });
  return `<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1"><rte>${points.join("")}</rte></gpx>`;
};
const hill = put(
  join(folder, "hill.gpx"),
  course(10, (km) => `<ele>${Math.min(km, 5) * 40}</ele>`),
);
const flat = put(
  join(folder, "no-heights.gpx"),
  course(10, () => ""),
);

describe("a course", () => {
  const plan = "pace plan --distance 10km --time 55m --json --course";

  it("gives each split its grade, slower up, and still adds up to the goal", async () => {
    const { splits, totalS } = JSON.parse((await limber(`${plan} ${hill}`)).stdout);
    expect(splits.map(({ grade }: { grade: number }) => grade)).toEqual([
      ...Array(5).fill(expect.closeTo(0.04, 2)),
      ...Array(5).fill(expect.closeTo(0, 2)),
    ]);
    expect(splits[4].timeS).toBeGreaterThan(splits[5].timeS + 30);
    expect(splits.at(-1).elapsedS).toBeCloseTo(3300, 2);
    expect(totalS).toBe(3300);
    const line = `plan create --distance 10km --time 55m --json --course ${hill}`;
    expect(JSON.parse((await limber(line)).stdout).pacing.splits).toEqual(
      JSON.parse((await limber(`${plan} ${hill} --shape 0.02`)).stdout).splits,
    );
  });

  it("is scaled when it is nearly as long, and says so", async () => {
    const { stderr, exitCode } = await limber(
      `pace plan --distance 10.3km --time 55m --course ${hill}`,
    );
    expect([exitCode, stderr]).toEqual([0, "The course is 10 km; it was scaled to 10.3 km.\n"]);
  });

  it.each([
    ["of another length", `pace plan --distance 15km --time 85m --course ${hill}`, "is 10 km"],
    ["without heights", `pace plan --distance 10km --time 55m --course ${flat}`, "has no heights"],
    ["that is no file", "pace plan --distance 10km --time 55m --course no.gpx", "Check the path"],
    ["that is no course", `plan create --distance 9km --time 55m --course ${broken}`, "web page"],
  ])("%s is refused with a sentence", async (_, line, says) => {
    const { stdout, stderr, exitCode } = await limber(line);
    expect([stdout, exitCode === 0]).toEqual(["", false]);
    expect(stderr).toContain(says);
  });
});

const corpus = `${import.meta.dirname}/../../../../../shared/corpus`;
const manifest = existsSync(`${corpus}/manifest.json`)
  ? JSON.parse(readFileSync(`${corpus}/manifest.json`, "utf8"))
  : [];
type Entry = {
  readonly file: string;
  readonly points: number | null;
  readonly expected: Readonly<Record<string, never>>;
  readonly expected_outcome?: string;
};

describe.runIf(manifest.length > 0)("every file of the corpus", () => {
  it("has an entry that keeps the contract", { timeout: 120_000 }, async () => {
    const plain: Entry[] = manifest.filter(({ file }: Entry) => !file.endsWith(".zip"));
    const { entries, exitCode } = await inspected(...plain.map(({ file }) => join(corpus, file)));
    expect(exitCode).toBe(5);
    expect(entries).toHaveLength(plain.length);
    for (const [at, entry] of entries.entries()) {
      const { file, expected, expected_outcome, points } = plain[at] as Entry;
      expect(entry.file).toBe(join(corpus, file));
      if (file.startsWith("valid/")) {
        expect(entry, file).toMatchObject({ ok: true, points: points ?? 0 });
        expect(entry.mileSplitsS ?? [], file).toHaveLength(wholeMiles(entry, expected));
      }
      if (expected_outcome === "accept") expect(entry.ok, file).toBe(true);
      if (expected_outcome === "reject") expect(entry.ok, file).toBe(false);
    }
    process.stdout.write(`run inspect: ${entries.length} files of the corpus\n`);
  });
});

/** A file of many sessions answers with its first at the top; some have no agreed splits. */
function wholeMiles(entry: { mileSplitsS?: unknown[] }, expected: Entry["expected"]): number {
  const agreed: unknown = expected["per_session"] ?? expected["mile_splits_elapsed_s"];
  if (expected["per_session"] !== undefined) return 0;
  return Array.isArray(agreed) ? agreed.length : (entry.mileSplitsS ?? []).length;
}
