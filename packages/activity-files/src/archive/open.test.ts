import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { all, type Packed, textBytes, zipOf } from "../../testing/zips.ts";
import { usualLimits } from "./limits.ts";
import { openFiles } from "./open.ts";
import { type ByteSource, bytesSource } from "./source.ts";

const gpx = textBytes('<?xml version="1.0"?><gpx><trk><trkseg></trkseg></trk></gpx>');
const text = new TextDecoder();
const zeros = (bytes: number) => new Uint8Array(bytes);
const open = (bytes: Uint8Array, path = "a.zip", limits = usualLimits) =>
  all(openFiles(path, bytesSource(bytes), limits));
const opened = async (files: readonly Packed[], limits = usualLimits) =>
  open(await zipOf(files), "a.zip", limits);
const good = (path: string) => ({ path, ok: true, bytes: gpx, notices: [] });
const bad = (path: string, problem: object) => ({ path, ok: false, problem });

/** Counts what is read, to see that little is. */
function counted(
  bytes: Uint8Array,
): ByteSource & { readonly read: ByteSource["read"]; count(): number } {
  let sum = 0;
  const source = bytesSource(bytes);
  return {
    ...source,
    read: async (offset, length) => {
      const part = await source.read(offset, length);
      sum += part.length;
      return part;
    },
    count: () => sum,
  };
}

describe("an archive", () => {
  it("gives a plain file as itself", async () => {
    expect(await open(gpx, "run.gpx")).toEqual([good("run.gpx")]);
  });

  it("gives each recording inside, through zips and gzips", async () => {
    const inner = await zipOf([{ name: "deep.gpx", bytes: gpx }]);
    const files = await opened([
      { name: "one.gpx", bytes: gpx },
      { name: "two.gpx.gz", bytes: gzipSync(gpx) },
      { name: "packed.zip", bytes: inner },
      { name: "stored.zip", bytes: inner, stored: true },
    ]);
    expect(
      files.map((file) => ({ ...file, bytes: "bytes" in file && new Uint8Array(file.bytes) })),
    ).toEqual([
      good("a.zip/one.gpx"),
      good("a.zip/two.gpx.gz"),
      good("a.zip/packed.zip/deep.gpx"),
      good("a.zip/stored.zip/deep.gpx"),
    ]);
  });

  it("leaves out what is no activity, and what computers put in for themselves", async () => {
    const files = await opened([
      { name: "__MACOSX/._run.gpx", bytes: gpx },
      { name: "._run.gpx", bytes: gpx },
      { name: ".DS_Store", bytes: textBytes("Bud1") },
      { name: "folder/", bytes: zeros(0) },
      { name: "media/picture.jpg", bytes: Uint8Array.of(0xff, 0xd8, 0xff, 0xe0) },
      { name: "page.html", bytes: textBytes("<!doctype html><title>x</title>") },
      { name: "profile.json", bytes: textBytes("{}") },
      { name: "run.gpx", bytes: gpx },
    ]);
    expect(files).toEqual([good("a.zip/run.gpx")]);
  });

  it("goes by what a file holds and not by its name", async () => {
    expect(await opened([{ name: "run.txt", bytes: gpx }])).toEqual([good("a.zip/run.txt")]);
    expect(await open(gzipSync(gpx), "run.gpx")).toMatchObject([{ ok: true, bytes: gpx }]);
    expect(await open(gpx, "run.gpx.gz")).toEqual([
      { ...good("run.gpx.gz"), notices: [{ kind: "content-is-not-as-named" }] },
    ]);
  });

  it("shows what calls itself a recording and is none, so that its failure is seen", async () => {
    const junk = textBytes("no run");
    expect(await opened([{ name: "run.fit", bytes: junk }])).toEqual([
      { path: "a.zip/run.fit", ok: true, bytes: junk, notices: [] },
    ]);
  });

  it("gives an export's table before the files that it lists", async () => {
    const files = await opened([
      { name: "activities/1.gpx", bytes: gpx },
      { name: "activities.csv", bytes: textBytes("Activity ID\n") },
    ]);
    expect(files.map(({ path }) => path)).toEqual([
      "a.zip/activities.csv",
      "a.zip/activities/1.gpx",
    ]);
  });

  it("refuses a name that points outside, and goes on", async () => {
    const names = ["../../evil.gpx", "/etc/evil.gpx", "C:\\evil.gpx", "a\\..\\..\\evil.gpx"];
    const files = await opened([
      ...names.map((name) => ({ name, bytes: gpx })),
      { name: "windows\\run.gpx", bytes: gpx },
    ]);
    expect(files).toEqual([
      ...names.map(() => bad("a.zip/evil.gpx", { kind: "unsafe-name", name: "evil.gpx" })),
      good("a.zip/windows/run.gpx"),
    ]);
  });

  it("says which entry is locked, and goes on", async () => {
    const files = await opened([
      { name: "locked.gpx", bytes: gpx, password: "x" },
      { name: "run.gpx", bytes: gpx },
    ]);
    expect(files).toEqual([bad("a.zip/locked.gpx", { kind: "encrypted" }), good("a.zip/run.gpx")]);
  });

  it("gives both of two entries of one name, and entries of zip64", async () => {
    const zip = await zipOf([
      { name: "run1.gpx", bytes: gpx },
      { name: "run2.gpx", bytes: gpx, zip64: true },
    ]);
    const twice = zip.map((byte, at) => (byte === 0x32 && zip[at - 1] === 0x6e ? 0x31 : byte));
    expect((await open(twice)).map(({ path }) => path)).toEqual([
      "a.zip/run1.gpx",
      "a.zip/run1.gpx",
    ]);
  });

  it("reads an entry whose checksum is wrong, and says so", async () => {
    const zip = await zipOf([{ name: "run.gpx", bytes: gpx, stored: true }]);
    const at = zip.findIndex(
      (_, index) => zip[index] === 0x74 && zip[index + 1] === 0x72 && zip[index + 2] === 0x6b,
    );
    zip[at] = 0x54;
    expect(await open(zip)).toMatchObject([{ ok: true, notices: [{ kind: "checksum-wrong" }] }]);
  });

  it("says so when nothing is inside", async () => {
    expect(await opened([])).toEqual([bad("a.zip", { kind: "nothing-inside" })]);
    expect(await opened([{ name: "a.txt", bytes: textBytes("hello") }])).toEqual([
      bad("a.zip", { kind: "nothing-inside" }),
    ]);
  });

  it("says so when its end is cut off", async () => {
    const zip = await zipOf([{ name: "run.gpx", bytes: gpx }]);
    expect(await open(zip.subarray(0, zip.length - 30))).toEqual([
      bad("a.zip", { kind: "archive-damaged" }),
    ]);
  });
});

