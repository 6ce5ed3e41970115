import { access, stat } from "node:fs/promises";
import { join } from "node:path";
import { deleteAccount, hasAccounts } from "@limber/db/accounts/store";
import { type BackupEnd, type BackupHead, backUp } from "@limber/db/backup";
import {
  type Connection,
  type Database,
  type Environment,
  privateConnection,
  servedConnection,
} from "@limber/db/client";
import { dataFolder } from "@limber/db/data-folder";
import { migrateAt } from "@limber/db/migrate";
import { moveTo } from "@limber/db/move";
import type { PermittedRunnerId } from "@limber/db/permission";
import {
  connectionOptions,
  isRunning,
  type PrivateServer,
  privateServer,
  stopServer,
} from "@limber/db/private-server";
import { restore, verifyBackup } from "@limber/db/restore";
import { currentSchema, requireCurrentSchema, schemaOf } from "@limber/db/schema-version";
import { packTakeOut, unpackTakeOut } from "@limber/db/take-out/archive";
import { bringBack, readTakeOut } from "@limber/db/take-out/store";
import {
  accounts,
  createAccount,
  idOf,
  makeIfMissing,
  type NewAccount,
  nobody,
  plain,
} from "./accounts/by-email.ts";
import { resetLink } from "./accounts/reset-link.ts";
import { type Asking, askingAs } from "./asking.ts";
import { fillSample } from "./sample/fill.ts";

type Sql = Parameters<typeof backUp>[0];
type Kind = Connection["kind"];
type Opened = Connection & { readonly where: Parameters<typeof migrateAt>[0]; readonly sql: Sql };

/** Where the data is: a folder of ours, or a server's address without its password. */
export type Place = { readonly kind: Kind; readonly where: string };
export type Status = Place & {
  readonly running: boolean;
  /** When the newest migration was made; null where nobody can tell without starting the server. */
  readonly schema: number | null;
  readonly currentSchema: number;
};
export type Kept = { readonly rows: BackupEnd["rows"]; readonly sha256: string };

/** What an operator does at the machine that keeps the data. Each answer is plain data; what is refused is thrown as sentences: what, why, fix. */
export type Operator = ReturnType<typeof openOperator>;

/** Nothing is opened before it is asked for, and whatever was opened is closed again before an answer. */
export function openOperator(environment: Environment) {
  return {
    path: () => placeOf(environment),
    status: () => statusOf(environment),
    migrate: () => migrate(environment),
    stop: () => stop(environment),
    backup: (path: string) => backup(environment, path),
    verify: (path: string): Promise<{ head: BackupHead; end: BackupEnd }> => verifyBackup(path),
    restore: (path: string): Promise<Kept> =>
      within(environment, ({ sql }) => restore(sql, path, { schema: currentSchema })),
    move: (url: string) => move(environment, url),
    createAccount: (account: NewAccount) =>
      within(environment, ({ db }) => createAccount(db, environment, account)),
    isVacant: () => isVacant(environment),
    sample: () =>
      within(environment, ({ db }) =>
        fillSample({
          db,
          now: new Date(),
          makeAccount: (account) => makeIfMissing(db, environment, account),
        }),
      ),
    resetLink: (email: string) =>
      within(environment, async ({ db }) => {
        const { auth, url } = await accounts(db, environment);
        const made = await resetLink(auth, { email, url });
        return made ? { link: made.link, expiresAt: made.expiresAt.toISOString() } : nobody(email);
      }),
    exportAccount: (email: string) =>
      within(environment, async ({ db }) => {
        const { takeOut, told } = await readTakeOut(db, await idOf(db, environment, email));
        return packTakeOut(takeOut, told);
      }),
    importAccount: (email: string, zip: Uint8Array) =>
      within(environment, async ({ db }) =>
        importInto(db, await idOf(db, environment, email), zip),
      ),
    /** Asks procedures as somebody with an account here: by e-mail address or name, or the only one there is. */
    asAccount: <Answer>(who: string | undefined, work: (asking: Asking) => Promise<Answer>) =>
      within(environment, async ({ db }) => work(await askingAs(db, who))),
    deleteAccount: (email: string) =>
      within(environment, async ({ db }) => {
        const runnerId = await idOf(db, environment, email);
        await deleteAccount(db, { runnerId, email: plain(email), now: new Date() });
        return { deleted: plain(email) };
      }),
  };
}

function placeOf(environment: Environment): Place {
  const { DATABASE_URL } = environment;
  if (!DATABASE_URL) return { kind: "private", where: dataFolder(environment) };
  const url = readUrl(DATABASE_URL, "DATABASE_URL");
  if (url.password !== "") url.password = "***";
  return { kind: "served", where: url.href };
}

