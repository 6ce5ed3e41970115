import type { Sql } from "@limber/db/backup";
import {
  type Connection,
  type Database,
  type Environment,
  privateConnection,
  servedConnection,
} from "@limber/db/client";
import type { Where } from "@limber/db/migrate";
import { connectionOptions, privateServer } from "@limber/db/private-server";
import { requireCurrentSchema } from "@limber/db/schema-version";
import { upgradeAt } from "@limber/db/upgrade";
import { readUrl, servedBy, unreachable } from "./place.ts";

type Opened = Connection & { readonly where: Where; readonly sql: Sql };

/** The database that the environment names, whatever its schema; let go when the work is done. */
export async function opened<Result>(
  environment: Environment,
  work: (database: Opened) => Promise<Result>,
): Promise<Result> {
  const named = servedBy(environment);
  if (named !== null) readUrl(named.url, named.setting);
  const url = named?.url;
  const server = url ? undefined : await privateServer(environment);
  const connection = server ? await privateConnection(server) : servedConnection(url ?? "");
  const where = server ? connectionOptions(server) : (url ?? "");
  try {
    return await work({ ...connection, where, sql: rawSql(connection.db) });
  } catch (problem) {
    if (url) unreachable(url)(problem);
    throw problem;
  } finally {
    await connection.close();
  }
}

/** The same, with the current schema: the private one is brought there, a served one must have it. */
export function within<Result>(
  environment: Environment,
  work: (database: Opened) => Promise<Result>,
): Promise<Result> {
  return opened(environment, async (database) => {
    if (database.kind === "private") await upgradeAt(database.where, environment);
    else await requireCurrentSchema(database.db, database.kind);
    return work(database);
  });
}

/** Drizzle keeps the client it was made with. */
function rawSql(db: Database): Sql {
  return (db as Database & { readonly $client: Sql }).$client;
}
