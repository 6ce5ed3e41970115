import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import {
  connectionOptions,
  ensureRunning,
  type PrivateServer,
  privateServer,
  stopServer,
} from "./private-server.ts";
import { requireCurrentSchema } from "./schema-version.ts";

export type Database = PostgresJsDatabase;
export type Environment = Readonly<Record<string, string | undefined>>;

export type Connection = {
  readonly db: Database;
  readonly kind: "private" | "served";
  /** Lets go. The last to leave a private server stops it. */
  readonly close: () => Promise<void>;
};

/** `DATABASE_URL` if there is one, otherwise the private server, started if need be. The schema must be the current one. */
export async function openDatabase(environment: Environment): Promise<Connection> {
  const url = environment.DATABASE_URL;
  const connection = url
    ? servedConnection(url)
    : await privateConnection(await privateServer(environment));
  try {
    await requireCurrentSchema(connection.db, connection.kind);
    return connection;
  } catch (problem) {
    await connection.close();
    throw problem;
  }
}

/** Poolers hand each transaction another session, so nothing is prepared and nothing is set outside a transaction. Types are drizzle's business, which spares each connection a query. */
const options = { prepare: false, fetch_types: false, max: 10, onnotice: () => undefined } as const;

export function servedConnection(url: string): Connection {
  const client = postgres(url, options);
  return {
    db: drizzle({ client, casing: "snake_case" }),
    kind: "served",
    close: () => client.end({ timeout: 5 }),
  };
}

export async function privateConnection(server: PrivateServer): Promise<Connection> {
  await ensureRunning(server);
  const client = postgres({ ...connectionOptions(server), ...options });
  const close = async () => {
    await client.end({ timeout: 5 });
    if (await isDeserted(server)) await stopServer(server);
  };
  return { db: drizzle({ client, casing: "snake_case" }), kind: "private", close };
}

/** Nobody but the one who looks. A server that does not answer is not stopped: somebody else is at it. */
async function isDeserted(server: PrivateServer): Promise<boolean> {
  const client = postgres({ ...connectionOptions(server), ...options, max: 1, connect_timeout: 2 });
  try {
    const [others] = await client`
      select count(*)::int as count from pg_stat_activity
      where backend_type = 'client backend' and pid <> pg_backend_pid()
    `;
    return others?.count === 0;
  } catch {
    return false;
  } finally {
    await client.end({ timeout: 2 }).catch(() => undefined);
  }
}

/**
 * One transaction as the application's role, for one person. The role and the person are set in the
 * same statement and end with the transaction, so nothing leaks through a pooler.
 */
export function asActor<Answer>(
  db: Database,
  actorId: string,
  work: (tx: Database) => Promise<Answer>,
): Promise<Answer> {
  return db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('limber.actor_id', ${actorId}, true), set_config('role', 'limber_app', true)`,
    );
    return work(tx);
  });
}