async function statusOf(environment: Environment): Promise<Status> {
  const place = placeOf(environment);
  if (place.kind === "private" && !(await runningServer(environment)))
    return { ...place, running: false, schema: null, currentSchema };
  return opened(environment, async ({ db }) => {
    return { ...place, running: true, schema: await schemaOf(db), currentSchema };
  });
}

/** Whether this is a house of one's own, open to new accounts, in which nobody lives yet: whoever comes may look around in the sample. */
async function isVacant(environment: Environment): Promise<boolean> {
  if (placeOf(environment).kind !== "private" || environment["LIMBER_SIGN_UP"] === "closed")
    return false;
  return within(environment, async ({ db }) => !(await hasAccounts(db)));
}

function migrate(environment: Environment) {
  return opened(environment, async ({ db, where }) => {
    const from = await schemaOf(db);
    await migrateAt(where);
    const to = await schemaOf(db);
    return { ...placeOf(environment), from, to, changed: from !== to };
  });
}

async function stop(environment: Environment) {
  const place = placeOf(environment);
  if (place.kind === "served")
    throw new Error(
      "DATABASE_URL names a server that others look after. It was left running. Stop it where it runs, or unset DATABASE_URL.",
    );
  const server = await runningServer(environment);
  if (server !== undefined) await stopServer(server);
  return { ...place, stopped: server !== undefined };
}

async function backup(environment: Environment, path: string) {
  const now = new Date();
  const end = await within(environment, ({ sql }) =>
    backUp(sql, path, { schema: currentSchema, now }),
  );
  const { size } = await stat(path);
  return { path, sizeBytes: size, madeAt: now.toISOString(), rows: end.rows, sha256: end.sha256 };
}

async function move(environment: Environment, to: string) {
  readUrl(to, "--to");
  const { rows, sha256 } = await within(environment, ({ sql }) =>
    moveTo(sql, to, new Date()).catch(unreachable(to)),
  );
  return { from: placeOf(environment), to: placeOf({ DATABASE_URL: to }), rows, sha256 };
}

/** The database that the environment names, whatever its schema; let go when the work is done. */
async function opened<Answer>(
  environment: Environment,
  work: (database: Opened) => Promise<Answer>,
): Promise<Answer> {
  const url = environment.DATABASE_URL;
  if (url) readUrl(url, "DATABASE_URL");
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
function within<Answer>(
  environment: Environment,
  work: (database: Opened) => Promise<Answer>,
): Promise<Answer> {
  return opened(environment, async (database) => {
    if (database.kind === "private") await migrateAt(database.where);
    else await requireCurrentSchema(database.db, database.kind);
    return work(database);
  });
}

/** Drizzle keeps the client it was made with. */
function rawSql(db: Database): Sql {
  return (db as Database & { readonly $client: Sql }).$client;
}

async function runningServer(environment: Environment): Promise<PrivateServer | undefined> {
  const made = await access(join(dataFolder(environment), "cluster")).then(
    () => true,
    () => false,
  );
  if (!made) return undefined;
  const server = await privateServer(environment);
  return (await isRunning(server)) ? server : undefined;
}

async function importInto(db: Database, runnerId: PermittedRunnerId, zip: Uint8Array) {
  const unpacked = unpackTakeOut(zip);
  if (!unpacked.ok) throw new Error(`This file cannot be imported. ${unpacked.why}`);
  const problem = await bringBack(db, runnerId, unpacked.takeOut);
  if (problem !== null)
    throw new Error(
      `The account is not empty: it has ${problem.table.replaceAll("_", " ")}. Nothing was imported. Import into a new account.`,
    );
  const rows = Object.entries(unpacked.takeOut.tables).map(([table, all]) => [table, all.length]);
  return { rows: Object.fromEntries(rows) as Record<string, number> };
}

function readUrl(text: string, from: string): URL {
  if (URL.canParse(text) && /^postgres(ql)?:/.test(text)) return new URL(text);
  throw new Error(
    `${from} is not the address of a PostgreSQL server. Nothing was changed. Use postgres://user:password@host:5432/database`,
  );
}

const unreachableCodes = /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENOENT|CONNECT|28|3D000)/;

/** A server that does not answer or does not let us in, in words; every other problem as it is. */
function unreachable(url: string) {
  return (problem: unknown): never => {
    // Drizzle wraps what the connection said.
    const said = problem instanceof Error && problem.cause ? problem.cause : problem;
    const { code = "", message } = said as Error & { code?: string };
    if (!unreachableCodes.test(code)) throw problem;
    const { where } = placeOf({ DATABASE_URL: url });
    throw new Error(
      `${where} does not answer. ${message}. Nothing was changed. Check the address, and that the server runs.`,
    );
  };
}
