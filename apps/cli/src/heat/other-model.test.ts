import { describe, expect, it } from "vitest";
import { limber } from "../limber.fixture.ts";

const shown = async (line: string) => {
  const { stdout, exitCode } = await limber(`heat show ${line}`);
  expect(exitCode).toBe(0);
  return stdout;
};
const told = async (line: string) => JSON.parse(await shown(`${line} --json`)).secondOpinion;

describe("another model beside the flag", () => {
  it("is milder in humid shade, behind a flag that stands", async () => {
    const shade = "--temp 30C --humidity 60% --sky shade --wind 2m/s";
    expect(await told(shade)).toEqual({
      risk: "low",
      isStricter: false,
      riskRule: "heat.running-risk",
      rule: "heat.second-opinion",
    });
    const page = await shown(shade);
    expect(page).toMatch(/^Red flag\./);
    expect(page).toContain("The flag is stricter and stands.");
  });

  it("stands first where it is stricter", async () => {
    expect(await shown("--temp 44C --humidity 3% --sky dark --wind 4m/s")).toMatch(
      /^Another model, Sports Medicine Australia's, sees extreme risk: it is stricter/,
    );
  });

  it("is null where the steps are the same, or nobody told of the sun", async () => {
    expect(await told("--temp 12C --humidity 60% --sky cloud --wind 2m/s")).toBeNull();
    expect(await told("--temp 30C --humidity 60%")).toBeNull();
  });
});
