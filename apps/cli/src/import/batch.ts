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
  readonly problem: { readonly kind: string; readonly message: string | null } | null;
};

/** A call's worth: the server takes fifty files and half a megabyte. */
const MOST_FILES = 40;
const MOST_BYTES = 380_000;
/** Looking at a file takes this much of it at most. */
const MOST_LOOKED_AT = 400;

export type Batch = {
  readonly importId: string;
  /** Hands over what was read. What became of it is answered once enough has come together. */
  readonly add: (read: FileRead) => Promise<readonly ImportedFile[]>;
  /** Hands over the rest, and says that this was all. */
  readonly finish: () => Promise<readonly ImportedFile[]>;
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
    const bytes = JSON.stringify(file).length;
    const isFull = waiting.length === MOST_FILES || waitingBytes + bytes > MOST_BYTES;
    const outcomes = isFull ? await send() : [];
    waiting.push(file);
    if (read.ok) near.set(file.fileId, read.near);
    waitingBytes += bytes;
    return outcomes;
  };
  const finish = async () => {
    const outcomes = await send();
    if (begun) await ask("imports.finish", { importId });
    return outcomes;
  };
  return { importId, add, finish };
}

const LONGEST_NAME = 500;
/** The end of a long path says more than its beginning. */
const nameOf = ({ file }: FileRead) => file.slice(-LONGEST_NAME);

function sentOf(read: FileRead, insist: boolean): FileToKeep {
  const named = { fileId: uuidv7(), name: nameOf(read), sha256: read.sha256 };
  if (!read.ok) return { ...named, ok: false, problem: read.problem };
  return { ...named, ok: true, run: read.run, told: read.told, insist };
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
      problem: problem === null ? null : { kind: problem, message },
    },
  ];
}

/** What each file would come to, in the order of time, so that two files of one run are seen together. */
export async function lookAt({ ask }: Asks, reads: readonly FileRead[]): Promise<ImportedFile[]> {
  const startOf = (read: FileRead) => (read.ok ? (read.run.startMs ?? 0) : 0);
  const inTime = reads.toSorted((one, other) => startOf(one) - startOf(other));
  const outcomes = new Map<FileRead, ImportedFile>();
  for (let from = 0; from < inTime.length; from += MOST_LOOKED_AT) {
    const part = inTime.slice(from, from + MOST_LOOKED_AT);
    const seen = await ask("imports.preview", { files: part.map(lookedAt) });
    for (const [at, read] of part.entries()) {
      const judged = seen[at];
      if (judged !== undefined) outcomes.set(read, previewOf(read, judged));
    }
  }
  return reads.flatMap((read) => outcomes.get(read) ?? []);
}

function lookedAt(read: FileRead): InputOf<"imports.preview">["files"][number] {
  const named = { name: nameOf(read), sha256: read.sha256 };
  if (!read.ok) return { ...named, ok: false, problem: read.problem };
  const { sport, sportSaid, startMs, elapsedS, distanceM } = read.run;
  return { ...named, ok: true, run: { sport, sportSaid, startMs, elapsedS, distanceM } };
}

const wouldBe = {
  new: "new",
  merges: "merged",
  "already-here": "already-here",
  "perhaps-already-here": "perhaps-already-here",
  "perhaps-a-run": "perhaps-a-run",
  "not-a-run": "skipped",
  failed: "failed",
} as const;

function previewOf(read: FileRead, judged: AnswerOf<"imports.preview">[number]): ImportedFile {
  const { startMs, distanceM, elapsedS } = read.ok
    ? read.run
    : { startMs: null, distanceM: null, elapsedS: null };
  const why = judged.is === "already-here" ? { kind: judged.why, message: null } : null;
  const problem = "message" in judged ? { kind: judged.kind, message: judged.message } : why;
  const runId =
    "runId" in judged ? judged.runId : "with" in judged ? (judged.with?.runId ?? null) : null;
  return {
    file: read.file,
    outcome: wouldBe[judged.is],
    startTime: startMs === null ? null : new Date(startMs).toISOString(),
    distanceM,
    elapsedS,
    runId,
    problem,
  };
}
