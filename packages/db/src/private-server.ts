import { constants } from "node:fs";
import { access, chown, mkdir, readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import postgres from "postgres";
import { ensureCluster } from "./cluster.ts";
import { dataFolder } from "./data-folder.ts";
import {
  postgresBinaries,
  runProgram,
  type ServerPrograms,
  type ServerUser,
} from "./postgres-binaries.ts";
import { refuse } from "./refusal.ts";
import { socketFolder } from "./socket-folder.ts";
import { folderProblem, lockProblem, startProblem } from "./start-problem.ts";

/** The PostgreSQL that Limber keeps for itself: a child of nobody, reached through a socket in the data folder. */
export type PrivateServer = ServerPrograms & { readonly socket: string };

const NOBODY = { uid: 65_534, gid: 65_534 };
const TRIES = 40;
const BETWEEN_TRIES_MS = 100;

/** Its folders are made and looked at, and it is not started. What the system refuses is said in words. */
export async function privateServer(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<PrivateServer> {
  const folder = resolve(dataFolder(environment));
  try {
    await makeFolder(folder);
    const user = await serverUser(folder);
    const socket = await socketFolder(folder, user);
    return { folder, socket, binaries: await postgresBinaries(environment, folder, user), user };
  } catch (thrown) {
    const problem = folderProblem(folder, (thrown as NodeJS.ErrnoException).code);
    if (problem !== undefined) refuse(problem);
    throw thrown;
  }
}

/** Starts it if nobody has, and waits until it answers. Safe to call from many processes at once. */
export async function ensureRunning(server: PrivateServer): Promise<void> {
  if (await answers(server)) return;
  await ensureCluster(server);
  const written = (await logOf(server)).length;
  for (let tried = 0; tried < TRIES; tried += 1) {
    await start(server);
    if (await answers(server)) return;
    const problem = startProblem(server.folder, (await logOf(server)).slice(written));
    if (problem !== undefined) refuse(problem);
    await wait(BETWEEN_TRIES_MS);
  }
  const log = (await logOf(server)).slice(written);
  const path = join(server.folder, "server.log");
  const locked = lockProblem(server.folder, log);
  if (locked !== undefined) refuse(locked);
  refuse({
    what: `The private PostgreSQL in ${server.folder} does not start.`,
    why: log.trim().split("\n").slice(-3).join("\n") || "It wrote no reason.",
    fix: `Look at ${path}.`,
  });
}

export async function isRunning(server: PrivateServer): Promise<boolean> {
  return answers(server);
}

export async function stopServer(server: PrivateServer): Promise<void> {
  await control(server, ["stop", "-m", "fast", "-w"]).catch(() => undefined);
}

/** As the owner of the tables: for whoever runs this machine, and for nobody who asks over a network. */
export function connectionOptions(server: PrivateServer) {
  return { host: server.socket, database: "postgres", username: "limber" } as const;
}

/** A folder that we make is for nobody else to look into; one that is there keeps its mode. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true, mode: 0o755 });
  await mkdir(folder, { mode: 0o700 }).catch((problem) => {
    if (problem.code !== "EEXIST") throw problem;
  });
  if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: "ENOTDIR" });
  await access(folder, constants.R_OK | constants.W_OK | constants.X_OK);
}

async function serverUser(folder: string): Promise<ServerUser> {
  if (process.getuid?.() !== 0) return undefined;
  const { uid, gid } = await stat(folder);
  if (uid !== 0) return { uid, gid };
  await chown(folder, NOBODY.uid, NOBODY.gid);
  return NOBODY;
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

function logOf({ folder }: PrivateServer): Promise<string> {
  return readFile(join(folder, "server.log"), "utf8").catch(() => "");
}

/** Where the socket is, is said at each start: the folder may have moved since the files were made. */
async function start(server: PrivateServer): Promise<void> {
  const log = join(server.folder, "server.log");
  const socket = `unix_socket_directories="${server.socket.replaceAll('"', '""')}"`;
  const forShell = `-c '${socket.replaceAll("'", "'\\''")}'`;
  const words = ["start", "-w", "-t", "10", "-l", log, "-o", forShell];
  await control(server, words).catch(() => undefined);
}

function control(server: PrivateServer, words: readonly string[]): Promise<void> {
  return runProgram(server, "pg_ctl", [...words, "-D", join(server.folder, "cluster")]);
}
