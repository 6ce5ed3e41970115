import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyWeighIn } from "../../testing/any-weigh-in.ts";
import { between } from "../../testing/between.ts";
import { RunPlanRequest } from "../run-plan/model.ts";
import { planRun } from "../run-plan/plan.ts";
import { judgeWeighIn } from "./belief.ts";
import { judgeRun, weighInOf } from "./logged-weights.ts";
import { SweatTestRequest, WeighIn } from "./model.ts";
import { testSweat } from "./plan.ts";

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const anyRequest = fc
  .record({
    distanceM: between(3000, 60_000),
    paceSPerKm: between(200, 700),
    bodyMassKg: maybe(between(25, 250)),
    conditions: maybe(fc.record({ airTemperatureC: between(-30, 50) })),
    weighIns: fc.array(anyWeighIn, { maxLength: 6 }),
  })
  .map(({ paceSPerKm, ...told }) =>
    RunPlanRequest.parse({ ...told, durationS: (paceSPerKm * told.distanceM) / 1000 }),
  );
const doubted = (weighIn: WeighIn) => !judgeWeighIn(weighIn).believed;

const slip = { massBeforeKg: 70.4, massAfterKg: 64.9, drankMl: 500, durationS: 4500 };

describe("a weigh-in that is not believed", () => {
  it("gives no rate and nothing to put back", () => {
    expect(testSweat(SweatTestRequest.parse(slip))).toBeNull();
    expect(
      testSweat(SweatTestRequest.parse({ ...slip, massAfterKg: 69.4, drankMl: 20_000 })),
    ).toBeNull();
    fc.assert(
      fc.property(anyWeighIn, (weighIn) => {
        expect(testSweat(weighIn) === null).toBe(doubted(weighIn));
      }),
    );
  });

  it("lasts over a day, whatever it says, and one of unknown length is not taken for such", () => {
    const long = { massBeforeKg: 70, massAfterKg: 69, drankMl: 6000, urineMl: 500 };
    expect(testSweat(SweatTestRequest.parse({ ...long, durationS: 30 * 3600 }))).toBeNull();
    fc.assert(
      fc.property(anyWeighIn, between(86_400.001, 259_200), (weighIn, durationS) => {
        const lasting = WeighIn.parse({ ...weighIn, durationS });
        expect(judgeWeighIn(lasting).doubts).toContain("lasts-too-long");
      }),
    );
    const logged = { ...long, intakeMl: 6000, elapsedS: null, distanceM: null };
    const air = { airTemperatureC: null, relativeHumidityPct: null, urineUnmeasured: null };
    expect(judgeRun({ ...logged, ...air })?.believed).toBe(true);
    for (const elapsedS of [30 * 3600, 604_800])
      expect(judgeRun({ ...logged, ...air, elapsedS })?.doubts).toEqual(["lasts-too-long"]);
  });

  it("leaves the plan as it is without it, wherever it stands and whatever it says but a gain", () => {
    fc.assert(
      fc.property(
        anyRequest,
        anyWeighIn.filter((one) => doubted(one) && !judgeWeighIn(one).gainedWeight),
        fc.nat({ max: 6 }),
        (request, slipped, place) => {
          const weighIns = (request.weighIns ?? []).toSpliced(place, 0, slipped);
          expect(planRun({ ...request, weighIns })).toEqual(planRun(request));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("stays one when the scale falls further, or more was drunk, unless it gained too much for what was drunk", () => {
    fc.assert(
      fc.property(anyWeighIn, between(0, 20), between(0, 3000), (weighIn, moreKg, moreMl) => {
        const { massBeforeKg, massAfterKg, drankMl } = weighIn;
        const bare = SweatTestRequest.parse({ ...weighIn, massAfterKg, massBeforeKg });
        const { believed, doubts } = judgeWeighIn(bare);
        if (believed || doubts.includes("gains-too-much")) return;
        const lighter = { ...bare, massAfterKg: (massAfterKg - moreKg) as typeof massAfterKg };
        const wetter = { ...bare, drankMl: (drankMl + moreMl) as typeof drankMl };
        expect([judgeWeighIn(lighter).believed, judgeWeighIn(wetter).believed]).toEqual([
          false,
          false,
        ]);
      }),
    );
  });
});

describe("what is put back", () => {
  it("has its condition beside it, is no faster than on the run, and is nothing after a test that is no measurement", () => {
    fc.assert(
      fc.property(anyWeighIn, (weighIn) => {
        const test = testSweat(weighIn);
        if (test === null) return;
        expect(test.rehydrateMl === null).toBe(!test.usable);
        const { min = 0, max = 0, overHours = 1, ...only } = test.rehydrateMl ?? {};
        expect(min).toBeLessThanOrEqual(max);
        expect(max).toBeLessThanOrEqual(800 * overHours);
        if (weighIn.massAfterKg >= weighIn.massBeforeKg) expect(max).toBe(0);
        if (test.usable)
          expect(only).toEqual({ onlyIfNextRunWithinHours: 24, withFoodAndSalt: true });
      }),
    );
  });
});

describe("a plan", () => {
  const request = {
    distanceM: 15_000,
    durationS: 5400,
    bodyMassKg: 70.4,
    conditions: { airTemperatureC: 20, relativeHumidityPct: 50 },
  };
  const weighed = {
    ...{ massBeforeKg: 70.4, massAfterKg: 69.9, drankMl: 500, urineMl: 0, durationS: 4500 },
    ...{ speedKmPerH: 10, conditions: request.conditions },
  };
  const planWith = (...weighIns: object[]) =>
    planRun(RunPlanRequest.parse({ ...request, weighIns }));

  it("does not move by a slip of four kilograms in the log", () => {
    const one = planWith(weighed);
    expect(planWith({ ...weighed, massAfterKg: 65.9 }, weighed)).toEqual(one);
    expect(one.sweat.own?.weighIns).toBe(1);
  });
});

it("a logged run is judged by what is known of it, and never by NaN", () => {
  const maybeNull = (value: fc.Arbitrary<number>) => fc.option(value, { nil: null });
  const anyRun = fc.record({
    massBeforeKg: maybeNull(between(25, 250)),
    massAfterKg: maybeNull(between(25, 250)),
    intakeMl: maybeNull(between(0, 30_000)),
    urineMl: maybeNull(between(0, 30_000)),
    urineUnmeasured: fc.option(fc.boolean(), { nil: null }),
    elapsedS: maybeNull(between(0, 604_800)),
    distanceM: maybeNull(between(0, 1_000_000)),
    airTemperatureC: maybeNull(between(-60, 60)),
    relativeHumidityPct: maybeNull(between(0, 100)),
  });
  fc.assert(
    fc.property(anyRun, (run) => {
      const belief = judgeRun(run);
      expect(belief === null).toBe(run.massBeforeKg === null || run.massAfterKg === null);
      if (belief !== null) expect(belief.believed).toBe(belief.doubts.length === 0);
      const lost = 1 - (run.massAfterKg ?? 1) / (run.massBeforeKg ?? 1);
      if (belief !== null && lost > 0.0801) expect(belief.believed).toBe(false);
    }),
  );
});

it("a logged run says of its stops what was told: none, measured, not measured, or nothing", () => {
  const run = {
    ...{ massBeforeKg: 70, massAfterKg: 69, intakeMl: 500, elapsedS: 5400, distanceM: 15_000 },
    ...{ airTemperatureC: 20, relativeHumidityPct: 50 },
  };
  const tested = (urineMl: number | null, urineUnmeasured: boolean | null) => {
    const weighIn = weighInOf({ ...run, urineMl, urineUnmeasured });
    const test = weighIn && testSweat(weighIn);
    return test && [test.urineKnown, test.usable, test.noRate, test.rehydrateMl === null];
  };
  expect(tested(0, null)).toEqual([true, true, null, false]);
  expect(tested(200, false)).toEqual([true, true, null, false]);
  expect(tested(null, null)).toEqual([false, true, null, false]);
  for (const urineMl of [null, 0, 200])
    expect(tested(urineMl, true)?.slice(1)).toEqual([false, "toilet-not-measured", true]);
});
