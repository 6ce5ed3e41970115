import type { Chosen } from "./thread-messages.ts";

/** Files of an input; those of a folder keep their way in it. */
export function chosenIn(files: FileList | null): Chosen[] {
  return [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
}

/** Files that were dropped, with those in folders. */
export async function droppedIn(dropped: DataTransfer): Promise<Chosen[]> {
  // Entries are gone once the event is over, so they are all taken before the first is opened.
  const entries = [...dropped.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return chosenIn(dropped.files);
  return (await Promise.all(entries.map(filesUnder))).flat();
}

async function filesUnder(entry: FileSystemEntry): Promise<Chosen[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((settle, fail) => entry.file(settle, fail));
    return [{ path: entry.fullPath.replace(/^\//, ""), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const chosen: Chosen[] = [];
  // A folder gives a hundred at a time, and none at its end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((settle, fail) =>
      reader.readEntries(settle, fail),
    );
    if (some.length === 0) return chosen;
    for (const each of some) chosen.push(...(await filesUnder(each)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
