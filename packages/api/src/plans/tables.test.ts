import { randomUUID } from "node:crypto";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createCaller } from "../router.ts";

const now = () => new Date("2026-03-01T08:00:00Z");
const startAt = "2026-03-08T07:30:00+01:00";
const race = {
  distanceM: 21_097 as never,
  durationS: 7200 as never,
  event: "race" as const,
  startAt,
};
const waterTablesM = [5000, 10_000, 15_000] as never[];
let database: TestDatabase;
let api: ReturnType<typeof createCaller>;

async function callerFor(name: string) {
  const userId = await inventRunner(database.db, name);
  return createCaller({ db: database.db, session: { userId, name, by: "sign-in" }, now });
}

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  api = await callerFor("Ada");
});

afterAll(() => database.close());

const tablesOf = async (planId: string) => (await api.plans.show({ planId })).request?.waterTablesM;

it("tables are kept beside the question, and the plan stays as it was given", async () => {
  const { planId, plan } = await api.plans.create({ request: race });
  for (const _ of [1, 2]) await api.plans.placeTables({ planId, waterTablesM });
  const shown = await api.plans.show({ planId });
  expect([shown.plan, shown.request?.waterTablesM]).toEqual([plan, waterTablesM]);
  await api.plans.placeTables({ planId, waterTablesM: [] });
  expect(await tablesOf(planId)).toEqual([]);
});

it("tables stand where they stood after a check-in, and after the plan was changed", async () => {
  const { planId } = await api.plans.create({ request: race });
  await api.plans.placeTables({ planId, waterTablesM });
  const morning = await api.plans.checkIn({ planId, bodyMassKg: 61 as never });
  expect(await tablesOf(morning.planId)).toEqual(waterTablesM);
  const slower = { ...race, durationS: 7500 as never };
  const changed = await api.plans.create({ request: slower, replaces: morning.planId });
  expect(await tablesOf(changed.planId)).toEqual(waterTablesM);
  const another = await api.plans.create({ request: { ...race, startAt: undefined } });
  expect(await tablesOf(another.planId)).toBeUndefined();
});

it("tables said of a plan that another took the place of since count for that one", async () => {
  const { planId } = await api.plans.create({ request: race });
  const morning = await api.plans.checkIn({ planId, bodyMassKg: 61 as never });
  const placed = await api.plans.placeTables({ planId, waterTablesM });
  expect(placed.planId).toBe(morning.planId);
  expect(await tablesOf(morning.planId)).toEqual(waterTablesM);
});

it("nobody places tables of a plan that is not theirs, or that is none", async () => {
  const { planId } = await api.plans.create({ request: race });
  const eve = await callerFor("Eve");
  for (const of of [planId, randomUUID()]) {
    const placed = eve.plans.placeTables({ planId: of, waterTablesM });
    await expect(placed).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect(await tablesOf(planId)).toBeUndefined();
});

it("a plan whose question cannot be read keeps it as it is", async () => {
  const { planId } = await api.plans.create({ request: race });
  await database.sql`update plans set request = '{"far": "away"}' where plan_id = ${planId}`;
  const placed = api.plans.placeTables({ planId, waterTablesM });
  await expect(placed).rejects.toMatchObject({
    message: "What was asked for this plan cannot be read.",
  });
  const [row] = await database.sql`select request from plans where plan_id = ${planId}`;
  expect(row?.["request"]).toEqual({ far: "away" });
});
