import fc from "fast-check";

const steps = 2 ** 31 - 1;

/**
 * Any number between two, as likely here as there, and the ends more often. Left to itself, `fc.double` takes every
 * power of two for as likely as the next: most of what it draws between -30 and 50 is nought to a hundred places.
 */
export const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.oneof(
    {
      weight: 15,
      arbitrary: fc
        .integer({ min: 0, max: steps })
        .map((step) => Math.min(max, min + (max - min) * (step / steps))),
    },
    { weight: 1, arbitrary: fc.double({ min, max, noNaN: true }) },
  );
