import { describe, expect, it } from "vitest";
import { limber } from "../limber.fixture.ts";

describe("the sun of an answer", () => {
  it.each([
    ["--sky sun --direct-share 0.6", "--direct-share and --sky both say"],
    ["--radiation 600W/m2 --sky sun", "--radiation and --sky both say"],
  ])("is told once: %s is refused", async (sun, what) => {
    const { stdout, stderr, exitCode } = await limber(
      `heat show --temp 27C --humidity 70% --wind 2m/s ${sun}`,
    );
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(what);
  });
});
