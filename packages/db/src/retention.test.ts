import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Retention, staying } from "./retention.ts";

const usual: Retention = { days: 7, weeks: 4, months: 12 };
const daily = (from: string, count: number) =>
  Array.from({ length: count }, (_, day) => new Date(Date.parse(from) + day * 86_400_000));
const told = (made: readonly Date[], retention = usual) =>
  [...staying(made, retention)].map((at) => at.toISOString().slice(0, 10)).toSorted();

const made = fc.uniqueArray(
  fc.date({ min: new Date("2024-01-01"), max: new Date("2027-12-31"), noInvalidDate: true }),
  { selector: (at) => at.getTime(), maxLength: 200 },
);
const retention = fc.record({ days: fc.nat(10), weeks: fc.nat(10), months: fc.nat(14) });

describe("what stays of backups", () => {
  it("is one a day for a week, one a week for a month, one a month for a year", () => {
    expect(told(daily("2025-11-01T03:00:00Z", 394))).toEqual([
      ...["2025-12-31", "2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"],
      ...["2026-06-30", "2026-07-31", "2026-08-31", "2026-09-30", "2026-10-31"],
      ...["2026-11-08", "2026-11-15", "2026-11-22"],
      ...["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28"],
      "2026-11-29",
    ]);
  });

  it("is the newest, whatever is asked", () => {
    const none = { days: 0, weeks: 0, months: 0 };
    expect(told(daily("2026-11-01T03:00:00Z", 3), none)).toEqual(["2026-11-03"]);
    expect(told([])).toEqual([]);
  });

  it("always has the newest, is never more than was asked, and stays the same when looked at again", () => {
    fc.assert(
      fc.property(made, retention, (all, asked) => {
        const kept = [...staying(all, asked)];
        const newest = Math.max(...all.map((at) => at.getTime()));
        if (all.length > 0) expect(kept.map((at) => at.getTime())).toContain(newest);
        const most = Math.max(1, asked.days + asked.weeks + asked.months);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(new Set(staying(kept, asked))).toEqual(new Set(kept));
        expect(new Set(staying(all.toReversed(), asked))).toEqual(new Set(kept));
      }),
    );
  });

  it("has one of every one of the last days, weeks and months that have any", () => {
    fc.assert(
      fc.property(made, retention, (all, asked) => {
        const kept = [...staying(all, asked)].map((at) => at.toISOString());
        for (const [length, most] of [
          ["2026-11-29".length, asked.days],
          ["2026-11".length, asked.months],
        ] as const) {
          const periods = all.map((at) => at.toISOString().slice(0, length));
          const last = [...new Set(periods)].toSorted().reverse().slice(0, most);
          for (const period of last) expect(kept.some((at) => at.startsWith(period))).toBe(true);
        }
      }),
    );
  });

  it("gives more days to whoever makes one a day: none is lost that was asked for, in a year of mornings", () => {
    let kept: Date[] = [];
    for (const morning of daily("2025-01-01T03:00:00Z", 500))
      kept = [...staying([...kept, morning], usual)];
    const months = new Set(kept.map((at) => at.toISOString().slice(0, 7)));
    expect(months.size).toBe(12);
  });
});
