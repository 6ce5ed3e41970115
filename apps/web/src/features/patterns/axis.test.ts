import type { Pattern } from "@limber/core/patterns/model";
import { between } from "@limber/core/testing/between";
import fc from "fast-check";
import { expect, it } from "vitest";
import { axisFor } from "./axis.ts";

const ratio = between(-3, 3).map((power) => 10 ** power);
const line = fc
  .tuple(ratio, ratio)
  .map((ends) => ends.toSorted((one, other) => one - other))
  .map(([oddsRatioLow, oddsRatioHigh]) => ({ oddsRatioLow, oddsRatioHigh }) as Pattern);

it("an axis holds “same”, keeps the order of ratios and never leaves its width", () => {
  fc.assert(
    fc.property(fc.array(line), ratio, ratio, (lines, one, other) => {
      const axis = axisFor(lines, 200, 440);
      expect(axis.ticks).toContain(1);
      const [low, high] = [Math.min(one, other), Math.max(one, other)];
      expect(axis.at(low)).toBeLessThanOrEqual(axis.at(high));
      for (const each of [low, high, ...axis.ticks]) {
        expect(axis.at(each)).toBeGreaterThanOrEqual(200 - 1e-6);
        expect(axis.at(each)).toBeLessThanOrEqual(440 + 1e-6);
      }
    }),
  );
});

it("twice is as far from “same” as half, on the other side", () => {
  const { at } = axisFor([], 200, 440);
  expect(at(2) - at(1)).toBeCloseTo(at(1) - at(0.5), 6);
});
