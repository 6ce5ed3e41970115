import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { strToU8, type Zippable, zipSync } from "fflate";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { closeHouses } from "../front/gate.fixture.ts";
import { gpx, leaveDesks, openHouse, sender } from "./uploading.fixture.ts";

let token: string;

beforeAll(async () => {
  token = await (await sender()).token();
});
afterEach(closeHouses);
afterAll(leaveDesks);

/** A busy machine is slow, and what hangs still ends. */
const busy = { timeout: 240_000 };

/** A thread that does what the name of its file says, once: it hangs, eats all memory, falls over, leaves, or reads. */
const acting = join(tmpdir(), `limber-acting-${process.pid}.mjs`);
writeFileSync(
  acting,
  `import { parentPort, workerData } from "node:worker_threads";
   const acts = {
     hang: () => { for (;;); },
     eat: () => { const all = []; for (;;) all.push(Array.from({ length: 1e5 }, (_, n) => ({ n }))); },
     fall: () => { throw new Error("odd bytes of somebody's"); },
     leave: () => process.exit(7),
     read: () => {},
   };
   const sha256 = "0".repeat(64);
   const steps = workerData.files.flatMap(({ name }) => name.replace(/[.].*/, "").split("-"));
   steps.forEach((act, at) => {
     if (at < workerData.skip) return;
     const name = act + at;
     parentPort.postMessage({ is: "begins", name, sha256 });
     acts[act]();
     const problem = { kind: "no-track-points", message: "It was read." };
     parentPort.postMessage({ is: "read", read: { name, sha256, ok: false, problem } });
   });
   parentPort.postMessage({ is: "done" });`,
);

describe("a thread that", () => {
  it.each([
    ["hang", "took-too-long", 10],
    ["eat", "out-of-memory", 20],
    ["fall", "damaged", 30],
    ["leave", "damaged", 40],
  ])(
    "would %s loses the one file; those beside it, the next upload and the pages go on",
    busy,
    async (act, kind, day) => {
      const limits = { silentMs: 3000, memoryMb: 48 };
      const { send, became, ask, said } = await openHouse({
        thread: pathToFileURL(acting),
        limits,
      });
      const sent = await send(gpx(day), { token }, `/api/files?name=read-${act}-read.gpx`);
      const next = await send(gpx(day + 1), { token }, "/api/files?name=read.gpx");
      expect((await ask("/today")).text).toBe("hello");
      const { outcomes } = await became(sent, { token });
      const kinds = Object.fromEntries(
        outcomes.map(({ name, problem }: { name: string; problem: { kind: string } }) => [
          name,
          problem.kind,
        ]),
      );
      expect(kinds).toEqual({
        read0: "no-track-points",
        [`${act}1`]: kind,
        read2: "no-track-points",
      });
      expect((await became(next, { token })).state).toBe("done");
      expect(JSON.stringify([outcomes, said.map(String)])).not.toContain("odd bytes");
    },
  );

  it("hangs before it found anything, or again and again, ends all the same", busy, async () => {
    const limits = { silentMs: 500 };
    const { send, became } = await openHouse({ thread: pathToFileURL(acting), limits });
    const sent = await send(gpx(2), { token }, "/api/files?name=hang-hang-hang-hang-hang-hang.gpx");
    const came = await became(sent, { token });
    expect(came.outcomes.map(({ problem }: { problem: { kind: string } }) => problem.kind)).toEqual(
      Array.from({ length: 4 }, () => "took-too-long"),
    );
  });
});

const zeros = (mb: number) => new Uint8Array(mb * 1_000_000);
const zipped = (files: Zippable) => Buffer.from(zipSync(files));
const nested = (depth: number): Buffer =>
  depth === 0 ? zipped({ "a.gpx": strToU8(gpx()) }) : zipped({ "in.zip": nested(depth - 1) });
const billion = `<?xml version="1.0"?><!DOCTYPE gpx [<!ENTITY a "aaaaaaaaaa">${"bcdefghij"
  .split("")
  .map((name, at) => `<!ENTITY ${name} "${`&${"abcdefghi"[at]};`.repeat(10)}">`)
  .join("")}]><gpx>&j;</gpx>`;
const fitHead = Buffer.from([14, 32, 0, 0, 255, 255, 255, 127, 0x2e, 0x46, 0x49, 0x54, 0, 0]);

describe("a file that was made to harm ends with words, and the next one is read:", () => {
  it.each<[string, string, Buffer]>([
    ["a zip of zeros", "bomb.zip", zipped({ "a.gpx": zeros(100) })],
    [
      "a zip of many such",
      "bombs.zip",
      zipped(Object.fromEntries([...Array(40)].map((_, at) => [`${at}.fit`, zeros(20)]))),
    ],
    ["zeros packed twice", "bomb.gz", gzipSync(gzipSync(zeros(100)))],
    ["zips in zips", "deep.zip", nested(9)],
    ["a zip that is cut", "cut.zip", zipped({ "a.gpx": strToU8(gpx()) }).subarray(0, 200)],
    ["a path that leads out", "out.zip", zipped({ "../../etc/passwd.gpx": strToU8(gpx()) })],
    ["text that grows", "grows.gpx", Buffer.from(billion)],
    [
      "another file asked for",
      "asks.gpx",
      Buffer.from('<!DOCTYPE gpx [<!ENTITY a SYSTEM "file:///etc/passwd">]><gpx>&a;</gpx>'),
    ],
    ["a million tags in tags", "tags.gpx", Buffer.from(`<gpx>${"<a>".repeat(1_000_000)}`)],
    ["one tag without an end", "tag.gpx", Buffer.from(`<gpx ${'a="b" '.repeat(1_000_000)}`)],
    [
      "a FIT file that lies about its length",
      "lies.fit",
      Buffer.concat([fitHead, Buffer.alloc(5_000_000, 0x40)]),
    ],
    ["a table of one cell", "cell.csv", Buffer.from(`Date,Distance\n"${"1,".repeat(300_000)}`)],
    ["a table of commas", "commas.csv", Buffer.from(`Date,Distance\n${",".repeat(500_000)}`)],
    ["brackets without end", "deep.json", Buffer.from("[".repeat(5_000_000))],
  ])("%s", busy, async (_, name, bytes) => {
    const { send, became, ask, said } = await openHouse({ limits: { silentMs: 20_000 } });
    const sent = await send(new Uint8Array(bytes), { token }, `/api/files?name=${name}`);
    const asked = performance.now();
    expect((await ask("/today")).text).toBe("hello");
    expect(performance.now() - asked).toBeLessThan(5000);
    const came = await became(sent, { token });
    expect([came.state, came.problem]).toEqual(["done", undefined]);
    for (const { outcome, problem } of came.outcomes)
      expect([outcome, problem]).toEqual([
        expect.stringMatching(/^(failed|skipped)$/),
        { kind: expect.any(String), message: expect.any(String) },
      ]);
    const eve = await (await sender()).token();
    const next = await became(await send(gpx(), { token: eve }), { token: eve });
    expect(next.counts).toEqual({ imported: 1 });
    expect(said.every((each) => typeof each === "string")).toBe(true);
  });
});
