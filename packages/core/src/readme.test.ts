import { expect, it } from "vitest";
import { englishReader } from "./reader.ts";
import { RunPlanRequest } from "./run-plan/model.ts";
import { planRun } from "./run-plan/plan.ts";
import { headline } from "./run-plan/words.ts";

it("the plan in the README is what the code gives", () => {
  const request = RunPlanRequest.parse({
    distanceM: 22_530.816,
    durationS: 7860,
    event: "long",
    bodyMassKg: 62.5,
    conditions: { airTemperatureC: 22, relativeHumidityPct: 78 },
  });
  expect(headline(planRun(request), englishReader("us"))).toBe(
    "14 mi, 36 to 42 oz, first mile in 9:29.",
  );
});
