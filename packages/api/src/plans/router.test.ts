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

async function ada() {
  const userId = await inventRunner(database.db, "Ada");
  return createCaller({ db: database.db, session: { userId, name: "Ada", by: "sign-in" }, now });
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

  it("is kept once, however often it is sent", async () => {
    const api = await ada();
    const [first] = examples;
    if (first === undefined) throw new Error("There are no examples.");
    const { planId } = await api.plans.create({ request: first.request });
    await api.plans.create({ planId, request: first.request });
    expect((await api.plans.list({})).items.map((plan) => plan.planId)).toEqual([planId]);
  });

  it("that was made under an older rulebook is null, with its question to ask again", async () => {
    const api = await ada();
    const { planId } = await api.plans.create({
      request: { distanceM: 10_000 as never, durationS: 3300 as never },
    });
    await database.sql`update plans set plan = '{"old": true}' where plan_id = ${planId}`;
    const shown = await api.plans.show({ planId });
    expect([shown.plan, shown.request?.distanceM]).toEqual([null, 10_000]);
  });
});
