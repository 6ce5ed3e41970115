import { mkdir, readdir, rm, stat, statfs } from "node:fs/promises";
import { join } from "node:path";
import { type Retention, staying } from "./retention.ts";

/** A backup that lies in the folder of backups: what has this name was checked when it was made. */
export type LyingBackup = {
  readonly path: string;
  readonly madeAt: Date;
  readonly sizeBytes: number;
};

const NAME = /^limber-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup$/;
/** What is being made: nobody takes it for a backup. */
const UNCHECKED = /^limber-\d{8}T\d{6}Z\.unchecked(\.part)?$/;

export function pathsFor(folder: string, madeAt: Date) {
  const at = madeAt.toISOString().replace(/[-:]|\.\d+/g, "");
  const base = join(folder, `limber-${at}`);
  return { path: `${base}.backup`, unchecked: `${base}.unchecked` };
}

/** Those that lie there, the newest first; none where there is no folder yet. */
export async function lyingBackups(folder: string): Promise<readonly LyingBackup[]> {
  const names = await readdir(folder).catch((problem) => {
    if (problem.code === "ENOENT") return [];
    throw problem;
  });
  const found = await Promise.all(
    names.map(async (name): Promise<LyingBackup[]> => {
      const madeAt = instantIn(name);
      if (madeAt === undefined) return [];
      const path = join(folder, name);
      // Somebody may have taken it away meanwhile.
      const size = (await stat(path).catch(() => undefined))?.size;
      return size === undefined ? [] : [{ path, madeAt, sizeBytes: size }];
    }),
  );
  return found.flat().toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime());
}

function instantIn(name: string): Date | undefined {
  const parts = NAME.exec(name)?.slice(1);
  if (parts === undefined) return undefined;
  const [year, month, day, hour, minute, second] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? undefined : at;
}

/** Takes away what need not stay, and what one that was killed left half made. Call it under the lock of backups. */
export async function tidy(folder: string, retention: Retention): Promise<void> {
  const lying = await lyingBackups(folder);
  const stay = staying(
    lying.map(({ madeAt }) => madeAt),
    retention,
  );
  for (const { path, madeAt } of lying) if (!stay.has(madeAt)) await rm(path, { force: true });
  for (const name of await readdir(folder))
    if (UNCHECKED.test(name)) await rm(join(folder, name), { force: true });
}

/** For nobody else to look into where we make it; one that is there keeps its mode. */
export async function makeBackupFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** What this user may still write there. */
export async function freeBytesIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
