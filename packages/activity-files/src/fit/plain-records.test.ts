import fc from "fast-check";
import { FitBaseType, type FitEncoderField } from "fit-file-parser/encoder";
import { expect, it } from "vitest";
import { fitWriter, START_MS } from "../../testing/fit.ts";
import { longFit } from "../../testing/long-run.ts";
import { readFit } from "./file.ts";
import { partsOf } from "./parts.ts";
import { walk } from "./walk.ts";

const types = [
  [FitBaseType.Sint8, 1],
  [FitBaseType.Uint8, 1],
  [FitBaseType.Uint16, 2],
  [FitBaseType.Sint32, 4],
  [FitBaseType.Uint32, 4],
] as const;
const [SINT8, UINT8, UINT16, SINT32, UINT32] = [0, 1, 2, 3, 4] as const;

/** Every field that a point is made of: its number, and the type that the profile gives it. */
const fields = [
  [0, SINT32],
  [1, SINT32],
  [2, UINT16],
  [3, UINT8],
  [4, UINT8],
  [5, UINT32],
  [6, UINT16],
  [13, SINT8],
  [73, UINT32],
  [78, UINT32],
] as const;

/** Any value of a type, and often the least, the most, 0 and what stands for nothing. */
function anyValue(type: keyof typeof types & number): fc.Arbitrary<number> {
  const [baseType, size] = types[type] ?? types[0];
  const isSigned = baseType === FitBaseType.Sint8 || baseType === FitBaseType.Sint32;
  const [min, max] = isSigned
    ? [-(2 ** (size * 8 - 1)), 2 ** (size * 8 - 1) - 1]
    : [0, 2 ** (size * 8) - 1];
  return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max, max - 1, 0));
}

const anyField = fc.constantFrom(...fields).chain(([number, type]) =>
  anyValue(type).map((value): FitEncoderField => {
    const [baseType, size] = types[type];
    return { number, size, baseType, value };
  }),
);
const anyRecord = fc.uniqueArray(anyField, { selector: ({ number }) => number, maxLength: 10 });

/** Three blank bytes of speed and distance, which only the library reads: with them it reads the record. */
const forLibrary: FitEncoderField = {
  number: 8,
  size: 3,
  baseType: FitBaseType.Byte,
  value: new Uint8Array([0xff, 0xff, 0xff]),
};

function pointsOf(records: readonly (readonly FitEncoderField[])[], more: FitEncoderField[]) {
  const writer = fitWriter().kind(4);
  for (const [s, record] of records.entries()) writer.record(s, [...record, ...more]);
  const read = readFit(writer.close());
  return read.ok ? read.activity.sessions : read.problem;
}

it("a record read off its bytes says what the library says of it, whatever it holds", () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 12 }), (records) => {
      expect(pointsOf(records, [])).toStrictEqual(pointsOf(records, [forLibrary]));
    }),
    { numRuns: 500, seed: 20_261_130 },
  );
});

it("the records of a usual watch are read off their bytes, and the library is handed the last alone", () => {
  const file = longFit(600);
  const [part] = partsOf(file);
  if (part === undefined) throw new Error("There is no file.");
  const walked = walk(file, part, Infinity);
  expect(walked.points).toHaveLength(601);
  expect(walked.file.byteLength).toBeLessThan(file.length / 20);
});

it("a record that is laid out otherwise than the profile says is read by the library", () => {
  const heartRate = { number: 3, size: 2, baseType: FitBaseType.Uint16, value: 150 };
  const cadence = { number: 4, size: 1, baseType: FitBaseType.Byte, value: 85 };
  expect(pointsOf([[heartRate, cadence]], [])).toMatchObject([
    { points: [{ segment: 0, timeMs: START_MS, cadencePerMin: 85 }] },
  ]);
});
