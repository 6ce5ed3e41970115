import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createCaller } from "../router.ts";

const now = () => new Date("2026-03-01T08:00:00Z");
const long = {
  distanceM: 22_500 as never,
  durationS: 7860 as never,
  event: "long" as const,
  bodyMassKg: 62 as never,
  startAt: "2026-03-08T07:30:00+01:00",
  conditions: { airTemperatureC: 21 as never, relativeHumidityPct: 70 as never },
};
let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.close());

it("drinks of 9000 mL that were written into a kept plan are shown nowhere, and their warnings come back", async () => {
  const userId = await inventRunner(database.db, "Ada");
  const session = { userId, name: "Ada", by: "sign-in" } as const;
  const api = createCaller({ db: database.db, session, now });
  const made = await api.plans.create({ request: { ...long, healthConditions: ["hypertension"] } });
  const { planId } = made;
  const forged = JSON.stringify({ ...made.plan, warnings: [] }).replaceAll(
    /("\w+M(axMl|axMlPerH|l)":)[\d.]+/g,
    "$19000",
  );
  await database.sql`update plans set plan = ${forged}::text::jsonb where plan_id = ${planId}`;
  const request = { ...long, startAt: "2026-03-15T07:30:00+01:00" };
  const later = await api.plans.create({ request });
  const shown = [await api.plans.show({ planId }), await api.plans.next()];
  for (const plan of shown) expect(plan).toMatchObject({ plan: made.plan, isOfToday: true });
  const all = [...shown, await api.plans.latest({}), await api.plans.list({})];
  const changes = await api.plans.changes({ planId: later.planId });
  expect(changes.since?.planId).toBe(planId);
  expect(JSON.stringify([...all, changes])).not.toMatch(/[^\d.]9000[^\d]/);
  const moved = await api.plans.checkIn({ planId, bodyMassKg: 61 as never });
  expect(moved).toMatchObject({ isOfToday: false, plan: { distanceM: 22_500 } });
});
