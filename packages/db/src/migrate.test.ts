import { readdir, readFile } from "node:fs/promises";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { administer, at } from "../testing/server.ts";
import { keptTables, tablesOfAccounts } from "./kept-tables.ts";
import { migrateAt } from "./migrate.ts";
import { currentSchema, requireCurrentSchema, schemaOf } from "./schema-version.ts";

const names = ["limber_migrate_many", "limber_migrate_cut", "limber_migrate_parts"].map(
  (name) => `${name}_${process.pid}`,
);
const base = () => inject("testServer");

beforeAll(async () => {
  await administer(base(), async (sql) => {
    for (const name of names) await sql.unsafe(`create database ${name}`);
  });
});

afterAll(async () => {
  await administer(base(), async (sql) => {
    for (const name of names) await sql.unsafe(`drop database if exists ${name} with (force)`);
  });
});

function connect(name: string): postgres.Sql {
  const where = at(base(), name);
  const settings = { max: 2, onnotice: () => undefined };
  return typeof where === "string"
    ? postgres(where, settings)
    : postgres({ ...where, ...settings });
}

describe("migrating", () => {
  it("by sixteen processes at once runs each migration once", async () => {
    const [name = ""] = names;
    await Promise.all(Array.from({ length: 16 }, () => migrateAt(at(base(), name))));
    const sql = connect(name);
    const [{ count } = { count: 0 }] =
      await sql`select count(*)::int as count from drizzle.__drizzle_migrations`;
    expect(count).toBe(
      (await readdir(new URL("../migrations", import.meta.url))).filter((file) =>
        file.endsWith(".sql"),
      ).length,
    );
    await sql.end();
  });

  it("that was cut off anywhere goes on from where it was", async () => {
    const name = names[1] ?? "";
    const sql = connect(name);
    const others = sql`pid <> pg_backend_pid() and datname = ${name} and backend_type = 'client backend'`;
    let cuts = 0;
    // Each look is one answer of the server's, as each step of a migration is: the machine's speed does not matter.
    for (const looks of [0, 1, 2, 4, 8, 16, 32, 64]) {
      let is = "under way";
      const migrating = migrateAt(at(base(), name)).then(
        () => (is = "done"),
        () => (is = "cut"),
      );
      const hasBegun = async () =>
        (await sql`select 1 from pg_stat_activity where ${others}`).length > 0;
      while (is === "under way" && !(await hasBegun()));
      for (let look = 0; look < looks; look += 1) await sql`select 1`;
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where ${others}`;
      if ((await migrating) === "cut") cuts += 1;
    }
    await migrateAt(at(base(), name));
    expect(cuts).toBeGreaterThan(0);
    expect(await schemaOf(drizzle({ client: sql }))).toBe(currentSchema);
    await sql.end();
  });

  it("is asked for in a sentence when the schema is old", async () => {
    const sql = connect(names[2] ?? "");
    await expect(requireCurrentSchema(drizzle({ client: sql }), "served")).rejects.toThrow(
      "Run: limber db migrate",
    );
    await sql.end();
  });

  it("passes with every runner's table hashed into partitions by runner", async () => {
    const sql = connect(names[2] ?? "");
    const folder = new URL("../migrations/", import.meta.url);
    let partitioned = 0;
    for (const file of (await readdir(folder)).filter((each) => each.endsWith(".sql")).toSorted()) {
      const text = await readFile(new URL(file, folder), "utf8");
      for (const statement of text.split("--> statement-breakpoint")) {
        const table = /^\s*CREATE TABLE "(\w+)"/.exec(statement)?.[1];
        const byRunner =
          table !== undefined && statement.includes('"runner_id"') && table !== "group_members";
        await sql.unsafe(
          byRunner ? statement.replace(/\);\s*$/, ") PARTITION BY HASH (runner_id);") : statement,
        );
        if (!byRunner) continue;
        partitioned += 1;
        for (const part of [0, 1]) {
          await sql.unsafe(
            `create table ${table}_${part} partition of "${table}" for values with (modulus 2, remainder ${part})`,
          );
        }
      }
    }
    expect(partitioned).toBe(
      keptTables.filter(
        (table) =>
          !tablesOfAccounts.includes(table) &&
          !["clubs", "groups", "group_members"].includes(table),
      ).length,
    );
    await sql.end();
  });
});
