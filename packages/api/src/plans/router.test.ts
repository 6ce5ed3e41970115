import { examples } from "@limber/core/run-plan/examples";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createCaller } from "../router.ts";

const now = () => new Date("2026-03-01T08:00:00Z");
let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

async function ada(today = now) {
  const userId = await inventRunner(database.db, "Ada");
  const session = { userId, name: "Ada", by: "sign-in" } as const;
  return createCaller({ db: database.db, session, now: today });
}

describe("a plan from the API", () => {
  it.each(examples)("is the one that core makes: $name", async ({ request, expect: wanted }) => {
    const api = await ada();
    const plan = planRun(RunPlanRequest.parse(request));
    expect(plan.during.verdict).toBe(wanted.verdict);
    expect(
      await createCaller({ db: database.db, session: null, now }).plans.preview(request),
    ).toEqual(plan);
    expect((await api.plans.create({ request })).plan).toEqual(plan);
    expect((await api.plans.latest({}))?.plan).toEqual(plan);
  });

  it("stands on weigh-ins without a weight that was told, and on no typed rate above them", async () => {
    const ask = createCaller({ db: database.db, session: null, now }).plans.preview;
    const conditions = { airTemperatureC: 20, relativeHumidityPct: 50 };
    const one = {
      ...{ massBeforeKg: 60, massAfterKg: 59.9, drankMl: 200, urineMl: 0, durationS: 3600 },
      ...{ speedKmPerH: 10, conditions },
    };
    const told = { distanceM: 42_195, durationS: 14_400, conditions, weighIns: [one, one, one] };
    const plan = await ask(told as never);
    expect(plan).toEqual(await ask({ ...told, bodyMassKg: 60 } as never));
    expect(plan.sweat.basis).toBe("measured");
    const typed = await ask({ ...told, sweatRateMlPerH: 1000 } as never);
    expect(typed.during.ceilingMlPerH).toBeLessThanOrEqual(plan.during.ceilingMlPerH);
    expect(typed.sweat.own?.disagree).toHaveLength(4);
  });

  it("is kept once, however often it is sent", async () => {
    const api = await ada();
    const [first] = examples;
    if (first === undefined) throw new Error("There are no examples.");
    const { planId } = await api.plans.create({ request: first.request });
    await api.plans.create({ planId, request: first.request });
    expect((await api.plans.list({})).items.map((plan) => plan.planId)).toEqual([planId]);
  });
});

