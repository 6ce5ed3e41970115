import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Options } from "postgres";
import { refuse } from "./refusal.ts";
import { currentSchema, schemaOf } from "./schema-version.ts";

/** Not as one URL: a bundler would look for a file of that name. */
export const migrationsFolder = join(dirname(fileURLToPath(import.meta.url)), "..", "migrations");

/** "LIMB" in ASCII: the number of our advisory lock. */
const MIGRATION_LOCK = 0x4c494d42;

export type Where = string | Options<Record<string, never>>;
/** Work on a database of an older schema, under the lock, before any migration. */
export type BeforeUpgrade = (sql: postgres.Sql, schema: number) => Promise<void>;

/** Brings a database to the current schema, under a lock, each migration in a transaction of its own. */
export async function migrateAt(where: Where, before?: BeforeUpgrade): Promise<void> {
  const settings = { max: 1, prepare: false, fetch_types: false, onnotice: () => undefined };
  const client =
    typeof where === "string" ? postgres(where, settings) : postgres({ ...where, ...settings });
  try {
    await client`select pg_advisory_lock(${MIGRATION_LOCK})`;
    const found = await schemaOf(drizzle({ client }));
    if (found > 0 && found < currentSchema) await before?.(client, found);
    await migrate(drizzle({ client, casing: "snake_case" }), { migrationsFolder }).catch(inWords);
    await client`select pg_advisory_unlock(${MIGRATION_LOCK})`;
  } finally {
    await client.end({ timeout: 1 });
  }
}

const NOT_ALLOWED = "42501";

/** Two roles are made once on each server. Not every server lets its users make any. */
function inWords(problem: Error): never {
  const { code } = (problem.cause ?? problem) as { code?: string };
  if (code !== NOT_ALLOWED) throw problem;
  refuse({
    what: "This database does not let its user do what a migration needs.",
    why: "It may not make the roles limber_app and limber_accounts, or not in this schema. Nothing was changed.",
    fix: "Ask whoever runs it for: CREATE ROLE limber_app NOINHERIT; CREATE ROLE limber_accounts NOINHERIT; GRANT limber_app TO the user. Then: limber db migrate",
  });
}
