import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { celsius, metersPerSecond, percent } from "../units.ts";
import { liljegrenWbgtC, type Outdoors, outdoorWbgt } from "./rules/outdoors.ts";

const oracle = `${import.meta.dirname}/../../../../../shared/reference/heat/oracle_wbgt_liljegren_600.csv`;
const rows = existsSync(oracle)
  ? readFileSync(oracle, "utf8").trim().split("\n").slice(1).map(rowOf)
  : [];

function rowOf(line: string) {
  const [t = 0, rh = 0, p = 0, wind = 0, sun = 0, share = 0, cosine = 0, wbgtC = 0] = line
    .split(",")
    .map(Number);
  const outdoors: Outdoors = {
    airTemperatureC: celsius(t),
    relativeHumidityPct: percent(rh),
    pressureHpa: p,
    windMPerS: metersPerSecond(wind),
    radiationWPerM2: sun,
    directShare: share,
    sunCosine: cosine,
  };
  return { outdoors, wbgtC };
}

it.skipIf(rows.length === 0)(
  "agrees with another implementation within 0.05 °C, in every row",
  () => {
    const apart = rows.map(({ outdoors, wbgtC }) => Math.abs(liljegrenWbgtC(outdoors) - wbgtC));
    expect(rows).toHaveLength(600);
    expect(Math.max(...apart)).toBeLessThan(0.05);
  },
);

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anywhere = fc
  .record({
    airTemperatureC: between(-30, 50),
    relativeHumidityPct: between(1, 100),
    pressureHpa: between(700, 1080),
    windMPerS: between(0, 40),
    radiationWPerM2: between(0, 1400),
    directShare: between(0, 1),
    sunCosine: between(-1, 1),
  })
  .map((outdoors) => outdoors as Outdoors);
const wbgtOf = (outdoors: Outdoors) => outdoorWbgt.decide(outdoors).wbgtC;
const HAIR_C = 1e-6;

describe("outdoors", () => {
  it("is a number in any weather", () => {
    fc.assert(
      fc.property(anywhere, (outdoors) => Number.isFinite(wbgtOf(outdoors))),
      { numRuns: 2000 },
    );
  });

  it("is never cooler with more sun or less wind", () => {
    const change = fc.record({
      outdoors: anywhere,
      brighter: between(0, 1000),
      share: between(0, 1),
    });
    fc.assert(
      fc.property(change, ({ outdoors, brighter, share }) => {
        const asIs = wbgtOf(outdoors);
        const sunny = { ...outdoors, radiationWPerM2: outdoors.radiationWPerM2 + brighter };
        const calm = { ...outdoors, windMPerS: metersPerSecond(outdoors.windMPerS * share) };
        expect(wbgtOf(sunny)).toBeGreaterThanOrEqual(asIs - HAIR_C);
        expect(wbgtOf(calm)).toBeGreaterThanOrEqual(asIs - HAIR_C);
      }),
      { numRuns: 2000 },
    );
  });
});
