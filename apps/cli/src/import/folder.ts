import { type Dirent, readdirSync, statSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { refuse } from "../refusal.ts";

/** A file as it was found, and as it is called in the answer. */
export type FoundFile = {
  readonly path: string;
  readonly sizeBytes: number;
  readonly changedMs: number;
};

/** What computers leave in folders, and what an archive of a Mac brings along. */
const litter = new Set(["__MACOSX", "Thumbs.db", "desktop.ini"]);
/** Of one run in several formats the first to come in is kept, so the one that says most goes first. */
const mostToldFirst = [".fit", ".gz", ".tcx", ".zip"];

/** Every file under the paths, folders walked, in an order that depends on nothing but names. `-` is stdin. */
export function filesUnder(paths: readonly string[]): FoundFile[] {
  const found = paths.flatMap((path) => (path === "-" ? [stdin] : under(path)));
  const once = new Map(found.map((file) => [file.path, file]));
  return [...once.values()].toSorted(
    (one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1),
  );
}

const stdin: FoundFile = { path: "-", sizeBytes: 0, changedMs: 0 };

function rank({ path }: FoundFile): number {
  const at = mostToldFirst.indexOf(extname(path).toLowerCase());
  return at === -1 ? mostToldFirst.length : at;
}

function under(path: string): FoundFile[] {
  const { isFolder, ...file } = statOf(path);
  if (!isFolder) return [{ path, ...file }];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith(".") && !litter.has(name))
    .flatMap((entry) => inFolder(path, entry));
}

/** A link to a folder is not followed: it may lead back here. A file that went away meanwhile is not there. */
function inFolder(folder: string, entry: Dirent): FoundFile[] {
  const path = join(folder, entry.name);
  if (entry.isDirectory()) return under(path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isFile()) return [];
  return [{ path, sizeBytes: stats.size, changedMs: stats.mtimeMs }];
}

function statOf(path: string) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) {
    return refuse({
      what: `${path} is not there.`,
      why: "Nothing was read.",
      fix: `Check the path. Files, folders and zips work, and - for stdin.${/^(list|undo)/.test(basename(path)) ? " See also: limber import --help" : ""}`,
    });
  }
  return { isFolder: stats.isDirectory(), sizeBytes: stats.size, changedMs: stats.mtimeMs };
}
