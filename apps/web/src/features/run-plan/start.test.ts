import { describe, expect, it } from "vitest";
import { momentsOf, readStart } from "./start.ts";

describe("the start", () => {
  it("is the runner's own clock, wherever the server is", () => {
    expect(readStart("2026-11-22T07:30")).toEqual({
      ok: true,
      start: { weekday: "Sunday", date: "Sun, Nov 22", atS: 27_000 },
    });
  });

  it("may be left out, and the plan then counts from it", () => {
    const { at, short } = momentsOf(null, "12 h");
    expect([at(-3600), at(0), at(1200), at(7860), short(-3600)]).toEqual([
      "60 min before",
      "start",
      "0:20",
      "2:11",
      "−1:00",
    ]);
  });

  it("is said on the reader's clock", () => {
    const start = { weekday: "Sunday", date: "Sun, Nov 22", atS: 27_000 };
    expect(momentsOf(start, "12 h").at(1200)).toBe("7:50 am");
    expect(momentsOf(start, "24 h").at(43_200)).toBe("19:30");
    expect(momentsOf(start, "12 h").short(43_200)).toBe("7:30");
  });

  it("is refused when there is no such day", () => {
    expect(readStart("2026-02-30T10:00").ok).toBe(false);
    expect(readStart("tomorrow").ok).toBe(false);
  });
});
