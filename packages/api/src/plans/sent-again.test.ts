import type { PermittedRunnerId } from "@limber/db/permission";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCaller } from "../router.ts";

const request = {
  distanceM: 22_500 as never,
  durationS: 7860 as never,
  event: "long" as const,
  bodyMassKg: 86 as never,
  conditions: { airTemperatureC: 21 as never, relativeHumidityPct: 70 as never },
  startAt: "2026-03-08T07:30:00+01:00",
};
let database: TestDatabase;
let today: Date;
let api: ReturnType<typeof createCaller>;

const callerOf = (userId: PermittedRunnerId) =>
  createCaller({
    db: database.db,
    session: { userId, name: "Ada", by: "sign-in" },
    now: () => today,
  });
const at = (time: string) => {
  today = new Date(`2026-03-08T${time}:00Z`);
};
const id = () => crypto.randomUUID();
const kept = async () => (await api.plans.list({})).items.map(({ planId }) => planId);
const asked = async () => (await api.plans.next())?.request;

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  at("05:00");
  api = callerOf(await inventRunner(database.db, "Ada"));
});

afterAll(() => database.close());

describe("an entry that a phone sends again, because no answer came", () => {
  it("makes its plan once, and not again after it was removed or gave way to another", async () => {
    const planId = id();
    await api.plans.create({ planId, request });
    await api.plans.create({ planId, request });
    expect(await kept()).toEqual([planId]);
    const { planId: other } = await api.plans.create({ request, replaces: planId });
    expect((await api.plans.create({ planId, request })).planId).toBe(planId);
    expect(await kept()).toEqual([other]);
    await api.plans.remove({ planId: other });
    await api.plans.create({ planId: other, request, replaces: planId });
    expect(await kept()).toEqual([]);
  });

  it("never touches another runner's plan of the same id", async () => {
    const { planId } = await api.plans.create({ request });
    const eve = callerOf(await inventRunner(database.db, "Eve"));
    const hers = { ...request, bodyMassKg: 50 as never };
    expect((await eve.plans.create({ planId, request: hers })).request?.bodyMassKg).toBe(50);
    await eve.plans.remove({ planId });
    expect((await api.plans.show({ planId })).request?.bodyMassKg).toBe(86);
  });

  it("removes a plan once, and a run", async () => {
    const { planId } = await api.plans.create({ request });
    expect(await api.plans.remove({ planId })).toEqual({ planId });
    expect(await api.plans.remove({ planId })).toEqual({ planId });
    await expect(api.plans.remove({ planId: id() })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await api.plans.bringBack({ planId });
    await api.plans.bringBack({ planId });
    expect(await kept()).toEqual([planId]);
    const { runId } = await api.runs.log({
      run: { status: "done", startedAt: today.toISOString(), timeZone: "UTC" },
    });
    for (const _ of [1, 2]) expect(await api.runs.remove({ runId })).toEqual({ runId });
    await expect(api.runs.remove({ runId: id() })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("checks in once", async () => {
    const { planId } = await api.plans.create({ request });
    const told = { planId, newPlanId: id(), bodyMassKg: 84 as never };
    for (const _ of [1, 2]) expect((await api.plans.checkIn(told)).planId).toBe(told.newPlanId);
    expect(await kept()).toEqual([told.newPlanId]);
    const { planId: after } = await api.plans.checkIn({ planId: told.newPlanId, urine: "2" });
    expect((await api.plans.checkIn(told)).planId).toBe(told.newPlanId);
    expect(await kept()).toEqual([after]);
  });
});

describe("a check-in that comes late", () => {
  it("typed after another on the same page moves the plan that stands now", async () => {
    const { planId } = await api.plans.create({ request });
    await api.plans.checkIn({ planId, bodyMassKg: 85 as never, urine: "2" });
    at("05:10");
    await api.plans.checkIn({ planId, bodyMassKg: 84 as never });
    expect(await asked()).toMatchObject({ bodyMassKg: 84, urineIsPale: true });
    expect((await kept()).length).toBe(1);
  });

  it("with another that was typed after it leaves the later one standing, though both come together", async () => {
    const { planId } = await api.plans.create({ request });
    at("07:00");
    const typed = { "05:30": 85, "05:40": 84 };
    for (const [time, kg] of Object.entries(typed))
      await api.plans.checkIn({
        planId,
        bodyMassKg: kg as never,
        typedAt: `2026-03-08T${time}:00Z`,
      });
    expect(await asked()).toMatchObject({ bodyMassKg: 84 });
    expect((await kept()).length).toBe(1);
  });

  it("typed before another changes nothing that the other told", async () => {
    const { planId } = await api.plans.create({ request });
    at("05:10");
    const newer = await api.plans.checkIn({ planId, bodyMassKg: 84 as never });
    at("06:00");
    const typedAt = "2026-03-08T05:05:00Z";
    const same = await api.plans.checkIn({ planId, bodyMassKg: 90 as never, typedAt });
    expect(same.planId).toBe(newer.planId);
    expect(await asked()).toMatchObject({ bodyMassKg: 84 });
    await api.plans.checkIn({ planId, bodyMassKg: 90 as never, urine: "1", typedAt });
    expect(await asked()).toMatchObject({ bodyMassKg: 84, urineIsPale: true });
  });

  it("for a plan that was removed and has no other is refused", async () => {
    const { planId } = await api.plans.create({ request });
    await api.plans.remove({ planId });
    const late = api.plans.checkIn({ planId, bodyMassKg: 84 as never });
    await expect(late).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
