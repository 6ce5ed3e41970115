import { describe, expect, it } from "vitest";
import { guessFrom } from "./display.ts";

describe("the first guess of how to show things", () => {
  it("is miles and a 12 hour clock in the United States", () => {
    expect(guessFrom("en-US,en;q=0.9")).toEqual({ units: "us", clock: "12 h", region: "US" });
  });

  it("is kilometres and a 24 hour clock in Germany", () => {
    expect(guessFrom("de-DE,de;q=0.9,en-US;q=0.8")).toEqual({
      units: "si",
      clock: "24 h",
      region: "DE",
    });
  });

  it("is metric when nothing is known, and survives nonsense", () => {
    for (const header of ["", "*", "en", "x;;;,,,", "\u0000"])
      expect(guessFrom(header)).toEqual({ units: "si", clock: "24 h", region: null });
  });
});
