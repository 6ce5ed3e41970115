import { mkdir, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { v7 as uuidv7 } from "uuid";

/** Where what was sent lies until it was read, and how much more may. */
export type DiskRoom = {
  /** A place for a new file that no other user of the machine can read. */
  readonly place: () => Promise<string>;
  /** Takes so much of the room; false where there is not as much. */
  readonly take: (sizeBytes: number) => boolean;
  readonly letGo: (file: HeldFile) => Promise<void>;
  readonly heldBytes: () => number;
  readonly clear: () => Promise<void>;
};

export type HeldFile = { readonly place: string; readonly sizeBytes: number };

/** Only who runs the server looks in. */
const OWN = 0o700;

/**
 * A folder of this process alone. What a process left that is no more goes when the next one starts: it is
 * somebody's, it was never read, and if it was what ended that process it must not end this one.
 */
export function openDiskRoom(folder: string, mostBytes: number): DiskRoom {
  const own = join(folder, String(process.pid));
  const ready = prepare(folder, own);
  // Whoever asks for a place is told.
  ready.catch(() => undefined);
  let heldBytes = 0;
  return {
    async place() {
      await ready;
      return join(own, uuidv7());
    },
    take(sizeBytes) {
      if (heldBytes + sizeBytes > mostBytes) return false;
      heldBytes += sizeBytes;
      return true;
    },
    async letGo({ place, sizeBytes }) {
      heldBytes -= sizeBytes;
      await rm(place, { force: true });
    },
    heldBytes: () => heldBytes,
    clear: () => rm(own, { recursive: true, force: true }),
  };
}

async function prepare(folder: string, own: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWN });
  for (const name of await readdir(folder))
    if (!isOfAnother(Number(name))) await rm(join(folder, name), { recursive: true, force: true });
  await mkdir(own, { mode: OWN });
}

/** Whether another process that runs has this number. Ours may have been that of one before, as in a container. */
function isOfAnother(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === "EPERM";
  }
}
