import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { skyKinds } from "../conditions.ts";
import {
  celsius,
  degrees,
  hectopascals,
  metersPerSecond,
  percent,
  wattsPerSquareMeter,
} from "../units.ts";
import { approximationError } from "./evidence.ts";
import { planHeat, readStation, sunElevation } from "./plan.ts";

const air = {
  airTemperatureC: between(-30, 50).map(celsius),
  relativeHumidityPct: between(1, 100).map(percent),
};
const station = {
  windAt10MMPerS: between(0, 60).map(metersPerSecond),
  radiationWPerM2: between(0, 1500).map(wattsPerSquareMeter),
  directShare: between(0, 1),
  sunElevationDeg: between(-90, 90).map(degrees),
};
const pressureHpa = between(500, 1100).map(hectopascals);
/** Whatever the schema admits: some of it known, some not. */
const outdoors = fc.record(
  { ...air, ...station, pressureHpa },
  { requiredKeys: ["airTemperatureC", "radiationWPerM2"] },
);
const HAIR_C = 1e-6;
const outOfDoors = { numRuns: 500 };

describe("the heat outdoors", () => {
  it("is never cooler with more sun or less wind, whatever else is known", () => {
    const change = fc.record({ outdoors, brighter: between(0, 1000), share: between(0, 1) });
    fc.assert(
      fc.property(change, ({ outdoors: asked, brighter, share }) => {
        const { wbgtC } = planHeat(asked);
        const bright = Math.min(1500, asked.radiationWPerM2 + brighter);
        const sunny = planHeat({ ...asked, radiationWPerM2: wattsPerSquareMeter(bright) });
        expect(sunny.wbgtC).toBeGreaterThanOrEqual(wbgtC - HAIR_C);
        if (asked.windAt10MMPerS === undefined) return;
        const calm = metersPerSecond(asked.windAt10MMPerS * share);
        expect(planHeat({ ...asked, windAt10MMPerS: calm }).wbgtC).toBeGreaterThanOrEqual(
          wbgtC - HAIR_C,
        );
      }),
      outOfDoors,
    );
  });

  it("is never cooler under a sky that lets more sun through", () => {
    const under = fc.record(
      { ...air, sunElevationDeg: station.sunElevationDeg, windAt10MMPerS: station.windAt10MMPerS },
      { requiredKeys: ["airTemperatureC"] },
    );
    fc.assert(
      fc.property(under, (asked) => {
        const heat = skyKinds.map((sky) => planHeat({ ...asked, sky }).wbgtC);
        for (const [index, wbgtC] of heat.slice(1).entries())
          expect(wbgtC).toBeLessThanOrEqual((heat[index] ?? 0) + HAIR_C);
      }),
      outOfDoors,
    );
  });

  it("is never cooler than a station's published row, and hotter by a step of its table at most", () => {
    const row = fc.record({ ...air, ...station, airTemperatureC: between(10, 45).map(celsius) });
    fc.assert(
      fc.property(row, (asked) => {
        const [advised, published] = [planHeat(asked), readStation(asked)];
        expect(advised.method).toBe("liljegren");
        expect(published.method).toBe("liljegren");
        expect(advised.wbgtC).toBeGreaterThanOrEqual(published.wbgtC - HAIR_C);
      }),
      outOfDoors,
    );
  });

  it("says what of wind and sun it had to assume, and nothing where both are known", () => {
    const warm = { airTemperatureC: celsius(28), relativeHumidityPct: percent(60) };
    const rule = "heat.assumed-outdoors";
    expect(planHeat({ ...warm, sky: "sun" }).assumedOutdoors).toEqual({
      windAt10MMPerS: 2,
      sunElevationDeg: 45,
      rule,
    });
    const breeze = { ...warm, windAt10MMPerS: metersPerSecond(4) };
    expect(planHeat({ ...breeze, sky: "dark" })).not.toHaveProperty("assumedOutdoors");
    const high = { ...breeze, sunElevationDeg: degrees(60), sky: "cloud" as const };
    expect(planHeat(high)).not.toHaveProperty("assumedOutdoors");
    expect(planHeat(warm)).not.toHaveProperty("assumedOutdoors");
    expect(planHeat(warm)).toMatchObject({ method: "estimate" });
  });

  it("is out by what the estimate says of itself, in both directions", () => {
    const { tooHighC, tooLowC } = approximationError.value;
    const apart = [18, 20, 22, 24, 26, 28, 30].flatMap((t) =>
      [50, 60, 70, 80].map((humidity) => {
        const warm = { airTemperatureC: celsius(t), relativeHumidityPct: percent(humidity) };
        const calm = { ...warm, windAt10MMPerS: metersPerSecond(1) };
        const estimate = planHeat(warm).wbgtC;
        const noon = planHeat({ ...calm, sky: "sun", sunElevationDeg: degrees(64) });
        return {
          high: estimate - planHeat({ ...calm, sky: "dark" }).wbgtC,
          low: noon.wbgtC - estimate,
        };
      }),
    );
    expect(Math.round(Math.max(...apart.map(({ high }) => high)))).toBe(tooHighC);
    expect(Math.round(Math.max(...apart.map(({ low }) => low)))).toBe(tooLowC);
  });

  it("knows how high the sun stands", () => {
    const vienna = { latitudeDeg: degrees(48.21), longitudeDeg: degrees(16.37) };
    const at = (instant: string) => sunElevation({ ...vienna, atMs: Date.parse(instant) });
    expect(at("2026-06-21T11:00:00Z")).toBeCloseTo(65.2, 0);
    expect(at("2026-06-21T23:00:00Z")).toBeLessThan(0);
  });
});

describe("the air", () => {
  it("has a wet bulb between its dew point and its temperature, whatever is asked", () => {
    const asked = fc.record(air);
    fc.assert(
      fc.property(asked, (humid) => {
        const { dewPointC, wetBulbC } = planHeat(humid);
        expect(dewPointC).toBeLessThanOrEqual(wetBulbC);
        expect(wetBulbC).toBeLessThanOrEqual(humid.airTemperatureC);
      }),
      {
        numRuns: 5000,
        examples: [[{ airTemperatureC: celsius(30), relativeHumidityPct: percent(100) }]],
      },
    );
  });
});
