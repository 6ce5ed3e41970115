import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { englishReader } from "../reader.ts";
import { analyseKept, type KeptRun } from "../run-analysis/kept.ts";
import { scaleInWords } from "../run-analysis/words.ts";
import { judgeRun, judgeWeighIn } from "./belief.ts";
import { doubtInWords } from "./doubts-in-words.ts";
import { SweatTestRequest } from "./model.ts";
import { testSweat } from "./plan.ts";

const us = englishReader("us");
const nobodyKnows = {
  ...{ distanceM: null, elapsedS: null, firstMileS: null, splits: null, intakeMl: null },
  ...{ urineMl: null, urineUnmeasured: null, estimatedSweatLossMl: null, conditions: null },
};
const run = (told: object) => ({ ...nobodyKnows, ...told }) as KeptRun;
const marathon = { distanceM: 42_195, elapsedS: 18_000, massBeforeKg: 55, massAfterKg: 55.8 };
const airOf = ({ conditions }: KeptRun) => ({
  airTemperatureC: conditions?.airTemperatureC ?? null,
  relativeHumidityPct: conditions?.relativeHumidityPct ?? null,
});

describe("a gain on the scale", () => {
  it.each([
    ["nobody knows what was drunk", marathon, []],
    [
      "it lasted over a day",
      { ...marathon, elapsedS: 93_600, massAfterKg: 56.5, intakeMl: 15_000 },
      ["lasts-too-long"],
    ],
    ["nobody knows how long it took", { ...marathon, elapsedS: null, intakeMl: 3500 }, []],
    ["it is more than was drunk", { ...marathon, intakeMl: 0 }, ["gains-too-much"]],
    ["nothing else is known", { massBeforeKg: 55, massAfterKg: 55.8 }, []],
    [
      "the air is none that anybody ran in",
      { ...marathon, conditions: { airTemperatureC: 55 } },
      [],
    ],
  ])("is told where %s", (_, told, doubts) => {
    const { scale, weighIn } = analyseKept(run(told), null);
    expect(weighIn).toMatchObject({ doubts, gainedWeight: true });
    expect(scale).toMatchObject({ gainedWeight: true, usable: false });
    expect(scale && scaleInWords(scale, run(told), us)).toMatch(/do not drink more now/);
  });

  it("is told whatever else is known of the run, believed or not", () => {
    const maybe = (least: number, most: number) => fc.option(between(least, most), { nil: null });
    const anyRun = fc.record({
      massBeforeKg: between(25, 240),
      gainKg: between(0.11, 10),
      distanceM: maybe(0, 1_000_000),
      elapsedS: maybe(0, 604_800),
      intakeMl: maybe(0, 30_000),
      urineMl: maybe(0, 30_000),
      urineUnmeasured: fc.option(fc.boolean(), { nil: null }),
      conditions: fc.option(fc.record({ airTemperatureC: between(-60, 60) }), { nil: null }),
    });
    fc.assert(
      fc.property(anyRun, ({ gainKg, ...told }) => {
        const gained = run({ ...told, massAfterKg: told.massBeforeKg + gainKg });
        const { scale, weighIn } = analyseKept(gained, null);
        expect([scale?.gainedWeight, weighIn?.gainedWeight]).toEqual([true, true]);
        expect(JSON.stringify(scale)).not.toMatch(/null,"gained|NaN/);
        if (gained.intakeMl !== null) return;
        expect(judgeRun({ ...gained, ...airOf(gained) })?.doubts).not.toContain("gains-too-much");
      }),
    );
  });

  it("has no rate to use and nothing to put back", () => {
    const weighed = { massBeforeKg: 70, massAfterKg: 70.4, drankMl: 4000, durationS: 4500 };
    expect(testSweat(SweatTestRequest.parse(weighed))).toMatchObject({
      ...{ gainedWeight: true, usable: false, noRate: "gained-weight", rehydrateMl: null },
    });
  });

  it("that cannot be right is doubted with its signs, and with nothing more to drink", () => {
    const told = { massBeforeKg: 70, massAfterKg: 71, drankMl: 0, durationS: 4500 };
    const belief = judgeWeighIn(SweatTestRequest.parse(told));
    expect(belief.believed).toBe(false);
    const { fix = "" } = doubtInWords(belief, us);
    expect(fix).toMatch(/drink nothing more now\. .*headache/i);
    const lost = judgeWeighIn(SweatTestRequest.parse({ ...told, massAfterKg: 60 }));
    expect(doubtInWords(lost, us).fix).not.toMatch(/nothing more now/);
  });
});

describe("what is put back", () => {
  it("can be drunk within its time, and its time is within the day in which it is asked for", () => {
    const heavy = { massBeforeKg: 250, massAfterKg: 231, drankMl: 3000, durationS: 36_000 };
    expect(testSweat(SweatTestRequest.parse(heavy))?.rehydrateMl).toMatchObject({
      ...{ min: 19_200, max: 19_200, overHours: 24, onlyIfNextRunWithinHours: 24 },
    });
    fc.assert(
      fc.property(between(25, 250), between(0, 0.08), (massBeforeKg, share) => {
        const massAfterKg = Math.max(25, massBeforeKg * (1 - share));
        const told = { massBeforeKg, massAfterKg, drankMl: 500, urineMl: 0, durationS: 36_000 };
        const put = testSweat(SweatTestRequest.parse(told))?.rehydrateMl;
        if (put == null) return;
        expect(put.max).toBeLessThanOrEqual(800 * put.overHours);
        expect(put.min).toBeLessThanOrEqual(put.max);
        expect(put.overHours).toBeLessThanOrEqual(put.onlyIfNextRunWithinHours);
      }),
    );
  });
});

describe("a rate", () => {
  it("is usable where nothing says that there is none, and nowhere else", () => {
    const anyTest = fc.record({
      massBeforeKg: between(40, 100),
      changeKg: between(-3, 1),
      drankMl: between(0, 4000),
      urineMl: fc.option(between(0, 1000), { nil: undefined }),
      urineUnmeasured: fc.option(fc.boolean(), { nil: undefined }),
      durationS: between(60, 20_000),
    });
    fc.assert(
      fc.property(anyTest, ({ changeKg, ...told }) => {
        const massAfterKg = told.massBeforeKg + changeKg;
        const test = testSweat(SweatTestRequest.parse({ ...told, massAfterKg }));
        if (test !== null) expect(test.usable).toBe(test.noRate === null);
      }),
    );
  });
});
