import { freshDatabase, inventRunner, type TestDatabase } from "@limber/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createCaller } from "../router.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

async function ada() {
  const userId = await inventRunner(database.db, "Ada");
  const session = { userId, name: "Ada", by: "sign-in" } as const;
  return createCaller({ db: database.db, session, now: () => new Date("2026-03-01T08:00:00Z") });
}

it("edits no condition away that another version noted", async () => {
  const api = await ada();
  const edit = { healthConditions: ["nsaid" as const] };
  const { runnerId } = await api.runners.editHealthNotes({ revision: 0, edit });
  await database.sql`
    update health_notes set health_conditions = '{scurvy,nsaid}' where runner_id = ${runnerId}
  `;
  const kept = async (change: object) => {
    const { revision } = (await api.runners.healthNotes({})) ?? { revision: 0 };
    return (await api.runners.editHealthNotes({ revision, edit: {}, ...change })).healthConditions;
  };
  expect(await kept({ edit: { notes: "x" } })).toEqual(["nsaid", "scurvy"]);
  expect(await kept({ edit: { healthConditions: [] } })).toEqual(["scurvy"]);
  expect(await kept({ edit: { healthConditions: ["nsaid"] } })).toEqual(["nsaid", "scurvy"]);
  expect(await kept({ forget: ["beriberi", "nsaid"] })).toEqual(["nsaid", "scurvy"]);
  expect(await kept({ forget: ["scurvy"] })).toEqual(["nsaid"]);
});
