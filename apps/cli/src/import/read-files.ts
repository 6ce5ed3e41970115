import { basename } from "node:path";
import type { Context, Given } from "../grammar.ts";
import type { Reading } from "../read-sources.ts";
import { plainNumber } from "../request.ts";
import type { FileRead } from "./file-read.ts";
import type { FoundFile } from "./folder.ts";

export type Progress = {
  readonly read: FileRead;
  /** The file on disk that it was in. */
  readonly path: string;
  readonly name: string;
  readonly done: number;
  readonly all: number;
};

/** Every file, and every file in each archive, session by session, in the order given. */
export async function* readAll(
  files: readonly FoundFile[],
  { given, context: { session, reader } }: { given: Given; context: Context },
): AsyncGenerator<Progress> {
  if (files.length === 0) return;
  const { readSources } = await session.loadReading();
  const sources = files.map(({ path }) =>
    path === "-" ? { path, bytes: session.readStdin() } : { path },
  );
  let done = 0;
  let inside = 0;
  const jobs = plainNumber(given, "jobs", "2");
  const distanceUnit = reader.units.distance;
  for await (const reading of readSources(sources, { jobs, distanceUnit })) {
    const { path, of } = reading;
    done += 1;
    // How many files an archive holds is not known before it was read.
    inside += path === of ? 0 : 1;
    const all = Math.max(done, files.length + inside);
    for (const read of readsOf(reading)) yield { read, path: of, name: basename(path), done, all };
  }
}

/** One a session: of run, bike, run two are kept and one is put aside. */
function readsOf(reading: Reading): readonly FileRead[] {
  const { path: file, sha256 } = reading;
  if (!reading.ok) {
    const { kind, message } = reading.problem;
    const { records } = reading;
    return [{ file, sha256, ok: false, problem: { kind, message }, ...(records && { records }) }];
  }
  const isCutShort = reading.notices.some(({ kind }) => kind === "cut-short");
  return reading.kept.map(({ path, ...part }) => ({ file: path, ok: true, ...part, isCutShort }));
}
