import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { v7 as uuidv7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "../problems.ts";
import { createCaller } from "../router.ts";

let database: TestDatabase;
let api: ReturnType<typeof createCaller>;
let today = new Date("2026-03-01T08:00:00Z");

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  const userId = await inventRunner(database.db, "Ada");
  today = new Date("2026-03-01T08:00:00Z");
  api = createCaller({
    db: database.db,
    session: { userId, name: "Ada", by: "sign-in" },
    now: () => today,
  });
});

afterAll(() => database.close());

const run = {
  status: "done" as const,
  startedAt: "2026-03-01T07:00:00+01:00",
  timeZone: "Europe/Berlin",
};
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "answers",
    (problem) => problemOf(problem).code,
  );

const cramp = {
  happenedAt: run.startedAt,
  during: "run" as const,
  muscle: "calf" as const,
  side: "left" as const,
  severity: "mild" as const,
};

describe("a run that was planned", () => {
  const planned = { ...run, status: "planned" as const, massBeforeKg: 62, elapsedS: 7200 };

  it("becomes what was run, keeps what was known before, and is told once however often it is sent", async () => {
    const { runId } = await api.runs.log({ run: planned });
    const told = { run: { ...run, effort: 6, massAfterKg: 61.4 }, cramps: [cramp] };
    await api.runs.log({ runId, ...told });
    await api.runs.log({ runId, ...told });
    await api.runs.log({ runId, run: { ...run, effort: 1 } });
    expect(await api.runs.show({ runId })).toMatchObject({
      status: "done",
      effort: 6,
      massBeforeKg: 62,
      massAfterKg: 61.4,
    });
    expect((await api.cramps.list({ runIds: [runId] })).items).toMatchObject([{ side: "left" }]);
  });

  it("waits to be told of from its start on, and no longer once it is, or was not run", async () => {
    const { runId } = await api.runs.log({ run: planned });
    const later = { ...planned, startedAt: "2026-03-02T07:00:00Z" };
    await api.runs.log({ run: later });
    const before = await api.runs.waiting();
    expect([before.waiting.map((one) => one.runId), before.last]).toEqual([[runId], null]);
    await api.runs.log({ runId, run: { ...run, effort: 4 } });
    const after = await api.runs.waiting();
    expect([after.waiting, after.last?.runId]).toEqual([[], runId]);
  });
});

describe("a cramp", () => {
  it("logged on the road is put on its run, and stays one cramp", async () => {
    const crampId = uuidv7();
    await api.cramps.log({ crampId, cramp });
    expect((await api.cramps.list({ unplaced: true })).items).toHaveLength(1);
    const { runId } = await api.runs.log({
      run,
      cramps: [{ ...cramp, crampId, muscle: "foot" }],
    });
    await api.cramps.log({ crampId, cramp });
    expect((await api.cramps.list({})).items).toMatchObject([{ crampId, runId, muscle: "foot" }]);
  });

  it("from the road finds the run it happened in, whichever was logged first", async () => {
    const onTheWay = { ...cramp, happenedAt: "2026-03-01T06:40:00Z" };
    const nextDay = { ...cramp, happenedAt: "2026-03-02T06:40:00Z" };
    const night = { ...onTheWay, during: "night" as const };
    await api.cramps.log({ cramp: onTheWay });
    const { runId } = await api.runs.log({ run: { ...run, elapsedS: 3600 } });
    for (const one of [onTheWay, nextDay, night]) await api.cramps.log({ cramp: one });
    const { items } = await api.cramps.list({});
    expect(items.map((one) => [one.happenedAt.slice(0, 10), one.during, one.runId])).toEqual(
      expect.arrayContaining([
        ["2026-03-01", "run", runId],
        ["2026-03-01", "run", runId],
        ["2026-03-02", "run", null],
        ["2026-03-01", "night", null],
      ]),
    );
    expect(items.filter((one) => one.runId === runId)).toHaveLength(2);
  });

  it("is changed in the fields that are named", async () => {
    const { crampId } = await api.cramps.log({ cramp });
    await api.cramps.edit({ crampId, edit: { reliefAfterS: 90, tried: ["stretch"] } });
    expect((await api.cramps.list({})).items).toMatchObject([
      { muscle: "calf", side: "left", reliefAfterS: 90, tried: ["stretch"] },
    ]);
  });

  it("tells its run from the others in a list, and runs that were only planned can be left out", async () => {
    const { runId } = await api.runs.log({ run, cramps: [cramp] });
    await api.runs.log({ run });
    await api.runs.log({ run: { ...run, status: "planned" } });
    const ids = async (wanted: Parameters<typeof api.runs.list>[0]) =>
      (await api.runs.list(wanted)).items.map((one) => one.runId);
    expect(await ids({ withCramp: true })).toEqual([runId]);
    expect(await ids({ statuses: ["done"] })).toHaveLength(2);
  });
});

