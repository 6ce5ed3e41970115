import { readMigrationFiles } from "drizzle-orm/migrator";
import type postgres from "postgres";
import { keptTables, passingTables } from "./kept-tables.ts";
import { migrationsFolder } from "./migrate.ts";

type Transaction = postgres.TransactionSql;
type Steps = { readonly after: number; readonly until: number };

/**
 * Brings a database without rows back to an earlier schema, in the transaction that will put rows of that
 * schema in. What is ours is dropped by name: a served database may hold other things.
 */
export async function rewindTo(sql: Transaction, schema: number): Promise<void> {
  for (const table of [...keptTables, ...passingTables])
    await sql`drop table if exists ${sql(table)} cascade`;
  const functions = await sql`
    select oid::regprocedure::text as name from pg_proc
    where pronamespace = 'public'::regnamespace and proname like 'limber\\_%'
  `;
  for (const { name } of functions) await sql.unsafe(`drop function if exists ${name} cascade`);
  await sql`delete from drizzle.__drizzle_migrations`;
  await migrateWithin(sql, { after: 0, until: schema });
}

/** Runs the migrations made after one instant and until another, in the transaction that is given. */
export async function migrateWithin(sql: Transaction, { after, until }: Steps): Promise<void> {
  for (const { folderMillis, hash, sql: statements } of readMigrationFiles({ migrationsFolder })) {
    if (folderMillis <= after || folderMillis > until) continue;
    for (const statement of statements) await sql.unsafe(statement);
    await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
  }
}
