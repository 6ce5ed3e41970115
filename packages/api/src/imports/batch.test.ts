import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "../problems.ts";
import { file, lookedAt, sunday, unreadable } from "../testing-files.ts";
import { inventImporter, logged, now, outcomes, type TestImporter } from "../testing-imports.ts";

let database: TestDatabase;
let ada: TestImporter;

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  ada = await inventImporter(database);
});

afterAll(() => database.close());

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "answers",
    (problem) => problemOf(problem).code,
  );

describe("a batch", () => {
  it("sent again after a lost connection does nothing twice", async () => {
    const importId = uuidv7();
    const files = [file(), unreadable("damaged")];
    await Promise.all([ada.imported(files, importId), ada.imported(files, importId)]);
    const again = await ada.imported(files, importId);
    expect(again.counts).toEqual({ imported: 1, failed: 1 });
    expect(await ada.runs()).toHaveLength(1);
    expect(await ada.api.imports.list({})).toHaveLength(1);
  });

  it("is previewed with the outcome that it then has", async () => {
    await ada.imported([file({ bytes: "x" })]);
    await ada.api.runs.log({
      run: { ...logged, status: "planned", startedAt: "2026-02-03T07:00:00Z" },
    });
    const files = [
      file({ bytes: "x" }),
      file({ startMs: sunday.startMs + 900_000, distanceM: 6000 as never }),
      file({ startMs: sunday.startMs + 2 * 86_400_000 }),
      file({ startMs: sunday.startMs + 4 * 86_400_000 }),
      file({ startMs: sunday.startMs + 4 * 86_400_000, name: "again.gpx" }),
      file({ sport: "swimming" }),
      unreadable("damaged"),
    ];
    const before = await ada.everything();
    const seen = await ada.api.imports.preview({ files: files.map(lookedAt) });
    expect(await ada.everything()).toEqual(before);
    expect(seen.map(({ is }) => is)).toEqual([
      "already-here",
      "perhaps-already-here",
      "merges",
      "new",
      "already-here",
      "not-a-run",
      "failed",
    ]);
    const { counts } = await ada.imported(files);
    expect(counts).toEqual({ "already-here": 3, merged: 1, imported: 1, skipped: 1, failed: 1 });
  });

  it("is told file by file, page by page", async () => {
    const files = [0, 1, 2, 3, 4].map((day) =>
      file({ startMs: sunday.startMs + day * 86_400_000 }),
    );
    const { importId } = await ada.imported(files);
    const first = await ada.api.imports.show({ importId, limit: 3 });
    const rest = await ada.api.imports.show({ importId, limit: 3, after: first.next ?? "" });
    expect([...first.files, ...rest.files].map(({ fileId }) => fileId)).toEqual(
      files.map(({ fileId }) => fileId).toSorted(),
    );
    expect([first.counts, rest.next, first.source]).toEqual([{ imported: 5 }, null, "week47"]);
  });
});

describe("undoing a batch", () => {
  it("leaves an account as it was, to the last byte, whatever came in", async () => {
    const day = fc.integer({ min: 0, max: 6 });
    const anyFile = fc.oneof(
      day.map((at) => file({ startMs: sunday.startMs + at * 86_400_000, bytes: `day ${at}` })),
      day.map((at) =>
        file({
          startMs: sunday.startMs + at * 86_400_000 + 30_000,
          name: "b.gpx",
          told: { effort: 4 },
        }),
      ),
      fc.constantFrom("damaged", "not-an-activity").map((kind) => unreadable(kind)),
    );
    await ada.imported([file({ told: { title: "There before" } })]);
    await ada.api.runs.log({
      run: { ...logged, startedAt: "2026-02-03T07:00:00Z", distanceM: 9000 },
    });
    await ada.api.runs.log({
      run: { ...logged, status: "planned", startedAt: "2026-02-05T07:00:00Z" },
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyFile, { minLength: 1, maxLength: 12 }), async (files) => {
        const fresh = files.map((each) => ({ ...each, fileId: uuidv7() }));
        const before = plain(await ada.everything());
        const { importId, counts } = await ada.imported(fresh);
        const { imported = 0, merged = 0 } = counts;
        if (imported + merged > 0)
          expect(await ada.api.imports.undo({ importId })).toMatchObject({ kept: [] });
        expect(plain(await ada.everything())).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it("keeps and names what the runner has changed or put a cramp on since", async () => {
    const at = (day: number) => file({ startMs: sunday.startMs + day * 86_400_000 });
    const { importId, files } = await ada.imported([at(0), at(1), at(2), at(3)]);
    const [one, two, three] = files.map(({ runId }) => runId ?? "");
    await ada.api.runs.edit({ runId: one ?? "", revision: 1, edit: { effort: 8 } });
    const cramp = {
      runId: two,
      happenedAt: "2026-02-02T08:00:00Z",
      during: "run",
      muscle: "calf",
      severity: "mild",
    } as const;
    await ada.api.cramps.log({ cramp });
    await ada.api.runs.remove({ runId: three ?? "" });
    const undone = await ada.api.imports.undo({ importId });
    expect(undone).toMatchObject({ removed: 2, restored: 0 });
    expect(undone.kept.map(({ runId }) => runId).toSorted()).toEqual([one, two].toSorted());
    expect(await ada.runs()).toHaveLength(2);
    expect((await ada.api.imports.list({}))[0]).toMatchObject({ undoneAt: now().toISOString() });
    expect(outcomes(await ada.imported([at(3), at(0)])).toSorted()).toEqual([
      "already-here",
      "imported",
    ]);
  });

  it("of a later batch does not make the earlier one look changed", async () => {
    const first = await ada.imported([file()]);
    const second = await ada.imported([file({ told: { effort: 5 } })]);
    expect(await ada.api.imports.undo({ importId: second.importId })).toMatchObject({
      restored: 1,
    });
    expect(await ada.api.imports.undo({ importId: first.importId })).toMatchObject({
      removed: 1,
      kept: [],
    });
    expect(await ada.runs()).toEqual([]);
  });

  it("is refused a second time, and nothing comes into a batch that is gone", async () => {
    const { importId } = await ada.imported([file()]);
    await ada.api.imports.undo({ importId });
    expect(await codeOf(ada.api.imports.undo({ importId }))).toBe("not-found");
    expect(await codeOf(ada.api.imports.keep({ importId, files: [file()] }))).toBe("not-found");
  });
});

/** A run that was there keeps counting its changes, because a revision that goes back would hide one. */
function plain({ takeOut }: Awaited<ReturnType<TestImporter["everything"]>>) {
  const runs = takeOut.tables.runs.map(({ revision: _, ...run }) => JSON.stringify(run)).toSorted();
  const files = takeOut.tables.import_files
    .map(({ run_revision: _, ...row }) => JSON.stringify(row))
    .toSorted();
  return { ...takeOut.tables, runs, import_files: files };
}
