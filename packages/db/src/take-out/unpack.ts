import { setImmediate as othersTurn } from "node:timers/promises";
import { type FileEntry, Uint8ArrayReader, ZipReader } from "@zip.js/zip.js/lib/zip-core.js";
import { fileReader } from "./file-reader.ts";
import { NotATakeOut, type TakeOutProblem } from "./not-a-take-out.ts";
import { takeOutLimits } from "./reading-limits.ts";
import type { TakeOut } from "./store.ts";

export type UnpackedTakeOut =
  | { readonly ok: true; readonly takeOut: TakeOut }
  | { readonly ok: false; readonly problem: TakeOutProblem };

/** Inflated by the platform's own threads; read here in slices, so that others are answered in between. */
const how = { useWebWorkers: false, useCompressionStream: true, checkCrc32: true } as const;
const MB = 1024 * 1024;

/** Reads a zip that may be anything. Only `limber.json` is unpacked, and no further than it can be a take-out. */
export async function unpackTakeOut(zip: Uint8Array): Promise<UnpackedTakeOut> {
  try {
    return { ok: true, takeOut: await read(zip) };
  } catch (problem) {
    if (problem instanceof NotATakeOut) return { ok: false, problem: problem.problem };
    throw problem;
  }
}

async function read(zip: Uint8Array): Promise<TakeOut> {
  if (zip.byteLength > takeOutLimits.packedBytes) throw tooLarge(takeOutLimits.packedBytes);
  const entry = await entryIn(zip);
  if (entry.uncompressedSize > takeOutLimits.unpackedBytes)
    throw tooLarge(takeOutLimits.unpackedBytes);
  const reader = fileReader();
  let problem: unknown;
  let size = 0;
  const slice = async (piece: Uint8Array) => {
    size += piece.byteLength;
    if (size > takeOutLimits.unpackedBytes) throw tooLarge(takeOutLimits.unpackedBytes);
    reader.write(piece);
    await othersTurn();
  };
  const sink = new WritableStream<Uint8Array>({
    async write(chunk) {
      const { sliceBytes } = takeOutLimits;
      for (let at = 0; at < chunk.byteLength; at += sliceBytes)
        await slice(chunk.subarray(at, at + sliceBytes)).catch((found) => {
          problem = found;
          throw found;
        });
    },
  });
  await entry.getData(sink, how).catch(() => {
    throw problem ?? new NotATakeOut({ kind: "damaged" });
  });
  return reader.end();
}

async function entryIn(zip: Uint8Array): Promise<FileEntry> {
  let seen = 0;
  try {
    for await (const entry of new ZipReader(new Uint8ArrayReader(zip), how).getEntriesGenerator()) {
      if (!entry.directory && entry.filename === "limber.json") return entry;
      seen += 1;
      if (seen >= takeOutLimits.entries) break;
    }
  } catch {
    throw new NotATakeOut({ kind: "no-zip" });
  }
  throw new NotATakeOut({ kind: "nothing-inside" });
}

function tooLarge(bytes: number): NotATakeOut {
  return new NotATakeOut({ kind: "too-large", limitMb: bytes / MB });
}
