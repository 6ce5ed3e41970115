import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { portionInWords } from "../hydration/words.ts";
import { englishReader } from "../reader.ts";
import { examples } from "./examples.ts";
import { RunPlan, RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";
import { warningText } from "./warnings-in-words.ts";
import { headline } from "./words.ts";

describe("planRun", () => {
  it.each(examples)("$name", ({ request, expect: expected }) => {
    const plan = planRun(RunPlanRequest.parse(request));
    expect({
      verdict: plan.during.verdict,
      maxMlPerH: Math.round(plan.during.maxMlPerH * 10) / 10,
      marks: plan.during.marksS.length,
      saltShot: plan.saltShot.offer,
      firstMileS:
        plan.pacing.firstMileS === null ? null : Math.round(plan.pacing.firstMileS * 10) / 10,
      warnings: plan.warnings.map(({ kind }) => kind),
    }).toEqual(expected);
  });

  it.each(examples)("says only what its own schema allows: $name", ({ request }) => {
    const plan = planRun(RunPlanRequest.parse(request));
    expect(RunPlan.parse(plan)).toEqual(plan);
  });
});

describe("a run that ends before a drink falls due", () => {
  const si = englishReader("si");
  const short = (airTemperatureC: number, bodyMassKg = 62) =>
    planRun(
      RunPlanRequest.parse({
        ...{ distanceM: 800, durationS: 360, bodyMassKg },
        conditions: { airTemperatureC, relativeHumidityPct: 50 },
      }),
    );
  const overdrunk = (plan: RunPlan) =>
    plan.warnings
      .filter(({ kind }) => kind === "article-would-overdrink")
      .map((warning) => warningText(warning, plan, si));

  it("says in one way that nothing is needed, and keeps to what is drunk before", () => {
    const plan = short(-10);
    expect(headline(plan, si)).toBe("0.8 km, no drink needed on the way.");
    expect(overdrunk(plan)).toEqual([
      "The usual 480 to 700 mL before a run can be more than you sweat. This plan has up to 430 mL instead. On the way no drink is needed.",
    ]);
  });

  it("names no portion and no drinking on the way, whoever runs it in whatever weather", () => {
    fc.assert(
      fc.property(between(-30, 27), between(30, 150), (airTemperatureC, bodyMassKg) => {
        const plan = short(airTemperatureC, bodyMassKg);
        expect(plan.during.marksS).toEqual([]);
        const portion = portionInWords(plan.during, si);
        for (const said of overdrunk(plan)) expect(said).not.toContain(`${portion} each time`);
        expect(plan.disagreements.map(({ topic }) => topic)).not.toContain("during");
      }),
    );
  });
});
