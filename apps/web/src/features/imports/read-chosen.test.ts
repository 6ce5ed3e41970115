import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readChosen } from "./read-chosen.ts";
import { NoThread } from "./reading-thread.ts";
import type { Chosen, PlainReader, ReadRow, Task, ThreadAnswer } from "./thread-messages.ts";

/** A thread of the platform, which hangs or falls over where a file's name says so. */
class Thread extends EventTarget {
  static begun = 0;
  static ended = 0;
  static loads = true;
  #found: string[] = [];

  constructor() {
    super();
    Thread.begun += 1;
    queueMicrotask(() =>
      Thread.loads ? this.#say({ is: "ready" }) : this.dispatchEvent(new Event("error")),
    );
  }

  postMessage(task: Task) {
    queueMicrotask(() => this.#answer(task));
  }

  terminate() {
    Thread.ended += 1;
  }

  #say(data: ThreadAnswer) {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  #answer(task: Task) {
    if (task.is === "look") this.#found = task.chosen.map(({ path }) => path);
    if (task.is === "next") {
      const path = this.#found.shift();
      if (path === undefined) return this.#say({ is: "all-found" });
      this.#say({ is: "opening", path });
      if (path.includes("finding-hangs")) return;
      const found = {
        path,
        is: "recording",
        bytes: new Uint8Array(),
        notices: [],
        perhapsTold: [],
      };
      this.#say({ is: "found", of: path, found: found as never });
    }
    if (task.is !== "read") return;
    const { found } = task;
    if (found.is === "recording" && found.path.includes("reading-hangs")) return;
    if (found.is === "recording" && found.path.includes("falls-over"))
      return this.dispatchEvent(new Event("error"));
    const came = found.is === "problem" ? found.problem.kind : "read";
    this.#say({ is: "read", rows: [{ name: found.path, sha256: came } as ReadRow] });
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("Worker", Thread);
  vi.stubGlobal("navigator", { hardwareConcurrency: 3 });
  Object.assign(Thread, { begun: 0, ended: 0, loads: true });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function read(names: readonly string[], signal = new AbortController().signal) {
  const chosen = names.map((path) => ({ path }) as Chosen);
  const rows: string[] = [];
  const reading = (async () => {
    for await (const { row } of readChosen({ chosen, reader: {} as PlainReader, signal }))
      rows.push(`${row.name} ${row.sha256}`);
  })();
  const over = reading.then(
    () => rows.toSorted(),
    (problem) => problem,
  );
  for (let turn = 0; turn < 20; turn += 1) await vi.advanceTimersByTimeAsync(60_000);
  return over;
}

it("ends a thread that hangs or falls over, says so of its file, and reads the rest", async () => {
  expect(
    await read(["a", "b reading-hangs", "c", "d finding-hangs", "e falls-over", "f", "g"]),
  ).toEqual([
    "a read",
    "b reading-hangs took-too-long",
    "c read",
    "d finding-hangs took-too-long",
    "e falls-over out-of-memory",
    "f read",
    "g read",
  ]);
});

it("leaves no thread behind, however it ends", async () => {
  await read(["a", "b reading-hangs", "c"]);
  expect(Thread.ended).toBe(Thread.begun);
  const stopped = new AbortController();
  stopped.abort();
  expect(await read(["a", "b"], stopped.signal)).toEqual([]);
  expect(Thread.ended).toBe(Thread.begun);
});

it("says so when no thread can be begun", async () => {
  Thread.loads = false;
  expect(await read(["a"])).toBeInstanceOf(NoThread);
});
