import { oddNumber } from "@limber/trials/odd-values";
import fc from "fast-check";
import { checksumOf } from "../src/fit/checksum.ts";
import { fitTime, START_MS } from "./fit.ts";

type FieldKind = { readonly number: number; readonly size: number; readonly base: number };
type FitPart =
  | {
      readonly is: "definition";
      readonly local: number;
      readonly isBig: boolean;
      readonly message: number;
      readonly fields: readonly FieldKind[];
      readonly saidFields: number;
      readonly more: readonly FieldKind[];
    }
  | {
      readonly is: "data";
      readonly local: number;
      readonly fill: "time" | "nothing" | "noise" | "zero";
      readonly afterS: number;
      readonly short: number;
    }
  | { readonly is: "compressed"; readonly local: number; readonly offset: number }
  | { readonly is: "bytes"; readonly bytes: Uint8Array };

const bases = [0x00, 0x01, 0x02, 0x83, 0x84, 0x85, 0x86, 0x07, 0x88, 0x89, 0x0a, 0x8b, 0x8c, 0x0d];
const strangeBases = [0x8e, 0x8f, 0x90, 0x33, 0xff];
const messages = [0, 18, 19, 20, 20, 20, 21, 23, 34, 49, 78, 101, 132, 206, 207, 65_535];
const local = fc.oneof(fc.nat(3), fc.nat(15));

const fieldKind: fc.Arbitrary<FieldKind> = fc.record({
  number: fc.oneof(fc.constantFrom(253, 253, 0, 1, 2, 3, 5, 6, 7, 8, 9, 29), fc.nat(255)),
  size: fc.oneof(fc.constantFrom(1, 2, 4, 4, 8), fc.constantFrom(0, 3, 16, 255)),
  base: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...bases) },
    { weight: 1, arbitrary: fc.constantFrom(...strangeBases) },
  ),
});

const part: fc.Arbitrary<FitPart> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      is: fc.constant("definition" as const),
      local,
      isBig: fc.boolean(),
      message: fc.constantFrom(...messages),
      fields: fc.array(fieldKind, { maxLength: 8 }),
      // How many fields it says more than it has.
      saidFields: fc.oneof(
        { weight: 9, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.integer({ min: -3, max: 200 }) },
      ),
      more: fc.oneof(
        { weight: 4, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.array(fieldKind, { maxLength: 3 }) },
      ),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      is: fc.constant("data" as const),
      local,
      fill: fc.constantFrom(
        "time" as const,
        "time" as const,
        "nothing" as const,
        "noise" as const,
        "zero" as const,
      ),
      afterS: fc.oneof(fc.nat(4000), oddNumber),
      short: fc.oneof(
        { weight: 9, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.nat(9) },
      ),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant("compressed" as const),
      local: fc.nat(3),
      offset: fc.nat(31),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant("bytes" as const),
      bytes: fc.uint8Array({ maxLength: 12 }),
    }),
  },
);

/** The head of a file: its own length, what it says of the length behind it, and whether its checksums are right. */
const head = fc.record({
  headBytes: fc.constantFrom(14, 14, 14, 12, 0, 13, 255),
  said: fc.constantFrom("right", "right", "right", "less", "more", "most", "none"),
  isSummed: fc.boolean(),
  times: fc.constantFrom(1, 1, 1, 2, 3),
});

/** FIT as a watch would never write it: each part follows the format, and lies about another. */
export const oddFit: fc.Arbitrary<Uint8Array> = fc
  .tuple(head, fc.array(part, { maxLength: 80 }))
  .map(([how, parts]) => {
    const body = bodyOf(parts);
    const file = wholeFile(body, how);
    return Uint8Array.from(Array.from({ length: how.times }, () => [...file]).flat());
  });

function bodyOf(parts: readonly FitPart[]): number[] {
  const lengths = new Map<number, number>();
  return parts.flatMap((each) => bytesOf(each, lengths));
}

/** One part; `lengths` holds how long a message of each local number is. */
function bytesOf(each: FitPart, lengths: Map<number, number>): readonly number[] {
  switch (each.is) {
    case "definition":
      lengths.set(each.local, lengthOf([...each.fields, ...each.more]));
      return definitionBytes(each);
    case "data":
      return [each.local, ...dataBytes(each, lengths.get(each.local) ?? 4)];
    case "compressed":
      return [0x80 | (each.local << 5) | each.offset, ...filled(lengths.get(each.local) ?? 4, 1)];
    case "bytes":
      return [...each.bytes];
  }
}

const lengthOf = (fields: readonly FieldKind[]) => fields.reduce((sum, { size }) => sum + size, 0);

function definitionBytes({
  local: at,
  isBig,
  message,
  fields,
  saidFields,
  more,
}: FitPart & { is: "definition" }) {
  const number = isBig ? [message >> 8, message & 255] : [message & 255, message >> 8];
  const kinds = (list: readonly FieldKind[]) =>
    list.flatMap(({ number: no, size, base }) => [no, size, base]);
  const said = Math.max(0, Math.min(255, fields.length + saidFields));
  const developers = more.length === 0 ? [] : [more.length, ...kinds(more)];
  return [
    0x40 | (more.length > 0 ? 0x20 : 0) | at,
    0,
    isBig ? 1 : 0,
    ...number,
    said,
    ...kinds(fields),
    ...developers,
  ];
}

function dataBytes({ fill, afterS, short }: FitPart & { is: "data" }, length: number): number[] {
  const bytes = {
    time: filled(length, 7),
    nothing: filled(length, 255),
    noise: filled(length, afterS),
    zero: filled(length, 0),
  }[fill];
  if (fill === "time") new DataView(bytes.buffer).setUint32(0, fitTime(START_MS) + afterS, true);
  return [...bytes].slice(0, Math.max(0, length - short));
}

/** Room for a time, whatever the length. */
const filled = (length: number, value: number) => new Uint8Array(Math.max(4, length)).fill(value);

type Head = typeof head extends fc.Arbitrary<infer One> ? One : never;

function wholeFile(body: readonly number[], { headBytes, said, isSummed }: Head): number[] {
  const lengths = {
    right: body.length,
    less: body.length >> 1,
    more: body.length + 50,
    most: 2 ** 32 - 1,
    none: 0,
  };
  const start = new Uint8Array(14);
  const view = new DataView(start.buffer);
  start.set([headBytes, 32, 0, 0, 0, 0, 0, 0, 0x2e, 0x46, 0x49, 0x54]);
  view.setUint32(4, lengths[said as keyof typeof lengths], true);
  const whole = [...start.subarray(0, headBytes === 12 ? 12 : 14), ...body];
  const sum = isSummed ? checksumOf(Uint8Array.from(whole)) : 0;
  return [...whole, sum & 255, sum >> 8];
}
