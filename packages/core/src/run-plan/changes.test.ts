import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRun } from "../../testing/any-run.ts";
import { anyWeather } from "../../testing/any-weather.ts";
import { anyGain, anyMass, anyWeighIn, heaviestKg } from "../../testing/any-weigh-in.ts";
import { between } from "../../testing/between.ts";
import { judgeWeighIn } from "../hydration/belief.ts";
import { WeighIn } from "../hydration/model.ts";
import { tellsTheEnd } from "../hydration/rules/own-rate.ts";
import { changesSince, PlanChange } from "./changes.ts";
import { examples } from "./examples.ts";
import { RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";

const isBelieved = (weighIn: object) => judgeWeighIn(WeighIn.parse(weighIn)).believed;

/** Somebody whose weigh-ins count, with room for more. */
const anyWeighed = fc
  .tuple(anyRun, anyMass, fc.array(anyWeighIn, { maxLength: 7 }))
  .map(([run, bodyMassKg, weighIns]) => RunPlanRequest.parse({ ...run, bodyMassKg, weighIns }));

const disagrees = (request: RunPlanRequest) => Boolean(planRun(request).sweat.own?.disagree);

const asked = (request: RunPlanRequest) => ({ request, plan: planRun(request) });
const drinks = (request: RunPlanRequest) => {
  const { during, before } = planRun(request);
  const { portionMinMl, portionMaxMl, ceilingMlPerH } = during;
  return [
    portionMinMl,
    portionMaxMl,
    ceilingMlPerH,
    before.totalCapMl,
    before.anHourBeforeTrimmed.maxMl,
    before.atStartTrimmed.maxMl,
  ];
};
const always = <Value>(values: fc.Arbitrary<Value>, law: (value: Value) => void) =>
  fc.assert(fc.property(values, law), { numRuns: 500 });

describe("with a runner's own weigh-ins", () => {
  const withOne = (request: RunPlanRequest, place: number, one: object) =>
    RunPlanRequest.parse({
      ...request,
      weighIns: (request.weighIns ?? []).toSpliced(place, 0, one as never),
    });
  const expectNoMore = (some: readonly number[], than: readonly number[]) => {
    for (const [index, ml] of some.entries())
      expect(ml).toBeLessThanOrEqual((than[index] ?? 0) + 1e-6);
  };

  it("a heavier weight after a run never raises a drink", () => {
    const heavier = fc.tuple(anyWeighed, anyWeighIn, fc.nat({ max: 7 }), between(0, 4));
    always(heavier, ([request, one, place, moreKg]) => {
      const massAfterKg = Math.min(one.massAfterKg + moreKg, heaviestKg);
      const [heavier, lighter] = [{ ...one, massAfterKg }, one].map((each) =>
        withOne(request, place, each),
      );
      // What is not believed says nothing, on either side, and neither do tests that disagree.
      fc.pre(isBelieved(one) && isBelieved({ ...one, massAfterKg }));
      fc.pre(heavier !== undefined && lighter !== undefined);
      fc.pre(!disagrees(heavier) && !disagrees(lighter));
      expectNoMore(drinks(heavier), drinks(lighter));
    });
  });

  it("a run that ended heavier never raises a drink, wherever it stands among the others", () => {
    const gained = fc.tuple(anyWeighed, anyGain, fc.nat({ max: 7 }));
    always(gained, ([request, gain, place]) => {
      expectNoMore(drinks(withOne(request, place, gain)), drinks(request));
    });
  });

  it("one whose humidity nobody knows never raises a drink, and never counts as measured", () => {
    const unknown = anyWeighIn.map(
      ({ conditions: { relativeHumidityPct: _, ...air }, ...one }) => ({
        ...one,
        conditions: air,
      }),
    );
    // Behind the last one that says how its run ended: whether that was heavier is another law.
    const place = fc.integer({ min: 1, max: 7 });
    always(fc.tuple(anyWeighed, unknown, place), ([request, one, behind]) => {
      const last = (request.weighIns ?? []).findIndex(
        (each) => isBelieved(each) && tellsTheEnd(each),
      );
      if (last === -1) return;
      const asked = withOne(request, last + behind, one);
      expectNoMore(drinks(asked), drinks(request));
      // Beside a typed rate it may hold the plan to the estimate, which is lower.
      expect(["predicted", planRun(request).sweat.basis]).toContain(planRun(asked).sweat.basis);
    });
  });

  it("of two runs that ended heavier the one that says less is left out", () => {
    const run = { drankMl: 0, urineMl: 0, durationS: 3600, speedKmPerH: 10 };
    const heavier = (drankMl: number) => ({
      ...run,
      drankMl,
      massBeforeKg: 62,
      massAfterKg: 62.2,
      conditions: { airTemperatureC: 18, relativeHumidityPct: 50 },
    });
    const factor = (...drankMl: number[]) =>
      planRun(
        RunPlanRequest.parse({
          distanceM: 10_000,
          durationS: 3600,
          bodyMassKg: 62,
          weighIns: drankMl.map(heavier),
        }),
      ).sweat.own?.factor;
    expect(factor(0, 700)).toBe(factor(0));
    expect(factor(0, 0)).toBeLessThan(factor(0) ?? 0);
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
      "an-hour-before": [before.anHourBeforeTrimmed.minMl, before.anHourBeforeTrimmed.maxMl],
      "at-start": [before.atStartTrimmed.minMl, before.atStartTrimmed.maxMl],
      "first-mile": [pacing.firstMileS ?? 0],
    };
  };

  /** The same run in another weather, where that can be: it is not dark around a noon. */
  const anyInTwoWeathers = fc
    .tuple(anyRun, anyWeather)
    .map(
      ([request, conditions]) =>
        [request, RunPlanRequest.safeParse({ ...request, conditions }).data ?? request] as const,
    );

  it("explains every headline figure that differs, and no other", () => {
    always(fc.tuple(anyRun, anyRun), ([one, other]) => {
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
    always(anyInTwoWeathers, ([request, other]) => {
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

  it("names the rulebook beside what else moved a figure", () => {
    const request = RunPlanRequest.parse({ distanceM: 15_000, durationS: 5400, bodyMassKg: 62 });
    const { plan } = asked(request);
    const older = { ...plan, during: { ...plan.during, portionMaxMl: 300 as never } };
    const hot = { airTemperatureC: 30, relativeHumidityPct: 40 };
    const [change] = changesSince(
      { request, plan: older },
      asked(RunPlanRequest.parse({ ...request, conditions: hot })),
    );
    expect(change).toMatchObject({ topic: "on-the-way", because: ["rulebook", "weather"] });
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
