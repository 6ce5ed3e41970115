import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { RunPlanRequest } from "../run-plan/model.ts";
import { planRun } from "../run-plan/plan.ts";
import { mostWeighIns } from "./model.ts";
import { predictSweat } from "./plan.ts";

const today = { airTemperatureC: 20, relativeHumidityPct: 50 };
const runner = { bodyMassKg: 70, distanceM: 33_000, durationS: 10_800, conditions: today };
const predictedAt = (airTemperatureC: number) =>
  predictSweat({
    bodyMassKg: 70,
    speedKmPerH: 11,
    conditions: { airTemperatureC, relativeHumidityPct: 50 },
  } as never).sweatRateMlPerH;

type DrawnWeighIn = { times: number; airC: number; gainedKg: number; isHumidityKnown: boolean };
/** So many times what was expected, told with its humidity or without, and heavier or not. */
const weighed = ({ times, airC, gainedKg, isHumidityKnown }: DrawnWeighIn) => ({
  massBeforeKg: 70,
  massAfterKg: 70 + gainedKg,
  drankMl: predictedAt(airC) * times + gainedKg * 1000,
  ...{ urineMl: 0, durationS: 3600, speedKmPerH: 11 },
  conditions: {
    airTemperatureC: airC,
    ...(isHumidityKnown && { relativeHumidityPct: 50 }),
  },
});
const planWith = (told: readonly DrawnWeighIn[]) =>
  planRun(RunPlanRequest.parse({ ...runner, weighIns: told.map(weighed) }));
const drinks = (told: readonly DrawnWeighIn[]) => {
  const { during, before } = planWith(told);
  return [during.ceilingMlPerH, during.portionMaxMl, before.anHourBeforeTrimmed.maxMl];
};

const sure = fc.record({
  times: between(0.41, 2.4),
  airC: between(5, 32),
  gainedKg: fc.constant(0),
  isHumidityKnown: fc.constant(true),
});
const unsure = fc
  .record({ told: sure, gainedKg: between(0.2, 0.4), isHumidityKnown: fc.boolean() })
  .map(({ told, gainedKg, isHumidityKnown }) => ({
    ...told,
    gainedKg: isHumidityKnown ? gainedKg : 0,
    isHumidityKnown,
  }));
/** As long as any may be, with room for one more. */
const history = fc.array(fc.oneof({ weight: 3, arbitrary: sure }, unsure), {
  maxLength: mostWeighIns - 1,
});
const always = <Value>(values: fc.Arbitrary<Value>, law: (value: Value) => void) =>
  fc.assert(fc.property(values, law), { numRuns: 400 });
const within = (times: number) => Math.min(2, Math.max(0.5, times));
const disagrees = (told: readonly DrawnWeighIn[]) => Boolean(planWith(told).sweat.own?.disagree);
const factorOf = (told: readonly DrawnWeighIn[]) => planWith(told).sweat.own?.factor ?? 1;

describe("one more weigh-in, after a history of any length", () => {
  it("moves the estimate toward what it says, and never past it", () => {
    always(fc.tuple(history, fc.oneof(sure, unsure)), ([told, one]) => {
      fc.pre(!disagrees(told) && !disagrees([one, ...told]));
      const [before, after] = [factorOf(told), factorOf([one, ...told])];
      const says = within(one.times);
      expect(after).toBeGreaterThanOrEqual(Math.min(before, says) - 1e-9);
      expect(after).toBeLessThanOrEqual(Math.max(before, says) + 1e-9);
    });
  });

  it("that ended heavier, or in air that nobody knew, raises no drink, wherever it stands", () => {
    const place = fc.nat({ max: mostWeighIns });
    always(fc.tuple(history, unsure, place), ([told, one, at]) => {
      // Who came back heavier last is asked for no least; a newer run that did not is the last one then.
      fc.pre(at > 0 || one.gainedKg > 0 || !((told[0]?.gainedKg ?? 0) > 0));
      const without = drinks(told);
      for (const [index, ml] of drinks(told.toSpliced(at, 0, one)).entries())
        expect(ml).toBeLessThanOrEqual((without[index] ?? 0) + 1e-6);
    });
  });

  it("lifts the ceiling no further than what it says, and one below the ceiling never lifts it", () => {
    const low = (told: readonly DrawnWeighIn[]) => planWith(told).sweat.range?.low ?? 0;
    const predicted = planWith([]).sweat.sweatRateMlPerH ?? 0;
    always(fc.tuple(history, sure), ([told, one]) => {
      fc.pre(!disagrees(told));
      const most = Math.max(low(told), one.times * predicted);
      expect(low([one, ...told])).toBeLessThanOrEqual(most + 1e-6);
    });
    const day = (times: number) => ({ times, airC: 20, gainedKg: 0, isHumidityKnown: true });
    for (const times of [0.68, 0.75, 0.8])
      expect(low([day(times), day(1), day(1), day(1)])).toBeCloseTo(low([day(1), day(1), day(1)]));
  });

  it("says no more when the runner came back heavier than told", () => {
    always(fc.tuple(history, sure, fc.nat({ max: 8 }), between(0, 0.4)), ([told, one, at, kg]) => {
      const less = { ...one, times: one.times - (kg * 1000) / predictedAt(one.airC) };
      fc.pre(less.times > 0.41);
      const heavier = { ...less, gainedKg: kg };
      const [more, fewer] = [one, heavier].map((each) => told.toSpliced(at, 0, each)) as [
        DrawnWeighIn[],
        DrawnWeighIn[],
      ];
      fc.pre(!disagrees(more) && !disagrees(fewer));
      const most = drinks(more);
      for (const [index, ml] of drinks(fewer).entries())
        expect(ml).toBeLessThanOrEqual((most[index] ?? 0) + 1e-6);
    });
  });

  it("hides no gain behind a weigh-in that measures nothing", () => {
    const gain = { times: 1, airC: 20, gainedKg: 0.6, isHumidityKnown: true };
    const one = weighed({ times: 1, airC: 20, gainedKg: 0, isHumidityKnown: true });
    const least = (weighIns: readonly object[]) =>
      planRun(RunPlanRequest.parse({ ...runner, weighIns })).during.portionMinMl;
    expect(least([weighed(gain)])).toBe(0);
    for (const nothing of [{ urineUnmeasured: true }, { scaleStepKg: 5 }, { durationS: 900 }])
      expect(least([{ ...one, ...nothing }, weighed(gain)])).toBe(0);
    expect(least([one, weighed(gain)])).toBeGreaterThan(0);
  });
});
