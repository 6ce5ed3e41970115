import { describe, expect, it } from "vitest";
import { areHere } from "./oracles.ts";
import { riskRows, strainRows } from "./risk.ts";

describe.skipIf(!areHere)("other people's answers beside the project", () => {
  it("are ours for the risk of a runner, in each of 180 rows", () => {
    const rows = riskRows();
    expect(rows).toHaveLength(180);
    expect(rows.filter(({ step, theirStep }) => step !== theirStep)).toEqual([]);
    const solved = rows.flatMap(({ apartC }) => apartC);
    expect(solved).toHaveLength(150 * 3);
    expect(Math.max(...solved.map(Math.abs))).toBeLessThan(0.06);
  });

  it("are ours for the sweat of 160 runners, to a gram", () => {
    const apart = strainRows();
    expect(apart).toHaveLength(160);
    expect(Math.max(...apart.map(Math.abs))).toBeLessThan(1);
  });
});
