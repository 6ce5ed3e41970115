import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRun } from "../../testing/any-run.ts";
import { between } from "../../testing/between.ts";
import { predictSweat } from "../hydration/plan.ts";
import { kilometersPerHour } from "../units.ts";
import { laws } from "./laws.ts";
import { type RunPlan, RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";
import { workoutLaws } from "./workout-laws.ts";

const numRuns = 500;
const always = <Value>(values: fc.Arbitrary<Value>, law: (value: Value) => void) =>
  fc.assert(fc.property(values, law), { numRuns });

const hoursOf = ({ durationS }: RunPlanRequest) => durationS / 3600;

/** Every volume a plan names, but the drink at the start: that is there whole or it is left out. */
const volumes = ({ before, during }: RunPlan) => ({
  "hour before, least": before.anHourBeforeTrimmed.minMl,
  "hour before, most": before.anHourBeforeTrimmed.maxMl,
  "start, as its rule allows": before.atStart.maxMl,
  "in all": before.totalCapMl,
  least: during.minMlPerH,
  most: during.maxMlPerH,
  "portion, most": during.portionMaxMl,
  ceiling: during.ceilingMlPerH,
});

describe("of every plan, whatever is asked", () => {
  it.each(Object.entries({ ...laws, ...workoutLaws }))("%s", (_, law) => {
    always(anyRun, (request) => {
      expect(law(planRun(request), request)?.broken ?? null).toBeNull();
    });
  });
});

describe("no step", () => {
  const holdsAgainst = (request: RunPlanRequest, other: RunPlanRequest) => {
    const [one, two] = [planRun(request), planRun(other)];
    // Into and out of being believed, and of a disagreement, a typed rate steps.
    const standing = ({ sweat: { typed, own } }: RunPlan) =>
      typed && JSON.stringify([typed.doubt, Boolean(own?.disagree)]);
    fc.pre(standing(one) === standing(two));
    const cannotCool = [one, two].some(({ warnings }) =>
      warnings.some(({ kind }) => kind === "uncompensable-heat"),
    );
    const [from, to] = [volumes(one), volumes(two)];
    for (const [name, ml] of Object.entries(from)) {
      if (name === "least" && cannotCool) continue;
      const moved = to[name as keyof typeof to];
      expect(Math.abs(moved - ml), name).toBeLessThanOrEqual(0.06 * Math.max(ml, moved) + 5);
    }
  };
  const withWeather = anyRun.filter(({ conditions }) => conditions !== undefined);

  it("a degree moves no volume by more than 6 % and 5 mL", () => {
    always(fc.tuple(withWeather, between(-1, 1)), ([request, warmer]) => {
      const conditions = request.conditions as NonNullable<typeof request.conditions>;
      const airTemperatureC = Math.min(50, Math.max(-30, conditions.airTemperatureC + warmer));
      holdsAgainst(
        request,
        RunPlanRequest.parse({ ...request, conditions: { ...conditions, airTemperatureC } }),
      );
    });
  });

  it("nor does a percent of humidity", () => {
    always(fc.tuple(withWeather, between(-1, 1)), ([request, moister]) => {
      const conditions = request.conditions as NonNullable<typeof request.conditions>;
      if (conditions.relativeHumidityPct === undefined) return;
      const relativeHumidityPct = Math.min(
        100,
        Math.max(1, conditions.relativeHumidityPct + moister),
      );
      holdsAgainst(
        request,
        RunPlanRequest.parse({ ...request, conditions: { ...conditions, relativeHumidityPct } }),
      );
    });
  });

  it("nor does a kilogram", () => {
    always(fc.tuple(anyRun, between(-1, 1)), ([request, heavier]) => {
      if (request.bodyMassKg === undefined) return;
      const bodyMassKg = Math.min(250, Math.max(25, request.bodyMassKg + heavier));
      holdsAgainst(request, RunPlanRequest.parse({ ...request, bodyMassKg }));
    });
  });
});

describe("a weigh-in", () => {
  it("moves the estimate toward what was measured and never past it, and raises no drink past it", () => {
    const plain = anyRun.filter(
      ({ sweatRateMlPerH, conditions, bodyMassKg, weighIns = [] }) =>
        sweatRateMlPerH === undefined &&
        conditions?.relativeHumidityPct !== undefined &&
        bodyMassKg !== undefined &&
        weighIns.length === 0,
    );
    always(
      fc.tuple(plain, between(0.5, 2), fc.integer({ min: 1, max: 3 })),
      ([request, measured, times]) => {
        const before = planRun(request);
        const rate = before.sweat.sweatRateMlPerH ?? 0;
        const speedKmPerH = Math.min(28, Math.max(3, request.distanceM / 1000 / hoursOf(request)));
        const mass = request.bodyMassKg as number;
        const { sweatRateMlPerH: predicted } = predictSweat({
          bodyMassKg: request.bodyMassKg as NonNullable<typeof request.bodyMassKg>,
          speedKmPerH: kilometersPerHour(speedKmPerH),
          conditions: request.conditions as NonNullable<typeof request.conditions>,
        });
        const one = {
          massBeforeKg: mass,
          massAfterKg: mass,
          drankMl: predicted * measured,
          urineMl: 0,
          durationS: 3600,
          speedKmPerH,
          conditions: request.conditions,
        };
        const after = planRun(
          RunPlanRequest.parse({ ...request, weighIns: Array.from({ length: times }, () => one) }),
        );
        const moved = (after.sweat.sweatRateMlPerH ?? 0) / rate;
        expect(moved).toBeGreaterThanOrEqual(Math.min(1, measured) - 1e-9);
        expect(moved).toBeLessThanOrEqual(Math.max(1, measured) + 1e-9);
        const most = Math.max(before.during.ceilingMlPerH, Math.min(800, rate * measured));
        expect(after.during.ceilingMlPerH).toBeLessThanOrEqual(most + 1e-6);
      },
    );
  });
});

describe("tests that disagree", () => {
  it("raise no drink over what a runner without any is asked for", () => {
    const ratios = fc.array(between(0.41, 2.4), { minLength: 3, maxLength: 7 });
    let disagreed = 0;
    always(fc.tuple(ratios, between(45, 100), between(5, 32)), ([all, mass, airC]) => {
      const run = { bodyMassKg: mass, distanceM: 33_000, durationS: 10_800 };
      const conditions = { airTemperatureC: airC, relativeHumidityPct: 50 };
      const plain = RunPlanRequest.parse({ ...run, conditions });
      const { sweatRateMlPerH } = predictSweat({
        bodyMassKg: plain.bodyMassKg as NonNullable<typeof plain.bodyMassKg>,
        speedKmPerH: kilometersPerHour(11),
        conditions: plain.conditions as NonNullable<typeof plain.conditions>,
      });
      const weighIns = all.map((ratio) => ({
        massBeforeKg: mass,
        massAfterKg: mass,
        drankMl: Math.round(sweatRateMlPerH * ratio),
        urineMl: 0,
        durationS: 3600,
        speedKmPerH: 11,
        conditions,
      }));
      const plan = planRun(RunPlanRequest.parse({ ...plain, weighIns }));
      if (!Array.isArray(plan.sweat.own?.disagree)) return;
      disagreed += 1;
      const [asked, unweighed] = [volumes(plan), volumes(planRun(plain))];
      for (const [name, ml] of Object.entries(asked))
        expect(ml, name).toBeLessThanOrEqual(unweighed[name as keyof typeof unweighed] + 1e-9);
    });
    expect(disagreed).toBeGreaterThan(100);
  });
});
