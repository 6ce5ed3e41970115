import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { urineUntoldInWords } from "../hydration/words.ts";
import { englishReader } from "../reader.ts";
import {
  celsius,
  type Kilograms,
  kilograms,
  meters,
  mile,
  milliliters,
  millilitersPerHour,
  percent,
  seconds,
} from "../units.ts";
import { analyseKept, type KeptRun, type Planned } from "./kept.ts";
import { keptInWords, scaleInWords } from "./words.ts";

const us = englishReader("us");

const fourteen: KeptRun = {
  distanceM: meters(14 * mile),
  elapsedS: seconds(7860),
  firstMileS: seconds(568),
  splits: [568, ...Array(13).fill((7860 - 568) / 13)].map((timeS) => ({ distanceM: mile, timeS })),
  massBeforeKg: kilograms(62.6),
  massAfterKg: kilograms(61.83),
  intakeMl: milliliters(1200),
  urineMl: milliliters(0),
  urineUnmeasured: null,
  estimatedSweatLossMl: null,
  conditions: null,
};
const planned: Planned = {
  firstMileS: seconds(590),
  sweatRateMlPerH: millilitersPerHour(900),
  marksS: [1200, 2400, 3600, 4800, 6000, 7200].map(seconds),
};
const weighed = (before: number, after: number): KeptRun => ({
  ...fourteen,
  massBeforeKg: kilograms(before),
  massAfterKg: kilograms(after),
});
const said = (run: KeptRun, plan: Planned | null = planned) =>
  keptInWords(analyseKept(run, plan), run, us).join(" ");

describe("a run that was told of", () => {
  it("is set beside a predicted sweat only where all of its weather is known", () => {
    const warm = { airTemperatureC: celsius(22) };
    const basis = (conditions: KeptRun["conditions"]) =>
      analyseKept({ ...fourteen, massAfterKg: null, conditions }, null).balance?.basis;
    expect(basis({ ...warm, relativeHumidityPct: percent(60) })).toBe("predicted");
    expect(basis(warm)).toBe(basis(null));
  });

  it("is answered in two short sentences, numbers first", () => {
    expect(said(fourteen)).toBe("You lost 26 oz. First mile 22 s fast.");
    expect(said({ ...fourteen, firstMileS: null, splits: null, massAfterKg: null })).toBe(
      "14 mi in 2:11:00.",
    );
    expect(said(fourteen, null)).toBe("You lost 26 oz. First mile no faster than the rest.");
  });

  it("draws the drinks at the plan's times, and the gap of the body's mass", () => {
    const { fluid } = analyseKept(fourteen, planned);
    expect(fluid).toMatchObject({ basis: "weighed", drankMl: 1200, drinksFrom: "plan" });
    expect(fluid?.drinks.map(({ atS }) => atS)).toEqual(planned.marksS);
    expect(fluid?.drinks.at(-1)?.sumMl).toBeCloseTo(1200, 6);
    expect([fluid?.gapMl, fluid?.gapPct]).toEqual([
      expect.closeTo(770, 3),
      expect.closeTo(1.23, 2),
    ]);
  });

  it("has halves and an end where there are splits, by the mile or by the kilometre", () => {
    const splits = Array.from({ length: 10 }, (_, index) => ({
      distanceM: 1000,
      timeS: index < 5 ? 300 : index < 8 ? 330 : 380,
    }));
    const run = { ...fourteen, distanceM: meters(10_000), elapsedS: seconds(3250), splits };
    const shown = analyseKept({ ...run, firstMileS: null }, null).splits;
    expect(shown?.halves?.slowerByS).toBeCloseTo(250, 3);
    expect(shown?.fade?.faded).toBe(true);
  });
});

