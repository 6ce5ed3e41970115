import { backupBeforeUpgrade } from "./before-upgrade.ts";
import { migrateAt, type Where } from "./migrate.ts";
import { connectionOptions, ensureRunning, privateServer } from "./private-server.ts";

/** Brings the database that the environment names to the current schema, under a lock, each migration in a transaction of its own. */
export async function migrateDatabase(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  if (environment.DATABASE_URL) return upgradeAt(environment.DATABASE_URL, environment);
  const server = await privateServer(environment);
  await ensureRunning(server);
  return upgradeAt(connectionOptions(server), environment);
}

/** The same for a database that somebody keeps: one of an older schema is backed up first. */
export function upgradeAt(
  where: Where,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  return migrateAt(where, backupBeforeUpgrade(environment));
}
