import { readdir } from "node:fs/promises";
import { is, sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "../testing/database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

async function tables(): Promise<PgTable[]> {
  const folders = (await readdir(import.meta.dirname, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const modules = await Promise.all(
    folders.map(({ name }) => import(`./${name}/table.ts`).catch(() => ({}))),
  );
  return modules.flatMap((module) =>
    Object.values(module).filter((each): each is PgTable => is(each, PgTable)),
  );
}

/** Every policy as PostgreSQL reads it, by name. */
async function policies() {
  const rows = await database.sql`
    select policyname as name, tablename, permissive, roles::text, cmd, qual, with_check from pg_policies
  `;
  return new Map(rows.map(({ name, ...policy }) => [name as string, policy]));
}

describe("the policies of the tables", () => {
  it("are those that the migrations made, word for word", async () => {
    const made = await policies();
    const written = (await tables()).flatMap((table) =>
      getTableConfig(table).policies.map((policy) => ({ table, policy })),
    );
    expect(written.map(({ policy }) => policy.name).toSorted()).toEqual(
      [...made.keys()].toSorted(),
    );
    for (const { table, policy } of written) {
      const { name, for: command = "all", using, withCheck } = policy;
      const check = withCheck === undefined ? sql`` : sql` with check (${withCheck})`;
      const sees = using === undefined ? sql`` : sql` using (${using})`;
      await database.db.execute(sql`drop policy ${sql.identifier(name)} on ${table}`);
      await database.db.execute(
        sql`create policy ${sql.identifier(name)} on ${table} for ${sql.raw(command)} to limber_app${sees}${check}`,
      );
    }
    const again = await policies();
    for (const [name, policy] of made) expect(again.get(name), name).toEqual(policy);
  });
});
