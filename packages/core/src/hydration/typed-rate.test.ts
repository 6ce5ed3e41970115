import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRun } from "../../testing/any-run.ts";
import { anyMass, anyWeighIn } from "../../testing/any-weigh-in.ts";
import { between } from "../../testing/between.ts";
import { englishReader } from "../reader.ts";
import { RunPlanRequest } from "../run-plan/model.ts";
import { planRun } from "../run-plan/plan.ts";
import { warningText } from "../run-plan/warnings-in-words.ts";
import { judgeWeighIn } from "./belief.ts";
import { disagreementInWords } from "./words.ts";

const marathon = { distanceM: 42_195, durationS: 14_400, bodyMassKg: 60 };
const air = (airTemperatureC: number) => ({ airTemperatureC, relativeHumidityPct: 50 });
const planned = (told: object) =>
  planRun(RunPlanRequest.parse({ ...marathon, conditions: air(20), ...told }));
const kindsOf = ({ warnings }: ReturnType<typeof planRun>) => warnings.map(({ kind }) => kind);
const drinksOf = ({ during, before }: ReturnType<typeof planRun>) => ({ during, before });

const weighed = (massAfterKg: number, drankMl: number) => ({
  ...{ massBeforeKg: 60, massAfterKg, drankMl, urineMl: 0, durationS: 3600 },
  ...{ speedKmPerH: 10, conditions: air(20) },
});
/** 300 mL an hour. */
const dry = weighed(59.9, 200);

const anyTyped = fc
  .tuple(anyRun, between(50, 4000))
  .map(([run, sweatRateMlPerH]) => RunPlanRequest.parse({ ...run, sweatRateMlPerH }));
const always = <Value>(values: fc.Arbitrary<Value>, law: (value: Value) => void) =>
  fc.assert(fc.property(values, law), { numRuns: 300 });

describe("a typed sweat rate that cannot be true", () => {
  it.each([
    ["a slip for 390 mL in the cold", { conditions: air(5), sweatRateMlPerH: 3900 }],
    ["over 2.5 times what is expected", { sweatRateMlPerH: 1802 }],
    ["over 3.5 L an hour", { sweatRateMlPerH: 4000 }],
    [
      "over 3.5 L an hour, of a runner without a weight",
      { bodyMassKg: undefined, sweatRateMlPerH: 3501 },
    ],
  ])("leaves the plan as it is without it, and says so: %s", (_, told) => {
    const plan = planned(told);
    const without = planned({ ...told, sweatRateMlPerH: undefined });
    const { typed, ...sweat } = plan.sweat;
    expect([drinksOf(plan), sweat]).toEqual([drinksOf(without), without.sweat]);
    expect(typed).toMatchObject({ counts: false, sweatRateMlPerH: told.sweatRateMlPerH });
    const warning = plan.warnings.find(({ kind }) => kind === "typed-rate-not-believed");
    expect(warning && warningText(warning, plan, englishReader("si"))).toMatch(
      /^The sweat rate that you typed cannot be right: .+\. The plan is made without it\. Look at /,
    );
    expect(kindsOf(plan).filter((kind) => kind !== "typed-rate-not-believed")).toEqual(
      kindsOf(without),
    );
  });

  it("is believed up to the bound", () => {
    const { sweatRateMlPerH } = planned({}).sweat;
    const times = (factor: number) =>
      planned({ sweatRateMlPerH: (sweatRateMlPerH ?? 0) * factor }).sweat;
    expect(times(2.4999)).toMatchObject({
      basis: "measured",
      typed: { doubt: null, counts: true },
    });
    expect(times(2.5001)).toMatchObject({ basis: "predicted", typed: { doubt: "unlike-you" } });
  });

  it("moves no drink of any plan", () => {
    always(anyTyped, (request) => {
      const plan = planRun(request);
      fc.pre(plan.sweat.typed?.doubt !== null);
      const without = planRun({ ...request, sweatRateMlPerH: undefined });
      expect(drinksOf(plan)).toEqual(drinksOf(without));
    });
  });

  it("is none that humid air raises", () => {
    const run = { distanceM: 10_000, durationS: 7200, bodyMassKg: 45, sweatRateMlPerH: 3148 };
    const ceiling = (relativeHumidityPct: number) =>
      planned({ ...run, conditions: { airTemperatureC: 34, relativeHumidityPct } }).during
        .ceilingMlPerH;
    expect(ceiling(95)).toBeLessThanOrEqual(ceiling(50));
  });
});

describe("a typed sweat rate beside the runner's own weigh-ins", () => {
  it("that says otherwise is a disagreement, and raises nothing", () => {
    for (const weighIns of [[dry, dry, dry], [dry], [weighed(60.3, 600), dry, dry, dry]]) {
      const alone = planned({ weighIns });
      const plan = planned({ weighIns, sweatRateMlPerH: 1000 });
      expect(disagreementInWords(plan.sweat.own ?? {}, englishReader("si"))).toMatch(
        /^Your tests disagree: 0\.4, (0\.4, 0\.4, )?1\.4 times the estimate\. Weigh once more\./,
      );
      expect(kindsOf(plan)).toContain("typed-rate-held");
      expect(plan.during.ceilingMlPerH).toBeLessThanOrEqual(alone.during.ceilingMlPerH);
      expect(plan.during.maxMlPerH).toBeLessThanOrEqual(alone.during.maxMlPerH);
    }
  });

  it("lowers what they allow where it says less", () => {
    const usual = weighed(59.5, 220);
    const plan = planned({ weighIns: [usual, usual, usual], sweatRateMlPerH: 560 });
    expect(plan.sweat).toMatchObject({ sweatRateMlPerH: 560, own: { disagree: null } });
    expect(plan.sweat.typed?.counts).toBe(true);
  });

  it("never raises what they alone allow, whatever they say", () => {
    const asked = fc
      .tuple(anyTyped, anyMass, fc.array(anyWeighIn, { minLength: 1, maxLength: 7 }))
      .map(([run, bodyMassKg, weighIns]) => RunPlanRequest.parse({ ...run, bodyMassKg, weighIns }));
    always(asked, (request) => {
      const alone = planRun({ ...request, sweatRateMlPerH: undefined });
      fc.pre((alone.sweat.own?.weighIns ?? 0) > 0 || alone.sweat.own?.cameBackHeavier === true);
      const { during, before } = planRun(request);
      expect(during.ceilingMlPerH).toBeLessThanOrEqual(alone.during.ceilingMlPerH + 1e-6);
      expect(during.minMlPerH).toBeLessThanOrEqual(alone.during.minMlPerH + 1e-6);
      expect(during.maxMlPerH).toBeLessThanOrEqual(alone.during.maxMlPerH + 1e-6);
      expect(before.anHourBeforeTrimmed.maxMl).toBeLessThanOrEqual(
        alone.before.anHourBeforeTrimmed.maxMl + 1e-6,
      );
    });
  });
});

describe("a runner who told no weight", () => {
  it("weighs what the latest weigh-in that is believed began with", () => {
    const slip = { ...dry, massAfterKg: 50 };
    const untold = planned({ bodyMassKg: undefined, weighIns: [slip, dry, dry, dry] });
    expect(untold).toEqual(planned({ weighIns: [dry, dry, dry] }));
    expect([untold.sweat.basis, untold.during.verdict]).toEqual(["measured", "seed-reduced"]);
    expect(judgeWeighIn(slip as never).believed).toBe(false);
  });
});
