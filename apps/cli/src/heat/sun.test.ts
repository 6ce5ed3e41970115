import { describe, expect, it } from "vitest";
import { limber } from "../limber.fixture.ts";

describe("the sun of an answer", () => {
  it.each([
    ["--sky sun --direct-share 0.6", "Sky and radiation both say how much sun there is."],
    ["--radiation 600W/m2 --sky sun", "Sky and radiation both say how much sun there is."],
    ["--direct-share 0.6", "The sun is missing."],
    ["--radiation 600W/m2 --sun-elevation -20", "The sun is below the horizon then."],
    [
      "--radiation 600W/m2 --at 2026-07-04T23:00-06:00 --lat 39.74 --lon -104.99",
      "The sun is below the horizon then.",
    ],
    ["--sky dark --sun-elevation 60", "It is not dark then."],
    ["--radiation -5W/m2 --sun-elevation -20", "Use 0W/m2."],
  ])("is told once, and as it can be: %s is refused", async (sun, what) => {
    const { stdout, stderr, exitCode } = await limber(
      `heat show --temp 27C --humidity 70% --wind 2m/s ${sun}`,
    );
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(what);
  });
});
