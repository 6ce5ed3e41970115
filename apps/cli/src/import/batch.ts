import type { AnswerOf, Ask, InputOf } from "@limber/api";
import { weatherFiller } from "@limber/api/weather-filler";
import { v7 as uuidv7 } from "uuid";
import type { FileRead } from "./file-read.ts";

type FileKept = AnswerOf<"imports.keep">["files"][number];
type FileToKeep = InputOf<"imports.keep">["files"][number];
type RunPlace = Extract<FileRead, { ok: true }>["near"];
export type ImportCounts = AnswerOf<"imports.finish">["counts"];

/** What a file came to, for people and programs alike. */
export type ImportedFile = {
  readonly file: string;
  readonly outcome: FileKept["outcome"] | "new" | "perhaps-already-here" | "perhaps-a-run";
  readonly startTime: string | null;
  readonly distanceM: number | null;
  readonly elapsedS: number | null;
  readonly runId: string | null;
  /** The run, or the file of this batch, that it joined or was taken for. */
  readonly with: OtherRun | null;
  readonly problem: { readonly kind: string; readonly message: string | null } | null;
};

export type OtherRun = {
  readonly runId: string | null;
  readonly file: string | null;
  readonly startTime: string;
  readonly timeZone: string | null;
  readonly distanceM: number | null;
  readonly elapsedS: number | null;
};

/** A call's worth: the server takes fifty files and half a megabyte. */
const MOST_FILES = 40;
const MOST_BYTES = 380_000;

/** What is read is handed over as it comes, to be kept or to be looked at, and is let go. */
export type Handing = {
  /** What became of it is answered once enough has come together. */
  readonly add: (read: FileRead) => Promise<readonly ImportedFile[]>;
  /** Hands over the rest, and says that this was all. */
  readonly finish: () => Promise<readonly ImportedFile[]>;
};

export type Batch = Handing & {
  readonly importId: string;
  /** Whether there is something to take back, once it is finished. */
  readonly keptSome: () => boolean;
};

/** Who asks the procedures in the name of an account. */
type Asks = { readonly ask: Ask };

export type ImportOptions = {
  readonly source: string;
  readonly insist: boolean;
  readonly timeZone: string;
};

/** Files on their way into an account. Nothing is begun there before there is something to keep. */
export function newBatch({ ask }: Asks, { source, insist, timeZone }: ImportOptions): Batch {
  const importId = uuidv7();
  // What the weather was is asked beside: an import goes on without it.
  const fill = weatherFiller((runs) => ask("weather.past", { runs }).catch(() => undefined));
  const near = new Map<string, RunPlace>();
  let waiting: FileToKeep[] = [];
  let waitingBytes = 0;
  let begun = false;
  let hasKept = false;
  const send = async () => {
    if (waiting.length === 0) return [];
    if (!begun) await ask("imports.start", { importId, source });
    begun = true;
    const files = await fill(waiting, near);
    [waiting, waitingBytes] = [[], 0];
    near.clear();
    const kept = await ask("imports.keep", { importId, files, timeZone });
    const byId = new Map(kept.files.map((file) => [file.fileId, file]));
    return files.flatMap(({ fileId }) => outcomeOf(byId.get(fileId)));
  };
  const add = async (read: FileRead) => {
    const file = sentOf(read, insist);
    const bytes = Buffer.byteLength(JSON.stringify(file));
    const isFull = waiting.length === MOST_FILES || waitingBytes + bytes > MOST_BYTES;
    const outcomes = isFull ? await send() : [];
    waiting.push(file);
    if (read.ok) near.set(file.fileId, read.near);
    waitingBytes += bytes;
    return outcomes;
  };
  const finish = async () => {
    const outcomes = await send();
    if (begun) hasKept = (await ask("imports.finish", { importId })).keptSome;
    return outcomes;
  };
  return { importId, add, finish, keptSome: () => hasKept };
}

const LONGEST_NAME = 500;
/** The end of a long path says more than its beginning. */
export const nameOf = ({ file }: FileRead) => file.slice(-LONGEST_NAME);

function sentOf(read: FileRead, insist: boolean): FileToKeep {
  const named = { fileId: uuidv7(), name: nameOf(read), sha256: read.sha256 };
  if (!read.ok) {
    const { problem, records } = read;
    return { ...named, ok: false, problem, ...(records && { records }) };
  }
  const { run, told, beside } = read;
  return { ...named, ok: true, run, told, beside: [...beside], insist };
}

function outcomeOf(kept: FileKept | undefined): ImportedFile[] {
  if (kept === undefined) return [];
  const { name, outcome, startedAt, distanceM, elapsedS, runId, problem, message } = kept;
  return [
    {
      file: name,
      outcome,
      startTime: startedAt,
      distanceM,
      elapsedS,
      runId,
      with: otherOf(kept.with),
      problem: problem === null ? null : { kind: problem, message },
    },
  ];
}

/** As it is told: its start by the name that every answer has for it. */
export function otherOf(other: FileKept["with"] | undefined): OtherRun | null {
  if (other === null || other === undefined) return null;
  const { startedAt, ...rest } = other;
  return { ...rest, startTime: startedAt };
}
