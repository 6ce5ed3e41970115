import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeScale } from "./time-scale.ts";

const durations = fc.integer({ min: 120, max: 259_200 });
const bounds = { left: 76, right: 912 };

describe("the time line", () => {
  it("holds every run, from an hour before to the finish", () => {
    fc.assert(
      fc.property(durations, (durationS) => {
        const { x } = timeScale(durationS, bounds);
        expect(x(-3600)).toBeCloseTo(bounds.left);
        expect(x(durationS)).toBeLessThanOrEqual(bounds.right + 0.001);
      }),
    );
  });

  it("has segments wide enough to see, and one that begins at the start", () => {
    fc.assert(
      fc.property(durations, (durationS) => {
        const { ticks, segmentWidth } = timeScale(durationS, bounds);
        expect(segmentWidth).toBeGreaterThan(20);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(durationS);
      }),
    );
  });

  it("has a segment for each 20 minutes of a common run", () => {
    const { ticks } = timeScale(7860, bounds);
    expect(ticks).toContain(0);
    expect(ticks.slice(0, 3)).toEqual([-3600, -2400, -1200]);
  });
});
