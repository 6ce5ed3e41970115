import { PacingRequest } from "@limber/core/pacing/model";
import { planPacing } from "@limber/core/pacing/plan";
import { between } from "@limber/core/testing/between";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, groundPath, placesOn, steepestOf, withEnds } from "./profile-lines.ts";

const sheet = { lengthM: 10_000, width: 350, top: 34, bottom: 92 };
/** Up for four kilometres, along the top for two, down again. */
const hill = [
  { distanceM: 0, elevationM: 100 },
  { distanceM: 4000, elevationM: 300 },
  { distanceM: 6000, elevationM: 300 },
  { distanceM: 10_000, elevationM: 100 },
];
const pacingOn = (course: typeof hill) =>
  planPacing(
    PacingRequest.parse({
      ...{ distanceM: 10_000, durationS: 3300, splitUnit: "kilometre", event: "race", course },
    }),
  );

const anyCourse = fc.array(
  fc.record({ distanceM: between(-500, 400_000), elevationM: between(-500, 9000) }),
  { minLength: 2, maxLength: 400 },
);

describe("the ground of a course", () => {
  it("begins at one end of the sheet and ends at the other, higher where the course is", () => {
    expect(placesOn(hill, sheet)).toEqual([
      { x: 1, y: 88 },
      { x: 140.2, y: 30 },
      { x: 209.8, y: 30 },
      { x: 349, y: 88 },
    ]);
  });

  it("is nearly flat where the course is: hills are not drawn forty times as steep", () => {
    const flat = hill.map((point) => ({ ...point, elevationM: point.elevationM / 100 }));
    const heights = placesOn(flat, sheet).map(({ y }) => y);
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(4);
  });

  it("lies on the sheet and is one line, whatever the course", () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const rising = course.toSorted((a, b) => a.distanceM - b.distanceM);
        const places = placesOn(rising, sheet);
        for (const { x, y } of places) {
          expect(x).toBeGreaterThanOrEqual(1);
          expect(x).toBeLessThanOrEqual(349);
          expect(y).toBeGreaterThanOrEqual(sheet.top - 4.1);
          expect(y).toBeLessThanOrEqual(sheet.bottom);
        }
        expect(places.length).toBeLessThanOrEqual(352);
        expect(groundPath(places, [1, 349], sheet.bottom)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { seed: 98 },
    );
  });

  it("under a stretch goes from its one end to its other", () => {
    const places = placesOn(hill, sheet);
    expect(at(places, 175)).toEqual({ x: 175, y: 30 });
    expect(groundPath(places, [175, 349], 92)).toBe("M175 92L175 30L209.8 30L349 88V92z");
  });
});

describe("the steepest split", () => {
  it("is the one that rises most, with the grade of the plan", () => {
    const steeper = [...hill.slice(0, 1), { distanceM: 3000, elevationM: 150 }, ...hill.slice(1)];
    expect(steepestOf(pacingOn(steeper))).toEqual({ fromM: 3000, toM: 4000, grade: 0.15 });
  });

  it("is none where nothing rises, and none without a course", () => {
    const down = hill.map(({ distanceM }) => ({ distanceM, elevationM: 500 - distanceM / 100 }));
    expect(steepestOf(pacingOn(down))).toBeNull();
    expect(steepestOf({ splits: [] })).toBeNull();
  });

  it("is not the last few metres", () => {
    const wall = [
      { distanceM: 0, elevationM: 0 },
      { distanceM: 10_000, elevationM: 100 },
      { distanceM: 10_050, elevationM: 110 },
    ];
    const { splits } = planPacing(
      PacingRequest.parse({
        ...{ distanceM: 10_050, durationS: 3300, splitUnit: "kilometre", event: "race" },
        course: wall,
      }),
    );
    expect(splits.at(-1)?.grade).toBeCloseTo(0.2, 6);
    expect(steepestOf({ splits })?.grade).toBeCloseTo(0.01, 6);
  });
});

it("each split ends where the next begins, and the last where the run does", () => {
  expect(withEnds(pacingOn(hill).splits).map(({ endM }) => endM)).toEqual(
    Array.from({ length: 10 }, (_, index) => (index + 1) * 1000),
  );
});
