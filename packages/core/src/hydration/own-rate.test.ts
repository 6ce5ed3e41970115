import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { englishReader } from "../reader.ts";
import { RunPlanRequest } from "../run-plan/model.ts";
import { planRun } from "../run-plan/plan.ts";
import { personalFactor } from "./rules/weigh-in.ts";
import { disagreementInWords } from "./words.ts";

const conditions = { airTemperatureC: 18, relativeHumidityPct: 50 };
/** So many times the 0.79 L/h that are predicted, at which this runner loses what is not drunk. */
const weighed = (times: number, airTemperatureC = 18, more: object = {}) => ({
  massBeforeKg: 70,
  massAfterKg: 70 - (times * predictedMlPerH(airTemperatureC) - 300) / 1000,
  ...{ drankMl: 300, urineMl: 0, durationS: 3600, speedKmPerH: 10 },
  conditions: { ...conditions, airTemperatureC },
  ...more,
});
const predictedMlPerH = (airTemperatureC: number) =>
  planRun(
    RunPlanRequest.parse({
      ...{ distanceM: 10_000, durationS: 3600, bodyMassKg: 70 },
      conditions: { ...conditions, airTemperatureC },
    }),
  ).sweat.sweatRateMlPerH ?? 0;
const planWith = (...weighIns: readonly object[]) =>
  planRun(
    RunPlanRequest.parse({
      ...{ distanceM: 15_000, durationS: 5400, bodyMassKg: 70, conditions },
      weighIns,
    }),
  );
const ownOf = (...weighIns: readonly object[]) => planWith(...weighIns).sweat.own;

describe("a runner's own factor", () => {
  it("stands on the middle of the last five weigh-ins, and one odd day among them moves it little", () => {
    const usual = [1.1, 1.15, 1.1, 1.12, 1.1].map((times) => weighed(times));
    const odd = ownOf(...usual.slice(0, 3), weighed(2.2), weighed(1.12));
    expect(odd?.factor).toBeCloseTo(ownOf(...usual)?.factor ?? 0, 1);
    expect(odd?.meanFactor).toBeGreaterThan((odd?.factor ?? 0) + 0.1);
    const long = ownOf(...usual, weighed(0.6), weighed(0.6));
    expect(long?.factor).toBeCloseTo(ownOf(...usual)?.factor ?? 0, 1);
  });

  it("is one, and none counts, when the last three tests in alike weather disagree", () => {
    const own = ownOf(weighed(1), weighed(0.5), weighed(2), weighed(1));
    expect(own).toMatchObject({ factor: 1, measured: false, countedAtC: [], weighIns: 4 });
    expect(disagreementInWords(own ?? {}, englishReader("us"))).toMatch(
      /^Your tests disagree: 0\.5, 1\.0, 2\.0 times the estimate\. Weigh once more\./,
    );
    const { own: _own, ...unweighed } = planWith().sweat;
    const { own: _told, ...disagreeing } = planWith(weighed(1), weighed(0.5), weighed(2)).sweat;
    expect(disagreeing).toEqual(unweighed);
  });

  it("counts tests that lie 0.4 apart, or a little further in other weather", () => {
    const apart = (log: number) => ownOf(weighed(1), weighed(Math.exp(log)), weighed(1));
    expect([apart(0.399)?.disagree, apart(0.401)?.disagree?.length]).toEqual([null, 3]);
    const elsewhere = (airC: number) => ownOf(weighed(1), weighed(1.5, airC), weighed(1))?.disagree;
    expect([elsewhere(18)?.length, elsewhere(26)?.length, elsewhere(27)]).toEqual([3, 3, null]);
    expect(ownOf(weighed(1), weighed(2))?.disagree).toBeNull();
  });

  it("is never moved by a test on which a stop was not measured", () => {
    const own = ownOf(weighed(1.5, 18, { urineUnmeasured: true }));
    expect(own).toMatchObject({ factor: 1, weighIns: 0, countedAtC: [] });
  });

  it("is the mean as well where every weigh-in says the same", () => {
    fc.assert(
      fc.property(between(0.5, 2), fc.nat({ max: 40 }), (ratio, n) => {
        const { factor, meanFactor } = personalFactor.decide({
          measuredOverPredicted: Array.from({ length: n }, () => ratio),
        });
        expect(factor).toBeCloseTo(meanFactor, 9);
        expect(Math.abs(Math.log(factor))).toBeLessThanOrEqual(Math.abs(Math.log(ratio)) + 1e-9);
      }),
    );
  });
});
