import type { Notice } from "@limber/core/activity";
import type { FileProblem } from "../problem.ts";
import { type Budget, budgetFor } from "./budget.ts";
import { gunzip } from "./gz.ts";
import { type Limits, usualLimits } from "./limits.ts";
import { isHealthIndex, isWanted, LOOK_BYTES, packingOf } from "./look.ts";
import {
  isComputersOwn,
  isUnsafeName,
  mayBeIndex,
  promisesActivity,
  shownName,
  withSlashes,
} from "./names.ts";
import { type ByteSource, bytesSource, pour, type TakePiece } from "./source.ts";
import type { FileEntry } from "./zip.ts";

/** Loaded when the first zip comes: most files that people bring are none. */
const loadZip = () => import("./zip.ts");

export type OpenedFile =
  | {
      /** Through every archive on the way: `export.zip/activities/1.fit.gz`. */
      readonly path: string;
      readonly ok: true;
      /** Unpacked. */
      readonly bytes: Uint8Array;
      readonly notices: readonly Notice[];
    }
  | {
      readonly path: string;
      readonly ok: true;
      /** The index of a health export is poured, and never held. Gives what went wrong. */
      readonly pour: (take: TakePiece) => Promise<FileProblem | undefined>;
    }
  | { readonly path: string; readonly ok: false; readonly problem: FileProblem };

type Open = { readonly limits: Limits; readonly budget: Budget; readonly depth: number };

/**
 * Gives every file inside, one at a time and lazily: a plain file is itself, .gz its content, a zip each
 * entry. Goes by content. Of an archive, whatever is no activity is left out, and an archive's tables and
 * indexes of activities come first. Throws only what `source.read` throws.
 */
export async function* openFiles(
  path: string,
  source: ByteSource,
  limits: Limits = usualLimits,
): AsyncGenerator<OpenedFile> {
  yield* open(path, source, { limits, budget: budgetFor(source.size, limits), depth: 0 });
}

async function* open(path: string, source: ByteSource, how: Open): AsyncGenerator<OpenedFile> {
  const packing = packingOf(await source.read(0, LOOK_BYTES));
  if (packing === "none") {
    yield await plainFile(path, source, how);
    return;
  }
  if (how.depth >= how.limits.depth) {
    yield { path, ok: false, problem: { kind: "too-deep", limit: how.limits.depth } };
    return;
  }
  const inside = { ...how, depth: how.depth + 1 };
  if (packing === "zip") yield* openZip(path, source, inside);
  else yield* openGz(path, source, inside);
}

async function plainFile(path: string, source: ByteSource, { limits }: Open): Promise<OpenedFile> {
  if (isHealthIndex(await source.read(0, LOOK_BYTES)))
    return { path, ok: true, pour: (take) => pour(source, take).then(() => undefined) };
  const problem = largerThan(source, limits);
  if (problem !== undefined) return { path, ok: false, problem };
  const bytes = await source.read(0, source.size);
  const notices = /\.(gz|zip)$/i.test(path) ? [{ kind: "content-is-not-as-named" } as const] : [];
  return { path, ok: true, bytes, notices };
}

async function* openGz(path: string, source: ByteSource, how: Open): AsyncGenerator<OpenedFile> {
  const { limits, budget } = how;
  const tooLarge = largerThan(source, limits);
  if (tooLarge !== undefined) {
    yield { path, ok: false, problem: tooLarge };
    return;
  }
  const unpacked = gunzip(await source.read(0, source.size), limits.fileBytes, budget);
  if (!unpacked.ok || packingOf(unpacked.bytes) === "none") {
    yield { path, ...unpacked };
    return;
  }
  yield* open(path, bytesSource(unpacked.bytes), how);
}

async function* openZip(path: string, source: ByteSource, how: Open): AsyncGenerator<OpenedFile> {
  const inside = await lookedOver(source, how);
  let given = 0;
  for await (const { entry, name } of indexesFirst(source, { inside, how })) {
    if (how.budget.isSpent()) return;
    for await (const file of openEntry(entry, { path, name, source, how })) {
      given += 1;
      yield file;
    }
  }
  const { problem } = inside;
  if (problem !== undefined) yield { path, ok: false, problem };
  else if (given === 0) yield { path, ok: false, problem: nothingIn(inside) };
}