describe("a run written on two screens", () => {
  it("keeps what the newest says, and the other's beside it, one tap away in both directions", async () => {
    const { runId, revision } = await api.runs.log({ run: { ...run, effort: 5, note: "windy" } });
    await api.runs.edit({ runId, revision, edit: { effort: 7 } });
    const won = await api.runs.edit({
      runId,
      revision,
      edit: { effort: 3, intakeMl: 500, startedAt: "2026-03-01T06:30:00Z" },
      newestWins: true,
    });
    const stood = { effort: 7, intakeMl: null, startedAt: "2026-03-01T06:00:00.000Z" };
    expect(won).toMatchObject({ effort: 3, note: "windy", replaced: stood });
    expect(await api.runs.swap({ runId })).toMatchObject({
      ...stood,
      replaced: { effort: 3, intakeMl: 500 },
    });
    expect(await api.runs.swap({ runId })).toMatchObject({ effort: 3, intakeMl: 500 });
  });

  it("says nothing of another where both wrote something else, or nobody wrote between", async () => {
    const { runId, revision } = await api.runs.log({ run });
    await api.runs.edit({ runId, revision, edit: { effort: 7 } });
    const edit = { runId, edit: { effort: 7, note: "warm" }, newestWins: true };
    await api.runs.edit({ ...edit, revision });
    const next = await api.runs.edit({ ...edit, edit: { effort: 2 }, revision: revision + 2 });
    expect(next).toMatchObject({ effort: 2, note: "warm", replaced: null });
    expect(await api.runs.swap({ runId })).toMatchObject({ effort: 2 });
  });
});

describe("a run", () => {
  it("sent twice by an unsure phone is kept once", async () => {
    const runId = uuidv7();
    await Promise.all([
      api.runs.log({ runId, run }),
      api.runs.log({ runId, run }),
      api.runs.log({ runId, run }),
    ]);
    expect((await api.runs.list({})).items).toHaveLength(1);
  });

  it("changed from two screens tells the later one", async () => {
    const { runId, revision } = await api.runs.log({ run });
    const outcomes = await Promise.all(
      [3, 4].map((effort) => codeOf(api.runs.edit({ runId, revision, edit: { effort } }))),
    );
    expect(outcomes.toSorted()).toEqual(["answers", "changed-meanwhile"]);
    expect((await api.runs.show({ runId })).revision).toBe(2);
  });

  it("keeps what an edit does not name", async () => {
    const { runId, revision } = await api.runs.log({
      run: { ...run, event: "race", note: "windy" },
    });
    const edited = await api.runs.edit({ runId, revision, edit: { effort: 7 } });
    expect(edited).toMatchObject({ event: "race", note: "windy", effort: 7 });
  });

  it("removed by mistake comes back with its cramps for thirty days, then is gone", async () => {
    const { runId } = await api.runs.log({ run });
    const cramp = {
      runId,
      happenedAt: run.startedAt,
      during: "run" as const,
      muscle: "calf" as const,
      severity: "mild" as const,
    };
    await api.cramps.log({ cramp });
    await api.runs.remove({ runId });
    expect([(await api.runs.list({})).items, (await api.cramps.list({})).items]).toEqual([[], []]);
    await api.runs.bringBack({ runId });
    expect([
      (await api.runs.list({})).items.length,
      (await api.cramps.list({})).items.length,
    ]).toEqual([1, 1]);
    // What is out of its thirty days goes with the next removal.
    const onDay = async (day: string) => {
      today = new Date(`${day}T08:00:00Z`);
      const { runId: other } = await api.runs.log({ run });
      await api.runs.remove({ runId: other });
      return codeOf(api.runs.bringBack({ runId }));
    };
    await api.runs.remove({ runId });
    expect(await onDay("2026-03-31")).toBe("answers");
    today = new Date("2026-03-01T08:00:00Z");
    await api.runs.remove({ runId });
    expect(await onDay("2026-04-01")).toBe("not-found");
  });

  it("is in exactly one page of a list, and splits are in none", async () => {
    const splits = [{ distanceM: 1000, timeS: 300 }];
    const logged = await Promise.all(
      Array.from({ length: 7 }, (_, day) =>
        api.runs.log({ run: { ...run, splits, startedAt: `2026-02-0${1 + (day % 3)}T07:00:00Z` } }),
      ),
    );
    const seen: string[] = [];
    let after: { at: string; id: string } | undefined;
    do {
      const page = await api.runs.list({ limit: 3, ...(after && { after }) });
      expect(JSON.stringify(page)).not.toContain("splits");
      seen.push(...page.items.map(({ runId }) => runId));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen.toSorted()).toEqual(logged.map(({ runId }) => runId).toSorted());
  });

  it.each([
    ["a list of more than 200", () => api.runs.list({ limit: 201 })],
    ["a note without end", () => api.runs.log({ run: { ...run, note: "x".repeat(4001) } })],
    [
      "more splits than a run has",
      () => api.runs.log({ run: { ...run, splits: Array(1001).fill({ distanceM: 1, timeS: 1 }) } }),
    ],
    ["a zone that is nowhere", () => api.runs.log({ run: { ...run, timeZone: "Mars/Olympus" } })],
    [
      "a day that is none",
      () => api.runs.log({ run: { ...run, startedAt: "2026-02-30T00:00:00Z" } }),
    ],
    ["a number that is none", () => api.runs.log({ run: { ...run, distanceM: Number.NaN } })],
    ["an id that is none", () => api.runs.show({ runId: "1 or 1=1" })],
    [
      "a course without end",
      () =>
        api.plans.preview({
          distanceM: 9000,
          durationS: 3000,
          course: Array(5001).fill({ distanceM: 1, elevationM: 1 }),
        } as never),
    ],
  ])("is refused with %s", async (_name, ask) => {
    expect(await codeOf(ask())).toBe("invalid-request");
  });
});
