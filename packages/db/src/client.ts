import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { inTime } from "./in-time.ts";
import { changesOf, keptServer } from "./kept-server.ts";
import {
  connectionOptions,
  ensureRunning,
  type PrivateServer,
  stopServer,
} from "./private-server.ts";
import { requireCurrentSchema } from "./schema-version.ts";
import { withRetry } from "./with-retry.ts";

export type Database = PostgresJsDatabase;
export type Environment = Readonly<Record<string, string | undefined>>;

export type Connection = {
  /** As the role of procedures: it sees what the policies let the asker see. */
  readonly db: Database;
  /** As the role that signs people in. */
  readonly accounts: Database;
  readonly kind: "private" | "served";
  /** The database answers, and its schema is this Limber's; otherwise throws why not. */
  readonly ready: () => Promise<void>;
  /** How often a connection was lost until now. */
  readonly cuts: () => number;
  /** Lets go. The last to leave a private server stops it. */
  readonly close: () => Promise<void>;
};

/**
 * `DATABASE_URL` if there is one, otherwise the private server. Nothing is opened before it is needed, and
 * what is lost is opened again. `report` hears why a private server does not start.
 */
export function openDatabase(
  environment: Environment,
  report: (problem: unknown) => void = () => undefined,
): Connection {
  const url = environment.DATABASE_URL;
  return url
    ? servedDatabase([url, environment.LIMBER_ACCOUNTS_URL || url], report)
    : privateDatabase(environment, report);
}

/** Poolers hand each transaction another session, so nothing is prepared and nothing is set outside a transaction. Types are drizzle's business, which spares each connection a query. */
const options = { prepare: false, fetch_types: false, max: 10, onnotice: () => undefined } as const;
/** Those who sign in are fewer than what they ask. */
const MOST_SIGNING_IN = 5;

function servedDatabase(
  [url, accountsUrl]: readonly [string, string],
  report: (problem: unknown) => void,
): Connection {
  const cut = counter();
  const heard = changesOf(report);
  const client = postgres(url, { ...options, onclose: cut.add });
  const isOne = accountsUrl === url;
  const settings = { ...options, max: MOST_SIGNING_IN, onclose: cut.add };
  const accounts = isOne ? client : postgres(accountsUrl, settings);
  const db = overClient(client);
  return {
    db,
    accounts: isOne ? db : overClient(accounts),
    kind: "served",
    ready: () =>
      answering(accounts, () => requireCurrentSchema(db, "served")).catch((problem) => {
        heard(said(problem));
        throw problem;
      }),
    cuts: cut.count,
    close: async () => {
      await Promise.all([client.end({ timeout: 5 }), accounts.end({ timeout: 5 })]);
    },
  };
}

function privateDatabase(environment: Environment, report: (problem: unknown) => void): Connection {
  const cut = counter();
  const { ready, way, entered } = keptServer(environment, report);
  const settings = {
    ...options,
    host: "private",
    database: "postgres",
    socket: way,
    onclose: cut.add,
    connect_timeout: 3,
    // The server is waited for where it is started; and a connection that stays keeps others from stopping it.
    backoff: () => 0,
    max_lifetime: 0,
  };
  const client = postgres({ ...settings, username: "limber_app" });
  const accounts = postgres({ ...settings, username: "limber_accounts", max: MOST_SIGNING_IN });
  return {
    db: overClient(client),
    accounts: overClient(accounts),
    kind: "private",
    ready: () => answering(accounts, ready),
    cuts: cut.count,
    close: async () => {
      await Promise.all([client.end({ timeout: 5 }), accounts.end({ timeout: 5 })]);
      await leave(entered());
    },
  };
}

function overClient(client: postgres.Sql): Database {
  return drizzle({ client, casing: "snake_case" });
}

/** What the driver said, without the query that it was said of. */
function said(problem: Error): Error {
  return problem.cause instanceof Error ? said(problem.cause) : problem;
}

function counter() {
  let count = 0;
  const add = () => {
    count += 1;
  };
  return { add, count: () => count };
}

/** A served database as whom its address names. */
export function servedConnection(url: string): Connection {
  return servedDatabase([url, url], () => undefined);
}

/** The private one as the owner of its tables, started if need be: for whoever runs this machine. */
export async function privateConnection(server: PrivateServer): Promise<Connection> {
  await ensureRunning(server);
  const cut = counter();
  const client = postgres({ ...connectionOptions(server), ...options, onclose: cut.add });
  const db = overClient(client);
  return {
    db,
    accounts: db,
    kind: "private",
    ready: async () => undefined,
    cuts: cut.count,
    close: async () => {
      await client.end({ timeout: 5 });
      await leave(server);
    },
  };
}

async function leave(server: PrivateServer | undefined): Promise<void> {
  if (server !== undefined && (await isDeserted(server))) await stopServer(server);
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

/** A database that takes longer to begin than this is not there. */
const BEGINS_WITHIN_MS = 5_000;

/** What has to stand, stands, and signing in gets an answer. */
async function answering(accounts: postgres.Sql, check: () => Promise<void>): Promise<void> {
  await withRetry(async () => {
    await check();
    await inTime(accounts`select 1`.execute(), BEGINS_WITHIN_MS);
  });
}

/**
 * One transaction as the application's role, for one person. The role and the person are set in the
 * same statement and end with the transaction, so nothing leaks through a pooler. One that does not begin
 * in time is given up, and does nothing should it begin after all.
 */
export function asActor<Answer>(
  db: Database,
  actorId: string,
  work: (tx: Database) => Promise<Answer>,
): Promise<Answer> {
  let isGivenUp = false;
  let begin: (() => void) | undefined;
  const begun = new Promise<void>((go) => {
    begin = go;
  });
  const whole = db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('limber.actor_id', ${actorId}, true), set_config('role', 'limber_app', true)`,
    );
    begin?.();
    if (isGivenUp) throw new Error("Given up.");
    return work(tx);
  });
  return inTime(Promise.race([begun, whole]), BEGINS_WITHIN_MS).then(
    () => whole,
    (problem) => {
      isGivenUp = true;
      throw problem;
    },
  );
}
