import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { englishReader } from "../reader.ts";
import { celsius, metersPerSecond, percent, wattsPerSquareMeter } from "../units.ts";
import { type HeatRisk, heatFlags, heatRisks } from "./model.ts";
import { planHeat } from "./plan.ts";
import {
  type AirOnARunner,
  airOnARunner,
  riskIn,
  secondOpinion,
  thresholdsIn,
} from "./rules/running-risk.ts";
import { strainOf } from "./rules/strain.ts";
import { secondOpinionOf } from "./second-opinion.ts";
import { secondOpinionInWords } from "./second-opinion-in-words.ts";

const stepOf = (risk: HeatRisk) => heatRisks.indexOf(risk);
const airOf = (row: readonly [air: number, radiant: number, humidity: number, wind: number]) => ({
  airTemperatureC: celsius(row[0]),
  radiantTemperatureC: celsius(row[1]),
  relativeHumidityPct: percent(row[2]),
  airSpeedMPerS: metersPerSecond(row[3]),
});
const anyAir: fc.Arbitrary<AirOnARunner> = fc.record({
  airTemperatureC: between(-30, 50).map(celsius),
  radiantTemperatureC: between(-30, 100).map(celsius),
  relativeHumidityPct: between(0, 100).map(percent),
  airSpeedMPerS: between(0, 60).map(metersPerSecond),
});
const someWeathers = { numRuns: 300 };

describe("the risk of a runner", () => {
  it.each([
    [
      [24, 24, 80, 2],
      [31.75, 33.02, 34.29],
    ],
    [
      [30, 55, 60, 2],
      [31.59, 33.91, 36.24],
    ],
    [
      [36, 61, 20, 2],
      [33.1, 36.61, 40.12],
    ],
    [
      [42, 67, 100, 2],
      [26.13, 28.12, 30.11],
    ],
  ] as const)("begins in air %j at %j", (row, [moderate, high, extreme]) => {
    const from = thresholdsIn(airOf(row));
    expect(Math.abs(from.moderateFromC - moderate)).toBeLessThan(0.01);
    expect(Math.abs(from.highFromC - high)).toBeLessThan(0.01);
    expect(Math.abs(from.extremeFromC - extreme)).toBeLessThan(0.01);
  });

  it("is never lower where it is hotter, more humid, or more radiates", () => {
    const more = fc.record({
      hotter: between(0, 20),
      humid: between(0, 50),
      radiates: between(0, 50),
    });
    fc.assert(
      fc.property(anyAir, more, (air, { hotter, humid, radiates }) => {
        const worse = {
          ...air,
          airTemperatureC: celsius(air.airTemperatureC + hotter),
          radiantTemperatureC: celsius(air.radiantTemperatureC + radiates),
          relativeHumidityPct: percent(Math.min(100, air.relativeHumidityPct + humid)),
        };
        expect(stepOf(riskIn(worse))).toBeGreaterThanOrEqual(stepOf(riskIn(air)));
      }),
      someWeathers,
    );
  });

  it("is never lower in more sun, at any height of it", () => {
    const sky = fc.record({
      at: between(-1, 1),
      radiation: between(0, 1500),
      brighter: between(0, 800),
    });
    fc.assert(
      fc.property(anyAir, sky, (air, { at, radiation, brighter }) => {
        const under = (radiationWPerM2: number) =>
          airOnARunner({
            ...air,
            pressureHpa: 1013 as never,
            windMPerS: air.airSpeedMPerS,
            radiationWPerM2: wattsPerSquareMeter(radiationWPerM2),
            sunCosine: at,
          });
        const [dim, bright] = [under(radiation), under(radiation + brighter)];
        expect(dim.radiantTemperatureC).toBeGreaterThanOrEqual(air.airTemperatureC);
        expect(stepOf(riskIn(bright))).toBeGreaterThanOrEqual(stepOf(riskIn(dim)));
      }),
      someWeathers,
    );
  });

  it("stands on a body that stays a body, whatever the weather", () => {
    const effort = { metabolicRateMet: 7.5, clothingClo: 0.37, permeability: 0.4, minutes: 60 };
    fc.assert(
      fc.property(anyAir, (air) => {
        const body = { bodyMassKg: 75 as never, heightM: 1.8 as never };
        const { coreTemperatureC, sweatG } = strainOf({ ...air, ...effort, ...body });
        expect(Number.isFinite(coreTemperatureC)).toBe(true);
        expect(sweatG).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(sweatG)).toBe(true);
      }),
      someWeathers,
    );
  });
});

describe("a second opinion", () => {
  const hot = { airTemperatureC: celsius(30), relativeHumidityPct: percent(60) };
  const dry = {
    ...{ airTemperatureC: celsius(44), relativeHumidityPct: percent(3), sky: "dark" as const },
    windAt10MMPerS: metersPerSecond(4),
  };

  it("is told where it is a step or more from the flag, and never of the same step", () => {
    const same: Record<HeatRisk, readonly string[]> = {
      low: ["white", "green"],
      moderate: ["yellow"],
      high: ["red"],
      extreme: ["black"],
    };
    for (const flag of heatFlags)
      for (const risk of heatRisks)
        expect(secondOpinion.decide({ flag, risk }).isSaid, `${flag}, ${risk}`).toBe(
          !same[risk].includes(flag),
        );
  });

  it("is none where nobody told of the sun", () => {
    expect(secondOpinionOf(planHeat(hot).flag, hot)).toBeNull();
    expect(secondOpinionOf("black", { ...hot, windAt10MMPerS: metersPerSecond(3) })).toBeNull();
  });

  it("stands with the stricter of the two first", () => {
    const reader = englishReader("si");
    const milder = secondOpinionOf("red", { ...hot, sky: "shade" });
    expect(milder).toEqual({
      risk: "low",
      isStricter: false,
      riskRule: "heat.running-risk",
      rule: "heat.second-opinion",
    });
    expect(milder && secondOpinionInWords(milder, reader)).toBe(
      "The flag is stricter and stands. Another model, Sports Medicine Australia's, sees low risk.",
    );
    const stricter = secondOpinionOf(planHeat(dry).flag, dry);
    expect(stricter).toMatchObject({ risk: "extreme", isStricter: true });
    expect(stricter && secondOpinionInWords(stricter, reader)).toBe(
      "Another model, Sports Medicine Australia's, sees extreme risk: it is stricter than the flag.",
    );
  });
});
