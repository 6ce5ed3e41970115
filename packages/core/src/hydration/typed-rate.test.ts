import { expect, it } from "vitest";
import { RunPlanRequest } from "../run-plan/model.ts";
import { planRun } from "../run-plan/plan.ts";

const planned = (run: object, conditions: object) =>
  planRun(RunPlanRequest.parse({ sweatRateMlPerH: 3148, ...run, conditions }));

it("a typed rate that is hardly possible is held to what is planned with, which humid air never raises", () => {
  const run = { distanceM: 10_000, durationS: 7200, bodyMassKg: 45 };
  const ceiling = (relativeHumidityPct: number) =>
    planned(run, { airTemperatureC: 34, relativeHumidityPct }).during.ceilingMlPerH;
  expect(ceiling(95)).toBeLessThanOrEqual(ceiling(50));
});
