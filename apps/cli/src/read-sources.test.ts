import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { type Reading, type ReadSettings, readSources, type Source } from "./read-sources.ts";

const folder = mkdtempSync(join(tmpdir(), "limber-reading-"));
const worker = join(folder, "worker.mjs");
/** Stands in for the readers, and does with each file what its first byte says. */
writeFileSync(
  worker,
  `import { parentPort } from "node:worker_threads";
   parentPort.on("message", ({ path, bytes }) => {
     const act = String.fromCharCode(bytes[0]);
     while (act === "l");
     if (act === "e") { const all = []; for (;;) all.push(Array.from({ length: 1e5 }, (_, n) => ({ n }))); }
     if (act === "s") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
     parentPort.postMessage({ ok: true, format: "gpx", notices: [], analyses: [{ sport: "running", startMs: null, distanceM: null, elapsedS: null }] });
   });`,
);
afterAll(() => rmSync(folder, { recursive: true }));

async function readings(texts: readonly string[], settings: ReadSettings = {}): Promise<Reading[]> {
  const sources = texts.map(
    (text, at): Source => ({ path: `${at}.gpx`, bytes: new TextEncoder().encode(text) }),
  );
  const all: Reading[] = [];
  for await (const reading of readSources(sources, { worker, jobs: 2, ...settings }))
    all.push(reading);
  return all;
}
const wordsOf = (reading: Reading | undefined) =>
  reading?.ok === false ? reading.problem.message : "";

describe("reading many files", () => {
  it("gives each in its turn, though a later one is done first", async () => {
    const all = await readings(["slow", "a", "b", "slow", "c", "d", "f"]);
    expect(all.map(({ path }) => path)).toEqual(all.map((_, at) => `${at}.gpx`));
  });

  it("a file that hangs fails with a sentence, and the rest goes on", async () => {
    const limits = { timeMs: 2000, memoryMb: 64 };
    const all = await readings(["a", "loop", "b", "loop", "c"], { limits });
    expect(all.map(({ ok }) => ok)).toEqual([true, false, true, false, true]);
    expect(wordsOf(all[1])).toMatch(/ended after 2/);
  });

  it("so does one that eats all memory", async () => {
    const limits = { timeMs: 60_000, memoryMb: 32 };
    const all = await readings(["a", "eat", "b"], { limits });
    expect(all.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(wordsOf(all[1])).toMatch(/memory/);
  });

  it("a file that nobody may open is told beside those that were read", async () => {
    const sources = [
      { path: join(folder, "gone.gpx") },
      { path: "a.gpx", bytes: Buffer.from("a") },
    ];
    const all: Reading[] = [];
    for await (const reading of readSources(sources, { worker })) all.push(reading);
    expect(all.map((each) => (each.ok ? "read" : each.problem.kind)).toSorted()).toEqual([
      "not-opened",
      "read",
    ]);
  });
});
