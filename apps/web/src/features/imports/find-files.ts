import { type ByteSource, ownBytes } from "@limber/activity-files/archive/source";
import { fileOf, findActivities } from "@limber/activity-files/batch";
import type { Found } from "@limber/activity-files/found";
import { utcOffsetHereSAt } from "@limber/activity-files/here";
import type { Chosen, PlainReader } from "./thread-messages.ts";

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
  const options = { distanceUnit: units.distance, utcOffsetSAt: utcOffsetHereSAt };
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
