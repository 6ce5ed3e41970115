import { describe, expect, it } from "vitest";
import type { History } from "./model.ts";
import { summarise } from "./summary.ts";

const DAY_MS = 86_400_000;
const nowMs = 200 * DAY_MS;
const run = (daysAgo: number): History["runs"][number] => ({
  startMs: nowMs - daysAgo * DAY_MS,
  massChangePct: null,
  habits: {
    "warm-up": null,
    "slow-first-mile": null,
    "drinks-as-planned": null,
    stretching: null,
    socks: null,
  },
});
const cramp = (
  daysAgo: number,
  more: Partial<History["cramps"][number]> = {},
): History["cramps"][number] => ({
  happenedMs: nowMs - daysAgo * DAY_MS,
  runStartMs: nowMs - daysAgo * DAY_MS,
  during: "run",
  muscle: "calf",
  side: "left",
  severity: "mild",
  share: 0.7,
  tried: ["stretch"],
  reliefAfterS: 60,
  ...more,
});
const none = { nowMs, runs: [], cramps: [], changes: [] };

describe("a summary for a professional", () => {
  it("counts twelve weeks and leaves out what was before", () => {
    const summary = summarise({
      ...none,
      runs: [run(1), run(8), run(40), run(90)],
      cramps: [cramp(1), cramp(8), cramp(90)],
    });
    expect(summary).toMatchObject({
      runs: 3,
      runsWithCramp: 2,
      cramps: 2,
      recentRuns: 2,
      recentRunsWithCramp: 2,
      isSuggested: false,
    });
    expect(summary.weeks).toHaveLength(12);
    expect(summary.weeks.at(-1)).toMatchObject({ runs: 1, cramps: 1 });
    expect(summary.weeks.reduce((sum, week) => sum + week.runs, 0)).toBe(3);
  });

  it("groups muscles and treatments, the most frequent first, with what relief was logged", () => {
    const summary = summarise({
      ...none,
      cramps: [
        cramp(1, { tried: ["stretch", "massage"], reliefAfterS: 120 }),
        cramp(2, { reliefAfterS: null }),
        cramp(3, { muscle: "foot", side: null, tried: [], share: 0.9 }),
      ],
    });
    expect(summary.muscles).toEqual([
      { muscle: "calf", side: "left", count: 2 },
      { muscle: "foot", side: null, count: 1 },
    ]);
    expect(summary.tried).toEqual([
      { what: "stretch", times: 2, reliefAfterS: { least: 120, median: 120, most: 120 } },
      { what: "massage", times: 1, reliefAfterS: { least: 120, median: 120, most: 120 } },
    ]);
    expect(summary.share).toEqual({ least: 0.7, median: 0.7, most: 0.9 });
  });

  it("is suggested after three cramp runs in four weeks, after three methods, at rest and at night", () => {
    const because = (given: Partial<History>) => summarise({ ...none, ...given }).because;
    expect(
      because({ runs: [run(1), run(2), run(3)], cramps: [cramp(1), cramp(2), cramp(3)] }),
    ).toEqual(["referral.persistence"]);
    const keeps = { ...run(9), habits: { ...run(9).habits, "warm-up": true, stretching: true } };
    const changes = [{ change: "socks", startedMs: 0, endedMs: null }];
    expect(because({ runs: [keeps], cramps: [cramp(5)], changes })).toEqual([
      "referral.persistence",
    ]);
    expect(because({ runs: [keeps], cramps: [cramp(60)], changes })).toEqual([]);
    expect(because({ cramps: [cramp(60, { during: "night", runStartMs: null })] })).not.toEqual([]);
    expect(because({ runs: [run(1)], cramps: [cramp(1)] })).toEqual([]);
  });

  it("of nothing is nothing, and asks the same questions", () => {
    expect(summarise(none)).toMatchObject({ runs: 0, share: null, tried: [], isSuggested: false });
    expect(summarise(none).toAsk).toHaveLength(3);
  });
});
