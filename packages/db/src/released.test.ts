import { createHash, randomUUID } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync } from "node:zlib";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { freshDatabase, inventRunner, type TestDatabase } from "../testing/database.ts";
import { administer, at } from "../testing/server.ts";
import type { Sql } from "./backup.ts";
import { keptTables, ownTables } from "./kept-tables.ts";
import { migrateAt } from "./migrate.ts";
import { restore } from "./restore.ts";
import { currentSchema } from "./schema-version.ts";
import { bringBack, readTakeOut } from "./take-out/store.ts";
import { unpackTakeOut } from "./take-out/unpack.ts";

const folderOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const released = async (kind: string) => {
  const folder = folderOf(`../fixtures/${kind}/`);
  const names = await readdir(folder);
  return names.map((name) => ({ schema: Number.parseInt(name, 10), path: join(folder, name) }));
};
const backups = await released("backup");
const takeOuts = await released("take-out");
let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "limber-released-"));
  database = await freshDatabase();
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

async function everyRow(sql: Sql): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of keptTables) {
    const rows = await sql`select to_jsonb(kept)::text as row from ${sql(table)} kept order by 1`;
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

/** A database of the schema of once, with the rows of a backup of once, on which today's migrations have run. */
async function migratedFrom(schema: number, backup: string): Promise<Record<string, string[]>> {
  const name = `limber_released_${randomUUID().replaceAll("-", "")}`;
  const where = at(inject("testServer"), name);
  const settings = { max: 1, prepare: false, onnotice: () => undefined };
  await administer(inject("testServer"), (sql) => sql.unsafe(`create database ${name}`));
  const sql =
    typeof where === "string" ? postgres(where, settings) : postgres({ ...where, ...settings });
  try {
    await migrate(drizzle({ client: sql }), { migrationsFolder: await migrationsUntil(schema) });
    for (const line of linesOf(await readFile(backup)).slice(1, -1)) {
      const [table, row] = JSON.parse(line);
      await sql`insert into ${sql(table)} select * from json_populate_record(null::${sql(table)}, ${row}::text::json)`;
    }
    await migrateAt(where);
    return await everyRow(sql);
  } finally {
    await sql.end({ timeout: 5 });
    await administer(inject("testServer"), (all) =>
      all.unsafe(`drop database if exists ${name} with (force)`),
    );
  }
}

async function migrationsUntil(schema: number): Promise<string> {
  const until = join(folder, String(schema));
  await cp(folderOf("../migrations"), until, { recursive: true });
  const path = join(until, "meta/_journal.json");
  const journal = JSON.parse(await readFile(path, "utf8"));
  const entries = journal.entries.filter(({ when }: { when: number }) => when <= schema);
  await writeFile(path, JSON.stringify({ ...journal, entries }));
  return until;
}

const linesOf = (gzipped: Uint8Array) => gunzipSync(gzipped).toString().trimEnd().split("\n");

describe("a backup of every schema that was released", () => {
  it.each(backups)("comes back as the migrations make it: $schema", async ({ schema, path }) => {
    const empty = await freshDatabase();
    await restore(empty.sql, path, { schema: currentSchema });
    const rows = await everyRow(empty.sql);
    await empty.close();
    expect(rows.plans).toHaveLength(13);
    expect(rows).toEqual(await migratedFrom(schema, path));
  });

  it("comes back where a table and columns have come since", async () => {
    const [first = { path: "" }] = backups;
    const lines = linesOf(await readFile(first.path)).map((line) => JSON.parse(line));
    const [head, ...rows] = lines.slice(0, -1);
    const without = rows
      .filter(([table]) => table !== "experiments")
      .map(([table, row]) => {
        const { locale: _, revision: _revision, ...older } = JSON.parse(row);
        return [table, JSON.stringify(older)];
      });
    const { experiments: _, ...counts } = lines.at(-1).rows;
    const text = [head, ...without].map((line) => `${JSON.stringify(line)}\n`).join("");
    const sha256 = createHash("sha256").update(text).digest("hex");
    const path = join(folder, "older.jsonl.gz");
    await writeFile(path, gzipSync(`${text}${JSON.stringify({ rows: counts, sha256 })}\n`));
    const empty = await freshDatabase();
    const end = await restore(empty.sql, path, { schema: currentSchema });
    const [runner] = await empty.sql`select locale, revision from runners`;
    expect([runner?.locale, runner?.revision]).toEqual(["en", 1]);
    expect([end.rows.experiments, end.rows.plans]).toEqual([0, 13]);
    await empty.close();
  });
});

describe("a take-out of every schema that was released", () => {
  it.each(takeOuts)("comes back whole, and goes out again: $schema", async ({ path }) => {
    const zip = await readFile(path);
    const unpacked = await unpackTakeOut(zip);
    if (!unpacked.ok) throw new Error(unpacked.problem.kind);
    const runnerId = await inventRunner(database.db, "Eve");
    expect(await bringBack(database.db, runnerId, unpacked.takeOut)).toBeNull();
    const { takeOut } = await readTakeOut(database.db, runnerId);
    const given = JSON.parse(strFromU8(unzipSync(zip)["limber.json"] ?? new Uint8Array()));
    for (const table of ownTables) {
      // A table that came later was not there to be taken out.
      const rows = (given.tables[table] ?? []).map((row: object) => expect.objectContaining(row));
      expect(takeOut.tables[table]).toHaveLength(rows.length);
      expect(takeOut.tables[table], table).toEqual(expect.arrayContaining(rows));
    }
  });

  it("comes back where a table and columns have come since, and with what is no column", async () => {
    const [first = { path: "" }] = takeOuts;
    const unzipped = unzipSync(await readFile(first.path))["limber.json"] ?? new Uint8Array();
    const { tables, ...head } = JSON.parse(strFromU8(unzipped));
    const { experiments: _, ...others } = tables;
    const [{ locale: _locale, revision: _revision, ...runner }] = others.runners;
    const runs = others.runs.map(({ revision: _of, ...run }: Record<string, unknown>) => ({
      ...run,
      mood: "grand",
    }));
    const older = { ...head, tables: { ...others, runners: [runner], runs } };
    const zip = zipSync({ "limber.json": strToU8(JSON.stringify(older)) });
    const unpacked = await unpackTakeOut(zip);
    if (!unpacked.ok) throw new Error(unpacked.problem.kind);
    const runnerId = await inventRunner(database.db, "Eve");
    expect(await bringBack(database.db, runnerId, unpacked.takeOut)).toBeNull();
    const kept = await database.sql`select revision from runs where runner_id = ${runnerId}`;
    expect(kept.map(({ revision }) => revision)).toEqual(runs.map(() => 1));
  });

  it("of a newer Limber is refused", async () => {
    const tables = {};
    const newer = { format: "limber-take-out", version: 2, schema: currentSchema + 1, tables };
    const zip = zipSync({ "limber.json": strToU8(JSON.stringify(newer)) });
    expect(await unpackTakeOut(zip)).toEqual({ ok: false, problem: { kind: "newer" } });
  });
});
