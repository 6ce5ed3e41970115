import { FitBaseType, type FitEncoderField } from "fit-file-parser/encoder";
import { describe, expect, it } from "vitest";
import { field, fitRun, fitWriter, START_MS, totals } from "../../testing/fit.ts";
import { readAs } from "../../testing/read.ts";
import { analysesOf, partsOf as sessionsOf } from "../run.ts";

const { activityIn } = readAs("run.fit");
const many = (
  number: number,
  values: readonly number[],
  baseType = FitBaseType.Uint8,
): FitEncoderField => ({
  number,
  size: values.length,
  baseType,
  value: Uint8Array.from(values),
});
const HR = 132;
const rates = (...values: readonly number[]) => many(6, values);
const partsOf = (second: number) => Math.round(second * 1024);
/** Eight counts in twelve bits each. */
function packed(counts: readonly number[]): FitEncoderField {
  const bytes = counts.flatMap((count, index) => {
    const next = counts[index + 1] ?? 0;
    return index % 2 === 0
      ? [count & 0xff, ((count >> 8) & 0xf) | ((next & 0xf) << 4), (next >> 4) & 0xff]
      : [];
  });
  return many(10, bytes, FitBaseType.Byte);
}
const hearts = (bytes: Uint8Array) =>
  activityIn(bytes).sessions[0].points.map(({ heartRateBpm }) => heartRateBpm);

/** Records of a watch that heard nothing for so long. */
function silent(lengthS: number) {
  const writer = fitWriter().kind(4);
  for (let second = 0; second <= lengthS; second += 1) writer.record(second);
  return writer;
}
/** The strap's count stands at 100.5 s when the watch begins. */
const anchored = (lengthS: number) =>
  silent(lengthS).message(HR, [field.when(START_MS), rates(100), field.u32(9, partsOf(100.5))]);

describe("a heart that a strap kept by itself", () => {
  it("is heard at the records, by the clock that the first message sets", () => {
    const seconds = [1, 2, 3, 4, 5, 6, 7, 8];
    const bytes = anchored(8)
      .message(HR, [
        rates(...seconds.map((s) => 100 + s)),
        packed(seconds.map((s) => partsOf(100.5 + s))),
      ])
      .session(totals(0, 8), 8)
      .close();
    expect(hearts(bytes)).toEqual([100, 101, 102, 103, 104, 105, 106, 107, 108]);
  });

  it("goes on where twelve bits are at their end, over many messages", () => {
    const writer = anchored(80);
    for (let from = 1; from <= 80; from += 8) {
      const seconds = Array.from({ length: 8 }, (_, index) => from + index);
      writer.message(HR, [
        rates(...seconds.map((s) => 100 + s)),
        packed(seconds.map((s) => partsOf(100.5 + s))),
      ]);
    }
    const bytes = writer.session(totals(0, 80), 80).close();
    expect(hearts(bytes)).toEqual(Array.from({ length: 81 }, (_, second) => 100 + second));
  });

  it("is not stretched over a gap, and never replaces what the watch heard", () => {
    expect(hearts(anchored(20).session(totals(0, 20), 20).close())).toEqual([
      ...Array.from({ length: 6 }, () => 100),
      ...Array.from({ length: 15 }, () => undefined),
    ]);
    const heard = fitWriter()
      .kind(4)
      .record(0, [field.u8(3, 150)])
      .record(1);
    const bytes = heard.message(HR, [field.when(START_MS), rates(100), field.u32(9, 0)]).close();
    expect(hearts(bytes)).toEqual([150, undefined]);
  });

  it.each([
    ["without a first message", [rates(100, 101), packed([1, 2, 3, 4, 5, 6, 7, 8])]],
    [
      "of nothing but numbers that cannot be",
      [field.when(START_MS), rates(0, 255), field.u32(9, 0xffffffff)],
    ],
    ["of rates without counts", [field.when(START_MS), rates(1, 2, 3)]],
  ])("says nothing where it is %s", (_, fields) => {
    const bytes = silent(3).message(HR, fields).close();
    expect(hearts(bytes)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe("how hard it felt, as the watch was told", () => {
  const feltAs = (value: number | undefined) => {
    const fields = value === undefined ? [] : [field.u8(193, value)];
    const bytes = fitWriter()
      .kind(4)
      .record(0)
      .record(60)
      .session([...totals(0, 60), ...fields], 60)
      .close();
    const analyses = analysesOf(activityIn(bytes));
    const [run] = analyses;
    const found = {
      path: "run.fit",
      is: "recording",
      bytes,
      notices: [],
      perhapsTold: [],
    } as const;
    return [run.effort, sessionsOf(found, { analyses })[0]?.words.effort];
  };

  it.each([
    [10, 1],
    [70, 7],
    [100, 10],
  ])("%s of a hundred is %s of ten, and is kept with the run", (value, effort) => {
    expect(feltAs(value)).toEqual([effort, effort]);
  });

  it.each([undefined, 0, 5, 101, 255])("is not made up of %s", (value) => {
    expect(feltAs(value)).toEqual([null, undefined]);
  });

  it("gives way to what the export says", () => {
    const run = { ...analysesOf(activityIn(fitRun(60)))[0], effort: 3 };
    const found = {
      path: "a",
      is: "recording",
      bytes: fitRun(1),
      notices: [],
      perhapsTold: [],
      told: { effort: 8 },
    } as const;
    expect(sessionsOf(found, { analyses: [run] })[0]?.told?.effort).toBe(8);
  });
});
