import { describe, expect, it } from "vitest";
import { limber } from "../limber.fixture.ts";

const air = "--mass 62kg --temp 24C --humidity 65%";
const there = "--start 2026-07-04T07:30-06:00 --lat 39.74 --lon -104.99";
const runFor = (time: string, more: string) =>
  limber(`plan create --distance 10km --time ${time} ${air} ${more}`);
const planned = async (more: string, time = "55m") => {
  const { stdout, stderr } = await runFor(time, `${more} --json`);
  return { ...JSON.parse(stdout), stderr };
};

describe("a plan under a sky that was typed", () => {
  it("is flagged by sun and wind, and says what of them it assumes", async () => {
    expect((await planned("")).heat.method).toBe("estimate");
    const { heat, stderr } = await planned("--sky sun");
    expect(heat).toMatchObject({ method: "liljegren", assumedOutdoors: { sunElevationDeg: 45 } });
    expect(stderr).toContain("Height of the sun unknown, reckoned as 45° above the horizon.");
  });

  it("does not call a wind unknown that was told, and says for what it counts", async () => {
    const told = "The wind you told is from the front and counts for your sweat.";
    const { stderr, heat } = await planned("--sky sun --wind 3m/s");
    expect(heat.assumedOutdoors.windAt10MMPerS).toBe(2);
    expect(stderr).toContain(`${told} For the heat the wind at 10 m counts: unknown, reckoned`);
    expect(stderr).not.toContain("Wind unknown");
    expect((await planned("--sky sun")).stderr).toContain("Wind unknown, reckoned as 2 m/s.");
    const { stdout } = await runFor("55m", "--sky sun --wind 3m/s");
    expect(stdout.replaceAll(/\s+/g, " ")).not.toContain("Wind unknown");
  });

  it("knows the sun of its place, and the highest of a long run", async () => {
    const { heat, conditions } = await planned(`--sky sun ${there}`);
    expect(heat.assumedOutdoors).not.toHaveProperty("sunElevationDeg");
    expect(conditions.sunElevationDeg).toBeCloseTo(29.5, 1);
    const long = await planned(`--sky sun ${there}`, "4:00:00");
    expect(long.conditions.sunElevationDeg).toBeGreaterThan(60);
    expect(long.heat.wbgtC).toBeGreaterThan(heat.wbgtC);
  });

  it.each([
    ["--lat 39.74 --lon -104.99", "--sky and --start must be there too."],
    ["--sky sun --start 2026-07-04T07:30-06:00 --lat 39.74", "--lon must be there too."],
    ["--sky dark --start 2026-07-04T06:00-06:00", "dark needs the place."],
    [`--sky dark ${there}`, "It is not dark then."],
  ])("is refused half told: %s", async (more, what) => {
    const { stdout, stderr, exitCode } = await runFor("55m", more);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(what);
  });

  it("needs a temperature for its sky", async () => {
    const { stderr, exitCode } = await limber("plan create --distance 10km --time 55m --sky sun");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("sky needs a temperature.");
  });
});
