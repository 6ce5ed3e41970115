import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRun } from "../../testing/any-run.ts";
import { anyMass, anyWeighIn } from "../../testing/any-weigh-in.ts";
import { RunPlanRequest } from "../run-plan/model.ts";
import { planRun } from "../run-plan/plan.ts";

/** Somebody who weighed in, told of the stops or not, with room for one more. */
const anyWeighed = fc
  .tuple(anyRun, anyMass, fc.array(anyWeighIn, { maxLength: 7 }))
  .map(([run, bodyMassKg, weighIns]) => RunPlanRequest.parse({ ...run, bodyMassKg, weighIns }));
const anyUntold = anyWeighIn.map(({ urineMl: _, urineUnmeasured: _stop, ...one }) => one);
const place = fc.nat({ max: 7 });

const withOne = (request: RunPlanRequest, at: number, one: object) =>
  RunPlanRequest.parse({
    ...request,
    weighIns: (request.weighIns ?? []).toSpliced(at, 0, one as never),
  });
const drinks = (request: RunPlanRequest) => {
  const { during, before } = planRun(request);
  return [
    ...[during.ceilingMlPerH, during.minMlPerH, during.maxMlPerH],
    ...[during.portionMinMl, during.portionMaxMl, before.totalMinMl, before.totalCapMl],
    ...[before.anHourBeforeTrimmed.minMl, before.anHourBeforeTrimmed.maxMl],
    ...[before.atStartTrimmed.minMl, before.atStartTrimmed.maxMl],
  ];
};
const expectNoMore = (some: readonly number[], than: readonly number[]) => {
  for (const [index, ml] of some.entries())
    expect(ml).toBeLessThanOrEqual((than[index] ?? 0) + 1e-6);
};
const always = <Value>(values: fc.Arbitrary<Value>, law: (value: Value) => void) =>
  fc.assert(fc.property(values, law), { numRuns: 500 });
const disagrees = (request: RunPlanRequest) => Boolean(planRun(request).sweat.own?.disagree);

const conditions = { airTemperatureC: 18, relativeHumidityPct: 50 };
const run = { distanceM: 15_000, durationS: 5400, bodyMassKg: 70, conditions };
/** Predicted are 790 mL/h. */
const weighed = (sweatMl: number, told: object) => ({
  ...{ massBeforeKg: 70, massAfterKg: 70 - sweatMl / 1000, drankMl: 0, durationS: 3600 },
  ...{ speedKmPerH: 10, conditions, ...told },
});
const planWith = (...weighIns: readonly object[]) =>
  planRun(RunPlanRequest.parse({ ...run, weighIns }));

describe("a weigh-in of which nobody told whether urine was passed", () => {
  it("raises no ceiling, no least and no drink, wherever it stands among the others", () => {
    always(fc.tuple(anyWeighed, anyUntold, place), ([request, one, at]) => {
      const asked = withOne(request, at, one);
      expectNoMore(drinks(asked), drinks(request));
      const basis = (each: RunPlanRequest) => planRun(each).sweat.basis;
      // Beside any weigh-in a rate that was typed only lowers.
      expect([basis(request), "predicted"]).toContain(basis(asked));
    });
  });

  it("lowers none once it is told that there was no stop, unless the tests then disagree", () => {
    always(fc.tuple(anyWeighed, anyUntold, place), ([request, one, at]) => {
      const [untold, none] = [one, { ...one, urineMl: 0 }].map((each) =>
        withOne(request, at, each),
      ) as [RunPlanRequest, RunPlanRequest];
      fc.pre(!disagrees(none));
      expectNoMore(drinks(untold), drinks(none));
    });
  });

  it("counts for no measurement, however many say the same, and lowers all the same", () => {
    const three = (sweatMl: number, told: object) => {
      const one = weighed(sweatMl, told);
      return planWith(one, one, one).sweat;
    };
    const plain = planWith().sweat;
    expect(three(1200, { urineMl: 0 })).toMatchObject({ basis: "measured", own: { weighIns: 3 } });
    const { own, ...high } = three(1200, {});
    expect([high, own?.factor, own?.weighIns]).toEqual([plain, 1, 3]);
    const low = three(600, {}).sweatRateMlPerH ?? 0;
    expect(low).toBeLessThan(0.85 * (plain.sweatRateMlPerH ?? 0));
    expect(low).toBeCloseTo(three(600, { urineMl: 0 }).sweatRateMlPerH ?? 0, 9);
  });

  it("takes no caution back that a run asked for which ended heavier", () => {
    const gain = weighed(-300, { urineMl: 0, drankMl: 900 });
    const least = (...weighIns: readonly object[]) => planWith(...weighIns).during.minMlPerH;
    const lighter = (told: object) => weighed(800, told);
    expect([least(gain), least(lighter({}), gain)]).toEqual([0, 0]);
    expect(least(lighter({ urineMl: 0 }), gain)).toBeGreaterThan(0);
  });
});
