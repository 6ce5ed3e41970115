import type { PermittedRunnerId } from "@limber/db/permission";
import { readTakeOut } from "@limber/db/take-out/store";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "../problems.ts";
import { createCaller } from "../router.ts";
import { file, type Ran, sunday, unreadable } from "../testing-files.ts";

let database: TestDatabase;
let userId: string;
let api: ReturnType<typeof createCaller>;
const now = () => new Date("2026-03-01T08:00:00Z");

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  userId = await inventRunner(database.db, "Ada");
  api = createCaller({ db: database.db, session: { userId, name: "Ada", by: "sign-in" }, now });
});

afterAll(() => database.close());

type Sent = Parameters<typeof api.imports.keep>[0]["files"];

async function imported(files: Sent, importId = uuidv7()) {
  await api.imports.start({ importId, source: "week47" });
  const kept = await api.imports.keep({ importId, files, timeZone: "Europe/Vienna" });
  await api.imports.finish({ importId });
  return { importId, ...kept };
}
const outcomes = (kept: { files: { outcome: string }[] }) =>
  kept.files.map(({ outcome }) => outcome);
const runs = async () => (await api.runs.list({ limit: 200 })).items;
const everything = () => readTakeOut(database.db, userId as PermittedRunnerId);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "answers",
    (problem) => problemOf(problem).code,
  );
const logged = {
  status: "done" as const,
  startedAt: "2026-02-01T07:00:00Z",
  timeZone: "Europe/Vienna",
};

describe("a file that comes in", () => {
  it("becomes a run with what the watch measured, and nothing that it did not", async () => {
    const told = { title: "Long one", note: "windy", effort: 6, device: "Fenix 6X" };
    const { files } = await imported([file({ told })]);
    const run = await api.runs.show({ runId: files[0]?.runId ?? "" });
    expect(run).toMatchObject({
      status: "done",
      startedAt: "2026-02-01T07:02:00.000Z",
      timeZone: "Europe/Vienna",
      distanceM: 10_000,
      elapsedS: 3020,
      movingS: 2990,
      firstMileS: sunday.mileSplits[0]?.timerS,
      airTemperatureC: 11.5,
      weatherSource: "file",
      heartRateBpm: 151.2,
      estimatedSweatLossMl: 640,
      device: "Fenix 6X",
      effort: 6,
      note: "Long one\nwindy",
      intakeMl: null,
      massBeforeKg: null,
      firstMileAsPlanned: null,
    });
    expect(run.splits?.[2]).toEqual({ distanceM: 1000, timeS: 320, timerS: 300, grade: 0.01 });
    expect([run.splits?.length, run.mileSplits?.length]).toEqual([10, 6]);
  });

  it("is told at the hour that its runner's clock showed, wherever that was", async () => {
    const zones = [];
    for (const [at, utcOffsetS] of [3600, -7 * 3600, 20_700, 0, null, 3599].entries()) {
      const startMs = sunday.startMs + at * 86_400_000;
      const { files } = await imported([file({ startMs, utcOffsetS: utcOffsetS as never })]);
      zones.push((await api.runs.show({ runId: files[0]?.runId ?? "" })).timeZone);
    }
    expect(zones).toEqual([
      "Europe/Vienna",
      "Etc/GMT+7",
      "Asia/Kathmandu",
      "UTC",
      "Europe/Vienna",
      "Europe/Vienna",
    ]);
  });

  it.each<[name: string, again: Ran]>([
    ["the same bytes, under another name", { bytes: "x", name: "copy of a.fit" }],
    [
      "the same run as GPX, a little shorter",
      { name: "a.gpx", distanceM: 9930 as never, heartRate: null },
    ],
    [
      "the same run from a second watch",
      { startMs: sunday.startMs + 40_000, elapsedS: 3010 as never },
    ],
    ["an export that wrote local time as UTC", { startMs: sunday.startMs + 3_600_000 }],
  ])("is here already: %s", async (_name, again) => {
    const first = await imported([file({ bytes: "x" })]);
    const second = await imported([file(again)]);
    expect(outcomes(second)).toEqual(["already-here"]);
    expect(second.files[0]?.runId).toBe(first.files[0]?.runId);
    expect(await runs()).toHaveLength(1);
  });

  it("is recognised beside its twin in one batch, and after its run was edited", async () => {
    const { files } = await imported([file(), file({ name: "a.gpx" })]);
    expect(files.map(({ outcome }) => outcome).toSorted()).toEqual(["already-here", "imported"]);
    const [run] = await runs();
    if (run === undefined) throw new Error("There is no run.");
    const edit = { distanceM: 12_000, elapsedS: 4000, startedAt: "2026-02-01T09:30:00Z" };
    await api.runs.edit({ runId: run.runId, revision: run.revision, edit });
    expect(outcomes(await imported([file({ name: "a.tcx" })]))).toEqual(["already-here"]);
  });

  it("that may be of a run that is here waits until the runner insists", async () => {
    await imported([file()]);
    const doubtful = { name: "b.fit", startMs: sunday.startMs + 900_000, distanceM: 6000 as never };
    const waiting = await imported([file({ ...doubtful, bytes: "b" })]);
    expect(waiting.files[0]).toMatchObject({
      outcome: "already-here",
      problem: "perhaps-already-here",
    });
    const insisted = await imported([file({ ...doubtful, bytes: "b", insist: true })]);
    expect(outcomes(insisted)).toEqual(["imported"]);
    expect(await runs()).toHaveLength(2);
  });

  it("whose run the runner removed does not bring it back", async () => {
    const { files } = await imported([file({ bytes: "x" })]);
    await api.runs.remove({ runId: files[0]?.runId ?? "" });
    expect((await imported([file({ bytes: "x" })])).files[0]).toMatchObject({
      outcome: "already-here",
      problem: "removed",
    });
    expect(await runs()).toEqual([]);
  });

  it("that is no run is skipped, and one that cannot be read fails, each with its reason", async () => {
    const { files, counts } = await imported([
      file({ sport: "cycling", name: "ride.fit" }),
      unreadable("not-an-activity", "settings.fit"),
      file({ startMs: null, name: "course.gpx" }),
      unreadable("unknown-format"),
      file({ startMs: Date.UTC(1989, 11, 31), name: "unset.fit" }),
      file({ elapsedS: 1_000_000 as never, name: "trek.gpx" }),
    ]);
    const byName = Object.fromEntries(
      files.map(({ name, outcome, problem }) => [name, [outcome, problem]]),
    );
    expect(byName).toEqual({
      "ride.fit": ["skipped", "another-sport"],
      "settings.fit": ["skipped", "not-an-activity"],
      "course.gpx": ["skipped", "no-times"],
      "IMG_2041.HEIC": ["failed", "unknown-format"],
      "unset.fit": ["failed", "clock-not-set"],
      "trek.gpx": ["failed", "out-of-bounds"],
    });
    expect(files.filter(({ message }) => !message)).toEqual([]);
    expect(counts).toEqual({ skipped: 3, failed: 3 });
    expect(await runs()).toEqual([]);
  });
});

