import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { file } from "./testing-files.ts";
import { inventImporter, logged } from "./testing-imports.ts";

const newer = '{"shapeVersion": 99, "document": {"said": "a lot"}}';
let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

it("taking back a file says of which run it cannot be read what it said before, and keeps that", async () => {
  const { sql } = database;
  const ada = await inventImporter(database);
  const { runId } = await ada.api.runs.log({ run: logged });
  const other = { startMs: Date.parse("2026-02-05T07:00:00Z") };
  const { importId, files } = await ada.imported([file(), file(other)]);
  expect(files.map(({ outcome }) => outcome).toSorted()).toEqual(["imported", "merged"]);
  await sql`update import_files set before = ${newer}::text::jsonb where run_id = ${runId}`;
  const run = await ada.api.runs.show({ runId });
  const undone = await ada.api.imports.undo({ importId });
  expect(undone).toMatchObject({ removed: 1, restored: 0, kept: [], notRestored: [{ runId }] });
  expect(await ada.api.runs.show({ runId })).toEqual(run);
  expect(await sql`select before from import_files where run_id = ${runId}`).toEqual([
    { before: JSON.parse(newer) },
  ]);
});

it("what was written over and cannot be read is not said to be put back", async () => {
  const { sql } = database;
  const ada = await inventImporter(database);
  const { runId } = await ada.api.runs.log({ run: logged });
  await sql`update runs set replaced = ${newer}::text::jsonb where run_id = ${runId}`;
  expect(await ada.api.runs.show({ runId })).toMatchObject({ replaced: { unread: true } });
  await expect(ada.api.runs.swap({ runId })).rejects.toThrow(
    "What this run said before cannot be read.",
  );
});

it("whom to call stays where it cannot be read and the form of settings comes with empty fields", async () => {
  const { sql } = database;
  const { api } = await inventImporter(database);
  const contact = { name: "Bo", phone: "+49 1" };
  const { runnerId } = await api.runners.editHealthNotes({
    revision: 0,
    edit: { emergencyContact: contact },
  });
  await sql`update health_notes set emergency_contact = ${newer}::text::jsonb where runner_id = ${runnerId}`;
  const edit = { healthConditions: ["hypertension" as const], emergencyContact: null };
  expect(await api.runners.editHealthNotes({ revision: 1, edit })).toMatchObject({
    healthConditions: ["hypertension"],
    emergencyContact: { unread: true },
  });
  expect(
    await sql`select emergency_contact from health_notes where runner_id = ${runnerId}`,
  ).toEqual([{ emergency_contact: JSON.parse(newer) }]);
});
