import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, inventRunner, type TestDatabase } from "../testing/database.ts";
import { listExperiments } from "./experiments/store.ts";
import type { PermittedRunnerId } from "./permission.ts";
import { editHealthNotes, getHealthNotes } from "./runners/store.ts";
import { overwriteRun, swapReplaced } from "./runs/replaced.ts";
import { editRun, getRun, logRun } from "./runs/store.ts";

const now = new Date("2026-03-01T08:00:00Z");
const newer = '{"shapeVersion": 99, "document": {"callOn": "Bo"}}';
const raw = JSON.parse(newer);
let database: TestDatabase;
let runnerId: PermittedRunnerId;

beforeAll(async () => {
  database = await freshDatabase();
  runnerId = await inventRunner(database.db, "Ada");
});

afterAll(() => database.close());

async function loggedRun() {
  const of = { runnerId, runId: randomUUID() };
  const run = { status: "done" as const, startedAt: now, timeZone: "UTC", note: "first" };
  await logRun(database.db, { ...of, run, now });
  return of;
}

async function runWithUnread(column: "replaced" | "splits") {
  const of = await loggedRun();
  const { sql } = database;
  await sql`update runs set ${sql(column)} = ${newer}::text::jsonb where run_id = ${of.runId}`;
  return of;
}

const rowOf = async (runId: string) => {
  const [row] = await database.sql`select splits, replaced, note from runs where run_id = ${runId}`;
  return row;
};

describe("a contact that cannot be read", () => {
  it("is told apart from none, and stays until another is given", async () => {
    const { db, sql } = database;
    const now = new Date("2026-03-01T08:00:00Z");
    await editHealthNotes(db, { runnerId, revision: 0, edit: { notes: "x" }, now });
    expect((await getHealthNotes(db, runnerId))?.emergencyContact).toBeNull();
    await sql`update health_notes set emergency_contact = ${newer}::text::jsonb`;
    const edit = { healthConditions: ["hypertension"], emergencyContact: null };
    const saved = await editHealthNotes(db, { runnerId, revision: 1, edit, now });
    expect(saved).toMatchObject({
      row: { healthConditions: ["hypertension"], emergencyContact: { unread: raw } },
    });
    expect(await sql`select emergency_contact from health_notes`).toEqual([
      { emergency_contact: raw },
    ]);
    const emergencyContact = { name: "Cy", phone: "+49 2" };
    await editHealthNotes(db, { runnerId, revision: 2, edit: { emergencyContact }, now });
    expect((await getHealthNotes(db, runnerId))?.emergencyContact).toEqual(emergencyContact);
  });
});

describe("what was written over and cannot be read", () => {
  it("stays through every edit, and is not said to be put back", async () => {
    const { db } = database;
    const of = await runWithUnread("replaced");
    expect((await getRun(db, of))?.replaced).toEqual({ unread: raw });
    expect(await swapReplaced(db, { ...of, now })).toEqual({ kind: "unread" });
    await editRun(db, { ...of, revision: 1, edit: { note: "second" }, now });
    await overwriteRun(db, { ...of, revision: 2, edit: { note: "third" }, now });
    expect(await rowOf(of.runId)).toEqual({ splits: null, replaced: raw, note: "third" });
  });

  it("goes along beside what is written over next, however often that turns around", async () => {
    const { db } = database;
    const of = await runWithUnread("replaced");
    await overwriteRun(db, { ...of, revision: 9, edit: { note: "second" }, now });
    expect((await rowOf(of.runId))?.replaced).toMatchObject({
      document: { note: "first", unread: raw },
    });
    expect(await swapReplaced(db, { ...of, now })).toMatchObject({ run: { note: "first" } });
    expect(await swapReplaced(db, { ...of, now })).toMatchObject({ run: { note: "second" } });
    await editRun(db, { ...of, revision: 4, edit: { note: "third" }, now });
    expect(await rowOf(of.runId)).toEqual({ splits: null, replaced: raw, note: "third" });
  });
});

describe("splits that cannot be read", () => {
  it("are emptied by no edit, and come back after others stood there", async () => {
    const { db } = database;
    const of = await runWithUnread("splits");
    await editRun(db, { ...of, revision: 1, edit: { splits: null, note: "second" }, now });
    await overwriteRun(db, { ...of, revision: 9, edit: { splits: null }, now });
    expect(await rowOf(of.runId)).toEqual({ splits: raw, replaced: null, note: "second" });
    const splits = [{ distanceM: 1000, timeS: 300 }];
    await overwriteRun(db, { ...of, revision: 9, edit: { splits }, now });
    expect(await getRun(db, of)).toMatchObject({ splits });
    await swapReplaced(db, { ...of, now });
    expect((await rowOf(of.runId))?.splits).toEqual(raw);
  });

  it("stay where a planned run becomes what was run", async () => {
    const { db, sql } = database;
    const of = await runWithUnread("splits");
    await sql`update runs set status = 'planned' where run_id = ${of.runId}`;
    const run = { status: "done" as const, startedAt: now, timeZone: "UTC", splits: null };
    expect(await logRun(db, { ...of, run, now })).toMatchObject({ status: "done" });
    expect((await rowOf(of.runId))?.splits).toEqual(raw);
  });
});

it("an order of tries that cannot be read is not told as an empty one", async () => {
  await database.sql`
    insert into experiments (runner_id, experiment_id, change, status, "order", runs_wanted, started_at)
    values (${runnerId}, gen_random_uuid(), 'slow start', 'running', ${newer}::text::jsonb, 8, now())
  `;
  const [found] = await listExperiments(database.db, { runnerId, limit: 1 });
  expect(found?.order).toEqual({ unread: raw });
});