describe("a run that waits for its file", () => {
  it("was planned: it becomes done, at its true start, with its plan", async () => {
    const startAt = "2026-02-01T07:00:00Z";
    const request = {
      distanceM: 10_000,
      durationS: 3000,
      startAt,
      timeZone: "Europe/Vienna",
    } as never;
    const { planId } = await api.plans.create({ request });
    const { files } = await imported([file()]);
    expect(files[0]).toMatchObject({ outcome: "merged", runId: planId });
    expect(await api.runs.show({ runId: planId })).toMatchObject({
      status: "done",
      startedAt: "2026-02-01T07:02:00.000Z",
      planId,
      distanceM: sunday.distanceM,
      firstMileS: sunday.mileSplits[0]?.timerS,
    });
  });

  it("or only a plan was made: the new run is linked to it, and no second one is", async () => {
    const startAt = "2026-02-01T07:00:00Z";
    const request = {
      distanceM: 10_000,
      durationS: 3000,
      startAt,
      timeZone: "Europe/Vienna",
    } as never;
    const { planId } = await api.plans.create({ request });
    await imported([
      file(),
      file({ startMs: sunday.startMs + 2 * 3_600_000, distanceM: 5000 as never }),
    ]);
    expect((await runs()).map((run) => run.planId).toSorted()).toEqual([planId, null].toSorted());
  });

  it("was written down by hand: what is missing is filled, and what was typed stays", async () => {
    const run = {
      ...logged,
      distanceM: 10_500,
      airTemperatureC: 20,
      weatherSource: "typed",
      note: "felt good",
    } as const;
    const { runId } = await api.runs.log({ run });
    const { files } = await imported([file({ told: { title: "Morning Run", effort: 5 } })]);
    expect(files[0]).toMatchObject({ outcome: "merged", runId });
    expect(await api.runs.show({ runId })).toMatchObject({
      startedAt: "2026-02-01T07:00:00.000Z",
      distanceM: 10_500,
      elapsedS: 3020,
      airTemperatureC: 20,
      weatherSource: "typed",
      note: "felt good",
      effort: 5,
    });
    expect(outcomes(await imported([file({ name: "a.gpx" })]))).toEqual(["already-here"]);
  });

  it("came from a watch: an export's words about it are added once", async () => {
    await imported([file()]);
    const told = { title: "Morning Run", effort: 5 };
    expect(outcomes(await imported([file({ told })]))).toEqual(["merged"]);
    expect(outcomes(await imported([file({ told })]))).toEqual(["already-here"]);
    expect(await runs()).toMatchObject([{ note: "Morning Run", effort: 5 }]);
  });
});

