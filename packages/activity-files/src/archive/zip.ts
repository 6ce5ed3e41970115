import type { Notice } from "@limber/core/activity";
import {
  ERR_INVALID_CRC32,
  type FileEntry,
  ZipReader,
} from "@zip.js/zip.js/lib/zip-core-reader.js";
import type { FileProblem } from "../problem.ts";
import type { Budget } from "./budget.ts";
import type { Limits } from "./limits.ts";
import { LOOK_BYTES, packingOf } from "./look.ts";
import { type ByteSource, joined, readingAhead, sliceOf, type TakePiece } from "./source.ts";

export type { FileEntry } from "@zip.js/zip.js/lib/zip-core-reader.js";

/** The platform's own inflate, in this thread: whoever reads archives is in a worker already. */
const how = { useWebWorkers: false, useCompressionStream: true, strictness: "tolerant" } as const;

const TOO_MANY_NAMES = "too many names";

const CHUNK_BYTES = 16 * 1024;

/** A source as the library reads one. Small chunks: a browser inflates a chunk as a whole, to 16 MB at most. */
function readerOf(source: ByteSource, mostAtOnce: number) {
  const readUint8Array = async (offset: number, length: number) => {
    if (length > mostAtOnce) throw new Error(TOO_MANY_NAMES);
    return new Uint8Array(await source.read(offset, length));
  };
  const createReadable = ({ offset = 0, size = source.size } = {}) => {
    let at = offset;
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        const chunk = await readUint8Array(at, Math.min(CHUNK_BYTES, offset + size - at));
        at += chunk.length;
        if (chunk.length > 0) controller.enqueue(chunk);
        if (at >= offset + size || chunk.length === 0) controller.close();
      },
    });
  };
  const { size } = source;
  return { size, init: async () => {}, readUint8Array, createReadable, readable: createReadable() };
}

export type ZipWalk = {
  /** The files inside, one at a time, as far as the list of them can be read. */
  readonly files: () => AsyncGenerator<FileEntry>;
  /** How many entries were walked past, folders too. */
  readonly entered: () => number;
  /** Why the walk ended before the end of the list. */
  readonly problem: () => FileProblem | undefined;
};

/**
 * Walks the files of a zip by its central directory, and keeps none of them: the library's entry takes six
 * kilobytes, and an export has thousands. `enter` is asked before each whether one more is let in.
 */
export function walkZip(source: ByteSource, limits: Limits, enter: () => boolean): ZipWalk {
  const tooMany = { kind: "too-many-entries", limit: limits.entries } as const;
  let entered = 0;
  let problem: FileProblem | undefined;
  async function* files() {
    const zip = new ZipReader(readerOf(readingAhead(source), limits.directoryBytes), how);
    try {
      for await (const entry of zip.getEntriesGenerator()) {
        if (!enter()) {
          problem = tooMany;
          return;
        }
        entered += 1;
        if (!entry.directory && entry.symlink !== true) yield entry;
      }
    } catch (error) {
      const isLong = error instanceof Error && error.message === TOO_MANY_NAMES;
      problem = isLong ? tooMany : { kind: "archive-damaged" };
    }
  }
  return { files, entered: () => entered, problem: () => problem };
}

const LOCAL_HEADER_BYTES = 30;

/** The bytes of an entry that was put in unpacked, where they are: a large archive in an archive stays on the disk. */
export async function storedPart(
  entry: FileEntry,
  source: ByteSource,
): Promise<ByteSource | undefined> {
  if (entry.compressionMethod !== 0 || entry.encrypted) return undefined;
  const header = await source.read(entry.offset, LOCAL_HEADER_BYTES);
  if (header.length < LOCAL_HEADER_BYTES || packingOf(header) !== "zip") return undefined;
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  const from = LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true);
  return sliceOf(source, entry.offset + from, entry.compressedSize);
}

export type Taken =
  | { readonly is: "taken"; readonly bytes: Uint8Array; readonly notices: readonly Notice[] }
  | { readonly is: "left-out" }
  | { readonly is: "problem"; readonly problem: FileProblem };

type Taking = {
  readonly budget: Budget;
  /** How large an entry may get that begins like this; null when it is not wanted. */
  readonly mostBytes: (head: Uint8Array) => number | null;
};

/** Unpacks one entry, and stops as soon as it is not wanted or too much. */
export async function takeEntry(entry: FileEntry, taking: Taking): Promise<Taken> {
  const taken = await unpack(entry, taking, { checkCrc32: true });
  if (taken !== ERR_INVALID_CRC32) return orDamaged(taken);
  const unchecked = orDamaged(await unpack(entry, taking, { checkCrc32: false }));
  if (unchecked.is !== "taken") return unchecked;
  return { ...unchecked, notices: [{ kind: "checksum-wrong" }] };
}

const orDamaged = (taken: Taken | string): Taken =>
  typeof taken === "string" ? { is: "problem", problem: { kind: "packing-damaged" } } : taken;

/** The bytes, or in words what the library says went wrong. */
async function unpack(
  entry: FileEntry,
  { budget, mostBytes }: Taking,
  check: { readonly checkCrc32: boolean },
): Promise<Taken | string> {
  const chunks: Uint8Array[] = [];
  let unpacked = 0;
  let most: number | null | undefined;
  let problem: FileProblem | undefined;
  const sizeOf = (bytes: number, atMost: number) => ({
    unpacked: bytes,
    packed: entry.compressedSize,
    mostBytes: atMost,
  });
  const look = () => {
    most = mostBytes(joined(chunks));
    if (most !== null) problem = budget.claim(sizeOf(entry.uncompressedSize, most));
    if (most === null || problem !== undefined) throw new Error("enough");
  };
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      unpacked += chunk.length;
      problem = budget.spend(chunk.length, sizeOf(unpacked, most ?? Number.MAX_SAFE_INTEGER));
      if (problem !== undefined) throw new Error("too much");
      chunks.push(chunk);
      if (most === undefined && unpacked >= LOOK_BYTES) look();
    },
  });
  const failed = await failureOf(() => entry.getData(sink, { ...how, ...check }));
  if (problem !== undefined) return { is: "problem", problem };
  if (most === undefined && failed !== ERR_INVALID_CRC32) most = mostBytes(joined(chunks));
  if (most === null) return { is: "left-out" };
  return failed ?? { is: "taken", bytes: joined(chunks), notices: [] };
}

/** Unpacks one entry piece by piece into whoever takes them, until that is enough. Gives what went wrong. */
export async function pourEntry(
  entry: FileEntry,
  { budget, mostBytes, take }: { budget: Budget; mostBytes: number; take: TakePiece },
): Promise<FileProblem | undefined> {
  const packed = entry.compressedSize;
  let unpacked = 0;
  let isEnough = false;
  let problem = budget.claim({ unpacked: entry.uncompressedSize, packed, mostBytes });
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      unpacked += chunk.length;
      problem = budget.spend(chunk.length, { unpacked, packed, mostBytes });
      isEnough = problem === undefined && !take(chunk);
      if (problem !== undefined || isEnough) throw new Error("enough");
    },
  });
  if (problem !== undefined) return problem;
  const failed = await failureOf(() => entry.getData(sink, { ...how, checkCrc32: true }));
  if (problem !== undefined || isEnough) return problem;
  return failed === undefined ? undefined : { kind: "packing-damaged" };
}

/** What the library says went wrong. Unpacking is where a stranger's bytes meet it: whatever it throws is about them. */
async function failureOf(act: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await act();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
