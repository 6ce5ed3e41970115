import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import journal from "../migrations/meta/_journal.json" with { type: "json" };
import { freshDatabase, inventRunner } from "../testing/database.ts";
import { backUp, type Sql } from "./backup.ts";
import { RowRefused } from "./kept-rows.ts";
import { migrationsFolder } from "./migrate.ts";
import { restore, verifyBackup } from "./restore.ts";
import { rowSteps } from "./row-steps.ts";
import { rewindTo } from "./schema-steps.ts";
import { currentSchema } from "./schema-version.ts";
import { bringBack } from "./take-out/store.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "limber-schemas-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const now = new Date("2026-03-01T00:00:00Z");
/** From the first with tables that the application may use. */
const schemas = journal.entries.slice(2).map(({ tag, when }) => ({ tag, schema: when }));
const ada = randomUUID();

/** Rows as they were written under any schema: only of columns that were there from the first. */
async function writeRows(sql: Sql): Promise<void> {
  const run = randomUUID();
  await sql`insert into users (id, name, email, created_at, updated_at) values (${ada}, 'Ada', 'ada@example.org', now(), now())`;
  await sql`insert into runners (runner_id, display_name, created_at, updated_at) values (${ada}, 'Ada', now(), now())`;
  await sql`insert into health_notes (runner_id, health_conditions, updated_at) values (${ada}, '{hypertension}', now())`;
  await sql`
    insert into runs (runner_id, run_id, status, started_at, time_zone, distance_m, air_temperature_c, weather_source, created_at, updated_at) values
      (${ada}, ${run}, 'done', '2026-02-01T09:00:00Z', 'UTC', 10000, 18, 'assumed', now(), now()),
      (${ada}, ${randomUUID()}, 'done', '2026-02-02T09:00:00Z', 'UTC', 9000, 21, 'typed', now(), now())`;
  await sql`insert into cramps (runner_id, cramp_id, run_id, happened_at, during, muscle, severity, created_at) values (${ada}, ${randomUUID()}, ${run}, '2026-02-01T09:30:00Z', 'run', 'calf', 'mild', now())`;
  await sql`insert into plans (runner_id, plan_id, request, plan, rulebook, made_at) values (${ada}, ${randomUUID()}, '{"distanceM": 10000}', '{}', 'x', now())`;
  await sql`insert into coach_links (runner_id, coach_link_id, code_hash, scopes, invited_at, ends_at) values (${ada}, ${randomUUID()}, 'hash', '{runs}', now(), now())`;
}

/** A backup as the Limber of that schema made it. */
async function backupOf(schema: number): Promise<string> {
  const old = await freshDatabase();
  await old.sql.begin((tx) => rewindTo(tx, schema));
  await writeRows(old.sql);
  const path = join(folder, `${schema}.jsonl.gz`);
  await backUp(old.sql, path, { schema, now });
  await old.close();
  return path;
}

describe("a backup of a schema", () => {
  it.each(schemas)("$tag comes back through all migrations that came since", async ({ schema }) => {
    const path = await backupOf(schema);
    const empty = await freshDatabase();
    await restore(empty.sql, path, { schema: currentSchema });
    const { sql } = empty;
    expect([
      ...(await sql`select revision from health_notes`),
      ...(await sql`select shape_version from plans`),
      ...(await sql`select runner_name from coach_links`),
      ...(await sql`select air_temperature_c, weather_source, urine_unmeasured, removed_at from runs order by started_at`),
    ]).toEqual([
      { revision: 1 },
      { shape_version: 1 },
      { runner_name: "" },
      ...[null, 21].map((airTemperatureC) => ({
        air_temperature_c: airTemperatureC,
        weather_source: airTemperatureC === null ? null : "typed",
        urine_unmeasured: null,
        removed_at: null,
      })),
    ]);
    const made =
      await sql`select created_at::text as at from drizzle.__drizzle_migrations order by created_at`;
    expect(made.map(({ at }) => Number(at))).toEqual(journal.entries.map(({ when }) => when));
    await empty.close();
  });
});

