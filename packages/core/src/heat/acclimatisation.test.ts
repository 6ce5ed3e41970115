import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { englishReader } from "../reader.ts";
import { celsius, seconds } from "../units.ts";
import type { RecentRun } from "./model.ts";
import { judgeUsedToHeat, planHeat } from "./plan.ts";
import { usedToHeatInWords } from "./words.ts";

const air = (airTemperatureC: number) => ({ airTemperatureC: celsius(airTemperatureC) });
const [cool, hot] = [planHeat(air(12)), planHeat(air(30))];
const anyRun: fc.Arbitrary<RecentRun> = fc.record(
  {
    daysBefore: fc.nat(20),
    durationS: fc.integer({ min: 0, max: 20_000 }).map(seconds),
    conditions: fc.integer({ min: -30, max: 50 }).map(air),
  },
  { requiredKeys: ["daysBefore", "durationS"] },
);

describe("how used to heat a runner is", () => {
  it("is said where the weather asks for it and a log tells of runs, and nowhere else", () => {
    const run = { daysBefore: 2, durationS: seconds(5400), conditions: air(30) };
    expect(judgeUsedToHeat(hot, [run])).toMatchObject({ heatDays: 1, isLess: true });
    expect(judgeUsedToHeat(cool, [run])).toBeUndefined();
    expect(judgeUsedToHeat(hot, [])).toBeUndefined();
    expect(judgeUsedToHeat(null, [run])).toBeUndefined();
  });

  it("never falls with a run more, and never counts more days than there are", () => {
    fc.assert(
      fc.property(fc.array(anyRun, { minLength: 1 }), anyRun, (runs, one) => {
        const [before, after] = [runs, [...runs, one]].map((all) => judgeUsedToHeat(hot, all));
        if (before === undefined || after === undefined) throw new Error("not said");
        expect(after.heatDays).toBeGreaterThanOrEqual(before.heatDays);
        expect(after.heatDays).toBeLessThanOrEqual(after.ofDays);
        expect(!before.isLess && after.isLess).toBe(false);
      }),
    );
  });

  it("is one line with its count", () => {
    const told = { ofDays: 14, rule: "heat.used-to-heat" };
    const inWords = (heatDays: number, isLess: boolean) =>
      usedToHeatInWords({ ...told, heatDays, isLess }, englishReader("us"));
    expect(inWords(1, true)).toBe(
      "1 of the last 14 days had a run over an hour in the heat. Less used to heat than usual: slower.",
    );
    expect(inWords(6, false)).toBe("6 of the last 14 days had runs over an hour in the heat.");
  });
});
