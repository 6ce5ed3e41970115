import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRun } from "../../testing/any-run.ts";
import { anyGain } from "../../testing/any-weigh-in.ts";
import { between } from "../../testing/between.ts";
import { englishReader } from "../reader.ts";
import { analyseKept, type KeptRun } from "../run-analysis/kept.ts";
import { scaleInWords } from "../run-analysis/words.ts";
import { RunPlanRequest } from "../run-plan/model.ts";
import { planRun } from "../run-plan/plan.ts";
import { kilograms } from "../units.ts";
import { judgeWeighIn } from "./belief.ts";
import { doubtInWords } from "./doubts-in-words.ts";
import { judgeRun, readWeighIn } from "./logged-weights.ts";
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
      ["no-run", "lasts-too-long"],
    ],
    ["nobody knows how long it took", { ...marathon, elapsedS: null, intakeMl: 3500 }, []],
    ["it is more than was drunk", { ...marathon, intakeMl: 0 }, ["gains-too-much"]],
    ["nothing else is known", { massBeforeKg: 55, massAfterKg: 55.8 }, []],
    [
      "the air is none that anybody ran in",
      { ...marathon, conditions: { airTemperatureC: 55 } },
      ["no-run"],
    ],
  ])("is told where %s", (_, told, doubts) => {
    const { scale, weighIn } = analyseKept(run(told), null);
    expect(weighIn).toMatchObject({ doubts, gainedWeight: true });
    expect(scale).toMatchObject({ gainedWeight: true, usable: false });
    expect(scale && scaleInWords(scale, run(told), us)).toMatch(/do not drink more now/);
  });

  it("is told whatever else is known of the run, believed or not", () => {
    const maybe = (least: number, most: number) => fc.option(between(least, most), { nil: null });
    const anyLogged = fc.record({
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
      fc.property(anyLogged, ({ gainKg, ...told }) => {
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

describe("the plan after a gain", () => {
  const asked = {
    ...{ distanceM: 42_195, durationS: 18_000, bodyMassKg: 55 },
    conditions: { airTemperatureC: 20, relativeHumidityPct: 50 },
  };
  const planAfter = (told: object) => planRun(RunPlanRequest.parse({ ...asked, ...told }));
  const weighed = (changeKg: number, more: object = {}) => ({
    ...{ massBeforeKg: 55, massAfterKg: 55 + changeKg, drankMl: 2500, urineMl: 0 },
    ...{ durationS: 18_000, speedKmPerH: 8.4, conditions: asked.conditions, ...more },
  });

  it("asks for no least, where two weights are all that is known of it", () => {
    expect(planAfter({}).during.minMlPerH).toBeGreaterThan(0);
    const { during, sweat } = planAfter({ lastEndedHeavier: true });
    expect([during.minMlPerH, sweat.own?.cameBackHeavier, sweat.basis]).toEqual([
      ...[0, true, "predicted"],
    ]);
  });

  it.each([
    ["more than was drunk", { drankMl: 0 }],
    ["over more than a day", { durationS: 90_000 }],
  ])("asks for no least where it was %s, until a lighter run ends it", (_, more) => {
    const gained = weighed(0.8, more);
    expect(planAfter({ weighIns: [gained] }).during.minMlPerH).toBe(0);
    const ended = planAfter({ weighIns: [weighed(-0.5), gained] });
    expect(ended).toEqual(planAfter({ weighIns: [weighed(-0.5)] }));
    const untold = planAfter({ weighIns: [weighed(-0.5, { urineMl: undefined }), gained] });
    expect(untold.during.minMlPerH).toBe(0);
  });

  it("raises no drink, whoever runs and however it is told", () => {
    fc.assert(
      fc.property(anyRun, fc.option(anyGain, { nil: null }), (request, gain) => {
        const { lastEndedHeavier: _, weighIns = [], ...told } = request;
        // Told, for the mass before a weigh-in would stand for it.
        const rest = { ...told, bodyMassKg: told.bodyMassKg ?? kilograms(60) };
        const before = planRun({ ...rest, weighIns });
        const after = planRun(
          gain === null || weighIns.length > 39
            ? { ...rest, weighIns, lastEndedHeavier: true }
            : { ...rest, weighIns: [gain, ...weighIns] },
        );
        expect(after.during.minMlPerH).toBe(0);
        expect(after.sweat.own?.cameBackHeavier).toBe(true);
        if (before.sweat.own?.disagree || after.sweat.own?.disagree) return;
        expect(after.during.maxMlPerH).toBeLessThanOrEqual(before.during.maxMlPerH + 1e-6);
      }),
      { numRuns: 200 },
    );
  });
});

describe("a weigh-in of a run that nobody runs", () => {
  const test = {
    ...{ massBeforeKg: 60, massAfterKg: 55.5, drankMl: 2000, durationS: 7200 },
    conditions: { airTemperatureC: 20, relativeHumidityPct: 50 },
  };
  const doubts = (told: object) => {
    const weighIn = readWeighIn({ ...test, ...told });
    return weighIn && judgeWeighIn(weighIn).doubts;
  };

  it("is doubted, and never judged as if nothing were known", () => {
    expect(doubts({ speedKmPerH: 10 })).toEqual(["unlike-you"]);
    for (const speedKmPerH of [2.9, 28.1, 40]) expect(doubts({ speedKmPerH })).toEqual(["no-run"]);
    for (const airTemperatureC of [-31, 51, 60])
      for (const speedKmPerH of [10, null])
        expect(doubts({ speedKmPerH, conditions: { airTemperatureC } })).toEqual(["no-run"]);
    expect(doubts({ speedKmPerH: null })).toEqual([]);
    expect(doubts({ speedKmPerH: 10, conditions: { airTemperatureC: null } })).toEqual([]);
  });

  it("is doubted in a log as well, whatever else is missing", () => {
    const logged = { ...test, elapsedS: 7200, urineUnmeasured: null, relativeHumidityPct: null };
    const maybe = (value: number) => fc.constantFrom(value, null);
    fc.assert(
      fc.property(maybe(2000), maybe(0), between(57, 400), (intakeMl, urineMl, km) => {
        const told = { ...logged, intakeMl, urineMl, distanceM: km * 1000, airTemperatureC: 20 };
        expect(judgeRun(told)?.doubts).toContain("no-run");
        const hot = { ...told, distanceM: 20_000, airTemperatureC: 60 };
        expect(judgeRun(hot)?.doubts).toContain("no-run");
      }),
    );
    const run = { ...logged, distanceM: 20_000, airTemperatureC: 20, urineMl: null };
    expect(judgeRun({ ...run, massAfterKg: 59, intakeMl: null })?.doubts).toEqual([]);
    expect(judgeRun({ ...run, intakeMl: null })?.doubts).toEqual(["unlike-you"]);
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
