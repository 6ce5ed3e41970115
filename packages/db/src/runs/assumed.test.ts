import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, inventRunner, type TestDatabase } from "../../testing/database.ts";
import { backUp } from "../backup.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { restore } from "../restore.ts";
import { currentSchema } from "../schema-version.ts";
import { bringBack, readTakeOut } from "../take-out/store.ts";
import { forgetAssumedWeather } from "./assumed.ts";
import { swapReplaced } from "./replaced.ts";
import { listRuns } from "./store.ts";

let folder: string;
let database: TestDatabase;
let ada: PermittedRunnerId;
const now = new Date("2026-03-01T00:00:00Z");
const weatherOf = async (of: TestDatabase, runnerId: PermittedRunnerId) =>
  (await listRuns(of.db, { runnerId, limit: 9 })).map((run) => [
    run.airTemperatureC,
    run.relativeHumidityPct,
    run.weatherSource,
  ]);
const known = [
  [21, 50, "typed"],
  [22, 60, "typed"],
];

/** As they lie in a database of an older release: one run in assumed air, one in typed air, one where that was typed over it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "limber-assumed-"));
  database = await freshDatabase();
  ada = (await inventRunner(database.db, "Ada")) as PermittedRunnerId;
  const replaced = {
    airTemperatureC: 18,
    relativeHumidityPct: 50,
    weatherSource: "assumed",
    effort: 3,
  };
  const { sql } = database;
  const run = (hour: number, air: readonly unknown[], before: object | null) => sql`
    insert into runs (runner_id, run_id, status, started_at, time_zone, air_temperature_c, relative_humidity_pct, weather_source, effort, replaced, created_at, updated_at)
    values (${ada}, gen_random_uuid(), 'done', ${`2026-02-01T0${hour}:00:00Z`}, 'UTC', ${air[0] as number}, ${air[1] as number}, ${air[2] as string}, 5, ${before && JSON.stringify(before)}::text::jsonb, now(), now())`;
  await run(9, [18, 50, "assumed"], null);
  await run(8, [21, 50, "typed"], null);
  await run(7, [22, 60, "typed"], replaced);
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

describe("weather that a plan had only assumed", () => {
  it("is left out of a take-out that is brought back, and typed weather is not", async () => {
    const { takeOut } = await readTakeOut(database.db, ada);
    const eve = (await inventRunner(database.db, "Eve")) as PermittedRunnerId;
    await bringBack(database.db, eve, takeOut);
    expect(await weatherOf(database, eve)).toEqual([[null, null, null], ...known]);
  });

  it("is left out of a backup that is restored", async () => {
    const path = join(folder, "old.jsonl.gz");
    await backUp(database.sql, path, { schema: currentSchema, now });
    const empty = await freshDatabase();
    await restore(empty.sql, path, { schema: currentSchema });
    expect(await weatherOf(empty, ada)).toEqual([[null, null, null], ...known]);
    await empty.close();
  });

  it("is forgotten by the migration, and never comes back from what was written over", async () => {
    const migration = new URL("../../migrations/0006_unknown_stays_unknown.sql", import.meta.url);
    const written = await readFile(migration, "utf8");
    expect(written).toContain(forgetAssumedWeather);
    await database.sql.unsafe(forgetAssumedWeather);
    expect(await weatherOf(database, ada)).toEqual([[null, null, null], ...known]);
    const [{ runId = "" } = {}] = (await listRuns(database.db, { runnerId: ada, limit: 9 })).slice(
      2,
    );
    await swapReplaced(database.db, { runnerId: ada, runId, now });
    expect((await weatherOf(database, ada))[2]).toEqual([null, null, null]);
    const [{ effort } = { effort: null }] =
      await database.sql`select effort from runs where runner_id = ${ada} and run_id = ${runId}`;
    expect(effort).toBe(3);
  });
});
