import { expect, it } from "vitest";
import { limber } from "../limber.fixture.ts";

const marathon = "plan create --distance 42km --time 4:00:00 --mass 60kg --temp 5C";
const page = async (line: string) => (await limber(line)).stdout;

it("a sweat rate that cannot be true is said to be none, and the page is else the one without it", async () => {
  const lines = async (line: string) => (await page(line)).split("\n");
  const [typed, plain] = [await lines(`${marathon} --sweat-rate 3.9L/h`), await lines(marathon)];
  const [warning, ...others] = typed.filter((line) => !plain.includes(line));
  expect(warning).toMatch(/^! The sweat rate that you typed cannot be right: .+ unit, or weigh/);
  // The rule that says so is one more of those that the plan leans on.
  expect(others).toHaveLength(1);
  expect(others[0]).toContain("hydration.typed-rate");
});

it("other programs read the same, and why", async () => {
  const { sweat, warnings } = JSON.parse(await page(`${marathon} --sweat-rate 3.9L/h --json`));
  expect(sweat).toMatchObject({ basis: "predicted", typed: { doubt: "sweats-too-much" } });
  expect(warnings).toContainEqual(
    expect.objectContaining({
      kind: "typed-rate-not-believed",
      text: expect.stringMatching(/^The sweat rate that you typed cannot be right/),
    }),
  );
});
