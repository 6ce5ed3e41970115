import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { DuringRun } from "@limber/core/hydration/model";
import { readKeptPlan, readPlanAs, upcasters, upcastPlan } from "@limber/core/run-plan/kept";
import { laws } from "@limber/core/run-plan/laws";
import { planShapeVersion, RunPlan, type RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import type { PermittedRunnerId } from "@limber/db/permission";
import { currentSchema } from "@limber/db/schema-version";
import { bringBack } from "@limber/db/take-out/store";
import { unpackTakeOut } from "@limber/db/take-out/unpack";
import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { extend, number } from "zod/mini";
import { createCaller } from "../src/router.ts";
import { fixtures, frozen, hashes, hashesFile, json, shapeOf, versionsOf } from "./fixtures.ts";
import { kinds } from "./shapes.ts";
import { now } from "./world.ts";

type Kept = { readonly request: RunPlanRequest; readonly plan: RunPlan };

const FREEZE = "Freeze it, with: node tooling/commands/freeze.mjs";
let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

const apiOf = (userId: PermittedRunnerId) =>
  createCaller({ db: database.db, session: { userId, name: "Ada", by: "sign-in" }, now });

describe("what is kept today is frozen", () => {
  it.each(kinds)("in its shape: $name", ({ name, version, says }) => {
    const changed = `The shape in which ${name} is kept has changed. ${FREEZE}`;
    expect(versionsOf(name).at(-1), changed).toBe(version);
    expect(JSON.parse(JSON.stringify(says)), changed).toEqual(shapeOf(name, version));
  });

  it.each(["backup", "take-out"])("in a whole file: %s", (kind) => {
    const changed = `The schema has changed, and with it what a ${kind} holds. ${FREEZE}`;
    expect(versionsOf(kind).at(-1), changed).toBe(currentSchema);
  });

  it("and no frozen file is ever edited", () => {
    const edited = `A frozen file is not as it was. What somebody keeps stays as it is: bring the file back. ${FREEZE} adds new ones.`;
    expect(hashes(), edited).toEqual(json(hashesFile));
  });
});

const plans = versionsOf("plan").flatMap((version) =>
  Object.entries(frozen("plan", version)).map(([name, kept]) => ({ version, name, kept })),
);

describe("a plan of every shape that was released", () => {
  it.each(plans)("opens and says all it said: shape $version, $name", async ({ version, kept }) => {
    const userId = await inventRunner(database.db, "Ada");
    const { request, plan } = kept as Kept;
    const [row] = await database.sql`
      insert into plans (runner_id, plan_id, request, plan, rulebook, shape_version, made_at)
      values (${userId}, gen_random_uuid(), ${JSON.stringify(request)}::text::jsonb, ${JSON.stringify(plan)}::text::jsonb,
        ${plan.rulebook}, ${version}, now())
      returning plan_id
    `;
    const shown = await apiOf(userId).plans.show({ planId: row?.plan_id });
    const given = upcastPlan({ request, plan, shapeVersion: version });
    const lost = `Something of an older plan is lost or changed on its way to today. Write an upcaster for shape ${version} in packages/core/src/run-plan/kept.ts.`;
    const read = readKeptPlan({ request, plan, shapeVersion: version });
    expect(read.plan, lost).toMatchObject(given.plan as object);
    expect(shown.request, lost).toMatchObject(given.request as object);
    expect([...read.leftOut, ...shown.leftOut], lost).toEqual([]);
    expect(RunPlan.safeParse(read.plan).error?.issues, lost).toBeUndefined();
    // What passes the ceiling of today, as some of the first shapes do, gives way to today's plan.
    const today = planRun(shown.request as RunPlanRequest);
    const broken = Object.values(laws).map((law) => law(shown.plan as RunPlan, request)?.broken);
    expect(broken.filter(Boolean)).toEqual([]);
    if (version === planShapeVersion) expect(shown.isOfToday).toBe(false);
    expect(shown.plan).toEqual(JSON.parse(JSON.stringify(shown.isOfToday ? today : read.plan)));
  });
});

describe("the sample's thirteen plans, as they were released", () => {
  let userId: PermittedRunnerId;
  let thirteen: readonly Kept[];

  beforeAll(async () => {
    const [first] = versionsOf("take-out");
    const unpacked = await unpackTakeOut(readFileSync(join(fixtures, `take-out/${first}.zip`)));
    if (!unpacked.ok) throw new Error(unpacked.problem.kind);
    userId = await inventRunner(database.db, "Ada");
    await bringBack(database.db, userId, unpacked.takeOut);
    thirteen = unpacked.takeOut.tables.plans as never;
  });

  it("all open, as they were given or, where that passes today's ceiling, as today's rules make them", async () => {
    const { items } = await apiOf(userId).plans.list({});
    expect([items.length, thirteen.length]).toEqual([13, 13]);
    const shown = [];
    for (const { planId } of items) shown.push(await apiOf(userId).plans.show({ planId }));
    const given = thirteen.map(({ plan }) => plan.timeline);
    for (const { plan, leftOut, isOfToday } of shown) {
      expect(given.some((timeline) => isDeepStrictEqual(timeline, plan?.timeline))).toBe(
        !isOfToday,
      );
      expect([plan?.rulebook === "2026-11-23", leftOut]).toEqual([!isOfToday, []]);
    }
  });

  it("all open when a plan of tomorrow says one thing more, and say the rest as they did", async () => {
    const tomorrow = {
      version: planShapeVersion + 1,
      schema: extend(RunPlan, { during: extend(DuringRun, { ofTomorrow: number() }) }),
      planned: (request: RunPlanRequest) => {
        const plan = planRun(request);
        return { ...plan, during: { ...plan.during, ofTomorrow: 40 } };
      },
      upcasters,
    };
    const rows = await database.sql`select request, plan from plans where runner_id = ${userId}`;
    expect(rows).toHaveLength(13);
    for (const { request, plan } of rows) {
      const read = readPlanAs(tomorrow, { request, plan, shapeVersion: 1 });
      expect(read.plan).toMatchObject({ ...plan, during: { ...plan.during, ofTomorrow: 40 } });
      expect([read.added, read.leftOut]).toEqual([["during.ofTomorrow"], []]);
    }
  });

  it("all tell what has changed since the one before", async () => {
    const { items } = await apiOf(userId).plans.list({});
    const told = [];
    for (const { planId } of items) told.push(await apiOf(userId).plans.changes({ planId }));
    expect(told.filter(({ since }) => since !== null).length).toBeGreaterThan(8);
  });
});