describe("limits", () => {
  it("refuse a bomb after reading little of it, and the rest goes on", async () => {
    const zip = await zipOf([
      { name: "bomb.gpx", bytes: zeros(64_000_000) },
      { name: "run.gpx", bytes: gpx },
    ]);
    const source = counted(zip);
    const [bomb, ...rest] = await all(openFiles("a.zip", source));
    // First of all: what was unpacked is too long to be compared.
    expect(bomb?.ok).toBe(false);
    expect(bomb).toEqual(bad("a.zip/bomb.gpx", { kind: "bomb" }));
    expect(rest).toEqual([good("a.zip/run.gpx")]);
    expect(source.count()).toBeLessThan(2_000_000);
  });

  it("refuse a bomb that says it is small", async () => {
    const zip = await zipOf([{ name: "bomb.gpx", bytes: zeros(64_000_000) }]);
    const view = new DataView(zip.buffer, zip.byteOffset);
    const directory = zip.length - 22 - view.getUint32(zip.length - 10, true);
    view.setUint32(directory + 24, 1000, true);
    const [file] = await open(zip);
    expect(file?.ok).toBe(false);
  });

  it("refuse a gzip bomb, and gzips in gzips", async () => {
    const [bomb] = await open(gzipSync(zeros(64_000_000)), "a.gz");
    expect(bomb?.ok).toBe(false);
    expect(bomb).toEqual(bad("a.gz", { kind: "bomb" }));
    let wrapped: Uint8Array = gpx;
    for (let depth = 0; depth < 5; depth += 1) wrapped = gzipSync(wrapped);
    expect(await open(wrapped, "a.gz")).toEqual([bad("a.gz", { kind: "too-deep", limit: 3 })]);
  });

  it("count entries over all archives, and bytes over all files", async () => {
    const many = Array.from({ length: 6 }, (_, index) => ({ name: `${index}.gpx`, bytes: gpx }));
    const few = await opened(many, { ...usualLimits, entries: 4 });
    expect(few.map(({ ok }) => ok)).toEqual([true, true, true, true, false]);
    expect(few.at(-1)).toEqual(bad("a.zip", { kind: "too-many-entries", limit: 4 }));
    const little = await opened(many, { ...usualLimits, totalFloorBytes: 150, totalRatio: 0 });
    expect(little.map(({ ok }) => ok)).toEqual([true, true, false]);
    expect(little.at(-1)).toEqual(bad("a.zip/2.gpx", { kind: "bomb" }));
  });

  it("refuse one file that is too large", async () => {
    const limits = { ...usualLimits, fileBytes: 1_000_000 };
    const large = Uint8Array.from({ length: 1_100_000 }, (_, at) => (at * 7919) % 251);
    const tooLarge = { kind: "too-large", limitMb: 1 };
    expect(await open(large, "a.fit", limits)).toEqual([bad("a.fit", tooLarge)]);
    expect(await opened([{ name: "a.fit", bytes: large }], limits)).toEqual([
      bad("a.zip/a.fit", tooLarge),
    ]);
  });
});

