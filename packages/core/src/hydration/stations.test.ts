import fc from "fast-check";
import { expect, it } from "vitest";
import { milliliters, millilitersPerHour, seconds, volumeOver } from "../units.ts";
import { planStations } from "./plan.ts";

const anyStations = fc
  .array(fc.integer({ min: 1, max: 20_000 }), { maxLength: 40 })
  .map((times) => times.toSorted((a, b) => a - b).map(seconds));
const anyRates = fc
  .tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 800 }))
  .map(([a, b]) => ({
    minMlPerH: millilitersPerHour(Math.min(a, b)),
    maxMlPerH: millilitersPerHour(Math.max(a, b)),
    ...{ portionMaxMl: milliliters(Math.max(a, b) / 3), marksS: [1200, 2400, 3600].map(seconds) },
  }));

it("at no water table has a runner been told more than the hourly most since the start, nor in all more than the plan drinks without tables", () => {
  fc.assert(
    fc.property(anyStations, anyRates, (stationsS, rates) => {
      let toldMl = 0;
      const { drinks, mostMl } = planStations(rates, stationsS);
      expect(mostMl).toBeLessThanOrEqual(rates.portionMaxMl * rates.marksS.length + 1e-6);
      for (const { atS, minMl, maxMl } of drinks) {
        toldMl += maxMl;
        expect(toldMl).toBeLessThanOrEqual(volumeOver(rates.maxMlPerH, atS) + 1e-6);
        expect(minMl).toBeLessThanOrEqual(maxMl);
      }
    }),
  );
});
