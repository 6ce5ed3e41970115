import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { bounds } from "../bounds.ts";
import { fastestRuns } from "./figure-evidence.ts";
import { possibleOf } from "./possible.ts";

const distance = fc.option(between(0, 2 * bounds.distanceM[1]));
const time = fc.option(between(0, 2 * bounds.runS[1]));
const told = fc.record({
  distanceM: distance,
  elapsedS: time,
  movingS: time,
  firstMileS: time,
});

describe("whether a run can have been one", () => {
  it("is answered for whatever is told, with a reason and a figure wherever it is not a plain yes", () => {
    fc.assert(
      fc.property(told, (run) => {
        const { answer, why, field } = possibleOf(run);
        expect([why === null, field === null]).toEqual([answer === "yes", answer === "yes"]);
        if (why !== "nothing-told" && field !== null) expect(run[field]).not.toBeNull();
      }),
      { numRuns: 5000, seed: 20_261_130 },
    );
  });

  it("is never denied to a record, nor to whoever is slower", () => {
    const { fromM, mPerS } = fastestRuns.value;
    for (const [at, distanceM] of fromM.entries())
      for (const slower of [1, 1.01, 2, 5])
        expect(
          possibleOf({
            distanceM,
            elapsedS: Math.max(60, (distanceM / (mPerS[at] ?? 0)) * slower),
          }).answer,
        ).toBe("yes");
  });

  it("is doubted or denied to whatever is faster than a record by a tenth", () => {
    const { fromM, mPerS } = fastestRuns.value;
    for (const [at, distanceM] of fromM.entries())
      if (distanceM > 0)
        expect(
          possibleOf({ distanceM, elapsedS: distanceM / ((mPerS[at] ?? 0) * 1.1) }).answer,
        ).not.toBe("yes");
  });

  it("never becomes likelier with more distance in the same time", () => {
    const rank = { yes: 0, perhaps: 1, no: 2 };
    fc.assert(
      fc.property(
        between(1, 200_000),
        between(1, 200_000),
        between(60, 90_000),
        (a, b, elapsedS) => {
          const [near, far] = [Math.min(a, b), Math.max(a, b)].map(
            (distanceM) => rank[possibleOf({ distanceM, elapsedS }).answer],
          );
          expect(near).toBeLessThanOrEqual(far ?? 0);
        },
      ),
      { numRuns: 5000, seed: 20_261_130 },
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    "has an answer for %s",
    (strange) => {
      expect(possibleOf({ distanceM: strange, elapsedS: 1800 }).answer).toBeTypeOf("string");
      expect(possibleOf({ distanceM: 5000, elapsedS: strange }).answer).not.toBe("yes");
    },
  );
});
