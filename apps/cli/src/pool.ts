import { type ResourceLimits, type TransferListItem, Worker } from "node:worker_threads";

export type PoolLimits = {
  /** Of one piece of work, from when its thread runs; a worker that is not done by then is ended. */
  readonly timeMs: number;
  /** Of one worker's heap; one that needs more is ended. */
  readonly memoryMb: number;
};

/** What came of a piece of work: the worker's answer, or why there is none. */
export type Done<Answer> =
  | { readonly is: "answered"; readonly answer: Answer }
  | { readonly is: "took-too-long" }
  | { readonly is: "out-of-memory" }
  /** The worker fell over: a bug of ours that one odd file found. The others go on. */
  | { readonly is: "fell-over"; readonly why: string };

export type Pool<Work, Answer> = {
  readonly run: (work: Work, transfer?: readonly TransferListItem[]) => Promise<Done<Answer>>;
  readonly close: () => Promise<void>;
};

export type PoolSettings = {
  /** The file that each worker runs. It answers each message with one message. */
  readonly file: string | URL;
  readonly count: number;
  readonly limits: PoolLimits;
};

/** For what is new in a heap: a thread takes four times as much of itself, and hardly reads faster for it. */
const NEW_MB = 12;

/** Threads that run: a busy machine takes its time to start one, which is no fault of the work. */
const running = new WeakSet<Worker>();

/** Worker threads that each do one piece of work at a time. One that hangs or eats all memory is replaced, and only its work is lost. */
export function openPool<Work, Answer>(settings: PoolSettings): Pool<Work, Answer> {
  const { file, count, limits } = settings;
  const resourceLimits: ResourceLimits = {
    maxOldGenerationSizeMb: limits.memoryMb,
    maxYoungGenerationSizeMb: NEW_MB,
  };
  const idle: Worker[] = [];
  const waiting: ((worker: Worker) => void)[] = [];
  const all = new Set<Worker>();
  let isOpen = true;
  const worker = () => {
    const made = new Worker(file, { resourceLimits });
    made.once("online", () => running.add(made));
    all.add(made);
    return made;
  };
  const take = () => {
    const free = idle.pop() ?? (all.size < count ? worker() : undefined);
    return free ?? new Promise<Worker>((given) => waiting.push(given));
  };
  const give = (free: Worker) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(free);
    else next(free);
  };
  const replace = async (broken: Worker) => {
    all.delete(broken);
    await broken.terminate();
    if (isOpen && waiting.length > 0) give(worker());
  };
  const run = async (work: Work, transfer: readonly TransferListItem[] = []) => {
    const taken = await take();
    const done = await worked<Answer>(taken, limits.timeMs, () =>
      taken.postMessage(work, [...transfer]),
    );
    if (done.is === "answered") give(taken);
    else await replace(taken);
    return done;
  };
  const close = async () => {
    isOpen = false;
    await Promise.all([...all].map((each) => each.terminate()));
  };
  return { run, close };
}

function worked<Answer>(worker: Worker, timeMs: number, begin: () => void): Promise<Done<Answer>> {
  return new Promise((end) => {
    let clock: NodeJS.Timeout | undefined;
    const done = (is: Done<Answer>) => {
      clearTimeout(clock);
      worker.off("online", limit);
      worker.off("message", hear);
      worker.off("error", fall);
      worker.off("exit", leave);
      // What a worker that is being ended still says is nobody's business.
      if (is.is !== "answered") worker.on("error", () => {});
      end(is);
    };
    const hear = (answer: Answer) => done({ is: "answered", answer });
    const fall = (problem: Error & { code?: string }) =>
      done(
        problem.code === "ERR_WORKER_OUT_OF_MEMORY"
          ? { is: "out-of-memory" }
          : { is: "fell-over", why: problem.message },
      );
    const leave = (code: number) => done({ is: "fell-over", why: `it left with ${code}` });
    const limit = () => {
      clock = setTimeout(() => done({ is: "took-too-long" }), timeMs);
    };
    if (running.has(worker)) limit();
    else worker.once("online", limit);
    worker.once("message", hear);
    worker.once("error", fall);
    worker.once("exit", leave);
    begin();
  });
}
