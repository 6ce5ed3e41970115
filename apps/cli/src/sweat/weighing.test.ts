import { describe, expect, it } from "vitest";
import { limber } from "../limber.fixture.ts";

const scale = (after: string, more = "") =>
  `sweat test --before 70kg --after ${after} --drank 500ml --urine 0ml --time 1:00:00 ${more}`;
const headline = async (line: string) => (await limber(line)).stdout.split("\n", 1)[0];

describe("a weigh-in that is no measurement", () => {
  it.each([
    [scale("69.6kg").replace("1:00:00", "44m"), "too-short", "45 minutes"],
    [scale("69.6kg", "--scale-step 0.5kg"), "coarse-scale", "coarse"],
    [
      scale("69.6kg").replace("--urine 0ml", "--urine unmeasured"),
      "toilet-not-measured",
      "not measured",
    ],
    [scale("70.4kg"), "gained-weight", "heavier"],
    [scale("70kg").replace("500ml", "0ml"), "no-sweat", "did not sweat"],
  ])("has no rate, and its headline says why: %s", async (line, why, words) => {
    expect(await headline(line)).toMatch(new RegExp(`^No sweat rate: .*${words}`));
    const { stdout, exitCode } = await limber(line);
    expect([exitCode, stdout]).toEqual([0, expect.not.stringMatching(/mL an hour|--sweat-rate/)]);
    expect(JSON.parse((await limber(`${line} --json`)).stdout).noRate).toBe(why);
  });

  it("is told apart from one that is", async () => {
    expect(await headline(scale("69.6kg"))).toMatch(/^You sweat 900 mL an hour\.$/);
    expect(await headline(scale("69.6kg").replace("--urine 0ml", ""))).toMatch(/at the most\.$/);
    const { noRate } = JSON.parse((await limber(`${scale("69.6kg")} --json`)).stdout);
    expect(noRate).toBeNull();
  });
});

describe("with the weather and the pace of the run", () => {
  const run = "--temp 18C --humidity 50%";

  it.each(["--speed 10km/h", "--distance 10km"])("%s: what was expected decides", async (pace) => {
    expect((await limber(scale("69.6kg", `${run} ${pace}`))).exitCode).toBe(0);
    const doubted = await limber(scale("68kg", `${run} ${pace} --json`));
    expect([doubted.exitCode, JSON.parse(doubted.stdout).weighIn.doubts]).toEqual([
      2,
      ["unlike-you"],
    ]);
  });

  it("what is half said, said twice or impossible is refused", async () => {
    const refused = async (more: string) => {
      const { stdout, stderr, exitCode } = await limber(scale("69.6kg", more));
      expect([exitCode, stdout]).toEqual([2, ""]);
      return stderr;
    };
    expect(await refused(run)).toMatch(/pace of the run is missing[\s\S]*Add --speed/);
    expect(await refused("--distance 10km")).toMatch(/weather of the run is missing[\s\S]*--temp/);
    expect(await refused("--humidity 50%")).toMatch(/humidity needs a temperature/);
    expect(await refused(`${run} --speed 10km/h --distance 10km`)).toMatch(/both say how fast/);
    expect(await refused(`${run} --distance 100km`)).toMatch(/too high/);
  });

  it("humidity that nobody told is assumed, and said", async () => {
    const { stderr, exitCode } = await limber(scale("69.6kg", "--temp 18C --speed 10km/h"));
    expect([exitCode, stderr]).toEqual([0, "Humidity unknown, planned as 50 %.\n"]);
  });
});
