import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCaller } from "../router.ts";

let database: TestDatabase;
let api: ReturnType<typeof createCaller>;
const now = new Date("2026-11-22T18:00:00Z");
const DAY_MS = 86_400_000;
const daysAgo = (days: number, hour = "07") =>
  new Date(now.getTime() - days * DAY_MS).toISOString().replace(/T.*/, `T${hour}:30:00+01:00`);

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  const userId = await inventRunner(database.db, "Ada");
  api = createCaller({
    db: database.db,
    session: { userId, name: "Ada", by: "sign-in" },
    now: () => now,
  });
});

afterAll(() => database.close());

const run = (startedAt: string) => ({
  status: "done" as const,
  startedAt,
  timeZone: "Europe/Berlin",
  distanceM: 10_000,
  elapsedS: 3600,
});
const cramp = { during: "run" as const, muscle: "calf" as const, severity: "mild" as const };

/** Sixteen runs, six with a fast start; four of these with a cramp, and one of the others. */
async function logSixteen() {
  for (let index = 0; index < 16; index += 1) {
    const startedAt = daysAgo(3 * index + 1);
    const fast = index < 6;
    const { runId } = await api.runs.log({ run: { ...run(startedAt), firstMileAsPlanned: !fast } });
    if (index >= 4 && index !== 6) continue;
    const how = { side: "left" as const, tried: ["stretch"], reliefAfterS: 60, atElapsedS: 2700 };
    await api.cramps.log({ cramp: { ...cramp, ...how, runId, happenedAt: startedAt } });
  }
}

describe("patterns of a runner's own log", () => {
  it("are those of the worked example, from runs and cramps as they were logged", async () => {
    await logSixteen();
    const { patterns, muscles, days, today } = await api.patterns.show({});
    expect(patterns).toMatchObject({ runs: 16, cramps: 5, lacking: { runs: 0, cramps: 0 } });
    expect(patterns.factors.map(({ name }) => name)).toEqual([
      "fast-first-mile",
      "much-longer-run",
      "race",
      "evening-run",
    ]);
    expect(patterns.factors[0]).toMatchObject({
      exposedRuns: 6,
      exposedCramps: 4,
      unexposedRuns: 10,
      unexposedCramps: 1,
      label: "repeated-pattern",
    });
    expect(muscles).toEqual([{ muscle: "calf", side: "left", count: 5 }]);
    expect(days).toHaveLength(16);
    expect(days.at(-1)).toEqual({ day: "2026-11-21", distanceM: 10_000, runs: 1, cramps: 1 });
    expect(today).toBe("2026-11-22");
  });

  it("take a run for hot by the air where its humidity was never given, and leave it out where no weather was", async () => {
    const plan = async (hour: string, conditions?: { airTemperatureC: never }) => {
      const startAt = daysAgo(1, hour);
      const request = { distanceM: 10_000 as never, durationS: 3600 as never, startAt, conditions };
      const { planId } = await api.plans.create({
        request: { ...request, bodyMassKg: 62 as never },
      });
      await api.runs.log({ runId: planId, run: run(startAt) });
    };
    await plan("06", { airTemperatureC: 22 as never });
    await plan("08", { airTemperatureC: 21 as never });
    await plan("10");
    const { patterns } = await api.patterns.show({});
    const hot = patterns.factors.find(({ name }) => name === "hot-run");
    expect([hot?.exposedRuns, hot?.unexposedRuns]).toEqual([1, 1]);
  });

  it("leave out planned and removed runs, what is over a year old, and cramps of removed runs", async () => {
    await logSixteen();
    await api.runs.log({ run: { ...run(daysAgo(-2)), status: "planned" } });
    await api.runs.log({ run: run(daysAgo(400)) });
    const { items } = await api.runs.list({});
    const removed = items.find(({ startedAt }) => startedAt === new Date(daysAgo(1)).toISOString());
    await api.runs.remove({ runId: removed?.runId ?? "" });
    expect((await api.patterns.show({})).patterns).toMatchObject({ runs: 15, cramps: 4 });
  });

  it("stand on the clock of the place, and count hills from splits that know their grade", async () => {
    const late = { ...run("2026-11-20T23:30:00+01:00"), timeZone: "America/Denver" };
    const splits = [
      { distanceM: 5000, timeS: 1800, grade: 0.04 },
      { distanceM: 5000, timeS: 1800, grade: -0.04 },
    ];
    await api.runs.log({ run: { ...late, splits } });
    await api.cramps.log({
      cramp: { ...cramp, during: "night", happenedAt: "2026-11-21T05:00:00Z" },
    });
    const { patterns, days } = await api.patterns.show({});
    const exposed = Object.fromEntries(
      patterns.factors.map(({ name, exposedRuns }) => [name, exposedRuns]),
    );
    expect(exposed).toMatchObject({ "hilly-run": 1, "evening-run": 0 });
    expect(days).toEqual([{ day: "2026-11-20", distanceM: 10_000, runs: 1, cramps: 1 }]);
    expect(patterns).toMatchObject({ runs: 1, cramps: 0 });
  });

  it("count no muscle of a cramp that nobody placed", async () => {
    const untold = { during: "night" as const, happenedAt: daysAgo(2) };
    const { crampId } = await api.cramps.log({ cramp: untold });
    expect((await api.cramps.list({})).items).toMatchObject([
      { crampId, muscle: null, side: null, severity: null },
    ]);
    expect((await api.patterns.show({})).muscles).toEqual([]);
    expect((await api.summary.show()).summary).toMatchObject({ cramps: 1, muscles: [], severe: 0 });
  });

  it("of nothing say that nothing is there", async () => {
    expect(await api.patterns.show({})).toMatchObject({
      patterns: { runs: 0, factorsExamined: 0, factors: [], lacking: { runs: 8, cramps: 2 } },
      days: [],
      muscles: [],
    });
  });
});

describe("the page for a professional", () => {
  it("holds counts, what was tried, medicines and weights, and says when it is time", async () => {
    await logSixteen();
    await api.runners.editHealthNotes({ revision: 0, edit: { medicines: "magnesium, evenings" } });
    const weighed = { massBeforeKg: 70, massAfterKg: 69.2, drankMl: 300, durationS: 4000 };
    const told = [
      { ...weighed, testedAt: daysAgo(5) },
      { ...weighed, testedAt: daysAgo(6), urineUnmeasured: true },
    ];
    for (const test of told) await api.sweatTests.add({ test: test as never });
    const { summary, ...page } = await api.summary.show();
    expect(page).toMatchObject({ name: "Ada", medicines: "magnesium, evenings" });
    expect(page.sweatRates).toEqual([
      { measuredAt: expect.any(String), sweatRateMlPerH: expect.closeTo(990), urineKnown: false },
    ]);
    expect(summary).toMatchObject({
      runs: 16,
      runsWithCramp: 5,
      recentRunsWithCramp: 5,
      isSuggested: true,
      because: ["referral.persistence"],
      share: { least: 0.75, most: 0.75 },
      tried: [{ what: "stretch", times: 5, reliefAfterS: { median: 60 } }],
      habits: [{ habit: "slow-first-mile", kept: 10, asked: 16 }],
    });
  });

  it("of nothing is empty and suggests nothing", async () => {
    expect(await api.summary.show()).toMatchObject({
      medicines: "",
      sweatRates: [],
      summary: { runs: 0, cramps: 0, isSuggested: false },
    });
  });
});