/** The same file with one row otherwise, and a hash that fits. */
async function edited(path: string, table: string, change: object): Promise<string> {
  const lines = gunzipSync(await readFile(path))
    .toString()
    .trimEnd()
    .split("\n");
  const end = JSON.parse(lines.pop() ?? "");
  let isChanged = false;
  const text = lines
    .map((line) => {
      const said = JSON.parse(line);
      if (isChanged || said[0] !== table) return `${line}\n`;
      isChanged = true;
      return `${JSON.stringify([table, JSON.stringify({ ...JSON.parse(said[1]), ...change })])}\n`;
    })
    .join("");
  const sha256 = createHash("sha256").update(text).digest("hex");
  const other = join(folder, `${randomUUID()}.jsonl.gz`);
  await writeFile(other, gzipSync(`${text}${JSON.stringify({ ...end, sha256 })}\n`));
  return other;
}

describe("a row of a backup that nobody can show", () => {
  it.each([
    ["runs", { time_zone: "Mars/Phobos" }, { column: "time_zone", fault: "no-zone" }],
    ["runs", { distance_m: "NaN" }, { column: "distance_m", fault: "no-number" }],
    ["runs", { started_at: "infinity" }, { column: "started_at", fault: "no-instant" }],
    ["runners", { locale: "x y" }, { column: "locale", fault: "no-text" }],
    ["cramps", { run_id: randomUUID() }, { column: "run_id", fault: "points-nowhere" }],
    ["users", { name: null }, { column: "name", fault: "missing" }],
  ] as const)(
    "is refused by its place in %s, whatever the hash says, and nothing is kept: %j",
    async (table, change, bad) => {
      const path = await edited(await backupOf(currentSchema), table, change);
      const empty = await freshDatabase();
      const refused = await restore(empty.sql, path, { schema: currentSchema }).catch(
        (thrown) => thrown,
      );
      expect(refused).toBeInstanceOf(RowRefused);
      expect(refused.problem).toEqual({ kind: "row", table, row: 1, ...bad });
      expect([...(await empty.sql`select 1 from users`)]).toEqual([]);
      if (bad.fault !== "points-nowhere")
        await expect(verifyBackup(path)).rejects.toBeInstanceOf(RowRefused);
      await empty.close();
    },
  );
});

describe("a take-out", () => {
  it("gives each row that says nothing of a column what the table gives it", async () => {
    const { db, sql, close } = await freshDatabase();
    const runnerId = await inventRunner(db, "Eve");
    const run = { status: "done", started_at: "2026-02-01T09:00:00+00:00", time_zone: "UTC" };
    const at = { created_at: "2026-02-01T09:00:00+00:00", updated_at: "2026-02-01T09:00:00+00:00" };
    const runs = [7, undefined].map((revision) => ({
      ...run,
      ...at,
      run_id: randomUUID(),
      revision,
    }));
    const none = { runners: [], health_notes: [], imports: [], import_files: [], cramps: [] };
    const tables = { ...none, body_records: [], sweat_tests: [], plans: [], experiments: [], runs };
    const head = { format: "limber-take-out", version: 2, schema: currentSchema } as const;
    expect(await bringBack(db, runnerId, { ...head, tables })).toBeNull();
    const kept = await sql`select revision, event from runs order by revision`;
    expect([...kept]).toEqual([
      { revision: 1, event: "easy" },
      { revision: 7, event: "easy" },
    ]);
    await close();
  });
});

it("every migration that changes rows has its step for a row, and every step its migration", async () => {
  const changing = readMigrationFiles({ migrationsFolder })
    .filter(({ sql }) =>
      sql.some((statement) => /^\s*(--[^\n]*\n\s*)*(update|delete|insert)\s/i.test(statement)),
    )
    .map(({ folderMillis }) => journal.entries.find(({ when }) => when === folderMillis)?.tag);
  expect(changing).toEqual([...new Set(rowSteps.map(({ migration }) => migration))]);
  expect((await readdir(migrationsFolder)).filter((name) => name.endsWith(".sql"))).toHaveLength(
    journal.entries.length,
  );
});
