import { spawn } from "node:child_process";
import { createHash, randomUUID } from "node:crypto";
import { appendFile, chmod, chown, mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { dataFolder } from "./data-folder.ts";
import { postgresBinaries, type ServerUser } from "./postgres-binaries.ts";
import { refuse } from "./refusal.ts";

/** The PostgreSQL that Limber keeps for itself: a child of nobody, reached through a socket in the data folder. */
export type PrivateServer = {
  readonly folder: string;
  readonly socket: string;
  readonly binaries: string;
  readonly user: ServerUser;
};

const NOBODY = { uid: 65_534, gid: 65_534 };
const TRIES = 40;
const BETWEEN_TRIES_MS = 100;
/** A socket's path has room for 107 bytes. */
const LONGEST_SOCKET_FOLDER = 90;

const settings = [
  "listen_addresses = ''",
  "unix_socket_permissions = 0700",
  "shared_buffers = 32MB",
  "max_connections = 60",
  "logging_collector = off",
].join("\n");

export async function privateServer(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<PrivateServer> {
  const folder = dataFolder(environment);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const user = await serverUser(folder);
  const socket = await socketFolder(folder, user);
  return { folder, socket, binaries: await postgresBinaries(environment, folder, user), user };
}

/** Starts it if nobody has, and waits until it answers. Safe to call from many processes at once. */
export async function ensureRunning(server: PrivateServer): Promise<void> {
  if (await answers(server)) return;
  await ensureCluster(server);
  for (let tried = 0; tried < TRIES; tried += 1) {
    await start(server);
    if (await answers(server)) return;
    await wait(BETWEEN_TRIES_MS);
  }
  const log = await readFile(join(server.folder, "server.log"), "utf8").catch(() => "");
  const last = log.trim().split("\n").slice(-3).join("\n");
  refuse({
    what: `The private PostgreSQL in ${server.folder} does not start.`,
    why: last,
    fix: `Free some disk space, or look at ${join(server.folder, "server.log")}.`,
  });
}

export async function isRunning(server: PrivateServer): Promise<boolean> {
  return answers(server);
}

export async function stopServer(server: PrivateServer): Promise<void> {
  await control(server, ["stop", "-m", "fast", "-w"]).catch(() => undefined);
}

export function connectionOptions(server: PrivateServer) {
  return { host: server.socket, database: "postgres", username: "limber" } as const;
}

async function serverUser(folder: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = await stat(folder);
  if (uid !== 0) return { uid, gid };
  await chown(folder, NOBODY.uid, NOBODY.gid);
  return NOBODY;
}

async function socketFolder(folder: string, user: ServerUser): Promise<string> {
  const near = join(folder, "run");
  const far = join(
    tmpdir(),
    `limber-${createHash("sha256").update(folder).digest("hex").slice(0, 16)}`,
  );
  const socket = Buffer.byteLength(near) > LONGEST_SOCKET_FOLDER ? far : near;
  await mkdir(socket, { recursive: true, mode: 0o700 });
  if (user !== undefined) await chown(socket, user.uid, user.gid);
  return socket;
}

async function answers(server: PrivateServer): Promise<boolean> {
  const sql = postgres({
    ...connectionOptions(server),
    max: 1,
    connect_timeout: 2,
    // The driver would ask for the types of arrays first, and nobody hears it when the server goes meanwhile.
    fetch_types: false,
    onnotice: () => undefined,
  });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 }).catch(() => undefined);
  }
}

/** Made beside and moved into place: of two that begin at once, in one process or in two, one wins and both find it whole. */
async function ensureCluster(server: PrivateServer): Promise<void> {
  const cluster = join(server.folder, "cluster");
  if (
    await stat(join(cluster, "PG_VERSION"))
      .then(() => true)
      .catch(() => false)
  )
    return;
  const fresh = `${cluster}.${randomUUID()}`;
  await command(server, "initdb", [
    "-D",
    fresh,
    "-U",
    "limber",
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--locale=C",
    "--no-instructions",
  ]).catch(() =>
    refuse({
      what: `PostgreSQL cannot make its files in ${server.folder}.`,
      why: "Every folder above it must be open to the user it runs as, and the disk must have 100 MB free.",
      fix: "Set LIMBER_DATA to another folder.",
    }),
  );
  await appendFile(
    join(fresh, "postgresql.conf"),
    `\n${settings}\nunix_socket_directories = '${server.socket}'\n`,
  );
  await chmod(fresh, 0o700);
  await rename(fresh, cluster).catch(() => rm(fresh, { recursive: true, force: true }));
}

async function start(server: PrivateServer): Promise<void> {
  await control(server, ["start", "-w", "-t", "10", "-l", join(server.folder, "server.log")]).catch(
    () => undefined,
  );
}

function control(server: PrivateServer, words: readonly string[]): Promise<void> {
  return command(server, "pg_ctl", [...words, "-D", join(server.folder, "cluster")]);
}

/** Output goes nowhere: `pg_ctl` leaves the server behind, and a pipe would keep this process waiting for it. */
function command(server: PrivateServer, program: string, words: readonly string[]): Promise<void> {
  // A framework may demand more of an environment; PostgreSQL needs these.
  const needed: Record<string, string> = { LC_ALL: "C", PATH: "/usr/bin:/bin", TMPDIR: tmpdir() };
  const env = needed as NodeJS.ProcessEnv;
  return new Promise((done, failed) => {
    const child = spawn(join(server.binaries, program), [...words], {
      ...server.user,
      cwd: server.folder,
      env,
      stdio: "ignore",
    });
    child.once("error", failed);
    child.once("exit", (code) =>
      code === 0 ? done() : failed(new Error(`${program} ended with ${code}`)),
    );
  });
}
