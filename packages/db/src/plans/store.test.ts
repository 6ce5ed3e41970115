import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { freshDatabase, inventRunner, type TestDatabase } from "../../testing/database.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { logRun } from "../runs/store.ts";
import { planNear, removePlan, savePlan } from "./store.ts";

const start = new Date("2026-03-01T07:00:00Z");
const minutesAfter = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

let database: TestDatabase;
let runnerId: PermittedRunnerId;

beforeAll(async () => {
  database = await freshDatabase();
});

beforeEach(async () => {
  runnerId = await inventRunner(database.db, "Ada");
});

afterAll(() => database.close());

async function planFor(startsAt: Date, madeAt = start): Promise<string> {
  const planId = randomUUID();
  const kept = { request: {}, plan: {}, rulebook: "x", shapeVersion: 1 };
  await savePlan(database.db, { runnerId, planId, startsAt, madeAt, ...kept });
  return planId;
}

const near = (at: Date) =>
  planNear(database.db, { runnerId, at, withinMs: minutesAfter(60).getTime() - start.getTime() });

describe("the plan for a time", () => {
  it("is the nearest within reach, and of two for one time the one made last", async () => {
    await planFor(minutesAfter(61));
    expect(await near(start)).toBeUndefined();
    await planFor(minutesAfter(30));
    const first = await planFor(minutesAfter(-20));
    expect(await near(start)).toBe(first);
    const later = await planFor(minutesAfter(-20), minutesAfter(1));
    expect(await near(start)).toBe(later);
  });

  it("is none that already has its run, and none that was removed", async () => {
    const taken = await planFor(start);
    const run = { planId: taken, status: "done", startedAt: start, timeZone: "UTC" } as const;
    await logRun(database.db, { runnerId, runId: randomUUID(), run, now: start });
    const removed = await planFor(start);
    await removePlan(database.db, {
      runnerId,
      planId: removed,
      now: minutesAfter(1),
      forgetBefore: start,
    });
    expect(await near(start)).toBeUndefined();
  });
});
