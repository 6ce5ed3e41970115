import { between } from "@limber/core/testing/between";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { heightsIn, stairsPath } from "./stairs.ts";

const lane = { top: 34, bottom: 78, mostPerUnit: 4 };

describe("a staircase", () => {
  it("is one line of treads and risers", () => {
    const treads = [
      { from: 0, to: 10, y: 5 },
      { from: 10, to: 20, y: 3.14 },
    ];
    expect(stairsPath(treads)).toBe("M0 5h10v-1.9h10");
  });

  it("ends where its last tread ends, however many steps it took", () => {
    const widths = fc.array(between(0.01, 40), { minLength: 1 });
    fc.assert(
      fc.property(widths, (each) => {
        const ends = each.map((_, index) =>
          each.slice(0, index + 1).reduce((sum, wide) => sum + wide, 0),
        );
        const treads = ends.map((to, index) => ({ from: ends[index - 1] ?? 0, to, y: index }));
        const right = [...stairsPath(treads).matchAll(/h(-?[\d.]+)/g)].reduce(
          (sum, [, step]) => sum + Number(step),
          0,
        );
        expect(right).toBeCloseTo(ends.at(-1) ?? 0, 0);
      }),
    );
  });

  it("stays in its lane and keeps the order of its values", () => {
    fc.assert(
      fc.property(fc.array(between(120, 1500), { minLength: 1 }), (values) => {
        const { heights } = heightsIn(lane, values);
        for (const height of heights) {
          expect(height).toBeGreaterThanOrEqual(lane.top - 0.001);
          expect(height).toBeLessThanOrEqual(lane.bottom + 0.001);
        }
        const [highest] = heights
          .map((height, index) => ({ height, index }))
          .sort((a, b) => a.height - b.height);
        expect(values[highest?.index ?? 0]).toBeCloseTo(Math.min(...values), 6);
      }),
    );
  });

  it("does not make a mountain of one second", () => {
    const { heights } = heightsIn(lane, [340, 341]);
    expect(Math.abs((heights[0] ?? 0) - (heights[1] ?? 0))).toBeLessThanOrEqual(lane.mostPerUnit);
  });
});
