import { englishReader } from "@limber/core/reader";
import { describe, expect, it } from "vitest";
import { momentsOf, readStart } from "./plan-start.ts";

const [us, si] = [englishReader("us"), englishReader("si")];

describe("the start", () => {
  it("is the runner's own clock, wherever the server is", () => {
    expect(readStart("2026-11-22T07:30", us)).toEqual({
      ok: true,
      start: { weekday: "Sunday", date: "Sun, Nov 22", atS: 27_000 },
    });
  });

  it("may be left out, and the plan then counts from it", () => {
    const { at, short } = momentsOf(null, us);
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
    expect(momentsOf(start, us).at(1200)).toBe("7:50 am");
    expect(momentsOf(start, si).at(43_200)).toBe("19:30");
    expect(momentsOf(start, us).short(43_200)).toBe("7:30");
  });

  it("is refused when there is no such day", () => {
    expect(readStart("2026-02-30T10:00", us).ok).toBe(false);
    expect(readStart("tomorrow", us).ok).toBe(false);
  });
});