describe("a kept plan", () => {
  const long = {
    distanceM: 22_500 as never,
    durationS: 7860 as never,
    event: "long" as const,
    conditions: { airTemperatureC: 21 as never, relativeHumidityPct: 70 as never },
  };
  const sunday = { startAt: "2026-03-08T07:30:00+01:00", timeZone: "Europe/Berlin" };
  const weighed = {
    status: "done" as const,
    event: "long" as const,
    timeZone: "Europe/Berlin",
    distanceM: 15_000,
    elapsedS: 5400,
    airTemperatureC: 20,
    relativeHumidityPct: 60,
    massBeforeKg: 62,
    massAfterKg: 60.8,
    intakeMl: 500,
    urineMl: 0,
  };
  const onDay = (day: number) => ({ ...weighed, startedAt: `2026-02-0${day}T07:00:00Z` });

  it("stands on the runner's profile, weigh-ins and health notes, where nothing else was said", async () => {
    const api = await ada();
    await api.runners.editProfile({ revision: 1, edit: { bodyMassKg: 61 as never } });
    await api.runners.editHealthNotes({
      revision: 0,
      edit: { healthConditions: ["hypertension"] },
    });
    const guest = await api.plans.create({ request: long });
    expect(guest.request).toMatchObject({ bodyMassKg: 61, healthConditions: ["hypertension"] });
    expect(guest.plan?.sweat.own).toBeUndefined();
    for (const day of [1, 2, 3]) await api.runs.log({ run: onDay(day) });
    const own = await api.plans.create({ request: { ...long, bodyMassKg: 63 as never } });
    expect(own.request?.bodyMassKg).toBe(63);
    expect(own.plan?.sweat).toMatchObject({ basis: "measured", own: { weighIns: 3 } });
    expect(own.plan).toEqual(own.request && planRun(own.request));
  });

  it("minds a condition that another version noted, under whatever name", async () => {
    const api = await ada();
    const { runnerId } = await api.runners.editHealthNotes({
      revision: 0,
      edit: { healthConditions: ["nsaid"] },
    });
    await database.sql`
      update health_notes set health_conditions = '{scurvy,beriberi,nsaid}' where runner_id = ${runnerId}
    `;
    const { request, plan } = await api.plans.create({ request: long });
    expect(request?.healthConditions).toEqual(["unknown-condition", "nsaid"]);
    expect(plan?.warnings).toMatchObject([
      { kind: "clinician-first", because: ["unknown-condition"] },
      ...(plan?.warnings.slice(1) ?? []),
    ]);
    expect(plan?.saltShot.offer).not.toBe("optional");
  });

  it("counts a sweat test once with its run, and leaves out a run without weather", async () => {
    const api = await ada();
    const { runId } = await api.runs.log({ run: onDay(1) });
    await api.runs.log({ run: { ...onDay(2), airTemperatureC: null } });
    await api.sweatTests.add({
      test: {
        runId,
        testedAt: "2026-02-01T07:00:00Z",
        massBeforeKg: 62 as never,
        massAfterKg: 60.8 as never,
        drankMl: 500 as never,
        urineMl: 0 as never,
        durationS: 5400 as never,
        speedKmPerH: 10,
        airTemperatureC: 20,
        relativeHumidityPct: 60,
      },
    });
    const { plan } = await api.plans.create({ request: long });
    expect(plan?.sweat.own?.weighIns).toBe(1);
  });

  it("does not move by a weigh-in that cannot be right, in the log or as a sweat test", async () => {
    const api = await ada();
    const made = async () => (await api.plans.create({ request: long })).plan;
    const unweighed = await made();
    const { runId } = await api.runs.log({ run: { ...onDay(1), massAfterKg: 57.2 } });
    await api.sweatTests.add({
      test: {
        testedAt: "2026-02-02T07:00:00Z",
        ...{ massBeforeKg: 62 as never, massAfterKg: 61 as never, drankMl: 20_000 as never },
        ...{ durationS: 5400 as never, speedKmPerH: 10, airTemperatureC: 20 },
      },
    });
    const drunk = { intakeMl: 6000, distanceM: 120_000, elapsedS: 30 * 3600 };
    const { runId: longId } = await api.runs.log({ run: { ...onDay(4), ...drunk } });
    expect(await made()).toEqual(unweighed);
    expect((await api.runs.show({ runId: longId })).weighIn?.doubts).toContain("lasts-too-long");
    expect((await api.runs.show({ runId })).weighIn).toMatchObject({
      believed: false,
      doubts: ["falls-too-fast", "sweats-too-much", "unlike-you"],
    });
    expect((await api.sweatTests.list({})).items).toMatchObject([
      { weighIn: { believed: false, doubts: ["sweats-too-much", "unlike-you"] }, result: null },
    ]);
    await api.runs.log({ run: onDay(3) });
    expect((await made())?.sweat.own?.weighIns).toBe(1);
  });

  it("is raised by no weigh-in, logged or tested, of which nobody told the stops, until somebody does", async () => {
    const api = await ada();
    const request = { ...long, bodyMassKg: 62 as never };
    const sweatOf = async () => (await api.plans.create({ request })).plan?.sweat;
    const { own: _none, ...unweighed } = (await sweatOf()) ?? {};
    const untold = { massAfterKg: 60.2, urineMl: null };
    const { runId, revision } = await api.runs.log({ run: { ...onDay(1), ...untold } });
    await api.sweatTests.add({
      test: {
        testedAt: "2026-02-02T07:00:00Z",
        ...{ massBeforeKg: 62 as never, massAfterKg: 60.2 as never, drankMl: 500 as never },
        ...{ durationS: 5400 as never, speedKmPerH: 10, airTemperatureC: 20 },
        relativeHumidityPct: 60,
      },
    });
    const { own, ...sweat } = (await sweatOf()) ?? {};
    expect(sweat).toEqual(unweighed);
    expect(own).toMatchObject({ factor: 1, weighIns: 2, countedAtC: [] });
    await api.runs.edit({ runId, revision, edit: { urineMl: 0 } });
    expect((await sweatOf())?.own?.factor).toBeGreaterThan(1);
  });

  it("does not move by a weigh-in on which a stop was not measured, and moves when it is measured after all", async () => {
    const api = await ada();
    const request = { ...long, bodyMassKg: 62 as never };
    const sweatOf = async () => (await api.plans.create({ request })).plan?.sweat;
    const { own: _none, ...unweighed } = (await sweatOf()) ?? {};
    const unmeasured = { urineMl: null, urineUnmeasured: true };
    const { runId, revision } = await api.runs.log({ run: { ...onDay(1), ...unmeasured } });
    await api.sweatTests.add({
      test: {
        testedAt: "2026-02-02T07:00:00Z",
        ...{ massBeforeKg: 62 as never, massAfterKg: 61 as never, drankMl: 500 as never },
        ...{ durationS: 5400 as never, speedKmPerH: 10, airTemperatureC: 20 },
        ...{ relativeHumidityPct: 60, urineUnmeasured: true },
      },
    });
    const { own, ...sweat } = (await sweatOf()) ?? {};
    expect(sweat).toEqual(unweighed);
    expect(own).toMatchObject({ factor: 1, weighIns: 0, countedAtC: [] });
    expect((await api.sweatTests.list({})).items).toMatchObject([
      { result: { noRate: "toilet-not-measured", usable: false, rehydrateMl: null } },
    ]);
    const edit = { urineMl: 200, urineUnmeasured: null };
    await api.runs.edit({ runId, revision, edit });
    expect((await sweatOf())?.own).toMatchObject({ weighIns: 1 });
  });

  it("with a start is a planned run, once, that goes and comes back with it", async () => {
    const api = await ada();
    const request = { ...long, ...sunday };
    const { planId } = await api.plans.create({ request });
    await api.plans.create({ planId, request });
    const planned = async () =>
      (await api.runs.list({})).items.map((run) => [run.status, run.planId, run.timeZone]);
    expect(await planned()).toEqual([["planned", planId, "Europe/Berlin"]]);
    expect((await api.plans.next())?.planId).toBe(planId);
    await api.plans.remove({ planId });
    expect([await planned(), await api.plans.next()]).toEqual([[], null]);
    await api.plans.bringBack({ planId });
    expect((await api.plans.next())?.run.planId).toBe(planId);
  });

  it("removed by mistake comes back for thirty days, then is gone", async () => {
    let today = now();
    const userId = await inventRunner(database.db, "Ada");
    const session = { userId, name: "Ada", by: "sign-in" as const };
    const api = createCaller({ db: database.db, session, now: () => today });
    const { planId } = await api.plans.create({ request: long });
    // What is out of its thirty days goes with the next removal.
    const isBackOn = async (day: string) => {
      today = new Date(`${day}T08:00:00Z`);
      const { planId: other } = await api.plans.create({ request: long });
      await api.plans.remove({ planId: other });
      return api.plans.bringBack({ planId }).then(
        () => true,
        () => false,
      );
    };
    await api.plans.remove({ planId });
    expect(await isBackOn("2026-03-31")).toBe(true);
    today = now();
    await api.plans.remove({ planId });
    expect(await isBackOn("2026-04-01")).toBe(false);
  });

  it("puts into the log only the weather that was given, and nothing it had to assume", async () => {
    const api = await ada();
    const planned = async (conditions?: {
      airTemperatureC: never;
      relativeHumidityPct?: never;
    }) => {
      const request = { ...long, ...sunday, bodyMassKg: 62 as never, conditions };
      const { planId, plan } = await api.plans.create({ request });
      const { run } = { ...(await api.plans.next()) };
      const shown = run && (await api.runs.show({ runId: run.runId }));
      await api.plans.remove({ planId });
      return {
        plan,
        weather: [shown?.airTemperatureC, shown?.relativeHumidityPct, shown?.weatherSource],
      };
    };
    const warm = await planned({ airTemperatureC: 21 as never });
    expect(warm.weather).toEqual([21, null, "typed"]);
    expect(warm.plan).toMatchObject({ assumedHumidity: { relativeHumidityPct: 50 } });
    const humid = await planned({ airTemperatureC: 21 as never, relativeHumidityPct: 50 as never });
    expect(humid.weather).toEqual([21, 50, "typed"]);
    const nothing = await planned();
    expect(nothing.plan?.conditionsAssumed).toBe(true);
    expect(nothing.weather).toEqual([null, null, null]);
  });

  it("stands on a run weighed in air whose humidity nobody knows only so far as that lowers it", async () => {
    const api = await ada();
    const thirsty = { ...onDay(1), relativeHumidityPct: null, massAfterKg: 60.2 };
    for (const day of [1, 2, 3])
      await api.runs.log({ run: { ...thirsty, ...{ startedAt: onDay(day).startedAt } } });
    const { plan } = await api.plans.create({ request: { ...long, bodyMassKg: 62 as never } });
    expect(plan?.sweat).toMatchObject({
      basis: "predicted",
      own: { weighIns: 3, factor: 1, measured: false },
    });
  });

  it("made anew goes on with the same run", async () => {
    const api = await ada();
    const first = await api.plans.create({ request: { ...long, ...sunday } });
    const second = await api.plans.create({
      request: { ...long, ...sunday, startAt: "2026-03-08T08:00:00+01:00" },
      replaces: first.planId,
    });
    const { items } = await api.runs.list({});
    expect(items.map((run) => [run.planId, run.startedAt])).toEqual([
      [second.planId, "2026-03-08T07:00:00.000Z"],
    ]);
    expect((await api.plans.list({})).items.map((plan) => plan.planId)).toEqual([second.planId]);
  });

  it("moves with the check-in: pale urine leaves the start drink out, and an emergency moves nothing", async () => {
    const api = await ada();
    const made = await api.plans.create({
      request: { ...long, ...sunday, bodyMassKg: 62 as never, sweatRateMlPerH: 1300 as never },
    });
    const alarming = await api.plans.checkIn({
      planId: made.planId,
      urine: "tea-cola-brown-or-red",
    });
    expect([alarming.urine?.advice, alarming.planId]).toEqual(["urgent-care", made.planId]);
    const moved = await api.plans.checkIn({
      planId: made.planId,
      bodyMassKg: 61.4 as never,
      urine: "1",
    });
    expect(made.plan?.before.atStartTrimmed.maxMl).toBeGreaterThan(0);
    expect(moved.plan?.before.atStartTrimmed.maxMl).toBe(0);
    const next = await api.plans.next();
    expect([next?.planId, next?.run.massBeforeKg]).toEqual([moved.planId, expect.closeTo(61.4, 1)]);
  });

  it("says what changed since the last of its kind, and how that run began", async () => {
    const api = await ada();
    const first = await api.plans.create({
      request: { ...long, ...sunday, bodyMassKg: 62 as never },
    });
    expect(await api.plans.changes({ planId: first.planId })).toMatchObject({ since: null });
    await api.plans.create({ request: { ...long, event: "easy", bodyMassKg: 62 as never } });
    const plannedS = first.plan?.pacing.firstMileS ?? 0;
    const [run] = (await api.runs.list({})).items;
    if (run === undefined) throw new Error("The plan has no run.");
    await api.runs.edit({
      runId: run.runId,
      revision: run.revision,
      edit: { ...onDay(8), firstMileS: plannedS - 25, massAfterKg: 62.6, intakeMl: 1500 },
    });
    const second = await api.plans.create({
      request: { ...long, bodyMassKg: 62 as never, startAt: "2026-03-15T07:30:00+01:00" },
    });
    const told = await api.plans.changes({ planId: second.planId });
    expect(told.since?.planId).toBe(first.planId);
    expect(told.changes).toMatchObject([{ topic: "on-the-way", because: ["came-back-heavier"] }]);
    expect(told.last).toMatchObject({ status: "ahead", aheadS: expect.closeTo(25, 3) });
  });

  it("knows the cramps of the log, whatever was answered, and asks where it has none", async () => {
    const api = await ada();
    const stepOf = async (request: object) => {
      const { plan } = await api.plans.create({ request: { ...long, ...sunday, ...request } });
      return plan?.preparation?.find(({ kind }) => kind === "earlier-cramps");
    };
    const log = (during: "night" | "after-run", happenedAt: string) =>
      api.cramps.log({ cramp: { during, happenedAt: happenedAt as never } });
    await log("night", "2026-02-20T02:00:00Z");
    await log("after-run", "2025-02-01T08:00:00Z");
    expect(await stepOf({})).toEqual(expect.not.objectContaining({ isKnown: true }));
    expect(await api.plans.known()).toEqual({ earlierCramps: false });
    expect(await stepOf({ earlierCramps: true })).toMatchObject({ isKnown: true });
    expect(await stepOf({ earlierCramps: false })).toBeUndefined();
    await log("after-run", "2026-02-20T08:00:00Z");
    expect(await api.plans.known()).toEqual({ earlierCramps: true });
    expect(await stepOf({})).toMatchObject({ isKnown: true });
    expect(await stepOf({ earlierCramps: false })).toMatchObject({ isKnown: true });
  });

  it("counts the days in the heat of the log, by the calendar of the place, and says them from a yellow flag on", async () => {
    const api = await ada(() => new Date("2026-03-08T06:00:00Z"));
    const warm = { airTemperatureC: 28 as never, relativeHumidityPct: 60 as never };
    const usedTo = async (conditions: object) => {
      const request = { ...long, ...sunday, conditions: conditions as typeof warm };
      return (await api.plans.create({ request })).plan?.usedToHeat;
    };
    expect(await usedTo(warm)).toBeUndefined();
    const hot = { ...onDay(1), ...warm, massAfterKg: null, status: "done" as const };
    // The day of the run, the first and the last that count, one too early, one cool, and one too short.
    const days = [
      { startedAt: "2026-03-08T05:00:00Z" },
      { startedAt: "2026-03-07T05:00:00Z" },
      { startedAt: "2026-03-07T16:00:00Z" },
      { startedAt: "2026-02-21T23:30:00Z" },
      { startedAt: "2026-02-21T22:30:00Z" },
      { startedAt: "2026-03-01T06:00:00Z", airTemperatureC: 12 },
      { startedAt: "2026-03-02T06:00:00Z", elapsedS: 3600 },
    ];
    for (const day of days) await api.runs.log({ run: { ...hot, ...day } });
    expect(await usedTo(warm)).toEqual({
      heatDays: 2,
      ofDays: 14,
      isLess: true,
      rule: "heat.used-to-heat",
    });
    expect(await usedTo({ airTemperatureC: 10, relativeHumidityPct: 50 })).toBeUndefined();
    for (const day of [3, 4, 5])
      await api.runs.log({ run: { ...hot, startedAt: `2026-03-0${day}T06:00:00Z` } });
    expect(await usedTo(warm)).toMatchObject({ heatDays: 5, isLess: false });
  });

  it("shows a coach what to do, and not the health conditions, weigh-ins and cramps behind it", async () => {
    const api = await ada();
    for (const day of [1, 2, 3]) await api.runs.log({ run: onDay(day) });
    const { planId } = await api.plans.create({
      request: {
        ...long,
        bodyMassKg: 62 as never,
        healthConditions: ["kidney-disease"],
        earlierCramps: true,
        lastEndedHeavier: true,
      },
    });
    const coachId = await inventRunner(database.db, "Cora");
    const coach = createCaller({
      db: database.db,
      session: { userId: coachId, name: "Cora", by: "sign-in" },
      now,
    });
    const { code, runnerId } = await api.coachLinks.invite({
      scopes: ["plans"],
      endsAt: "2998-12-01T00:00:00Z" as never,
    });
    await coach.coachLinks.accept({ code });
    const seen = [
      await coach.plans.show({ runnerId, planId }),
      await coach.plans.latest({ runnerId }),
      await coach.plans.list({ runnerId }),
    ];
    expect(JSON.stringify(seen)).not.toMatch(
      /kidney|massAfterKg|lastEndedHeavier|earlierCramps|isKnown|daysBefore/,
    );
    expect(seen[0]).toMatchObject({ plan: { clinicianFirst: { askFirst: true } } });
  });
});
