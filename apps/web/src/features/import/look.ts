import type { ByteSource } from "@limber/activity-files/archive/source";
import { findActivities } from "@limber/activity-files/batch";
import type { Found } from "@limber/activity-files/found";
import type { Chosen, PlainReader } from "./talk.ts";

/** Every activity in the files that were chosen, with the file it was in. */
export async function* filesIn(
  chosen: readonly Chosen[],
  { units }: PlainReader,
  opening: (path: string) => void,
): AsyncGenerator<{ found: Found; of: string }> {
  const brought = chosen.map(({ path, file }) => ({
    path,
    source: sourceOf(file, () => opening(path)),
  }));
  const paths = new Set(chosen.map(({ path }) => path));
  const options = { distanceUnit: units.distance, utcOffsetSAt };
  for await (const found of findActivities(brought, options)) {
    const own = found.is === "recording" ? { ...found, bytes: ownBytes(found.bytes) } : found;
    yield { found: own, of: fileOf(found.path, paths) };
  }
}

function sourceOf(file: File, opening: () => void): ByteSource {
  let isOpen = false;
  return {
    size: file.size,
    async read(offset, length) {
      if (!isOpen) opening();
      isOpen = true;
      return new Uint8Array(await file.slice(offset, offset + length).arrayBuffer());
    },
  };
}

/** Bytes that share their memory with others cannot be handed over. */
const ownBytes = (bytes: Uint8Array) =>
  bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice();

/** `export.zip` of `export.zip/activities/1.fit`, and `runs.csv` of `runs.csv:7`. */
function fileOf(path: string, paths: ReadonlySet<string>): string {
  let of = path;
  while (!paths.has(of)) {
    const end = Math.max(of.lastIndexOf("/"), of.lastIndexOf(":"));
    if (end <= 0) return path;
    of = of.slice(0, end);
  }
  return of;
}

/** What this place's clocks were set to: a table seldom says where it was written. */
function utcOffsetSAt(wallClockMs: number): number {
  const wall = new Date(wallClockMs);
  const day = [wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate()] as const;
  const time = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()] as const;
  return (wallClockMs - new Date(...day, ...time).getTime()) / 1000;
}