describe("a batch", () => {
  it("sent again after a lost connection does nothing twice", async () => {
    const importId = uuidv7();
    const files = [file(), unreadable("damaged")];
    await Promise.all([imported(files, importId), imported(files, importId)]);
    const again = await imported(files, importId);
    expect(again.counts).toEqual({ imported: 1, failed: 1 });
    expect(await runs()).toHaveLength(1);
    expect(await api.imports.list({})).toHaveLength(1);
  });

  it("is previewed with the outcome that it then has", async () => {
    await imported([file({ bytes: "x" })]);
    await api.runs.log({
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
    const before = await everything();
    const seen = await api.imports.preview({ files });
    expect(await everything()).toEqual(before);
    expect(seen.map(({ is }) => is)).toEqual([
      "already-here",
      "perhaps-already-here",
      "merges",
      "new",
      "already-here",
      "not-a-run",
      "failed",
    ]);
    const { counts } = await imported(files);
    expect(counts).toEqual({ "already-here": 3, merged: 1, imported: 1, skipped: 1, failed: 1 });
  });

  it("is told file by file, page by page", async () => {
    const files = [0, 1, 2, 3, 4].map((day) =>
      file({ startMs: sunday.startMs + day * 86_400_000 }),
    );
    const { importId } = await imported(files);
    const first = await api.imports.show({ importId, limit: 3 });
    const rest = await api.imports.show({ importId, limit: 3, after: first.next ?? "" });
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
    await imported([file({ told: { title: "There before" } })]);
    await api.runs.log({ run: { ...logged, startedAt: "2026-02-03T07:00:00Z", distanceM: 9000 } });
    await api.runs.log({
      run: { ...logged, status: "planned", startedAt: "2026-02-05T07:00:00Z" },
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyFile, { minLength: 1, maxLength: 12 }), async (files) => {
        const fresh = files.map((each) => ({ ...each, fileId: uuidv7() }));
        const before = plain(await everything());
        const { importId } = await imported(fresh);
        expect(await api.imports.undo({ importId })).toMatchObject({ kept: [] });
        expect(plain(await everything())).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it("keeps and names what the runner has changed or put a cramp on since", async () => {
    const at = (day: number) => file({ startMs: sunday.startMs + day * 86_400_000 });
    const { importId, files } = await imported([at(0), at(1), at(2), at(3)]);
    const [one, two, three] = files.map(({ runId }) => runId ?? "");
    await api.runs.edit({ runId: one ?? "", revision: 1, edit: { effort: 8 } });
    const cramp = {
      runId: two,
      happenedAt: "2026-02-02T08:00:00Z",
      during: "run",
      muscle: "calf",
      severity: "mild",
    } as const;
    await api.cramps.log({ cramp });
    await api.runs.remove({ runId: three ?? "" });
    const undone = await api.imports.undo({ importId });
    expect(undone).toMatchObject({ removed: 2, restored: 0 });
    expect(undone.kept.map(({ runId }) => runId).toSorted()).toEqual([one, two].toSorted());
    expect(await runs()).toHaveLength(2);
    expect((await api.imports.list({}))[0]).toMatchObject({ undoneAt: now().toISOString() });
    expect(outcomes(await imported([at(3), at(0)])).toSorted()).toEqual([
      "already-here",
      "imported",
    ]);
  });

  it("of a later batch does not make the earlier one look changed", async () => {
    const first = await imported([file()]);
    const second = await imported([file({ told: { effort: 5 } })]);
    expect(await api.imports.undo({ importId: second.importId })).toMatchObject({ restored: 1 });
    expect(await api.imports.undo({ importId: first.importId })).toMatchObject({
      removed: 1,
      kept: [],
    });
    expect(await runs()).toEqual([]);
  });

  it("is refused a second time, and nothing comes into a batch that is gone", async () => {
    const { importId } = await imported([file()]);
    await api.imports.undo({ importId });
    expect(await codeOf(api.imports.undo({ importId }))).toBe("not-found");
    expect(await codeOf(api.imports.keep({ importId, files: [file()] }))).toBe("not-found");
  });
});

/** A run that was there keeps counting its changes, because a revision that goes back would hide one. */
function plain({ takeOut }: Awaited<ReturnType<typeof everything>>) {
  const runs = takeOut.tables.runs.map(({ revision: _, ...run }) => JSON.stringify(run)).toSorted();
  const files = takeOut.tables.import_files
    .map(({ run_revision: _, ...row }) => JSON.stringify(row))
    .toSorted();
  return { ...takeOut.tables, runs, import_files: files };
}
