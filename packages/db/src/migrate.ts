import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Options } from "postgres";
import type { Environment } from "./client.ts";
import { connectionOptions, ensureRunning, privateServer } from "./private-server.ts";

/** Not as one URL: a bundler would look for a file of that name. */
export const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "migrations");

/** "LIMB" in ASCII: the number of our advisory lock. */
const MIGRATION_LOCK = 0x4c494d42;

/** Brings the database that the environment names to the current schema, under a lock, each migration in a transaction of its own. */
export async function migrateDatabase(environment: Environment): Promise<void> {
  if (environment.DATABASE_URL) return migrateAt(environment.DATABASE_URL);
  const server = await privateServer(environment);
  await ensureRunning(server);
  return migrateAt(connectionOptions(server));
}

export async function migrateAt(where: string | Options<Record<string, never>>): Promise<void> {
  const settings = { max: 1, prepare: false, fetch_types: false, onnotice: () => undefined };
  const client =
    typeof where === "string" ? postgres(where, settings) : postgres({ ...where, ...settings });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await migrate(drizzle({ client, casing: "snake_case" }), { migrationsFolder });
    await client`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  } finally {
    await client.end({ timeout: 1 });
  }
}