describe("gzip", () => {
  const half = Math.floor(gpx.length / 2);

  it("may have two members that are equal in every byte", async () => {
    const [twice] = await open(Buffer.concat([gzipSync(gpx), gzipSync(gpx)]), "a.gpx.gz");
    expect(twice).toMatchObject({ ok: true, bytes: textBytes(text.decode(gpx).repeat(2)) });
  });

  it("may have several members, and padding behind", async () => {
    const members = Buffer.concat([gzipSync(gpx.slice(0, half)), gzipSync(gpx.slice(half))]);
    const padded = Buffer.concat([gzipSync(gpx), Buffer.alloc(600), Buffer.from("padding")]);
    for (const packed of [members, padded])
      expect(await open(packed, "run.gpx.gz")).toMatchObject([{ ok: true, bytes: gpx }]);
  });

  it("that ends early is refused, wherever it was cut", async () => {
    const whole = gzipSync(
      textBytes(Array.from({ length: 500 }, (_, at) => `${at * 7919}`).join("")),
    );
    for (let length = 20; length < whole.length - 8; length += 37)
      expect(await open(whole.subarray(0, length), "run.gpx.gz")).toEqual([
        bad("run.gpx.gz", { kind: "packing-damaged" }),
      ]);
  });

  it("whose checksum is wrong is read, and says so", async () => {
    const packed = gzipSync(gpx);
    packed[packed.length - 6] = (packed.at(-6) ?? 0) ^ 0xff;
    expect(await open(packed, "run.gpx.gz")).toMatchObject([
      { ok: true, notices: [{ kind: "checksum-wrong" }] },
    ]);
  });
});

describe("any bytes", () => {
  it("have an answer, whichever byte of an archive is flipped and wherever it is cut", async () => {
    const inner = await zipOf([{ name: "deep.gpx", bytes: gpx }]);
    const zip = await zipOf([
      { name: "one.gpx.gz", bytes: gzipSync(gpx) },
      { name: "two.zip", bytes: inner, stored: true },
      { name: "three.gpx", bytes: gpx },
    ]);
    const anywhere = fc.nat({ max: zip.length - 1 });
    await fc.assert(
      fc.asyncProperty(
        anywhere,
        fc.integer({ min: 1, max: 255 }),
        anywhere,
        async (at, bits, cut) => {
          const broken = zip.slice(0, cut > at ? cut : zip.length);
          broken[at] = (broken[at] ?? 0) ^ bits;
          const files = await open(broken);
          expect(files.length).toBeGreaterThan(0);
          expect(files.length).toBeLessThan(20);
        },
      ),
      { numRuns: 400 },
    );
  });
});
