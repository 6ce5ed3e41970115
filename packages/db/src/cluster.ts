import { randomUUID } from "node:crypto";
import { appendFile, chmod, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { runProgram, type ServerPrograms } from "./postgres-binaries.ts";
import { refuse } from "./refusal.ts";

const settings = [
  "listen_addresses = ''",
  "unix_socket_permissions = 0700",
  "shared_buffers = 32MB",
  "max_connections = 60",
  "logging_collector = off",
].join("\n");

/** Made beside and moved into place: of two that begin at once, in one process or in two, one wins and both find it whole. */
export async function ensureCluster(programs: ServerPrograms): Promise<void> {
  const cluster = join(programs.folder, "cluster");
  await removeLeftovers(programs.folder);
  if (await isThere(join(cluster, "PG_VERSION"))) return requireOwner(programs);
  const fresh = `${cluster}.${randomUUID()}`;
  const words = ["-D", fresh, "-U", "limber", "-A", "trust", "-E", "UTF8", "--locale=C"];
  await runProgram(programs, "initdb", [...words, "--no-instructions"]).catch(async () => {
    await rm(fresh, { recursive: true, force: true });
    refuse({
      what: `PostgreSQL cannot make its files in ${programs.folder}.`,
      why: "Every folder above it must be open to the user it runs as, and the disk must have 100 MB free.",
      fix: "Free some space, or set LIMBER_DATA to another folder.",
    });
  });
  await appendFile(join(fresh, "postgresql.conf"), `\n${settings}\n`);
  await chmod(fresh, 0o700);
  await rename(fresh, cluster).catch(() => rm(fresh, { recursive: true, force: true }));
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** PostgreSQL runs on its own files alone. */
async function requireOwner({ folder, user }: ServerPrograms): Promise<void> {
  const runsAs = user?.uid ?? process.getuid?.();
  const { uid } = await stat(join(folder, "cluster"));
  if (runsAs === undefined || uid === runsAs) return;
  refuse({
    what: `The data in ${folder} is another user's.`,
    why: `It belongs to user ${uid}, and the server would run as user ${runsAs}.`,
    fix: "Start Limber as that user, or set LIMBER_DATA to a folder of your own.",
  });
}

/** Longer than the slowest making of a cluster takes: what is older was left by one that was killed. */
const LEFT_AFTER_MS = 10 * 60_000;

const UUID_LENGTH = 36;

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith("cluster.") || name.length !== "cluster.".length + UUID_LENGTH) continue;
    const left = join(folder, name);
    const { mtimeMs } = await stat(left);
    if (Date.now() - mtimeMs > LEFT_AFTER_MS) await rm(left, { recursive: true, force: true });
  }
}
