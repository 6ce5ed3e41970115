import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { problemOf } from "../problems.ts";
import { createCaller } from "../router.ts";

let database: TestDatabase;
let api: ReturnType<typeof createCaller>;
let runnerId: string;

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  runnerId = await inventRunner(database.db, "Ada");
  const session = { userId: runnerId, name: "Ada", by: "sign-in" as const };
  const now = () => new Date("2026-11-29T08:00:00Z");
  api = createCaller({ db: database.db, session, now });
});

afterAll(() => database.close());

const marathon = {
  ...{ distanceM: 42_195, durationS: 18_000, bodyMassKg: 55 },
  conditions: { airTemperatureC: 20, relativeHumidityPct: 50 },
} as never;
const planned = async () => (await api.plans.create({ request: marathon })).plan;
const gained = {
  ...{ status: "done" as const, startedAt: "2026-11-28T07:00:00Z", timeZone: "UTC" },
  ...{ distanceM: 42_195, elapsedS: 18_000, airTemperatureC: 20, relativeHumidityPct: 50 },
  ...{ massBeforeKg: 55, massAfterKg: 55.8, intakeMl: 3500, urineMl: 0 },
};
const lost = { ...gained, massAfterKg: 54.2, intakeMl: 2000 };
const test = {
  ...{ testedAt: "2026-11-20T07:00:00Z", massBeforeKg: 60, massAfterKg: 59.2, drankMl: 500 },
  ...{ urineMl: 0, durationS: 7200, speedKmPerH: 10, airTemperatureC: 20, relativeHumidityPct: 50 },
};
const add = (told: object = {}) => api.sweatTests.add({ test: { ...test, ...told } as never });
const refusalOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (problem) => problemOf(problem),
  );

describe("a gain in the log", () => {
  it.each([
    ["everything else is known", {}],
    ["the weather is not", { airTemperatureC: null }],
    ["the drinks are not", { intakeMl: null }],
    ["the distance is not", { distanceM: null }],
    ["the time is not", { elapsedS: null }],
    ["it was a walk", { distanceM: 14_000 }],
    ["it was hotter than anybody runs in", { airTemperatureC: 55 }],
    ["more was gained than was drunk", { intakeMl: 0 }],
    ["it lasted over a day", { elapsedS: 93_600 }],
    ["a stop was not measured", { urineMl: null, urineUnmeasured: true }],
  ])("leaves the next plan no least, where %s", async (_, told) => {
    expect((await planned())?.during.minMlPerH).toBeGreaterThan(0);
    await api.runs.log({ run: { ...gained, ...told } });
    const plan = await planned();
    expect([plan?.during.minMlPerH, plan?.sweat.own?.cameBackHeavier]).toEqual([0, true]);
  });

  it("counts of a test without weather, and of a run whose test says less", async () => {
    await add({ massAfterKg: 60.6, speedKmPerH: null, airTemperatureC: null });
    expect((await planned())?.during.minMlPerH).toBe(0);
    await api.runs.log({ run: lost });
    expect((await planned())?.during.minMlPerH).toBeGreaterThan(0);
    const { runId } = await api.runs.log({
      run: { ...gained, startedAt: "2026-11-29T05:00:00Z" },
    });
    await add({ runId, testedAt: "2026-11-27T05:00:00Z" });
    expect((await planned())?.during.minMlPerH).toBe(0);
  });

  it("is over with a lighter run that is believed, and not with one that is not", async () => {
    await api.runs.log({ run: gained });
    const next = { ...lost, startedAt: "2026-11-29T05:00:00Z", elapsedS: 7200, distanceM: 18_000 };
    await api.runs.log({ run: { ...next, massAfterKg: 49 } });
    expect((await planned())?.during.minMlPerH).toBe(0);
    await api.runs.log({ run: { ...next, massAfterKg: 54.5, intakeMl: 500 } });
    expect((await planned())?.sweat.own?.cameBackHeavier).toBe(false);
  });
});

