import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bounds } from "../bounds.ts";
import { kilograms, milliliters } from "../units.ts";
import type { BodyRecord } from "./body-records.ts";
import { type RunAmongRecords, recordsOfRun, withDrunk } from "./records-offered.ts";

const startMs = Date.UTC(2026, 1, 1, 7);
const lastsS = 3600;
const dayMs = Date.UTC(2026, 1, 1);
const anyTeller = fc.record({
  source: fc.constantFrom("apple-health" as const, "garmin" as const),
  app: fc.constantFrom("a", "b", null),
});
const anyMs = fc.integer({ min: -7200, max: lastsS + 7200 }).map((s) => startMs + s * 1000);
const anyRecord: fc.Arbitrary<BodyRecord> = fc.oneof(
  fc.tuple(anyTeller, anyMs, fc.integer({ min: 1, max: 5000 })).map(([told, atMs, ml]) => ({
    ...told,
    kind: "drink" as const,
    atMs,
    amountMl: milliliters(ml),
  })),
  fc.tuple(anyTeller, anyMs, fc.integer({ min: 690, max: 710 })).map(([told, atMs, hg]) => ({
    ...told,
    kind: "weight" as const,
    atMs,
    massKg: kilograms(hg / 10),
  })),
  fc
    .tuple(anyTeller, fc.constantFrom(dayMs, dayMs + 86_400_000), fc.integer({ min: 1, max: 3000 }))
    .map(([told, atMs, ml]) => ({
      ...told,
      kind: "in-activities" as const,
      atMs,
      amountMl: milliliters(ml),
    })),
);

const run = {
  startMs,
  elapsedS: lastsS,
  distanceM: 10_000,
  massBeforeKg: null,
  massAfterKg: null,
  intakeMl: null,
  urineMl: null,
  urineUnmeasured: null,
  airTemperatureC: null,
  relativeHumidityPct: null,
};
const among = (
  records: readonly BodyRecord[],
  more: Partial<RunAmongRecords> = {},
): RunAmongRecords => ({ run, dayMs, isOnlyRunOfDay: true, records, otherRuns: [], ...more });
const anyRecords = fc.array(anyRecord, { maxLength: 12 });

describe("what files offer for a run", () => {
  it("is within the run, of one scale, and no more than was told", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const { drunk, weighed } = recordsOfRun(among(records));
        const within = records.filter(
          (each) =>
            each.kind === "drink" && each.atMs >= startMs && each.atMs <= startMs + lastsS * 1000,
        );
        if (drunk !== null && drunk.drinks > 0) {
          const told = within.map((each) => (each.kind === "drink" ? each.amountMl : 0));
          expect(drunk.amountMl).toBeLessThanOrEqual(told.reduce<number>((sum, ml) => sum + ml, 0));
          expect(drunk.drinks).toBeLessThanOrEqual(within.length);
          expect(drunk.amountMl).toBeLessThanOrEqual(bounds.volumeMl[1]);
        }
        if (weighed !== null) {
          const { before, after, source, app } = weighed;
          expect(before.atS >= -3600 && before.atS <= 0).toBe(true);
          expect(after.atS >= lastsS && after.atS <= lastsS + 3600).toBe(true);
          for (const { atS, massKg } of [before, after])
            expect(records).toContainEqual({
              kind: "weight",
              ...{ source, app, massKg },
              atMs: startMs + atS * 1000,
            });
        }
      }),
      { numRuns: 3000, seed: 20_261_130 },
    );
  });

  it("is the same in whatever order it was told, and told twice", () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const offered = recordsOfRun(among(records));
        for (const again of [records.toReversed(), [...records, ...records]]) {
          const other = recordsOfRun(among(again));
          expect([other.drunk?.amountMl, other.weighed]).toEqual([
            offered.drunk?.amountMl,
            offered.weighed,
          ]);
        }
      }),
      { numRuns: 2000, seed: 20_261_130 },
    );
  });

  it("does not depend on what was typed, and never takes its place", () => {
    fc.assert(
      fc.property(anyRecords, fc.integer({ min: 0, max: 3000 }), (records, intakeMl) => {
        const typed = { ...run, intakeMl };
        const offered = recordsOfRun(among(records, { run: typed }));
        expect(offered.drunk).toEqual(recordsOfRun(among(records)).drunk);
        expect(withDrunk(typed, offered)).toEqual(typed);
        expect(withDrunk(run, offered).intakeMl).toBe(offered.drunk?.amountMl ?? null);
      }),
      { numRuns: 1000, seed: 20_261_130 },
    );
  });

  it("is nothing for a run of which nobody knows the end, nor weights around another run", () => {
    const weight = (s: number, kg: number): BodyRecord => ({
      ...{ kind: "weight", source: "apple-health", app: "a" },
      ...{ atMs: startMs + s * 1000, massKg: kilograms(kg) },
    });
    const pair = [weight(-1800, 70.4), weight(lastsS + 600, 69.6)];
    expect(recordsOfRun(among(pair)).weighed).not.toBeNull();
    const endless = { ...run, elapsedS: null };
    expect(recordsOfRun(among(pair, { run: endless }))).toEqual({ drunk: null, weighed: null });
    const otherRuns = [{ fromMs: startMs - 1500_000, toMs: startMs - 600_000 }];
    expect(recordsOfRun(among(pair, { otherRuns })).weighed).toBeNull();
  });
});
