import { randomUUID } from "node:crypto";
import { mkdir, mkdtemp, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import journal from "../migrations/meta/_journal.json" with { type: "json" };
import { freshDatabase, type TestDatabase } from "../testing/database.ts";
import { backUp, type Sql } from "./backup.ts";
import { keptTables } from "./kept-tables.ts";
import { restore, verifyBackup } from "./restore.ts";
import { rewindTo } from "./schema-steps.ts";
import { currentSchema, requireCurrentSchema, schemaOf } from "./schema-version.ts";
import { upgradeAt } from "./upgrade.ts";

/** The schema of the last release, and those before it that have tables of people. */
const schemas = journal.entries.map(({ when }) => when).toSorted((one, other) => one - other);
const before = schemas.at(-2) ?? 0;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "limber-upgrade-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const backups = async () => {
  const path = join(folder, randomUUID());
  return { path, environment: { LIMBER_BACKUPS: path } };
};

/** A database as the release before keeps it, with somebody in it. */
async function kept(schema: number): Promise<TestDatabase> {
  const old = await freshDatabase();
  await old.sql.begin((tx) => rewindTo(tx, schema));
  await writeSomebody(old.sql, "ada");
  return old;
}

async function writeSomebody(sql: Sql, name: string): Promise<void> {
  const id = randomUUID();
  await sql`insert into users (id, name, email, created_at, updated_at) values (${id}, ${name}, ${`${name}@example.org`}, now(), now())`;
  await sql`insert into runners (runner_id, display_name, created_at, updated_at) values (${id}, ${name}, now(), now())`;
  await sql`insert into runs (runner_id, run_id, status, started_at, time_zone, distance_m, created_at, updated_at) values (${id}, ${randomUUID()}, 'done', now(), 'UTC', 10000, now(), now())`;
}

async function everyRow(sql: Sql): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of keptTables) {
    const [found] = await sql`select to_regclass(${table}) is not null as there`;
    if (!found?.there) continue;
    const rows = await sql`select to_jsonb(kept)::text as row from ${sql(table)} kept order by 1`;
    all[table] = rows.map(({ row }) => row);
  }
  return all;
}

describe("an upgrade from the last release, and the way back", () => {
  it("keeps what was there, and the backup from before puts it back into the old schema, row for row", async () => {
    const { path, environment } = await backups();
    const old = await kept(before);
    const was = await everyRow(old.sql);
    await upgradeAt(old.where, environment);
    expect(await schemaOf(drizzle({ client: old.sql }))).toBe(currentSchema);
    await writeSomebody(old.sql, "ben");
    const newer = join(folder, "newer.backup");
    expect(
      (await backUp(old.sql, newer, { schema: currentSchema, now: new Date() })).rows.users,
    ).toBe(2);

    const file = join(path, `before-upgrade-from-${before}.backup`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await verifyBackup(file)).head.schema).toBe(before);
    const back = await freshDatabase();
    await back.sql.begin((tx) => rewindTo(tx, before));
    await restore(back.sql, file, { schema: before });
    expect(await everyRow(back.sql)).toEqual(was);
    await old.close();
    await back.close();
  });

  it("is refused by the older version in words, as a file and as a database", async () => {
    const now = await freshDatabase();
    await writeSomebody(now.sql, "ada");
    const newer = join(folder, "of-today.backup");
    await backUp(now.sql, newer, { schema: currentSchema, now: new Date() });
    const old = await freshDatabase();
    await old.sql.begin((tx) => rewindTo(tx, before));
    await expect(restore(old.sql, newer, { schema: before })).rejects.toThrow("by a newer Limber");
    expect((await everyRow(old.sql)).users).toEqual([]);
    await now.sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('later', ${currentSchema + 1})`;
    await expect(requireCurrentSchema(drizzle({ client: now.sql }), "private")).rejects.toThrow(
      "by a newer Limber",
    );
    await now.close();
    await old.close();
  });

  it("makes the backup once, of whatever release, and none where nothing is upgraded", async () => {
    const { path, environment } = await backups();
    const first = schemas[2] ?? 0;
    const old = await kept(first);
    await Promise.all([1, 2, 3].map(() => upgradeAt(old.where, environment)));
    await upgradeAt(old.where, environment);
    expect(await readdir(path)).toEqual([`before-upgrade-from-${first}.backup`]);
    await old.close();
    const empty = await backups();
    const fresh = await freshDatabase();
    await upgradeAt(fresh.where, empty.environment);
    await expect(readdir(empty.path)).rejects.toThrow("ENOENT");
    await fresh.close();
  });

  it("changes nothing where the backup before it cannot be made", async () => {
    const { path, environment } = await backups();
    await writeFile(path, "a file");
    const old = await kept(before);
    await expect(upgradeAt(old.where, environment)).rejects.toThrow("was not brought up to date");
    await rm(path);
    await mkdir(path);
    await symlink("/dev/full", join(path, `before-upgrade-from-${before}.backup.part`));
    await expect(upgradeAt(old.where, environment)).rejects.toThrow("Free some space");
    expect(await schemaOf(drizzle({ client: old.sql }))).toBe(before);
    await upgradeAt(old.where, environment);
    expect(await schemaOf(drizzle({ client: old.sql }))).toBe(currentSchema);
    await old.close();
  });

  it("keeps the backups of the last three releases", async () => {
    const { path, environment } = await backups();
    for (const schema of schemas.slice(2)) {
      const old = await kept(schema);
      await upgradeAt(old.where, environment);
      await old.close();
    }
    const upgraded = schemas.slice(2, -1).slice(-3);
    expect((await readdir(path)).toSorted()).toEqual(
      upgraded.map((schema) => `before-upgrade-from-${schema}.backup`).toSorted(),
    );
  });
});
