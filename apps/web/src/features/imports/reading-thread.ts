import type { Task, ThreadAnswer } from "./thread-messages.ts";

/** What came of asking: an answer, or why the thread was ended instead. */
export type Fate = ThreadAnswer | "hung" | "fell-over" | "stopped";

export type Until = {
  readonly limitS: number;
  /** Hears which file is being opened. */
  readonly opening?: (path: string) => void;
};

export type Thread = {
  tell(task: Task): void;
  /** Asks, and ends the thread where it gives no answer in time. The next task gets a new one. */
  ask(task: Task, until: Until): Promise<Fate>;
  end(): void;
};

/** The script of the threads did not load: there is no network, or something in between keeps it away. */
export class NoThread extends Error {}

/** One thread of the browser, begun when it is first told something. Takes one question at a time. */
export function threadFor(signal: AbortSignal): Thread {
  let worker: Worker | undefined;
  const end = () => {
    worker?.terminate();
    worker = undefined;
  };
  const tell = (task: Task) => {
    worker ??= new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.postMessage(task, { transfer: bytesIn(task) });
  };
  const ask = async (task: Task, until: Until) => {
    if (signal.aborted) return "stopped";
    tell(task);
    const fate = worker === undefined ? "stopped" : await fateOf(worker, { ...until, signal });
    if (typeof fate === "string") end();
    return fate;
  };
  return { tell, ask, end };
}

type Listening = Until & { readonly signal: AbortSignal };

function fateOf(worker: Worker, { limitS, opening, signal }: Listening): Promise<Fate> {
  const listening = new AbortController();
  const here = { signal: listening.signal };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fate = new Promise<Fate>((settle, fail) => {
    timer = setTimeout(settle, limitS * 1000, "hung");
    signal.addEventListener("abort", () => settle("stopped"), here);
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<ThreadAnswer>) => {
        if (data.is === "ready") started.add(worker);
        else if (data.is === "opening") opening?.(data.path);
        else settle(data);
      },
      here,
    );
    worker.addEventListener(
      "error",
      () => (started.has(worker) ? settle("fell-over") : fail(new NoThread())),
      here,
    );
  });
  return fate.finally(() => {
    clearTimeout(timer);
    listening.abort();
  });
}

const started = new WeakSet<Worker>();

function bytesIn(task: Task): Transferable[] {
  return task.is === "read" && task.found.is === "recording" ? [task.found.bytes.buffer] : [];
}
