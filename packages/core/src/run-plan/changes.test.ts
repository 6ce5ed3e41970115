import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changesSince } from "./changes.ts";
import { examples } from "./examples.ts";
import { PlanChange, RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const conditions = fc.record({
  airTemperatureC: between(-10, 40),
  relativeHumidityPct: between(5, 100),
});
const weighIn = fc
  .record({
    massBeforeKg: between(40, 110),
    changeKg: between(-3, 1),
    drankMl: between(0, 3000),
    urineMl: between(0, 300),
    durationS: between(1800, 14_400),
    speedKmPerH: between(6, 18),
    conditions,
  })
  .map(({ changeKg, ...told }) => ({ ...told, massAfterKg: told.massBeforeKg + changeKg }));

const anyRequest = fc
  .record({
    distanceM: between(3000, 60_000),
    paceSPerKm: between(200, 700),
    bodyMassKg: between(40, 110),
    conditions: maybe(conditions),
    weighIns: fc.array(weighIn, { maxLength: 5 }),
    event: fc.constantFrom("easy", "long", "race"),
    urineIsPale: maybe(fc.boolean()),
    healthConditions: fc.constantFrom([], ["kidney-disease"]),
  })
  .map(({ paceSPerKm, ...rest }) =>
    RunPlanRequest.parse({ ...rest, durationS: (paceSPerKm * rest.distanceM) / 1000 }),
  );

const asked = (request: RunPlanRequest) => ({ request, plan: planRun(request) });
const drinks = (request: RunPlanRequest) => {
  const { during, before } = planRun(request);
  const { portionMinMl, portionMaxMl, ceilingMlPerH } = during;
  return [portionMinMl, portionMaxMl, ceilingMlPerH, before.totalCapMl, before.anHourBefore.maxMl];
};
const always = <Value>(values: fc.Arbitrary<Value>, law: (value: Value) => void) =>
  fc.assert(fc.property(values, law), { numRuns: 300 });

describe("with a runner's own weigh-ins", () => {
  it("no schedule exceeds the ceiling, and the ceiling is never above sweat or 0.8 L an hour", () => {
    always(anyRequest, (request) => {
      const { during, sweat, expectedMassChangePct } = planRun(request);
      expect(during.ceilingMlPerH).toBeLessThanOrEqual(Math.min(800, sweat.sweatRateMlPerH ?? 800));
      expect(during.maxMlPerH).toBeLessThanOrEqual(during.ceilingMlPerH + 1e-9);
      expect(expectedMassChangePct?.max ?? 0).toBeLessThanOrEqual(1e-9);
    });
  });

  it("a heavier weight after a run never raises a drink", () => {
    const heavier = fc.tuple(anyRequest, weighIn, fc.nat({ max: 5 }), between(0, 4));
    always(heavier, ([request, one, place, moreKg]) => {
      const withOne = (massAfterKg: number) =>
        RunPlanRequest.parse({
          ...request,
          weighIns: (request.weighIns ?? []).toSpliced(place, 0, { ...one, massAfterKg } as never),
        });
      const light = drinks(withOne(one.massAfterKg));
      for (const [index, ml] of drinks(withOne(one.massAfterKg + moreKg)).entries())
        expect(ml).toBeLessThanOrEqual((light[index] ?? 0) + 1e-6);
    });
  });

  it("a run that ended heavier never raises a drink", () => {
    always(fc.tuple(anyRequest, weighIn, between(0.15, 3)), ([request, one, gainKg]) => {
      const gained = { ...one, massAfterKg: one.massBeforeKg + gainKg };
      const weighIns = [gained, ...(request.weighIns ?? [])] as never;
      const without = drinks(request);
      for (const [index, ml] of drinks(RunPlanRequest.parse({ ...request, weighIns })).entries())
        expect(ml).toBeLessThanOrEqual((without[index] ?? 0) + 1e-6);
    });
  });

  it("three in weather like today's count as measured, and never where the weather is only assumed", () => {
    const like = { airTemperatureC: 20, relativeHumidityPct: 60 };
    const one = {
      massBeforeKg: 62,
      massAfterKg: 61,
      drankMl: 400,
      urineMl: 0,
      durationS: 5400,
      speedKmPerH: 10,
      conditions: like,
    };
    const request = {
      distanceM: 15_000,
      durationS: 5400,
      bodyMassKg: 62,
      weighIns: [one, one, one],
    };
    const basis = (more: object) =>
      planRun(RunPlanRequest.parse({ ...request, ...more })).sweat.basis;
    expect([basis({ conditions: like }), basis({})]).toEqual(["measured", "predicted"]);
  });

  it("without any the plan says nothing of them", () => {
    for (const { request } of examples) {
      const parsed = RunPlanRequest.parse(request);
      expect(planRun(parsed).sweat).not.toHaveProperty("own");
      expect(planRun({ ...parsed, weighIns: [] })).toEqual(planRun(parsed));
    }
  });
});

describe("what changed since the last plan", () => {
  const figures = (request: RunPlanRequest) => {
    const { during, before, pacing } = planRun(request);
    return {
      "on-the-way":
        during.marksS.length === 0 ? [0, 0] : [during.portionMinMl, during.portionMaxMl],
      "an-hour-before": [before.anHourBefore.minMl, before.anHourBefore.maxMl],
      "at-start": [before.atStartTrimmed.minMl, before.atStartTrimmed.maxMl],
      "first-mile": [pacing.firstMileS ?? 0],
    };
  };

  it("explains every headline figure that differs, and no other", () => {
    always(fc.tuple(anyRequest, anyRequest), ([one, other]) => {
      const changes = changesSince(asked(one), asked(other));
      for (const change of changes) expect(PlanChange.parse(change)).toEqual(change);
      const [from, to] = [figures(one), figures(other)];
      const differing = Object.keys(from).filter((topic) => {
        const least = topic === "first-mile" ? 1 : 5;
        const [a, b] = [from[topic as never] as number[], to[topic as never] as number[]];
        return a.some((figure, index) => Math.abs(figure - (b[index] ?? 0)) >= least);
      });
      expect(changes.map(({ topic }) => topic).toSorted()).toEqual(differing.toSorted());
    });
  });

  it("names only what was different", () => {
    always(fc.tuple(anyRequest, conditions), ([request, weather]) => {
      const other = RunPlanRequest.parse({ ...request, conditions: weather });
      const causes = changesSince(asked(request), asked(other)).flatMap(({ because }) => because);
      expect([...new Set(causes)].filter((cause) => cause !== "weather")).toEqual([]);
      expect(changesSince(asked(request), asked(request))).toEqual([]);
    });
  });

  it("says so when only the rulebook is another", () => {
    const request = RunPlanRequest.parse({ distanceM: 15_000, durationS: 5400, bodyMassKg: 62 });
    const { plan } = asked(request);
    const older = { ...plan, during: { ...plan.during, portionMaxMl: 300 as never } };
    expect(changesSince({ request, plan: older }, { request, plan })).toMatchObject([
      { topic: "on-the-way", because: ["rulebook"] },
    ]);
  });

  it("names a run that ended heavier", () => {
    const request = { distanceM: 15_000, durationS: 5400, bodyMassKg: 62 };
    const gained = {
      massBeforeKg: 62,
      massAfterKg: 62.5,
      drankMl: 1500,
      urineMl: 0,
      durationS: 5400,
      speedKmPerH: 10,
      conditions: { airTemperatureC: 18, relativeHumidityPct: 50 },
    };
    const [change] = changesSince(
      asked(RunPlanRequest.parse(request)),
      asked(RunPlanRequest.parse({ ...request, weighIns: [gained] })),
    );
    expect(change).toMatchObject({ topic: "on-the-way", because: ["came-back-heavier"] });
    expect(change?.to.min).toBe(0);
  });
});