type Named = { readonly entry: FileEntry; readonly name: string };

/** What a first walk past all names of a zip shows. */
type LookedOver = {
  readonly indexes: readonly Named[];
  readonly entered: number;
  readonly holdsMap: boolean;
  readonly problem: FileProblem | undefined;
};

async function lookedOver(source: ByteSource, { limits, budget }: Open): Promise<LookedOver> {
  const { walkZip } = await loadZip();
  const walk = walkZip(source, limits, budget.enter);
  const indexes: Named[] = [];
  let holdsMap = false;
  for await (const entry of walk.files()) {
    const name = withSlashes(entry.filename);
    holdsMap ||= /\.kml$/i.test(name);
    if (mayBeIndex(name)) indexes.push({ entry, name });
  }
  return { indexes, holdsMap, entered: walk.entered(), problem: walk.problem() };
}

/** A KMZ is a zip around a KML. */
function nothingIn({ holdsMap }: LookedOver): FileProblem {
  return holdsMap ? { kind: "unknown-format", looksLike: "kml" } : { kind: "nothing-inside" };
}

type Inside = { readonly inside: LookedOver; readonly how: Open };

/** Walks past all files a second time instead of keeping them, as far as the first walk came. */
async function* indexesFirst(source: ByteSource, { inside, how }: Inside): AsyncGenerator<Named> {
  for (const index of inside.indexes) if (!isComputersOwn(index.name)) yield index;
  const { walkZip } = await loadZip();
  let left = inside.entered;
  const enter = () => {
    left -= 1;
    return left >= 0;
  };
  for await (const entry of walkZip(source, how.limits, enter).files()) {
    const name = withSlashes(entry.filename);
    if (!mayBeIndex(name) && !isComputersOwn(name)) yield { entry, name };
  }
}

type Where = {
  readonly path: string;
  readonly name: string;
  readonly source: ByteSource;
  readonly how: Open;
};

async function* openEntry(entry: FileEntry, where: Where): AsyncGenerator<OpenedFile> {
  const { path, name, source, how } = where;
  if (isUnsafeName(name)) {
    const shown = shownName(name);
    yield { path: `${path}/${shown}`, ok: false, problem: { kind: "unsafe-name", name: shown } };
    return;
  }
  const inner = `${path}/${name}`;
  if (entry.encrypted) {
    if (promisesActivity(name)) yield { path: inner, ok: false, problem: { kind: "encrypted" } };
    return;
  }
  const { storedPart } = await loadZip();
  const stored = await storedPart(entry, source);
  if (stored !== undefined && packingOf(await stored.read(0, 4)) === "zip") {
    yield* open(inner, stored, how);
    return;
  }
  yield* unpackedEntry(entry, inner, how);
}

async function* unpackedEntry(
  entry: FileEntry,
  path: string,
  how: Open,
): AsyncGenerator<OpenedFile> {
  const { limits, budget } = how;
  let isIndex = false;
  const mostBytes = (head: Uint8Array) => {
    isIndex = isHealthIndex(head);
    if (isIndex || !isWanted(path, head)) return null;
    return packingOf(head) === "zip" ? limits.innerArchiveBytes : limits.fileBytes;
  };
  const { pourEntry, takeEntry } = await loadZip();
  const taken = await takeEntry(entry, { budget, mostBytes });
  if (isIndex) {
    const most = limits.indexBytes;
    yield {
      path,
      ok: true,
      pour: (take) => pourEntry(entry, { budget, mostBytes: most, take }),
    };
    return;
  }
  if (taken.is === "left-out") return;
  if (taken.is === "problem") {
    yield { path, ok: false, problem: taken.problem };
    return;
  }
  for await (const file of open(path, bytesSource(taken.bytes), how))
    yield "bytes" in file ? { ...file, notices: [...taken.notices, ...file.notices] } : file;
}

const BYTES_PER_MB = 1_000_000;

function largerThan({ size }: ByteSource, { fileBytes }: Limits): FileProblem | undefined {
  if (size <= fileBytes) return undefined;
  return { kind: "too-large", limitMb: Math.floor(fileBytes / BYTES_PER_MB) };
}
