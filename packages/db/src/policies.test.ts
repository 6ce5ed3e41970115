import { getTableName, is, type SQL } from "drizzle-orm";
import { getTableConfig, PgDialect, PgRole, PgTable } from "drizzle-orm/pg-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, type TestDatabase } from "../testing/database.ts";
import * as accounts from "./accounts/table.ts";
import * as audit from "./audit/table.ts";
import type { Sql } from "./backup.ts";
import * as bodyRecords from "./body-records/table.ts";
import * as clubs from "./clubs/table.ts";
import * as coachLinks from "./coach-links/table.ts";
import * as cramps from "./cramps/table.ts";
import * as experiments from "./experiments/table.ts";
import * as imports from "./imports/table.ts";
import { keptTables, passingTables, tablesOfAccounts } from "./kept-tables.ts";
import * as notices from "./notices/table.ts";
import * as plans from "./plans/table.ts";
import { applicationRole } from "./policies.ts";
import * as runners from "./runners/table.ts";
import * as runs from "./runs/table.ts";
import * as sweatTests from "./sweat-tests/table.ts";

const files = {
  ...accounts,
  ...audit,
  ...bodyRecords,
  ...clubs,
  ...coachLinks,
  ...cramps,
  ...experiments,
};
const tables = Object.values({
  ...files,
  ...imports,
  ...notices,
  ...plans,
  ...runners,
  ...runs,
  ...sweatTests,
}).filter((table) => is(table, PgTable));
const dialect = new PgDialect({ casing: "snake_case" });
let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(() => database.close());

type Policy = { readonly table: string; readonly name: string; readonly says: unknown };

/** Policies as PostgreSQL has read them. */
async function policiesIn(sql: Pick<Sql, "unsafe">): Promise<Policy[]> {
  const rows = await sql.unsafe(
    "select * from pg_policies where schemaname = 'public' order by tablename, policyname",
  );
  return rows.map(({ tablename, policyname, permissive, roles, cmd, qual, with_check }) => ({
    table: tablename,
    name: policyname,
    says: { permissive, roles, cmd, qual, with_check },
  }));
}

const written = (part: SQL | undefined) => part && dialect.sqlToQuery(part.inlineParams()).sql;

/** The policies that the tables say, as PostgreSQL reads them: each takes the place of the one there is, and goes again. */
async function policiesSaid(): Promise<Policy[]> {
  let said: Policy[] = [];
  const undone = new Error("undone");
  await database.sql
    .begin(async (sql) => {
      for (const { table, name } of await policiesIn(sql))
        await sql.unsafe(`drop policy "${name}" on "${table}"`);
      for (const table of tables)
        for (const policy of getTableConfig(table).policies) {
          const { name, as = "permissive", for: command = "all", to, using, withCheck } = policy;
          const role = is(to, PgRole) ? to.name : "public";
          const parts = [
            `create policy "${name}" on "${getTableName(table)}" as ${as} for ${command} to ${role}`,
            using && `using (${written(using)})`,
            withCheck && `with check (${written(withCheck)})`,
          ];
          await sql.unsafe(parts.filter(Boolean).join(" "));
        }
      said = await policiesIn(sql);
      throw undone;
    })
    .catch((problem) => {
      if (problem !== undone) throw problem;
    });
  return said;
}

describe("the policies of the database", () => {
  it("are those that the tables say, to the last word", async () => {
    const there = await policiesIn(database.sql);
    expect(there.length).toBeGreaterThan(20);
    expect(there).toEqual(await policiesSaid());
  });

  it("are told apart when one forgets that consent can be revoked", async () => {
    const forgetful = `exists (select 1 from coach_links where coach_links.runner_id = runs.runner_id)`;
    const other = await freshDatabase();
    await other.sql.unsafe(`alter policy runs_coach on runs using (${forgetful})`);
    const said = await policiesSaid();
    const differing = (await policiesIn(other.sql)).filter(
      ({ says }, at) => JSON.stringify(says) !== JSON.stringify(said[at]?.says),
    );
    expect(differing.map(({ name }) => name)).toEqual(["runs_coach"]);
    await other.close();
  });

  it("stand on every table but those of accounts, which the application may not read at all", async () => {
    const found = await database.sql`
      select relname as table, relrowsecurity as guarded, has_table_privilege('limber_app', oid, 'select') as readable
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname
    `;
    expect(found.map(({ table }) => table)).toEqual([...keptTables, ...passingTables].toSorted());
    for (const { table, guarded, readable } of found) {
      expect(guarded, table).toBe(!tablesOfAccounts.includes(table));
      expect(readable, table).toBe(!tablesOfAccounts.includes(table));
    }
  });

  it("bind the application always: its role owns nothing, and may pass by none", async () => {
    const [role] = await database.sql`
      select rolsuper, rolbypassrls, rolcanlogin, rolinherit, rolcreaterole,
        (select count(*)::int from pg_class where relowner = pg_roles.oid) as owned,
        (select count(*)::int from pg_auth_members where member = pg_roles.oid) as memberships
      from pg_roles where rolname = ${applicationRole.name}
    `;
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcanlogin: true,
      rolinherit: false,
      rolcreaterole: false,
      owned: 0,
      memberships: 0,
    });
  });
});
