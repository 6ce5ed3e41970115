import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyRun } from "../../testing/any-run.ts";
import { between } from "../../testing/between.ts";
import { roundedVolume, wholeSeconds } from "../format.ts";
import { englishReader } from "../reader.ts";
import { type HealthCondition, healthConditions, unknownCondition } from "../runner.ts";
import { mile, percent } from "../units.ts";
import { type RunPlan, RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";

const drinksOf = ({ before, during }: RunPlan) => [
  before.anHourBeforeTrimmed,
  before.atStartTrimmed,
  { minMl: during.portionMinMl, maxMl: during.portionMaxMl },
];

const always = (law: (request: RunPlanRequest) => void) =>
  fc.assert(fc.property(anyRun, law), { numRuns: 500 });

/** Into and out of being believed, and of a disagreement, a typed rate steps. */
const standing = ({ sweat: { typed, own } }: RunPlan) =>
  typed && JSON.stringify([typed.doubt, Boolean(own?.disagree)]);

describe("for every runner", () => {
  it("what is printed stays under the ceiling too, in both unit systems", () => {
    always((request) => {
      const { during } = planRun(request);
      for (const reader of [englishReader("us"), englishReader("si")]) {
        const { low, high } = roundedVolume(
          { minMl: during.portionMinMl, maxMl: during.portionMaxMl },
          reader,
        );
        const ml = reader.units.volume === "oz" ? 29.5735 : 1;
        expect(high * ml).toBeLessThanOrEqual(during.portionMaxMl + 1e-3);
        expect(low).toBeLessThanOrEqual(high);
      }
    });
  });

  it("without a hill the first mile is slower than the last from two miles, and the first half slower than the second below", () => {
    always((request) => {
      if (request.course !== undefined) return;
      const { pacing } = planRun(request);
      if (request.distanceM >= 2 * mile) {
        expect(pacing.firstMileS ?? 0).toBeGreaterThan(
          pacing.lastMileS ?? Number.POSITIVE_INFINITY,
        );
        return;
      }
      const halfS = (share: number) =>
        request.durationS * (share + pacing.shape * (share - share * share));
      expect(halfS(0.5)).toBeGreaterThan(request.durationS - halfS(0.5));
      const first = pacing.splits[0];
      const last = pacing.splits.at(-1);
      if (pacing.splits.length > 1)
        expect(first?.paceSPerKm ?? 0).toBeGreaterThan(
          last?.paceSPerKm ?? Number.POSITIVE_INFINITY,
        );
    });
  });

  it("splits add up to the goal, as computed and to the second as printed", () => {
    always((request) => {
      const { splits } = planRun(request).pacing;
      const times = splits.map(({ timeS }) => timeS);
      expect(times.reduce((sum, time) => sum + time, 0)).toBeCloseTo(request.durationS, 4);
      const printedS = wholeSeconds(times).reduce((sum, time) => sum + time, 0);
      // Of half a second either whole one is as near.
      expect(Math.abs(printedS - request.durationS)).toBeLessThanOrEqual(0.5 + 1e-6);
      expect(splits.reduce((sum, { distanceM }) => sum + distanceM, 0)).toBeCloseTo(
        request.distanceM,
        4,
      );
    });
  });

  it("each step that the article names is there as often as it names it", () => {
    always((request) => {
      const plan = planRun(request);
      const kinds = new Set(plan.timeline.map(({ kind }) => kind));
      expect(kinds.has("first-mile-check")).toBe(request.distanceM >= mile);
      expect(kinds.has("salt-shot")).toBe(plan.saltShot.offer === "optional");
      expect(plan.timeline.filter(({ kind }) => kind === "static-stretch")).toHaveLength(2);
      const names = plan.warmUp.steps.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(["butt-kicks", "high-knees", "jumping-jacks"]));
      expect(
        plan.during.sportsDrink ||
          request.durationS < 5400 ||
          request.healthConditions.some((name) =>
            ["salt-restriction", unknownCondition].includes(name),
          ),
      ).toBe(true);
    });
  });

  it("the time line is in order, drinks strictly before the finish, and nothing is drunk in the pause", () => {
    always((request) => {
      const { timeline } = planRun(request);
      expect(timeline.map(({ atS }) => atS)).toEqual(
        timeline.map(({ atS }) => atS).toSorted((a, b) => a - b),
      );
      for (const { kind, atS } of timeline) {
        if (kind !== "drink") continue;
        expect(atS).toBeLessThan(request.durationS);
        expect(atS > -2700 && atS < -360).toBe(false);
      }
    });
  });

  it("every figure leads to a rule that is in the rulebook", async () => {
    const { ruleById } = await import("../rulebook.ts");
    always((request) => {
      const plan = planRun(request);
      expect(plan.rules.filter((id) => ruleById(id) === undefined)).toEqual([]);
      for (const { rule } of [
        ...plan.timeline,
        ...plan.warnings,
        ...plan.disagreements,
        ...plan.recovery,
      ]) {
        expect(plan.rules).toContain(rule);
      }
    });
  });

  it("humid air never raises what is planned, and air that cannot cool asks for no least amount", () => {
    always((request) => {
      if (request.conditions === undefined) return;
      const plan = planRun(request);
      const drier = {
        ...request.conditions,
        relativeHumidityPct: percent(50),
        windMPerS: undefined,
      };
      const dry = planRun({ ...request, conditions: drier });
      fc.pre(standing(plan) === standing(dry));
      expect(plan.during.ceilingMlPerH).toBeLessThanOrEqual(dry.during.ceilingMlPerH + 1e-6);
      if (plan.warnings.some(({ kind }) => kind === "uncompensable-heat")) {
        expect(plan.during.minMlPerH).toBe(0);
      }
    });
  });

  it("a condition that forbids salt is never offered a salt shot", () => {
    always((request) => {
      const forbidden = [
        "hypertension",
        "heart-disease",
        "kidney-disease",
        "liver-disease",
        "pregnancy",
        "lithium",
        "under-18",
        unknownCondition,
      ];
      const offer = planRun(request).saltShot.offer;
      if (request.healthConditions.some((name) => forbidden.includes(name)))
        expect(offer).not.toBe("optional");
    });
  });
});

