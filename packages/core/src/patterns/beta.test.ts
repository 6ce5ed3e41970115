import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../../testing/between.ts";
import { type Beta, chanceBelow, chanceLarger, lnGamma, quantile } from "./beta.ts";

const parameter = between(0.5, 400);
const belief = fc.record({ alpha: parameter, beta: parameter });
const counted = fc.nat(400).map((runs) => runs + 0.5);
const countedBelief = fc.record({ alpha: counted, beta: counted });
const share = between(0, 1);
/** The same, where what it lacks of one is a number too and not a rounded one. */
const mirroredShare = share.map((x) => 1 - (1 - x));
const law = { numRuns: 200 };

describe("the logarithm of the gamma function", () => {
  it("has the values of tables", () => {
    const known: [number, number][] = [
      [1, 0],
      [2, 0],
      [0.5, Math.log(Math.sqrt(Math.PI))],
      [10, Math.log(362_880)],
      [0.1, 2.252712651734206],
      [100.5, 361.43554046777757],
    ];
    for (const [x, value] of known) expect(lnGamma(x)).toBeCloseTo(value, 11);
  });

  it("grows by ln x from x to x + 1", () => {
    fc.assert(
      fc.property(parameter, (x) => {
        expect(lnGamma(x + 1) - lnGamma(x)).toBeCloseTo(Math.log(x), 9);
      }),
      law,
    );
  });
});

describe("the chance below", () => {
  it("has the values of tables", () => {
    const known: [number, Beta, number][] = [
      [0.3, { alpha: 1, beta: 1 }, 0.3],
      [0.5, { alpha: 7.5, beta: 7.5 }, 0.5],
      [0.25, { alpha: 0.5, beta: 0.5 }, 1 / 3],
      [0.2, { alpha: 2, beta: 3 }, 0.1808],
      [0.9, { alpha: 5, beta: 1 }, 0.9 ** 5],
    ];
    for (const [x, of, value] of known) expect(chanceBelow(x, of)).toBeCloseTo(value, 10);
  });

  it("is the sum of a binomial's tail where both parameters are whole", () => {
    const [n, k, x] = [12, 4, 0.37];
    let tail = 0;
    for (let j = k; j <= n; j += 1) {
      let ways = 1;
      for (let i = 0; i < j; i += 1) ways = (ways * (n - i)) / (i + 1);
      tail += ways * x ** j * (1 - x) ** (n - j);
    }
    expect(chanceBelow(x, { alpha: k, beta: n - k + 1 })).toBeCloseTo(tail, 10);
  });

  it("lies from 0 to 1, and never falls as x grows", () => {
    fc.assert(
      fc.property(belief, share, share, (of, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const [below, upTo] = [chanceBelow(low, of), chanceBelow(high, of)];
        expect(below).toBeGreaterThanOrEqual(0);
        expect(upTo).toBeLessThanOrEqual(1);
        expect(below).toBeLessThanOrEqual(upTo + 1e-12);
      }),
      law,
    );
  });

  it("is mirrored when both parameters change places", () => {
    fc.assert(
      fc.property(belief, mirroredShare, (of, x) => {
        const mirrored = chanceBelow(1 - x, { alpha: of.beta, beta: of.alpha });
        expect(mirrored).toBeCloseTo(1 - chanceBelow(x, of), 9);
      }),
      law,
    );
  });
});

it("a quantile leads back to its chance", () => {
  fc.assert(
    fc.property(belief, between(0.001, 0.999), (of, chance) => {
      expect(chanceBelow(quantile(chance, of), of)).toBeCloseTo(chance, 8);
    }),
    law,
  );
});

describe("the chance that one share is larger", () => {
  it("is even for equal beliefs, and has a closed form for whole parameters", () => {
    fc.assert(
      fc.property(countedBelief, (of) => {
        expect(chanceLarger(of, of)).toBeCloseTo(0.5, 6);
      }),
      law,
    );
    // P(X > Y) for Beta(2, 1) against Beta(1, 1) is the mean of the first.
    expect(chanceLarger({ alpha: 2, beta: 1 }, { alpha: 1, beta: 1 })).toBeCloseTo(2 / 3, 6);
  });

  it("and the chance of the other being larger add up to one", () => {
    fc.assert(
      fc.property(countedBelief, countedBelief, (one, other) => {
        expect(chanceLarger(one, other) + chanceLarger(other, one)).toBeCloseTo(1, 6);
      }),
      law,
    );
  });
});
