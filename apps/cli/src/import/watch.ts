import { existsSync, type FSWatcher, watch as watchFolder } from "node:fs";
import type { Asking } from "../asking.ts";
import type { Answer, Context, Given } from "../grammar.ts";
import { jsonLine } from "../print.ts";
import { exitCodes, Refusal } from "../refusal.ts";
import { printProblems } from "../text.ts";
import type { ImportedFile } from "./batch.ts";
import type { Bringing } from "./bringing.ts";
import type { FileRead } from "./file-read.ts";
import { type FoundFile, filesUnder } from "./folder.ts";
import { keptWith } from "./kept-with.ts";
import { outcomeLine, summary } from "./outcome-lines.ts";
import { readAll } from "./read-files.ts";

/** A file is whole when it stayed as it was for this long. */
const SETTLE_MS = 2000;
/** Network drives and some systems tell nothing of new files, so the folder is looked at anyway. */
const RESCAN_MS = 30_000;
/** A file that seems cut short may still be on its way, for as many looks. */
const PATIENCE_LOOKS = 30;

type Watched = {
  readonly who: Asking;
  readonly bringing: Bringing;
  readonly folder: string;
};
/** What a file looked like, for how many looks, and whether it is dealt with. */
type Seen = { readonly stamp: string; readonly looks: number; readonly done: boolean };

/** Brings in every file that is or comes into a folder, once it is whole, until somebody interrupts. */
export async function watch(given: Given, context: Context, watched: Watched): Promise<Answer> {
  const { session } = context;
  const { folder } = watched;
  const { countsInWords, remarksOf } = watched.bringing;
  const interrupted = session.interrupted();
  const bell = bellOf(folder);
  const seen = new Map<string, Seen>();
  const all: ImportedFile[] = [];
  if (!given["quiet"]) session.write("stderr", `Watching ${folder}. Ctrl-C ends it.\n`);
  while (!interrupted.yes()) {
    const files = existsSync(folder) ? filesUnder([folder]) : [];
    for (const file of files) look(seen, file);
    const settled = files.filter(({ path }) => isSettled(seen.get(path)));
    all.push(...(await bringIn(given, context, { ...watched, files: settled, seen })));
    const calm = files.every(({ path }) => seen.get(path)?.done);
    const next = calm
      ? Promise.race([bell.rings(), session.wait(RESCAN_MS)])
      : session.wait(SETTLE_MS);
    await Promise.race([interrupted.when, next]);
  }
  bell.stop();
  interrupted.forget();
  return {
    json: [],
    page: () => summary(countsInWords(all, false), remarksOf(all, context.reader), context),
    exitCode: exitCodes.interrupted,
  };
}

function look(seen: Map<string, Seen>, { path, sizeBytes, changedMs }: FoundFile): void {
  const stamp = `${sizeBytes} ${changedMs}`;
  const before = seen.get(path);
  const looks = before?.stamp === stamp ? before.looks + 1 : 0;
  seen.set(path, { stamp, looks, done: before?.stamp === stamp && before.done });
}

const isSettled = (file: Seen | undefined) => file !== undefined && !file.done && file.looks > 0;

type Settled = Watched & { readonly files: readonly FoundFile[]; readonly seen: Map<string, Seen> };

async function bringIn(
  given: Given,
  context: Context,
  { who, folder, files, seen, bringing }: Settled,
): Promise<readonly ImportedFile[]> {
  if (files.length === 0) return [];
  const { session } = context;
  const batch = bringing.newBatch(who, { ...keptWith(given), source: folder });
  const outcomes: ImportedFile[] = [];
  const taken = new Map<string, FileRead[]>();
  try {
    for await (const { read, path } of readAll(files, { given, context }))
      taken.set(path, [...(taken.get(path) ?? []), read]);
    for (const [path, reads] of taken) {
      if (reads.some(mayBeOnItsWay) && (seen.get(path)?.looks ?? 0) < PATIENCE_LOOKS)
        taken.delete(path);
      else for (const read of reads) outcomes.push(...(await batch.add(read)));
    }
    outcomes.push(...(await batch.finish()));
  } catch (problem) {
    // What the network did not take today it takes at the next look.
    if (!(problem instanceof Refusal) || problem.exitCode !== exitCodes.failed) throw problem;
    printProblems(problem.problems, session, given["no-color"] === true);
    return outcomes;
  }
  for (const path of taken.keys()) {
    const file = seen.get(path);
    if (file !== undefined) seen.set(path, { ...file, done: true });
  }
  for (const outcome of outcomes)
    session.write(
      "stdout",
      given["jsonl"] ? jsonLine(outcome) : `${outcomeLine(outcome, context)}\n`,
    );
  return outcomes;
}

const mayBeOnItsWay = (read: FileRead) => (read.ok ? read.isCutShort : read.records === undefined);

/** Rings when something in the folder changes, where the system tells. */
function bellOf(folder: string) {
  let ring = () => {};
  let watcher: FSWatcher | undefined;
  try {
    watcher = watchFolder(folder, { recursive: true }, () => ring());
    watcher.on("error", () => watcher?.close());
  } catch {
    // Then the folder is looked at every half a minute.
  }
  return {
    rings: () =>
      new Promise<void>((rung) => {
        ring = rung;
      }),
    stop: () => watcher?.close(),
  };
}