describe("a condition that is not known here", () => {
  it("is minded by every rule that minds one of them", () => {
    const any = fc.record({ request: anyRun, condition: fc.constantFrom(...healthConditions) });
    fc.assert(
      fc.property(any, ({ request, condition }) => {
        const healthConditions = (name: HealthCondition) => [...request.healthConditions, name];
        const known = planRun({ ...request, healthConditions: healthConditions(condition) });
        const unknown = planRun({
          ...request,
          healthConditions: healthConditions(unknownCondition),
        });
        const kinds = unknown.warnings.map(({ kind }) => kind);
        expect(kinds).toEqual(expect.arrayContaining(["clinician-first", "extra-caution"]));
        expect(unknown.saltShot.offer).toBe(request.event === "easy" ? "none" : "suppressed");
        expect(unknown.during.sportsDrinkMarksS).toEqual([]);
        const others = drinksOf(known);
        for (const [at, { minMl, maxMl }] of drinksOf(unknown).entries()) {
          expect(minMl).toBeLessThanOrEqual(others[at]?.minMl ?? 0);
          expect(maxMl).toBeLessThanOrEqual(others[at]?.maxMl ?? 0);
        }
        expect(unknown.clinicianFirst.because).toContain(unknownCondition);
      }),
      { numRuns: 500 },
    );
  });

  it("is never one that a form offers", () => {
    expect(healthConditions).not.toContain(unknownCondition);
  });
});

describe("inside the domain of the sweat model", () => {
  const domain = fc.record({
    bodyMassKg: between(50, 90),
    speed: between(8.5, 15),
    airTemperatureC: between(18, 28),
    relativeHumidityPct: between(20, 90),
    lighterBy: between(0, 1),
    slowerBy: between(0, 1),
  });

  it("a lighter or a slower runner never has the higher ceiling", () => {
    fc.assert(
      fc.property(
        domain,
        ({ bodyMassKg, speed, airTemperatureC, relativeHumidityPct, lighterBy, slowerBy }) => {
          const ceilingOf = (mass: number, kmPerH: number) =>
            planRun(
              RunPlanRequest.parse({
                distanceM: kmPerH * 1000,
                durationS: 3600,
                bodyMassKg: mass,
                conditions: { airTemperatureC, relativeHumidityPct },
              }),
            ).during.ceilingMlPerH;
          const own = ceilingOf(bodyMassKg, speed);
          expect(ceilingOf(bodyMassKg - lighterBy * (bodyMassKg - 50), speed)).toBeLessThanOrEqual(
            own + 1e-6,
          );
          expect(ceilingOf(bodyMassKg, speed - slowerBy * (speed - 8.5))).toBeLessThanOrEqual(
            own + 1e-6,
          );
        },
      ),
    );
  });
});
