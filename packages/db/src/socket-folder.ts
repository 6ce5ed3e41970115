import { randomUUID } from "node:crypto";
import {
  chown,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  rmdir,
  unlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ServerUser } from "./postgres-binaries.ts";
import { refuse } from "./refusal.ts";

/** A socket's path has room for 107 bytes. */
const LONGEST_SOCKET_FOLDER = 90;

/**
 * Where the server's socket is, open to nobody else: whoever reaches it is let in. In the data folder, or
 * where that path is too long, in one of the system's temporary folder under a name that nobody can guess.
 */
export async function socketFolder(folder: string, user: ServerUser): Promise<string> {
  const near = join(folder, "run");
  const isTooLong = Buffer.byteLength(near) > LONGEST_SOCKET_FOLDER;
  const socket = isTooLong ? await farFolder(folder, user) : near;
  if (!isTooLong && (await isMade(near))) await give(near, user);
  await requireOwn(socket, user);
  return socket;
}

async function isMade(folder: string): Promise<boolean> {
  return mkdir(folder, { mode: 0o700 }).then(
    () => true,
    (problem) => {
      if (problem.code !== "EEXIST") throw problem;
      return false;
    },
  );
}

async function give(folder: string, user: ServerUser): Promise<void> {
  if (user !== undefined) await chown(folder, user.uid, user.gid);
}

/** Made once, and its name kept beside the data. Of two who make one at once, the first has named it. */
async function farFolder(folder: string, user: ServerUser): Promise<string> {
  const note = join(folder, "socket-folder");
  const kept = await readFile(note, "utf8").catch(() => undefined);
  if (kept !== undefined && (await isThere(kept))) return kept;
  const fresh = await mkdtemp(join(tmpdir(), "limber-"));
  if (Buffer.byteLength(fresh) > LONGEST_SOCKET_FOLDER) {
    await rmdir(fresh);
    refuse({
      what: `There is no place for the socket of the database: ${folder} and ${tmpdir()} are both too long.`,
      why: `The system takes at most ${LONGEST_SOCKET_FOLDER} bytes.`,
      fix: "Set LIMBER_DATA to a folder with a shorter path.",
    });
  }
  await give(fresh, user);
  if (kept !== undefined) await unlink(note).catch(() => undefined);
  const draft = `${note}.${randomUUID()}`;
  await writeFile(draft, fresh, { mode: 0o600 });
  await link(draft, note).catch(() => undefined);
  await unlink(draft);
  const named = await readFile(note, "utf8");
  if (named !== fresh) await rmdir(fresh);
  return named;
}

function isThere(folder: string): Promise<boolean> {
  return lstat(folder).then(
    () => true,
    () => false,
  );
}

/** Somebody else's folder, or a link to one, would lead us to their server. */
async function requireOwn(socket: string, user: ServerUser): Promise<void> {
  const own = process.getuid?.();
  if (own === undefined) return;
  const found = await lstat(socket);
  const why = !found.isDirectory()
    ? "It is not a folder."
    : found.uid !== (user?.uid ?? own)
      ? `It belongs to user ${found.uid}, and the server runs as user ${user?.uid ?? own}.`
      : (found.mode & 0o077) !== 0
        ? "It is open to others."
        : undefined;
  if (why === undefined) return;
  refuse({
    what: `The folder for the socket of the database, ${socket}, is not Limber's alone.`,
    why,
    fix: "Find out who made it, remove it, then try again.",
  });
}
