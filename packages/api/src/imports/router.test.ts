import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { file, lookedAt, type RunInFile, sunday, unreadable } from "../testing-files.ts";
import { inventImporter, logged, outcomes, type TestImporter } from "../testing-imports.ts";
import { readable } from "../told-document.ts";

let database: TestDatabase;
let ada: TestImporter;

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  ada = await inventImporter(database);
});

afterAll(() => database.close());

describe("a file that comes in", () => {
  it("becomes a run with what the watch measured, and nothing that it did not", async () => {
    const told = { title: "Long one", note: "windy", effort: 6, device: "Fenix 6X" };
    const { files } = await ada.imported([file({ told })]);
    const run = await ada.api.runs.show({ runId: files[0]?.runId ?? "" });
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
    const [splits, mileSplits] = [readable(run.splits), readable(run.mileSplits)];
    expect(splits?.[2]).toEqual({ distanceM: 1000, timeS: 320, timerS: 300, grade: 0.01 });
    expect([splits?.length, mileSplits?.length]).toEqual([10, 6]);
  });

  it("is told at the hour that its runner's clock showed, wherever that was", async () => {
    const zones = [];
    for (const [at, utcOffsetS] of [3600, -7 * 3600, 20_700, 0, null, 3599].entries()) {
      const startMs = sunday.startMs + at * 86_400_000;
      const { files } = await ada.imported([file({ startMs, utcOffsetS: utcOffsetS as never })]);
      zones.push((await ada.api.runs.show({ runId: files[0]?.runId ?? "" })).timeZone);
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

  it.each<[name: string, again: RunInFile]>([
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
    const first = await ada.imported([file({ bytes: "x" })]);
    const second = await ada.imported([file(again)]);
    expect(outcomes(second)).toEqual(["already-here"]);
    expect(second.files[0]?.runId).toBe(first.files[0]?.runId);
    expect(await ada.runs()).toHaveLength(1);
  });

  it("is recognised beside its twin in one batch, and after its run was edited", async () => {
    const { files } = await ada.imported([file(), file({ name: "a.gpx" })]);
    expect(files.map(({ outcome }) => outcome).toSorted()).toEqual(["already-here", "imported"]);
    const [run] = await ada.runs();
    if (run === undefined) throw new Error("There is no run.");
    const edit = { distanceM: 12_000, elapsedS: 4000, startedAt: "2026-02-01T09:30:00Z" };
    await ada.api.runs.edit({ runId: run.runId, revision: run.revision, edit });
    expect(outcomes(await ada.imported([file({ name: "a.tcx" })]))).toEqual(["already-here"]);
  });

  it("that may be of a run that is here waits until the runner insists", async () => {
    await ada.imported([file()]);
    const doubtful = { name: "b.fit", startMs: sunday.startMs + 900_000, distanceM: 6000 as never };
    const waiting = await ada.imported([file({ ...doubtful, bytes: "b" })]);
    expect(waiting.files[0]).toMatchObject({
      outcome: "already-here",
      problem: "perhaps-already-here",
    });
    const insisted = await ada.imported([file({ ...doubtful, bytes: "b", insist: true })]);
    expect(outcomes(insisted)).toEqual(["imported"]);
    expect(await ada.runs()).toHaveLength(2);
  });

  it("whose run the runner removed does not bring it back", async () => {
    const { files } = await ada.imported([file({ bytes: "x" })]);
    await ada.api.runs.remove({ runId: files[0]?.runId ?? "" });
    expect((await ada.imported([file({ bytes: "x" })])).files[0]).toMatchObject({
      outcome: "already-here",
      problem: "removed",
    });
    expect(await ada.runs()).toEqual([]);
  });

  it("whose sport has a name that nobody here knows is kept only when the runner says that it was a run", async () => {
    const strange = file({ sport: "unknown", sportSaid: "Parkour", name: "a.fit", bytes: "x" });
    const [seen] = await ada.api.imports.preview({ files: [lookedAt(strange)] });
    expect(seen).toMatchObject({
      is: "perhaps-a-run",
      kind: "sport-unknown",
      message: "The file calls this “Parkour”, and Limber does not know the word.",
    });
    expect((await ada.imported([strange])).files[0]).toMatchObject({
      outcome: "skipped",
      problem: "sport-unknown",
    });
    expect(await ada.runs()).toEqual([]);
    const again = { ...strange, fileId: file().fileId };
    expect(outcomes(await ada.imported([{ ...again, insist: true }]))).toEqual(["imported"]);
    const [known] = await ada.api.imports.preview({ files: [lookedAt(strange)] });
    expect(known).toMatchObject({ is: "already-here" });
  });

  it("whose sport is known and no run is named, and no insisting makes it one", async () => {
    const golf = file({ sport: "golf", insist: true });
    const padel = file({ sport: "racket-sport", sportSaid: "Padel", insist: true });
    const { files } = await ada.imported([golf, padel]);
    expect(files.map(({ outcome, message }) => [outcome, message])).toEqual([
      ["skipped", "This is golf. Limber keeps runs."],
      ["skipped", "The file calls this “Padel”, which is no run. Limber keeps runs."],
    ]);
  });

  it("from a client that has one word for what it knows no sport of is kept as before", async () => {
    expect(outcomes(await ada.imported([file({ sport: "other" })]))).toEqual(["imported"]);
  });

  it("that is no run is skipped, and one that cannot be read fails, each with its reason", async () => {
    const { files, counts } = await ada.imported([
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
      "trek.gpx": ["skipped", "too-long"],
    });
    expect(files.filter(({ message }) => !message)).toEqual([]);
    expect(counts).toEqual({ skipped: 4, failed: 2 });
    expect(await ada.runs()).toEqual([]);
  });
});

describe("a run that waits for its file", () => {
  const request = {
    distanceM: 10_000,
    durationS: 3000,
    startAt: logged.startedAt,
    timeZone: logged.timeZone,
  } as never;

  it("was planned: it becomes done, at its true start, with its plan", async () => {
    const { planId } = await ada.api.plans.create({ request });
    const { files } = await ada.imported([file()]);
    expect(files[0]).toMatchObject({ outcome: "merged", runId: planId });
    expect(await ada.api.runs.show({ runId: planId })).toMatchObject({
      status: "done",
      startedAt: "2026-02-01T07:02:00.000Z",
      planId,
      distanceM: sunday.distanceM,
      firstMileS: sunday.mileSplits[0]?.timerS,
    });
  });

  it("or only a plan was made: the new run is linked to it, and no second one is", async () => {
    const { planId } = await ada.api.plans.create({ request });
    await ada.imported([
      file(),
      file({ startMs: sunday.startMs + 2 * 3_600_000, distanceM: 5000 as never }),
    ]);
    expect((await ada.runs()).map((run) => run.planId).toSorted()).toEqual(
      [planId, null].toSorted(),
    );
  });

  it("was written down by hand: what is missing is filled, and what was typed stays", async () => {
    const run = {
      ...logged,
      distanceM: 10_500,
      airTemperatureC: 20,
      weatherSource: "typed",
      note: "felt good",
    } as const;
    const { runId } = await ada.api.runs.log({ run });
    const { files } = await ada.imported([file({ told: { title: "Morning Run", effort: 5 } })]);
    expect(files[0]).toMatchObject({ outcome: "merged", runId });
    expect(await ada.api.runs.show({ runId })).toMatchObject({
      startedAt: "2026-02-01T07:00:00.000Z",
      distanceM: 10_500,
      elapsedS: 3020,
      airTemperatureC: 20,
      weatherSource: "typed",
      note: "felt good",
      effort: 5,
    });
    expect(outcomes(await ada.imported([file({ name: "a.gpx" })]))).toEqual(["already-here"]);
  });

  it("came from a watch: an export's words about it are added once", async () => {
    await ada.imported([file()]);
    const told = { title: "Morning Run", effort: 5 };
    expect(outcomes(await ada.imported([file({ told })]))).toEqual(["merged"]);
    expect(outcomes(await ada.imported([file({ told })]))).toEqual(["already-here"]);
    expect(await ada.runs()).toMatchObject([{ note: "Morning Run", effort: 5 }]);
  });
});
