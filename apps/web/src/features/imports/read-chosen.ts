import type { Found } from "@limber/activity-files/found";
import type { FileProblem } from "@limber/activity-files/problem";
import { type Fate, type Thread, threadFor } from "./reading-thread.ts";
import type { Chosen, PlainReader, ReadRow } from "./thread-messages.ts";

export type Progress = {
  readonly row: ReadRow;
  readonly done: number;
  /** As far as is known: how many files an archive holds shows while it is opened. */
  readonly all: number;
};

type FilesToRead = {
  readonly chosen: readonly Chosen[];
  readonly reader: PlainReader;
  readonly signal: AbortSignal;
};

/** Half a minute is a hundred times what the longest recording takes. */
const READING_TAKES_AT_MOST_S = 30;
/** Finding one may mean unpacking half a gigabyte first. */
const FINDING_TAKES_AT_MOST_S = 120;
const MOST_THREADS = 4;

/**
 * Reads files in threads of the browser, and gives a row for each as it is done. A thread that hangs or
 * falls over is ended; its file fails with a sentence, and the rest goes on. Throws `NoThread`.
 */
export async function* readChosen(reading: FilesToRead): AsyncGenerator<Progress> {
  const { chosen, signal } = reading;
  const finder = threadFor(signal);
  const free = Array.from({ length: threadCount() }, () => threadFor(signal));
  const threads = [finder, ...free];
  const running = new Set<Promise<void>>();
  const finished: ReadRow[] = [];
  let [done, inside] = [0, 0];
  const rows = function* (): Generator<Progress> {
    for (const row of finished.splice(0)) {
      done += 1;
      yield { row, done, all: Math.max(done, chosen.length + inside) };
    }
  };
  try {
    for await (const { found, of } of foundIn(finder, reading)) {
      inside += found.path === of ? 0 : 1;
      const thread = free.pop();
      if (thread === undefined) throw new Error("A file was found while every thread was busy.");
      const job = rowsIn(thread, found, reading).then((read) => {
        finished.push(...read);
        inside += Math.max(0, read.length - 1);
        free.push(thread);
        running.delete(job);
      });
      running.add(job);
      if (free.length === 0) await Promise.race(running);
      yield* rows();
    }
    while (running.size > 0) {
      await Promise.race(running);
      yield* rows();
    }
    yield* rows();
  } finally {
    for (const thread of threads) thread.end();
    await Promise.allSettled(running);
  }
}

const threadCount = () => Math.max(1, Math.min(MOST_THREADS, navigator.hardwareConcurrency - 1));

/** The rows of one file, one a session. What became of a thread is said by the next one. */
async function rowsIn(
  thread: Thread,
  found: Found,
  reading: FilesToRead,
): Promise<readonly ReadRow[]> {
  const { reader } = reading;
  const fate = await thread.ask({ is: "read", found, reader }, { limitS: READING_TAKES_AT_MOST_S });
  if (typeof fate === "object") return fate.is === "read" ? fate.rows : [];
  if (fate === "stopped" || found.is === "problem") return [];
  const problem = problemOf(fate, READING_TAKES_AT_MOST_S);
  return rowsIn(thread, { path: found.path, is: "problem", problem }, reading);
}

type FoundIn = { readonly found: Found; readonly of: string };

/** Where finding hangs, the file that it hangs in is left behind, and those not yet opened are looked through anew. */
async function* foundIn(finder: Thread, { chosen, reader }: FilesToRead): AsyncGenerator<FoundIn> {
  const opened = new Set<string>();
  let path = "";
  const opening = (each: string) => {
    opened.add(each);
    path = each;
  };
  const until = { limitS: FINDING_TAKES_AT_MOST_S, opening };
  let rest = chosen;
  while (rest.length > 0) {
    finder.tell({ is: "look", chosen: rest, reader });
    let fate = await finder.ask({ is: "next" }, until);
    for (; typeof fate === "object"; fate = await finder.ask({ is: "next" }, until)) {
      if (fate.is !== "found") return;
      yield fate;
    }
    if (fate === "stopped") return;
    // A file that was never heard of is left behind all the same, so that this comes to an end.
    if (path === "") opening(rest[0]?.path ?? "?");
    const problem = problemOf(fate, FINDING_TAKES_AT_MOST_S);
    yield { of: path, found: { path, is: "problem", problem } };
    rest = rest.filter((each) => !opened.has(each.path));
    path = "";
  }
}

function problemOf(fate: Exclude<Fate, object | "stopped">, limitS: number): FileProblem {
  return fate === "hung" ? { kind: "took-too-long", limitS } : { kind: "out-of-memory" };
}
