import { statSync } from "node:fs";
import { open } from "node:fs/promises";
import type { ByteSource } from "@limber/activity-files/archive/source";
import type { NotOpened } from "./unread.ts";

/**
 * A file that is read where it is asked for, so that an export of gigabytes is never in memory whole. Where
 * the system does not hand it over it is empty, and `say` is told why: the files beside it go on.
 */
export function diskSource(path: string, say: (why: NotOpened) => void): ByteSource {
  const nothing = (problem: unknown) => {
    const { code, message } = problem as NodeJS.ErrnoException;
    say({ kind: "not-opened", code, said: message });
    return new Uint8Array(0);
  };
  const size = sizeOf(path, nothing);
  const read = async (offset: number, length: number) => {
    const file = await open(path);
    try {
      const room = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await file.read(room, 0, room.length, offset);
      return room.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  };
  return { size, read: (offset, length) => read(offset, length).catch(nothing) };
}

function sizeOf(path: string, nothing: (problem: unknown) => void): number {
  try {
    return statSync(path).size;
  } catch (problem) {
    nothing(problem);
    return 0;
  }
}
