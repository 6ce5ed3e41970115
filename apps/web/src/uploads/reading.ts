import { Worker } from "node:worker_threads";
import { type FileProblem, problemInWords } from "@limber/activity-files/problem";
import { inOneText } from "@limber/core/problem";
import type { ArrivedFile } from "./arrival.ts";
import type { FileRead, ReadingAnswer, ReadingTask } from "./reading-task.ts";
import { type UploadLimits, unpackingLimits } from "./upload-limits.ts";

export type ReadingSettings = {
  /** The built file of the thread. */
  readonly thread: URL;
  readonly limits: UploadLimits;
  readonly timeZone: string;
};

/** One file may end its thread; what is beside it in an archive is read by another. So many are tried. */
const MOST_THREADS = 4;

/**
 * Reads what was sent, in a thread of its own with limits of time and memory. A thread that hangs, eats all
 * memory or falls over is ended; the file that it was at fails with a sentence, and the rest goes on.
 */
export async function* readFiles(
  files: readonly ArrivedFile[],
  { thread, limits, timeZone }: ReadingSettings,
): AsyncGenerator<FileRead> {
  const endsMs = performance.now() + limits.longestMs;
  const [first] = files;
  if (first === undefined) return;
  let found = 0;
  for (let tried = 0; tried < MOST_THREADS; tried += 1) {
    const task = {
      files: files.map(placed),
      skip: found,
      timeZone,
      limits: unpackingLimits(limits),
    };
    const listening = listenTo(thread, task, limits);
    let at: Pick<ArrivedFile, "name" | "sha256"> = first;
    try {
      for (;;) {
        const answer = await listening.next(Math.min(limits.silentMs, endsMs - performance.now()));
        if (answer.is === "done") return;
        if (answer.is === "read") yield answer.read;
        if (answer.is === "begins") [at, found] = [answer, found + 1];
        if (answer.is === "ended") {
          yield unread(at, problemOf(answer.why, limits));
          break;
        }
      }
    } finally {
      await listening.end();
    }
    // Where it fell over before it found anything, another would as well.
    if (at === first || performance.now() > endsMs) return;
  }
}

const placed = ({ name, place }: ArrivedFile) => ({ name, place });

type Ended = { readonly is: "ended"; readonly why: "silent" | "out-of-memory" | "fell-over" };

/** The answers of a thread, one after the other. */
function listenTo(file: URL, task: ReadingTask, { memoryMb }: UploadLimits) {
  const worker = new Worker(file, {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    // It needs none of the settings, and prints nothing.
    env: {},
    stdout: true,
    stderr: true,
  });
  const heard: (ReadingAnswer | Ended)[] = [];
  let wake = () => {};
  const hear = (answer: ReadingAnswer | Ended) => {
    heard.push(answer);
    wake();
  };
  worker.on("message", hear);
  // What it said before is heard until it has left: its fall comes by another way, and may be faster.
  let why: Ended["why"] = "fell-over";
  worker.on("error", ({ code }: NodeJS.ErrnoException) => {
    if (code === "ERR_WORKER_OUT_OF_MEMORY") why = "out-of-memory";
  });
  worker.on("exit", () => hear({ is: "ended", why }));
  const next = async (waitMs: number): Promise<ReadingAnswer | Ended> => {
    if (heard.length === 0)
      await new Promise<void>((woken) => {
        const timer = setTimeout(woken, Math.max(0, waitMs));
        wake = () => {
          clearTimeout(timer);
          woken();
        };
      });
    return heard.shift() ?? { is: "ended", why: "silent" };
  };
  return { next, end: () => worker.terminate() };
}

function problemOf(why: Ended["why"], { silentMs }: UploadLimits): FileProblem {
  switch (why) {
    case "silent":
      return { kind: "took-too-long", limitS: Math.ceil(silentMs / 1000) };
    case "out-of-memory":
      return { kind: "out-of-memory" };
    case "fell-over":
      return { kind: "damaged" };
  }
}

function unread(
  { name, sha256 }: Pick<ArrivedFile, "name" | "sha256">,
  problem: FileProblem,
): FileRead {
  const message = inOneText(problemInWords(problem));
  return { name, sha256, ok: false, problem: { kind: problem.kind, message } };
}
