import type { PermittedRunnerId } from "@limber/db/permission";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCaller } from "../router.ts";

const now = () => new Date("2026-03-01T08:00:00Z");
const long = {
  distanceM: 22_500 as never,
  durationS: 7860 as never,
  event: "long" as const,
  bodyMassKg: 62 as never,
  conditions: { airTemperatureC: 21 as never, relativeHumidityPct: 70 as never },
};
let database: TestDatabase;
let userId: PermittedRunnerId;
let api: ReturnType<typeof createCaller>;

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  userId = await inventRunner(database.db, "Ada");
  api = createCaller({ db: database.db, session: { userId, name: "Ada", by: "sign-in" }, now });
});

afterAll(() => database.close());

describe("a plan that says less than today's", () => {
  it("is shown as it was given, wherever it is shown, and says what today's rules added", async () => {
    const startAt = "2026-03-08T07:30:00+01:00";
    const made = await api.plans.create({ request: { ...long, startAt } });
    const { planId } = made;
    await database.sql`
      update plans set rulebook = '2020-01-01', plan = jsonb_set(plan, '{rulebook}', '"2020-01-01"') #- '{during,sportsDrink}' #- '{during,marksS,0}'
      where plan_id = ${planId}
    `;
    const during = { ...made.plan?.during, marksS: made.plan?.during.marksS.slice(1) };
    const given = { plan: { ...made.plan, during, rulebook: "2020-01-01" } };
    const shown = [await api.plans.show({ planId }), await api.plans.latest({})];
    for (const plan of [...shown, await api.plans.next()])
      expect(plan).toMatchObject({ ...given, added: ["during.sportsDrink"], leftOut: [] });
  });

  it("stays in its row as it is", async () => {
    const { planId } = await api.plans.create({ request: long });
    await database.sql`update plans set plan = plan #- '{warmUp}' where plan_id = ${planId}`;
    const kept = () => database.sql`select plan::text from plans where plan_id = ${planId}`;
    const before = await kept();
    await api.plans.show({ planId });
    expect(await kept()).toEqual(before);
  });
});

describe("a plan that cannot be read", () => {
  const damaged = async (request: object = long, plan = '{"old": true}') => {
    const { planId } = await api.plans.create({ request: { ...long, ...request } });
    await database.sql`update plans set plan = ${plan}::text::jsonb where plan_id = ${planId}`;
    return planId;
  };

  it("is nothing but how far it was, with its question to ask again", async () => {
    const planId = await damaged();
    expect(await api.plans.show({ planId })).toMatchObject({
      ...{ plan: null, request: long, distanceM: 22_500 },
    });
    expect((await api.plans.list({})).items).toMatchObject([{ planId, request: long }]);
    expect(await api.plans.checkIn({ planId, bodyMassKg: 61 as never })).toMatchObject({
      plan: { distanceM: 22_500 },
      request: { bodyMassKg: 61 },
    });
  });

  it("is not found where its question cannot be read either, but is said to be there", async () => {
    const planId = await damaged();
    await database.sql`update plans set request = '{"distanceM": 9000}' where plan_id = ${planId}`;
    expect(await api.plans.show({ planId })).toMatchObject({ request: null, distanceM: 9000 });
    expect((await api.plans.list({})).items).toMatchObject([{ planId, request: null }]);
    await expect(api.plans.checkIn({ planId, urine: "1" })).rejects.toMatchObject({
      message: "What was asked for this plan cannot be read.",
    });
  });

  it("of a later Limber is not read by what its words mean today", async () => {
    const { planId } = await api.plans.create({ request: long });
    await database.sql`update plans set shape_version = 99 where plan_id = ${planId}`;
    expect(await api.plans.show({ planId })).toMatchObject({ plan: null, distanceM: 22_500 });
  });

  it("is not made up to tell what has changed since", async () => {
    const first = await damaged({ startAt: "2026-03-08T07:30:00+01:00" });
    const request = { ...long, distanceM: 30_000 as never, durationS: 9000 as never };
    const { planId } = await api.plans.create({ request });
    expect(await api.plans.changes({ planId })).toMatchObject({ since: null, changes: [] });
    expect(await api.plans.changes({ planId: first })).toMatchObject({ since: null, changes: [] });
  });

  it("may be the last of its kind where its question cannot be read either: an earlier one is not called that", async () => {
    const on = (day: string) => ({ ...long, startAt: `2026-03-${day}T07:30:00+01:00` });
    await api.plans.create({ request: on("08") });
    const middle = await api.plans.create({ request: on("15") });
    const { planId } = await api.plans.create({ request: on("22") });
    expect(await api.plans.changes({ planId })).toMatchObject({
      since: { planId: middle.planId },
    });
    await database.sql`update plans set request = '{"shape": 99}' where plan_id = ${middle.planId}`;
    expect(await api.plans.changes({ planId })).toMatchObject({ since: null, changes: [] });
  });
});

it("a question names no condition less, whatever it is called today", async () => {
  const healthConditions = ["hypertension"] as const;
  const { planId } = await api.plans.create({ request: { ...long, healthConditions } as never });
  await database.sql`
    update plans set request = jsonb_set(request, '{healthConditions}', '["scurvy", "hypertension"]') where plan_id = ${planId}
  `;
  const { request, leftOut } = await api.plans.show({ planId });
  expect([request?.healthConditions, leftOut]).toEqual([["unknown-condition", "hypertension"], []]);
});