describe("what lies ahead", () => {
  it("is refused of a run that was run and of a sweat test, with what, why and fix", async () => {
    const ahead = { ...gained, startedAt: "2026-11-29T09:01:00Z" };
    for (const work of [
      () => api.runs.log({ run: ahead }),
      () => add({ testedAt: "2035-01-01T00:00:00Z" }),
      async () => {
        const { runId, revision } = await api.runs.log({ run: { ...ahead, status: "planned" } });
        return api.runs.edit({ runId, revision, edit: { status: "done" } });
      },
      async () => {
        const { runId, revision } = await api.runs.log({ run: gained });
        const edit = { startedAt: ahead.startedAt };
        return api.runs.edit({ runId, revision, edit, newestWins: true });
      },
    ]) {
      const problem = await refusalOf(work());
      expect(problem).toMatchObject({ code: "invalid-request", what: "This has not begun yet." });
      expect(problem?.fields?.[0]?.field).toMatch(/^(startedAt|testedAt)$/);
    }
    expect((await api.sweatTests.list({})).items).toEqual([]);
    await api.runs.log({ run: { ...ahead, startedAt: "2026-11-29T08:59:00Z" } });
  });

  it("and was kept all the same is used for no plan, and hides nothing", async () => {
    await api.runs.log({ run: gained });
    const before = await planned();
    for (let index = 0; index < 41; index += 1) {
      const { sweatTestId } = await add({ testedAt: `2026-10-01T00:00:${10 + index}Z` });
      await database.sql`
        update sweat_tests set tested_at = '2035-01-01' where sweat_test_id = ${sweatTestId}
      `;
    }
    const { runId } = await api.runs.log({ run: { ...lost, startedAt: "2026-11-01T07:00:00Z" } });
    await database.sql`update runs set started_at = '2035-01-01' where run_id = ${runId}`;
    expect(await planned()).toEqual(before);
    expect(before?.sweat.own?.cameBackHeavier).toBe(true);
  });
});

describe("one weighing", () => {
  it("counts once, however often it is told", async () => {
    for (const minute of [1, 2, 3, 4, 5]) await add({ testedAt: `2026-11-20T07:0${minute}:00Z` });
    const plan = await planned();
    expect(plan?.sweat).toMatchObject({ basis: "predicted", own: { weighIns: 1 } });
  });

  it("counts once as a run, as its test, and as the run again", async () => {
    await api.runs.log({ run: lost });
    await add({
      ...{ testedAt: "2026-11-28T12:00:00Z", massBeforeKg: 55, massAfterKg: 54.2, drankMl: 2000 },
      ...{ durationS: 18_000, speedKmPerH: 8.439 },
    });
    await api.runs.log({ run: lost });
    expect((await planned())?.sweat.own?.weighIns).toBe(1);
    await api.runs.log({ run: { ...lost, startedAt: "2026-11-26T07:00:00Z" } });
    expect((await planned())?.sweat.own?.weighIns).toBe(2);
  });
});

describe("a sweat test of a run that nobody runs", () => {
  const impossible = { massAfterKg: 55.5, drankMl: 2000 };

  it.each([
    { speedKmPerH: 40 },
    { speedKmPerH: 2 },
    { airTemperatureC: 60 },
    { relativeHumidityPct: 0 },
  ])("is refused: %o", async (told) => {
    expect(await refusalOf(add({ ...impossible, ...told }))).toMatchObject({
      code: "invalid-request",
    });
  });

  it("and was kept all the same is not believed", async () => {
    await add(impossible);
    await database.sql`update sweat_tests set speed_km_per_h = 40 where runner_id = ${runnerId}`;
    expect((await api.sweatTests.list({})).items).toMatchObject([
      { weighIn: { believed: false, doubts: ["no-run"] }, result: null },
    ]);
  });
});
