import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { file, lookedAt, sunday } from "../testing-files.ts";
import { inventImporter, logged, outcomes, type TestImporter } from "../testing-imports.ts";
import { type FileToLookAt, lookThrough } from "./looking.ts";

let database: TestDatabase;
let ada: TestImporter;

beforeAll(async () => {
  database = await freshDatabase();
});
beforeEach(async () => {
  ada = await inventImporter(database);
});
afterAll(() => database.close());

const DAY_MS = 86_400_000;
const totals = { mileSplits: null, kilometreSplits: null, heartRate: null };

describe("one tap keeps both", () => {
  it("where a run was written down by hand, with nothing to fill or with something", async () => {
    const run = { ...logged, startedAt: "2026-02-01T07:02:00Z", distanceM: 10_000, elapsedS: 3020 };
    await ada.api.runs.log({ run });
    const [seen] = await ada.api.imports.preview({ files: [lookedAt(file())] });
    expect(seen).toMatchObject({ is: "merges", why: "same-run" });
    expect(outcomes(await ada.imported([file({ insist: true })]))).toEqual(["imported"]);
    expect(await ada.runs()).toHaveLength(2);
  });

  it("and a run that was only planned is still the one that its file fills", async () => {
    await ada.api.runs.log({ run: { ...logged, status: "planned" } });
    const [seen] = await ada.api.imports.preview({ files: [lookedAt(file({ insist: true }))] });
    expect(seen).toMatchObject({ is: "merges", why: "waits" });
    expect(outcomes(await ada.imported([file({ insist: true })]))).toEqual(["merged"]);
  });

  it("of rows of two tables that are equal in every letter, and of one recording never", async () => {
    const row = { bytes: "2026-02-01,10", name: "log.csv:1", ...totals };
    await ada.imported([file(row)]);
    const equal = file({ ...row, insist: "equal-too", name: "other log.csv:1" });
    expect(outcomes(await ada.imported([equal, file(row)])).toSorted()).toEqual([
      "already-here",
      "imported",
    ]);
    await ada.imported([file({ bytes: "x", startMs: sunday.startMs + 3 * DAY_MS })]);
    const again = file({ bytes: "x", startMs: sunday.startMs + 3 * DAY_MS, insist: "equal-too" });
    expect(outcomes(await ada.imported([again]))).toEqual(["already-here"]);
  });
});

describe("what came before there were sessions", () => {
  it("knows its first run again, and the second session is a run of its own", async () => {
    // Of a file with two runs the first was kept, by the hash of the whole file.
    await ada.imported([file({ bytes: "two.gpx", name: "two.gpx" })]);
    const first = file({ bytes: "two.gpx", name: "two.gpx" });
    const second = file({
      bytes: "two.gpx:2",
      name: "two.gpx:2",
      startMs: sunday.startMs + 6 * 3_600_000,
    });
    const whole = [
      { ...first, beside: [second.sha256] },
      { ...second, beside: [first.sha256] },
    ];
    const seen = await ada.api.imports.preview({ files: whole.map(lookedAt) });
    expect(seen.map(({ is }) => is)).toEqual(["already-here", "new"]);
    expect(outcomes(await ada.imported(whole)).toSorted()).toEqual(["already-here", "imported"]);
    expect(await ada.runs()).toHaveLength(2);
  });
});

describe("a batch in parts", () => {
  it("fits each call, however many rows a table has beside one another", async () => {
    const rows = Array.from({ length: 320 }, (_, at) =>
      file({
        ...totals,
        bytes: `row ${at}`,
        name: `${"ヶ".repeat(150)}.csv:${at}`,
        startMs: sunday.startMs - at * DAY_MS,
      }),
    );
    const hashes = rows.map(({ sha256 }) => sha256);
    const files: FileToLookAt[] = rows.map((row) => ({
      ...lookedAt(row),
      beside: hashes.filter((other) => other !== row.sha256).slice(0, 50),
    }));
    const sizes: number[] = [];
    const seen = await lookThrough(files, async (input) => {
      sizes.push(Buffer.byteLength(JSON.stringify(input)));
      return ada.api.imports.preview(input);
    });
    expect(seen?.filter(({ is }) => is === "new")).toHaveLength(rows.length);
    expect(Math.max(...sizes)).toBeLessThan(512 * 1024);
  });

  it("of more than two hundred runs is taken back whole", async () => {
    const before = await ada.everything();
    const importId = uuidv7();
    for (let part = 0; part < 5; part += 1)
      await ada.imported(
        Array.from({ length: 50 }, (_, at) =>
          file({ startMs: sunday.startMs - (part * 50 + at) * DAY_MS }),
        ),
        importId,
      );
    expect((await ada.api.imports.list({}))[0]?.counts).toEqual({ imported: 250 });
    expect(await ada.api.imports.undo({ importId })).toMatchObject({ removed: 250, kept: [] });
    expect(await ada.runs()).toEqual([]);
    expect((await ada.everything()).takeOut.tables.runs).toEqual(before.takeOut.tables.runs);
  });
});
