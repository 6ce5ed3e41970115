import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { skyKinds } from "../conditions.ts";
import { degrees } from "../units.ts";
import { directShareOf, radiationUnder, sunHeight } from "./rules/sun.ts";

const heightDeg = (latitudeDeg: number, longitudeDeg: number, at: string) => {
  const { sunCosine } = sunHeight.decide({
    latitudeDeg: degrees(latitudeDeg),
    longitudeDeg: degrees(longitudeDeg),
    atMs: Date.parse(at),
  });
  return 90 - (Math.acos(sunCosine) / Math.PI) * 180;
};

describe("the sun", () => {
  it.each([
    { where: "overhead at an equinox's noon", place: [0, 0], at: "2024-03-20T12:07:30Z", is: 90 },
    { where: "overhead on the tropic", place: [23.44, 0], at: "2024-06-20T12:01:50Z", is: 90 },
    { where: "far below at midnight", place: [39.74, -105], at: "2026-11-28T06:48:00Z", is: -71.6 },
    { where: "low in a northern winter", place: [52.52, 13.4], at: "2026-12-21T11:05:00Z", is: 14 },
    { where: "up at a polar midnight", place: [69.65, 18.96], at: "2026-06-21T22:46:00Z", is: 3.1 },
  ])("stands $where", ({ place: [latitude = 0, longitude = 0], at, is }) => {
    expect(Math.abs(heightDeg(latitude, longitude, at) - is)).toBeLessThan(0.2);
  });

  it("stands as high anywhere a turn further on", () => {
    const anywhere = fc.record({
      latitudeDeg: between(-90, 90).map(degrees),
      longitudeDeg: between(-180, 180).map(degrees),
      atMs: fc.integer({ min: 0, max: Date.UTC(2100, 0) }),
    });
    fc.assert(
      fc.property(anywhere, (moment) => {
        const { sunCosine } = sunHeight.decide(moment);
        const turned = { ...moment, longitudeDeg: degrees(moment.longitudeDeg + 360) };
        expect(Math.abs(sunCosine)).toBeLessThanOrEqual(1 + 1e-12);
        expect(sunHeight.decide(turned).sunCosine).toBeCloseTo(sunCosine, 9);
      }),
    );
  });
});

describe("a sky", () => {
  it("lets through less, the more stands before the sun, and nothing below the horizon", () => {
    const cosine = between(-1, 1);
    fc.assert(
      fc.property(cosine, (sunCosine) => {
        const through = skyKinds.map((sky) => radiationUnder.decide({ sky, sunCosine }));
        const strengths = through.map(({ radiationWPerM2 }) => radiationWPerM2);
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a));
        if (sunCosine <= 0) expect(strengths).toEqual([0, 0, 0, 0]);
        for (const { directShare } of through) {
          expect(directShare).toBeGreaterThanOrEqual(0);
          expect(directShare).toBeLessThanOrEqual(0.9);
        }
      }),
    );
    expect(directShareOf(900, 0.9)).toBeGreaterThan(directShareOf(200, 0.9));
  });
});