describe("the scale after a run", () => {
  const words = (before: number, after: number) => {
    const run = weighed(before, after);
    const { scale } = analyseKept(run, planned);
    return scale === null ? null : scaleInWords(scale, run, us);
  };

  it.each([
    [62.6, 61.83, "You lost 1.7 lb, about 26 oz. Normal range."],
    [62.6, 62.6, "You came back as heavy as you started. Normal range."],
    [62.6, 62.7, "You came back as heavy as you started. Normal range."],
    [62.6, 62.8, "You came back heavier. Drink less next time, and do not drink more now."],
    [
      62.6,
      61.2,
      "You lost a lot. Drink as thirst says over the next hours, with food, within any limit on fluid or salt that you were given.",
    ],
  ])("from %s to %s kg: %s", (before, after, sentence) => {
    expect(words(before, after)).toBe(sentence);
  });

  it.each([
    [
      62.6,
      61.83,
      "You lost 1.7 lb. A stop was not measured: how much of it was sweat nobody knows.",
    ],
    [
      62.6,
      61.2,
      "You lost 3.1 lb. A stop was not measured: how much of it was sweat nobody knows.",
    ],
    [62.6, 62.6, "No sweat rate: a stop was not measured."],
    [62.6, 62.8, "You came back heavier. Drink less next time, and do not drink more now."],
  ])("from %s to %s kg, with a stop that was not measured: %s", (before, after, sentence) => {
    const run = { ...weighed(before, after), urineUnmeasured: true };
    const analysis = analyseKept(run, planned);
    expect(analysis.scale && scaleInWords(analysis.scale, run, us)).toBe(sentence);
    expect(keptInWords(analysis, run, us).join(" ")).not.toMatch(/a lot/);
    expect(analysis.balance?.basis).toBe(after > 62.7 ? "weighed" : "predicted");
  });

  it("asks for the stops where nobody told of any, and calls the sweat a most until then", () => {
    const asked = (after: number, stops: Partial<KeptRun>) => {
      const { scale, fluid } = analyseKept({ ...weighed(62.6, after), ...stops }, planned);
      return [scale && urineUntoldInWords(scale, us), fluid?.basis];
    };
    const sentence =
      "Say whether you stopped to pee: then this weigh-in can raise your figure too.";
    expect(asked(61.83, { urineMl: null })).toEqual([sentence, "weighed-at-most"]);
    expect(asked(61.83, { urineMl: milliliters(0) })).toEqual([null, "weighed"]);
    expect(asked(61.83, { urineUnmeasured: true })).toEqual([null, "predicted"]);
    expect(asked(62.8, { urineMl: null })).toEqual([null, "weighed-at-most"]);
  });

  it("never tells whoever came back heavier to drink", () => {
    const kg = between(40, 120);
    fc.assert(
      fc.property(kg, between(0.11, 1.7), (before, gain) => {
        expect(words(before, before + gain)).toMatch(/do not drink more now/);
      }),
    );
  });
});

it("a kept run never makes up what nobody wrote down", () => {
  const maybe = <Value>(some: fc.Arbitrary<Value>) => fc.option(some, { nil: null });
  const amount = (most: number) => maybe(between(0, most));
  const anyRun = fc.record({
    distanceM: amount(300_000),
    elapsedS: amount(250_000),
    firstMileS: amount(3600),
    splits: maybe(
      fc.array(
        fc.record({
          distanceM: between(0, 5000),
          timeS: between(0, 9000),
        }),
        { maxLength: 30 },
      ),
    ),
    massBeforeKg: maybe(between(25, 250)) as fc.Arbitrary<Kilograms>,
    massAfterKg: maybe(between(25, 250)) as fc.Arbitrary<Kilograms>,
    intakeMl: amount(30_000),
    urineMl: amount(10_000),
    urineUnmeasured: maybe(fc.boolean()),
    estimatedSweatLossMl: amount(30_000),
    conditions: maybe(
      fc.constant({ airTemperatureC: celsius(22), relativeHumidityPct: percent(60) }),
    ),
  }) as fc.Arbitrary<KeptRun>;
  fc.assert(
    fc.property(anyRun, maybe(fc.constant(planned)), (run, plan) => {
      const { scale, fluid } = analyseKept(run, plan);
      if (run.massAfterKg === null || run.massBeforeKg === null) expect(scale).toBeNull();
      if (run.urineUnmeasured === true && scale !== null) {
        expect([scale.usable, scale.noRate]).toEqual([false, "toilet-not-measured"]);
        if (!scale.gainedWeight) expect(fluid?.basis).not.toBe("weighed");
      }
      if (run.intakeMl === null)
        expect([fluid?.drinks ?? [], fluid?.gapMl ?? null]).toEqual([[], null]);
      if (fluid !== null) expect(fluid.leastMl).toBeLessThanOrEqual(fluid.mostMl);
      expect(JSON.stringify(fluid ?? "")).not.toMatch(/NaN|Infinity/);
      expect(keptInWords({ scale, start: null }, run, us).join(" ")).toMatch(/\.$/);
    }),
  );
});
