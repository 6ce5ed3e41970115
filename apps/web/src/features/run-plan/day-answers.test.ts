import { englishReader } from "@limber/core/reader";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { planRun } from "@limber/core/run-plan/plan";
import { describe, expect, it } from "vitest";
import { answersOf } from "./day-answers.ts";
import { momentsOf } from "./plan-start.ts";

const reader = englishReader("us");
const plan = planRun(RunPlanRequest.parse({ distanceM: 22_531, durationS: 7860 }));

function shownAt(now: string, startAt: string, atS: number): string | undefined {
  const start = { ms: Date.parse(startAt), timeZone: "America/Denver" };
  const { short } = momentsOf({ weekday: "", date: "", atS }, reader);
  return answersOf(plan, { reader, start, short }).findLast(
    ({ fromMs }) => fromMs === null || fromMs <= Date.parse(now),
  )?.answer;
}

describe("the answer of the hour", () => {
  const halfPastMidnight = ["2026-11-23T07:30:00Z", 1800] as const;
  const halfPastSeven = ["2026-11-23T14:30:00Z", 27_000] as const;

  it("names the day until the day itself begins", () => {
    expect(shownAt("2026-11-23T06:59:00Z", ...halfPastSeven)).toMatch(/^Monday: drink .* by 6:45/);
    expect(shownAt("2026-11-23T07:00:00Z", ...halfPastSeven)).toMatch(/^Drink .* by 6:45/);
  });

  it("is for this evening when the run is soon after midnight", () => {
    expect(shownAt("2026-11-23T06:40:00Z", ...halfPastMidnight)).toMatch(/^Drink .* by 11:45/);
    expect(shownAt("2026-11-22T20:00:00Z", ...halfPastMidnight)).toMatch(/^Monday: drink/);
  });

  it("is one sentence when nobody knows when the run begins", () => {
    expect(answersOf(plan, { reader, start: null, short: undefined })).toHaveLength(1);
  });
});
