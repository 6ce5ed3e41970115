import type { CoursePoint } from "@limber/core/pacing/model";
import { climbOver } from "@limber/core/pacing/plan";
import { between } from "@limber/core/testing/between";
import { meters } from "@limber/core/units";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { courseInAddress, courseOfAddress, mostCourseSigns } from "./course-text.ts";

const anyCourse = fc
  .array(fc.record({ stepM: between(20, 400), elevationM: between(-450, 8900) }), {
    minLength: 2,
    maxLength: 300,
  })
  .map((steps) => {
    let alongM = 0;
    return steps.map(({ stepM, elevationM }): CoursePoint => {
      alongM += stepM;
      return { distanceM: meters(alongM), elevationM };
    });
  });

describe("a course in an address", () => {
  it("is read again, to half a metre along and five centimetres up", () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const read = courseOfAddress(courseInAddress(course) ?? "") ?? [];
        expect(read).toHaveLength(course.length);
        for (const [at, { distanceM, elevationM }] of course.entries()) {
          expect(Math.abs((read[at]?.distanceM ?? 0) - distanceM)).toBeLessThanOrEqual(0.5);
          expect(Math.abs((read[at]?.elevationM ?? 0) - elevationM)).toBeLessThanOrEqual(0.051);
        }
        expect(Math.abs(climbOver(read) - climbOver(course))).toBeLessThan(course.length / 10);
      }),
      { seed: 98 },
    );
  });

  it("that was read is written the same again", () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const text = courseInAddress(course) ?? "";
        expect(courseInAddress(courseOfAddress(text) ?? [])).toBe(text);
      }),
      { seed: 98 },
    );
  });

  it("needs nothing in an address to be written otherwise", () => {
    fc.assert(
      fc.property(anyCourse, (course) => {
        const text = courseInAddress(course) ?? "";
        expect(String(new URLSearchParams({ course: text }))).toBe(`course=${text}`);
      }),
      { seed: 98 },
    );
  });

  const every200M = (lengthM: number) =>
    Array.from({ length: Math.ceil(lengthM / 200) + 1 }, (_, at) => ({
      distanceM: meters(Math.min(at * 200, lengthM)),
      elevationM: 800 + 400 * Math.sin(at / 20),
    }));

  it("of a marathon is under a thousand signs, and one of 200 km has room", () => {
    expect(courseInAddress(every200M(42_195))?.length).toBeLessThan(1000);
    expect(courseInAddress(every200M(200_000))).not.toBeNull();
  });

  it("that has no room is none, and never a part of one", () => {
    expect(courseInAddress(every200M(330_000))).toBeNull();
    expect(courseOfAddress("1".padEnd(mostCourseSigns + 1, "A"))).toBeNull();
  });

  it.each([
    ["nothing", ""],
    ["another way of writing", "2AAgGAA"],
    ["a sign that is none", "1AA gGAA"],
    ["one that breaks off", "1AAg"],
    ["a place without a height", "1AAgG"],
    ["one point", "1AA"],
    ["one that goes back", "1gGABAA"],
    ["a height above all mountains", "1AA_____fA_____f"],
    ["a number without an end", `1${"_".repeat(40)}`],
  ])("is not made of %s", (_, text) => {
    expect(courseOfAddress(text)).toBeNull();
  });

  it("is read or refused, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const read = courseOfAddress(`1${text}`);
        expect(read === null || read.length > 1).toBe(true);
      }),
      { seed: 98 },
    );
  });
});
