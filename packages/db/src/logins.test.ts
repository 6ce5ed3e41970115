import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freshDatabase, inventRunner, type TestDatabase } from "../testing/database.ts";
import type { Database } from "./client.ts";
import {
  keptTables,
  tablesOfAccounts as ofAccounts,
  ownTables,
  passingTables,
} from "./kept-tables.ts";

const tables: readonly string[] = [...keptTables, ...passingTables];
const verbs = (table: string) => ({
  select: `select 1 from "${table}" limit 0`,
  insert: `insert into "${table}" default values`,
  update: `update "${table}" set ${ofAccounts.includes(table) ? "id = id" : table.includes("group") || table === "clubs" ? "club_id = club_id" : "runner_id = runner_id"} where false`,
  delete: `delete from "${table}" where false`,
});
const waysOut = [
  "select 1",
  "reset role",
  "set role none",
  "reset session authorization",
  "select set_config('role', 'none', false)",
  `select set_config('limber.actor_id', '${randomUUID()}', false)`,
];

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await inventRunner(database.db, "Ada");
});

afterAll(() => database.close());

/** "none" where it went through. */
async function refusalOf(db: Database, statements: readonly string[]): Promise<string> {
  return db
    .transaction(async (tx) => {
      for (const statement of statements) await tx.execute(sql.raw(statement));
    })
    .then(
      () => "none",
      ({ cause }) => cause.code,
    );
}

const may = {
  limber_app: (table: string, verb: string) =>
    table === "audit" ? verb === "select" || verb === "insert" : !ofAccounts.includes(table),
  limber_accounts: (table: string, verb: string) =>
    table === "runners" ? verb === "insert" : ofAccounts.includes(table),
} as const;

describe("a login of the app", () => {
  it.each(["limber_app", "limber_accounts"] as const)(
    "%s does in each table what is its own, and after every way out no more",
    async (login) => {
      if (typeof database.where === "string") return;
      const db = login === "limber_app" ? database.app.db : database.app.accounts;
      let tried = 0;
      for (const out of waysOut)
        for (const table of tables)
          for (const [verb, statement] of Object.entries(verbs(table))) {
            const refused = await refusalOf(db, [out, statement]);
            const label = `${out}; ${verb} ${table}`;
            tried += 1;
            if (may[login](table, verb) && verb !== "insert") expect(refused, label).toBe("none");
            if (!may[login](table, verb)) expect(refused, label).toBe("42501");
          }
      expect(tried).toBe(waysOut.length * tables.length * 4);
      expect(ownTables.length).toBeGreaterThan(8);
    },
  );

  it.each(["limber_app", "limber_accounts"] as const)(
    "%s becomes nobody else, and makes nothing",
    async (login) => {
      if (typeof database.where === "string") return;
      const db = login === "limber_app" ? database.app.db : database.app.accounts;
      const other = login === "limber_app" ? "limber_accounts" : "limber_app";
      for (const words of [
        "set role limber",
        `set role ${other}`,
        "set session authorization limber",
        `set session authorization ${other}`,
        `select set_config('role', '${other}', true)`,
        "create table mine (a int)",
        "alter table runs disable row level security",
        "create extension dblink",
        "copy runners to program 'cat'",
        "select pg_read_file('postgresql.conf')",
        `grant ${other} to ${login}`,
        `alter role ${login} superuser`,
      ])
        expect(await refusalOf(db, [words]), words).not.toBe("none");
      const accountsFunction = `select limber_delete_account('${randomUUID()}', 'x', now())`;
      const refused = await refusalOf(db, [accountsFunction]);
      expect(refused).toBe(login === "limber_app" ? "42501" : "none");
    },
  );
});
