import { randomUUID } from "node:crypto";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { inject } from "vitest";
import { users } from "../src/accounts/table.ts";
import type { Connection, Database } from "../src/client.ts";
import type { PermittedRunnerId } from "../src/permission.ts";
import { runners } from "../src/runners/table.ts";
import { administer, at } from "./server.ts";

export type TestDatabase = Connection & {
  /** The same database once more, as the server's owner writes raw SQL. */
  readonly sql: postgres.Sql;
  /** The same as the app has it: two logins that own nothing. On a served server, its one address. */
  readonly app: Connection;
  /** How another process reaches it. */
  readonly where: ReturnType<typeof at>;
};

/** A migrated database of a test file's own, copied from the template. Close it when the file is done. */
export async function freshDatabase(): Promise<TestDatabase> {
  const base = inject("testServer");
  const name = `limber_test_${randomUUID().replaceAll("-", "")}`;
  await administer(base, async (sql) => {
    await sql.unsafe(`create database ${name} template ${inject("testTemplate")}`);
  });
  const where = at(base, name);
  const client = connectTo(where);
  const as = (username: string) =>
    typeof where === "string" ? client : connectTo({ ...where, username });
  const [procedures, signingIn] = [as("limber_app"), as("limber_accounts")];
  const close = async () => {
    await Promise.all([client, procedures, signingIn].map((each) => each.end({ timeout: 5 })));
    await administer(base, async (sql) => {
      await sql.unsafe(`drop database if exists ${name} with (force)`);
    });
  };
  const over = (each: postgres.Sql) => drizzle({ client: each, casing: "snake_case" });
  const standing = { kind: "private", ready: async () => undefined, cuts: () => 0, close } as const;
  const db = over(client);
  const app: Connection = { ...standing, db: over(procedures), accounts: over(signingIn) };
  return { ...standing, db, accounts: db, sql: client, app, where };
}

function connectTo(where: ReturnType<typeof at>): postgres.Sql {
  const settings = { prepare: false, max: 8, onnotice: () => undefined };
  return typeof where === "string"
    ? postgres(where, settings)
    : postgres({ ...where, ...settings });
}

/** An invented runner with an account, for tests that need somebody who may touch what is their own. */
export async function inventRunner(db: Database, name: string): Promise<PermittedRunnerId> {
  const id: string = randomUUID();
  const now = new Date("2026-01-01T00:00:00Z");
  await db
    .insert(users)
    .values({ id, name, email: `${id}@example.org`, createdAt: now, updatedAt: now });
  await db
    .insert(runners)
    .values({ runnerId: id, displayName: name, createdAt: now, updatedAt: now });
  return id as PermittedRunnerId;
}
