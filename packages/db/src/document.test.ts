import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { freshDatabase, inventRunner, type TestDatabase } from "../testing/database.ts";
import { readDocument, type Shape } from "./document.ts";
import { listExperiments } from "./experiments/store.ts";
import type { PermittedRunnerId } from "./permission.ts";
import { editHealthNotes, getHealthNotes } from "./runners/store.ts";
import { overwriteRun, swapReplaced } from "./runs/replaced.ts";
import { getRun, logRun, runsSince } from "./runs/store.ts";

const now = new Date("2026-03-01T08:00:00Z");
const splits = [
  { distanceM: 1000, timeS: 300, grade: 0.02 },
  { distanceM: 1000, timeS: 310, timerS: 300 },
];
let database: TestDatabase;
let runnerId: PermittedRunnerId;

beforeAll(async () => {
  database = await freshDatabase();
  runnerId = await inventRunner(database.db, "Ada");
});

afterAll(() => database.close());

async function loggedRun() {
  const of = { runnerId, runId: randomUUID() };
  const run = { status: "done" as const, startedAt: now, timeZone: "UTC" };
  await logRun(database.db, { ...of, run: { ...run, splits, mileSplits: splits }, now });
  return of;
}

const climbOf = async (runId: string) => {
  const runs = await runsSince(database.db, { runnerId, since: new Date(0) });
  return runs.find((run) => run.runId === runId)?.climbM;
};

describe("what is kept as JSON", () => {
  it("says the version of its shape in every column, but for plans, whose row says it", async () => {
    const { db, sql } = database;
    const { runId } = await loggedRun();
    const edit = { splits: null, note: "x" };
    await overwriteRun(db, { runnerId, runId, revision: 9, edit, now });
    const contact = { name: "Bo", phone: "+49 1" };
    const notes = { emergencyContact: contact };
    await editHealthNotes(db, { runnerId, revision: 0, edit: notes, now });
    const columns = await sql`
      select table_name as table, column_name as column from information_schema.columns
      where table_schema = 'public' and data_type = 'jsonb' order by 1, 2
    `;
    const names = columns.map(({ table, column }) => `${table}.${column}`);
    expect(names).toEqual([
      "experiments.order",
      "health_notes.emergency_contact",
      "import_files.before",
      "plans.plan",
      "plans.request",
      "runs.mile_splits",
      "runs.replaced",
      "runs.splits",
    ]);
    const [run] = await sql`select mile_splits, replaced from runs where run_id = ${runId}`;
    const [kept] = await sql`select emergency_contact from health_notes`;
    expect([run?.mile_splits, run?.replaced, kept?.emergency_contact]).toEqual([
      { shapeVersion: 1, document: splits },
      { shapeVersion: 3, document: { splits, note: null } },
      { shapeVersion: 1, document: contact },
    ]);
  });

  it("is of the first shape where it says none", async () => {
    const { db, sql } = database;
    const { runId } = await loggedRun();
    const climbM = await climbOf(runId);
    await sql`update runs set splits = splits->'document', replaced = '{"note": "once", "startedAt": "2026-02-01T07:00:00.000Z"}' where run_id = ${runId}`;
    await sql`
      insert into experiments (runner_id, experiment_id, change, status, "order", runs_wanted, started_at)
      values (${runnerId}, gen_random_uuid(), 'slow start', 'running', '["with", "without"]', 8, now())
    `;
    await sql`update health_notes set emergency_contact = '{"name": "Cy", "phone": "+49 2"}'`;
    expect(await getRun(db, { runnerId, runId })).toMatchObject({ splits, mileSplits: splits });
    expect([await climbOf(runId), climbM]).toEqual([20, 20]);
    expect(await swapReplaced(db, { runnerId, runId, now })).toMatchObject({
      run: {
        ...{ note: "once", startedAt: new Date("2026-02-01T07:00:00Z") },
        replaced: { note: null, startedAt: now.toISOString() },
      },
    });
    expect(await listExperiments(db, { runnerId, limit: 1 })).toMatchObject([
      { order: ["with", "without"] },
    ]);
    expect((await getHealthNotes(db, runnerId))?.emergencyContact).toMatchObject({ name: "Cy" });
  });

  it("that cannot be read is told apart from what is not there, and stays in its row", async () => {
    const { db, sql } = database;
    const { runId } = await loggedRun();
    const damaged = ["7", '"x"', '{"shapeVersion": 99, "document": []}', '[{"distanceM": "far"}]'];
    for (const text of damaged) {
      await sql`update runs set splits = ${text}::text::jsonb where run_id = ${runId}`;
      expect((await getRun(db, { runnerId, runId }))?.splits, text).toEqual({
        unread: JSON.parse(text),
      });
      expect(await climbOf(runId), text).toBeNull();
      const [row] = await sql`select splits::text from runs where run_id = ${runId}`;
      expect(JSON.parse(row?.splits)).toEqual(JSON.parse(text));
    }
  });

  it("goes back only into columns that are there", async () => {
    const { db, sql } = database;
    const { runId } = await loggedRun();
    await sql`update runs set replaced = '{"note": "once", "mood": "grand"}' where run_id = ${runId}`;
    expect(await swapReplaced(db, { runnerId, runId, now })).toMatchObject({
      run: { note: "once" },
    });
  });
});

describe("a document of an earlier shape", () => {
  const later: Shape<readonly { readonly lengthM: number }[]> = {
    version: 3,
    written: z.unknown(),
    read: z.array(z.looseObject({ lengthM: z.number() })),
    // From 2 to 3 it only says more.
    upcasters: {
      1: (kept) =>
        Array.isArray(kept)
          ? kept.map(({ distanceM, ...split }) => ({ ...split, lengthM: distanceM }))
          : kept,
    },
  };
  const lengths = [{ lengthM: 1000, timeS: 300 }];

  it.each([
    ["the first, which says none", [{ distanceM: 1000, timeS: 300 }]],
    ["the first", { shapeVersion: 1, document: [{ distanceM: 1000, timeS: 300 }] }],
    ["the second", { shapeVersion: 2, document: lengths }],
    ["today's", { shapeVersion: 3, document: lengths }],
  ])("is read as one of today's: %s", (_, raw) => {
    expect(readDocument(raw, later)).toEqual(lengths);
  });

  it("of a later one is not", () => {
    expect(readDocument({ shapeVersion: 4, document: lengths }, later)).toEqual({
      unread: { shapeVersion: 4, document: lengths },
    });
  });
});
