import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import type { TrackPoint } from "../activity.ts";
import { nearOf } from "./near.ts";

const at = (latitudeDeg?: number, longitudeDeg?: number) =>
  ({ segment: 0, latitudeDeg, longitudeDeg }) as TrackPoint;

describe("where a run was, roughly", () => {
  it("is told to a tenth of a degree, and no closer", () => {
    const anywhere = fc.tuple(between(-90, 90), between(-180, 180));
    fc.assert(
      fc.property(anywhere, ([latitudeDeg, longitudeDeg]) => {
        const near = nearOf([at(latitudeDeg, longitudeDeg)]);
        for (const [told, was] of [
          [near?.latitudeDeg, latitudeDeg],
          [near?.longitudeDeg, longitudeDeg],
        ] as const) {
          expect(Object.is(told, Number((told ?? Number.NaN).toFixed(1)) + 0)).toBe(true);
          expect(Math.abs((told ?? 0) - was)).toBeLessThanOrEqual(0.05 + 1e-9);
        }
      }),
    );
  });

  it("is that of the middle, whatever a receiver guessed at first", () => {
    expect(nearOf([at(10, 10), at(48.21, 16.37), at(48.22, 16.38)])).toEqual({
      latitudeDeg: 48.2,
      longitudeDeg: 16.4,
    });
  });

  it.each([
    ["there are no points", []],
    ["no point has a place", [at(), at(48)]],
    ["no place is on Earth", [at(91, 0), at(0, Number.NaN), at(Infinity, 1)]],
  ])("is nowhere where %s", (_, points) => {
    expect(nearOf(points)).toBeNull();
  });
});
