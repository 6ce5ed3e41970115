import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { celsius, millilitersPerHour } from "../units.ts";
import { sweatRange, sweatSpread } from "./rules/spread.ts";

const shareOf = (airC: number, weighedAtC: readonly number[], isTyped = false) => {
  const { spread } = sweatSpread.decide({
    airTemperatureC: celsius(airC),
    isTyped,
    weighIns: weighedAtC.map((at) => ({ airTemperatureC: celsius(at) })),
  });
  return sweatRange.decide({ sweatRateMlPerH: millilitersPerHour(1000), spread }).low / 1000;
};

describe("what may be planned of a sweat rate", () => {
  it.each([
    ["nobody weighed", shareOf(22, []), 0.681],
    ["one weigh-in alike", shareOf(22, [22]), 0.773],
    ["three alike", shareOf(22, [22, 22, 22]), 0.803],
    ["a typed rate", shareOf(22, [], true), 0.825],
    ["cold air", shareOf(8, []), Math.exp(-1.2816 * 0.4)],
    ["hot air", shareOf(33, []), Math.exp(-1.2816 * 0.3715)],
  ])("with %s", (_case, share, expected) => {
    expect(share).toBeCloseTo(expected, 3);
  });

  it("has no step: a tenth of a degree, or a weigh-in far away, moves it by a hair", () => {
    const air = between(-30, 50);
    const weighIns = fc.array(air, { maxLength: 12 });
    fc.assert(
      fc.property(air, weighIns, air, (airC, at, more) => {
        const share = shareOf(airC, at);
        expect(Math.abs(shareOf(airC + 0.1, at) - share)).toBeLessThan(0.01);
        expect(shareOf(airC, [...at, more])).toBeGreaterThanOrEqual(share - 1e-12);
        expect(shareOf(airC, [...at, airC + 60])).toBeCloseTo(share, 6);
      }),
      { numRuns: 2000 },
    );
  });
});
