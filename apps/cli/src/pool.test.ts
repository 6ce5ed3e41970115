import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { openPool } from "./pool.ts";

const folder = mkdtempSync(join(tmpdir(), "limber-pool-"));
const file = join(folder, "worker.mjs");
/** Does what it is told to: answers, loops for ever, eats all memory, falls over, or leaves. */
writeFileSync(
  file,
  `import { parentPort, threadId } from "node:worker_threads";
   const acts = {
     answer: () => {},
     loop: () => { for (;;); },
     eat: () => { const all = []; for (;;) all.push(Array.from({ length: 1e5 }, (_, n) => ({ n }))); },
     fall: () => { throw new Error("odd bytes"); },
     leave: () => process.exit(7),
   };
   parentPort.on("message", (act) => { acts[act](); parentPort.postMessage(threadId); });`,
);
afterAll(() => rmSync(folder, { recursive: true }));

/** More time than a busy machine needs, but where running out of it is what is tried. */
const limits = { timeMs: 60_000, memoryMb: 32 };
const hasty = { timeMs: 2000, memoryMb: 32 };

describe("a pool of workers", () => {
  it.each([
    ["loop", { is: "took-too-long" }],
    ["eat", { is: "out-of-memory" }],
    ["fall", { is: "fell-over", why: "odd bytes" }],
    ["leave", { is: "fell-over", why: "it left with 7" }],
  ])("loses only the work that would %s, and goes on with the rest", async (act, outcome) => {
    const given = act === "loop" ? hasty : limits;
    const pool = openPool<string, number>({ file, count: 2, limits: given });
    const acts = ["answer", act, "answer", "answer", act, "answer"];
    const done = await Promise.all(acts.map((each) => pool.run(each)));
    await pool.close();
    expect(done.filter(({ is }) => is === "answered").length).toBe(4);
    expect([done[1], done[4]]).toEqual([outcome, outcome]);
  });

  it("works with as many threads as it may, and with no more", async () => {
    const pool = openPool<string, number>({ file, count: 2, limits });
    const done = await Promise.all(Array.from({ length: 12 }, () => pool.run("answer")));
    await pool.close();
    const threads = new Set(done.map((each) => each.is === "answered" && each.answer));
    expect(threads.size).toBeLessThanOrEqual(2);
  });
});
