import { describe, expect, it } from "vitest";
import { examples } from "./examples.ts";
import { RunPlan, RunPlanRequest } from "./model.ts";
import { planRun } from "./plan.ts";

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
