import { Worker } from "node:worker_threads";

/** Far more than the slowest answer on the busiest machine takes. What has not ended by then never does. */
const LONGEST_MS = 60_000;
const LOOK_EVERY_MS = 1000;

/** A thread of its own still looks when this one never comes back: it says which round it was, and ends the process. */
const watching = `
  const { writeSync } = require("node:fs");
  const { parentPort, workerData } = require("node:worker_threads");
  const { name, beats, longestMs, everyMs } = workerData;
  let last = -1;
  let sinceMs = Date.now();
  const timer = setInterval(() => {
    const beat = Atomics.load(beats, 0);
    if (beat !== last) [last, sinceMs] = [beat, Date.now()];
    if (beat % 2 === 0 || Date.now() - sinceMs < longestMs) return;
    const round = Math.ceil(beat / 2);
    writeSync(2, "Fuzz " + name + ": round " + round + ", from seed " + Atomics.load(beats, 1) + ", has not ended after " + longestMs / 1000 + " s.\\n");
    process.kill(process.pid, "SIGKILL");
  }, everyMs);
  parentPort.once("message", () => clearInterval(timer));
`;

export type Watchdog = {
  /** One round, from its beginning to its end. */
  readonly during: <Answer>(seed: number, round: () => Answer | Promise<Answer>) => Promise<Answer>;
  readonly rounds: () => number;
  readonly leave: () => void;
};

/** Looks that each round ends. */
export function watchdog(name: string): Watchdog {
  // How often a round began or ended, and the seed.
  const beats = new Int32Array(new SharedArrayBuffer(8));
  const workerData = { name, beats, longestMs: LONGEST_MS, everyMs: LOOK_EVERY_MS };
  const worker = new Worker(watching, { eval: true, workerData });
  worker.unref();
  return {
    async during(seed, round) {
      Atomics.store(beats, 1, seed);
      Atomics.add(beats, 0, 1);
      try {
        return await round();
      } finally {
        Atomics.add(beats, 0, 1);
      }
    },
    rounds: () => Math.ceil(Atomics.load(beats, 0) / 2),
    leave: () => worker.postMessage("leave"),
  };
}
