import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { chancePositive, slopeBelow, slopeOf, type Tally } from "./slope.ts";

const prior = { slopeSd: 1, interceptSd: 2.5 };
const tally = fc
  .record({
    amount: between(-3, 3),
    runs: fc.nat(40),
    hurt: fc.nat(40),
  })
  .map(({ amount, runs, hurt }): Tally => ({ amount, runs, cramps: Math.min(runs, hurt) }));
const tallies = fc.array(tally, { minLength: 2, maxLength: 12 });
const law = { numRuns: 100 };

describe("a slope", () => {
  it("is the prior when nothing was run", () => {
    const belief = slopeOf([], prior);
    expect(slopeBelow(belief, 0.5)).toBeCloseTo(0, 6);
    expect(slopeBelow(belief, 0.95)).toBeCloseTo(1.645, 2);
    expect(chancePositive(belief)).toBeCloseTo(0.5, 6);
  });

  it("comes close to the logarithm of the plain odds ratio when runs are many", () => {
    const belief = slopeOf(
      [
        { amount: 1, runs: 40_000, cramps: 16_000 },
        { amount: 0, runs: 40_000, cramps: 8000 },
      ],
      prior,
    );
    expect(Math.exp(slopeBelow(belief, 0.5))).toBeCloseTo(0.4 / 0.6 / (0.2 / 0.8), 2);
    expect(Math.exp(slopeBelow(belief, 0.95))).toBeLessThan(2.75);
  });

  it("has its quantiles in order and its chance from 0 to 1, whatever the runs", () => {
    fc.assert(
      fc.property(tallies, (given) => {
        const belief = slopeOf(given, prior);
        const places = [0.05, 0.25, 0.5, 0.75, 0.95].map((chance) => slopeBelow(belief, chance));
        expect(places.every(Number.isFinite)).toBe(true);
        expect(places).toEqual(places.toSorted((one, other) => one - other));
        expect(chancePositive(belief)).toBeGreaterThanOrEqual(0);
        expect(chancePositive(belief)).toBeLessThanOrEqual(1);
      }),
      law,
    );
  });

  it("is mirrored when the amounts are, and when cramps and no cramps change places", () => {
    fc.assert(
      fc.property(tallies, (given) => {
        const middle = slopeBelow(slopeOf(given, prior), 0.5);
        const turned = given.map((one) => ({ ...one, amount: -one.amount }));
        const swapped = given.map((one) => ({ ...one, cramps: one.runs - one.cramps }));
        expect(slopeBelow(slopeOf(turned, prior), 0.5)).toBeCloseTo(-middle, 6);
        expect(slopeBelow(slopeOf(swapped, prior), 0.5)).toBeCloseTo(-middle, 6);
      }),
      law,
    );
  });
});
