/** What is lost of a course when its heights are averaged: the one rule by which the terminal and the web keep it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { climbOver, slopeOver } from "../pacing/plan.ts";
import { meters } from "../units.ts";
import { heightSteps } from "./evidence.ts";
import { courseOf } from "./plan.ts";

const lengthM = 12_000;

/** Up and down in waves, none of them steeper than 8 %. */
const anyHills = fc
  .array(fc.record({ waveM: between(2000, 9000), slope: between(0, 0.04), shift: between(0, 6) }), {
    minLength: 1,
    maxLength: 2,
  })
  .map(
    (waves) => (alongM: number) =>
      waves.reduce((sum, { waveM, slope, shift }) => {
        const turn = (2 * Math.PI) / waveM;
        return sum + (slope / turn) * Math.sin(alongM * turn + shift);
      }, 500),
  );

/** Points as a file has them: a few metres apart, each off by up to so much. */
const anyTrack = (offM: number) =>
  fc.array(fc.record({ stepM: between(4, 40), offM: between(-offM, offM) }), {
    minLength: 100,
    maxLength: 100,
  });

type Sampled = readonly { readonly stepM: number; readonly offM: number }[];

function kept(heightAt: (alongM: number) => number, track: Sampled) {
  const points = [];
  for (let [alongM, at] = [0, 0]; alongM <= lengthM; at += 1) {
    const { stepM = 20, offM = 0 } = track[at % track.length] ?? {};
    points.push({
      distanceM: meters(alongM),
      elevationM: meters(heightAt(alongM) + offM),
      segment: 0,
    });
    alongM += stepM;
  }
  return courseOf({ sport: "running", points, pauses: [] }) ?? [];
}

const kilometres = Array.from({ length: 10 }, (_, at) => [at * 1000, at * 1000 + 1000] as const);

/** The rises of the hills themselves, metre by metre. */
function climbOf(heightAt: (alongM: number) => number, toM: number): number {
  let sum = 0;
  for (let alongM = 1; alongM <= toM; alongM += 1)
    sum += Math.max(0, heightAt(alongM) - heightAt(alongM - 1));
  return sum;
}

describe("a course that is thinned", () => {
  it("has a point for each 200 m, and one at either end", () => {
    fc.assert(
      fc.property(anyHills, anyTrack(3), (hills, track) => {
        const course = kept(hills, track);
        expect(course.length).toBeLessThanOrEqual(lengthM / heightSteps.value.stepM + 3);
        expect(course[0]?.distanceM).toBe(0);
        expect(course.at(-1)?.distanceM).toBeGreaterThan(lengthM - 40);
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it("keeps one slope as it is", () => {
    fc.assert(
      fc.property(between(-0.2, 0.2), anyTrack(0), (slope, track) => {
        const course = kept((alongM) => 3000 + slope * alongM, track);
        for (const stretch of kilometres)
          expect(slopeOver(course, stretch).grade).toBeCloseTo(slope, 6);
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it("has the grade of each kilometre within half a percent of the hill's, though each point is off by up to 3 m", () => {
    fc.assert(
      fc.property(anyHills, anyTrack(3), (hills, track) => {
        const course = kept(hills, track);
        for (const [fromM, toM] of kilometres) {
          const real = (hills(toM) - hills(fromM)) / (toM - fromM);
          expect(Math.abs(slopeOver(course, [fromM, toM]).grade - real)).toBeLessThan(0.005);
        }
      }),
      { seed: 12, numRuns: 60 },
    );
  });

  it("climbs as much as the hills do, within a tenth and 20 m", () => {
    fc.assert(
      fc.property(anyHills, anyTrack(1), (hills, track) => {
        const course = kept(hills, track);
        const real = climbOf(hills, course.at(-1)?.distanceM ?? 0);
        expect(Math.abs(climbOver(course) - real)).toBeLessThan(real / 10 + 20);
      }),
      { seed: 12, numRuns: 60 },
    );
  });
});
