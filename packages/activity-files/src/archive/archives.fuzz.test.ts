import { gzipSync } from "node:zlib";
import { fuzz, fuzzTimeoutMs } from "@limber/trials/rounds";
import fc from "fast-check";
import { expect, it } from "vitest";
import { anyFile, readAll } from "../../testing/any-file.ts";
import { bytes, oneTrack, trackPoints } from "../../testing/xml.ts";
import { zipOf } from "../../testing/zips.ts";

/** Where the numbers of a zip stand behind their signature, and how long they are. */
const zipNumbers = {
  "PK\u0003\u0004": { 4: 2, 6: 2, 8: 2, 14: 4, 18: 4, 22: 4, 26: 2, 28: 2 },
  "PK\u0001\u0002": { 8: 2, 10: 2, 16: 4, 20: 4, 24: 4, 28: 2, 30: 2, 32: 2, 34: 2, 38: 4, 42: 4 },
  "PK\u0005\u0006": { 4: 2, 6: 2, 8: 2, 10: 2, 12: 4, 16: 4, 20: 2 },
} as const;
const lie = fc.record({
  at: fc.nat(200),
  value: fc.oneof(fc.constantFrom(0, 1, 0xffff, 0xffffffff, 99), fc.nat()),
});
const entryName = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "activities/1.fit",
      "1.gpx",
      "activities.csv",
      "inner.zip",
      "1.fit.gz",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "../1.fit",
      "/etc/1.gpx",
      "C:\\1.gpx",
      "__MACOSX/._1.fit",
      "a\u0000.gpx",
      "x".repeat(3000),
      "",
      "a/",
    ),
  },
);
const anyZip = fc.record({
  entries: fc.array(
    fc.record({
      name: entryName,
      file: anyFile,
      stored: fc.boolean(),
      packed: fc.constantFrom("no", "no", "gz", "zip"),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  lies: fc.array(lie, { maxLength: 3 }),
  cut: fc.option(fc.nat(3000), { freq: 4 }),
  isGz: fc.boolean(),
});
type OddZip = typeof anyZip extends fc.Arbitrary<infer One> ? One : never;

/** A zip of these, in which some numbers are others than were true. */
async function zipWith({ entries, lies, cut, isGz }: OddZip): Promise<Uint8Array> {
  const files = await Promise.all(
    entries.map(async ({ name, file, stored, packed }, at) => {
      const inner =
        packed === "gz"
          ? Uint8Array.from(gzipSync(file.bytes))
          : packed === "zip"
            ? await zipOf([file])
            : file.bytes;
      return { name: `${name}${at === 0 ? "" : at}`, bytes: inner, stored };
    }),
  );
  const whole = await zipOf(files);
  const places = placesOfNumbers(whole);
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  for (const { at, value } of lies) {
    const place = places[at % places.length];
    if (place?.size === 2) view.setUint16(place.offset, value & 0xffff, true);
    else if (place !== undefined) view.setUint32(place.offset, value >>> 0, true);
  }
  const zip = isGz ? Uint8Array.from(gzipSync(whole)) : whole;
  return cut === null ? zip : zip.subarray(0, Math.max(0, zip.length - cut));
}

function placesOfNumbers(zip: Uint8Array) {
  const letters = Buffer.from(zip).toString("latin1");
  return Object.entries(zipNumbers).flatMap(([signature, numbers]) =>
    [...letters.matchAll(new RegExp(signature, "g"))].flatMap(({ index }) =>
      Object.entries(numbers)
        .map(([offset, size]) => ({ offset: index + Number(offset), size: size as number }))
        .filter(({ offset, size }) => offset + size <= zip.length),
    ),
  );
}

it(
  "any archive, however it lies about itself, is opened or refused in words",
  async () => {
    const rounds = await fuzz({
      name: "archives",
      rounds: 60,
      input: anyZip,
      tryOne: async (zip) => readAll("export.zip", await zipWith(zip)),
    });
    expect(rounds).toBeGreaterThanOrEqual(60);
  },
  fuzzTimeoutMs,
);

it("what is tried is opened where nothing is odd in it", async () => {
  const run = { name: "1.gpx", bytes: bytes(oneTrack(trackPoints(0, 60))) };
  expect(await readAll("export.zip", await zipOf([run]))).toBe(1);
});
