import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendar, type RunDay } from "./calendar.ts";

const run = (day: string, distanceM: number, cramps = 0): RunDay => ({
  day,
  distanceM,
  runs: 1,
  cramps,
});

describe("twelve weeks", () => {
  it("end with this week, and begin it where the reader's week begins", () => {
    const monday = calendar([], "2026-11-22", "monday");
    expect([monday[11]?.cells[0]?.day, monday[11]?.cells[6]?.when]).toEqual([
      "2026-11-16",
      "today",
    ]);
    const sunday = calendar([], "2026-11-22", "sunday");
    expect([sunday[11]?.cells[0]?.day, sunday[11]?.cells[0]?.when]).toEqual([
      "2026-11-22",
      "today",
    ]);
    expect(sunday[11]?.cells.slice(1).every(({ when }) => when === "later")).toBe(true);
    expect(calendar([], "2026-11-22", "saturday")[11]?.cells[0]?.day).toBe("2026-11-21");
  });

  it("hold every day once, whatever the day, and a run in its place", () => {
    const someDay = fc
      .date({ min: new Date("2020-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const starts = fc.constantFrom("monday" as const, "sunday" as const, "saturday" as const);
    fc.assert(
      fc.property(someDay, starts, (today, start) => {
        const weeks = calendar([run(today, 5000, 1)], today, start);
        const days = weeks.flatMap(({ cells }) => cells.map(({ day }) => day));
        expect(new Set(days).size).toBe(84);
        expect(weeks.at(-1)).toMatchObject({ runs: 1, distanceM: 5000 });
      }),
    );
  });

  it("are darker the longer the day, and rest is lightest", () => {
    const days = [run("2026-11-16", 20_000), run("2026-11-17", 5000), run("2026-11-18", 0)];
    const loads = calendar(days, "2026-11-22", "monday")[11]?.cells.map(({ load }) => load);
    expect(loads).toEqual([4, 1, 1, 0, 0, 0, 0]);
  });
});
