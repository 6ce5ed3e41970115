import { readdirSync, readFileSync } from "node:fs";
import { fuzz, fuzzTimeoutMs } from "@limber/trials/rounds";
import fc from "fast-check";
import { expect, it } from "vitest";
import { corpusFolder, manifest } from "../testing/corpus.ts";
import { lawsBrokenBy } from "../testing/laws.ts";
import { joined } from "./archive/source.ts";

const ROUNDS = 300;
/** Larger ones take seconds each. */
const MOST_BYTES = 400_000;

const real = manifest
  .map(({ file }) => file)
  .filter((file) => /\.(fit|tcx|gpx)$/.test(file))
  .concat(manifest.length === 0 ? [] : fieldFiles())
  .map((file) => ({ name: file, bytes: new Uint8Array(readFileSync(`${corpusFolder}/${file}`)) }))
  .filter(({ bytes }) => bytes.length <= MOST_BYTES);

function fieldFiles(): string[] {
  const files = readdirSync(corpusFolder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => /^field.*\.(fit|tcx|gpx)$/.test(file));
}

/** Where something is done to the bytes, as a share of the file. */
const place = fc.nat(1000).map((thousandths) => thousandths / 1000);
const anyDamage = fc.oneof(
  fc.record({ is: fc.constant("cut" as const), at: place, to: place }),
  fc.record({ is: fc.constant("repeat" as const), at: place, to: place }),
  fc.record({ is: fc.constant("change" as const), at: place, to: fc.nat(255) }),
);
type Damage = typeof anyDamage extends fc.Arbitrary<infer One> ? One : never;

function damaged(bytes: Uint8Array, { is, at, to }: Damage): Uint8Array {
  const from = Math.floor(at * bytes.length);
  if (is === "change") return bytes.map((byte, i) => (i === from ? to : byte));
  const end = Math.min(bytes.length, from + Math.ceil((to * bytes.length) / 10));
  const kept = is === "cut" ? bytes.subarray(end) : bytes.subarray(from);
  return joined([bytes.subarray(0, is === "cut" ? from : end), kept]);
}

it(`the laws hold over ${real.length} real files, as they are${real.length === 0 ? ": skipped, there is no corpus here" : ""}`, () => {
  const broken = real.flatMap((file) => lawsBrokenBy(file).map((law) => `${file.name}: ${law}`));
  expect(broken).toEqual([]);
});

it.skipIf(real.length === 0)(
  "and with parts of them cut, repeated and changed",
  async () => {
    const rounds = await fuzz({
      name: "laws of real files",
      rounds: ROUNDS,
      input: fc.record({
        at: fc.nat(Math.max(0, real.length - 1)),
        damages: fc.array(anyDamage, { minLength: 1, maxLength: 4 }),
      }),
      tryOne: ({ at, damages }) => {
        const file = real[at];
        if (file === undefined) return;
        expect(lawsBrokenBy({ ...file, bytes: damages.reduce(damaged, file.bytes) })).toEqual([]);
      },
    });
    expect(rounds).toBeGreaterThanOrEqual(ROUNDS);
  },
  fuzzTimeoutMs,
);
