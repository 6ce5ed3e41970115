import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantMs } from "./instant.ts";

const two = (n: number) => String(n).padStart(2, "0");
const offset = fc
  .tuple(fc.constantFrom("+", "-"), fc.nat(14), fc.constantFrom(0, 30, 45))
  .map(([sign, hours, minutes]) => `${sign}${two(hours)}:${two(minutes)}`);
const anInstant = fc
  .tuple(
    fc.date({ min: new Date("0001-01-02"), max: new Date("9999-12-30"), noInvalidDate: true }),
    fc.constantFrom(16, 19, 23),
    fc.oneof(fc.constant("Z"), offset),
  )
  .map(([date, length, ahead]) => date.toISOString().slice(0, length) + ahead);

describe("an instant", () => {
  it("is where every clock has it, whatever its offset", () => {
    fc.assert(
      fc.property(anInstant, (text) => {
        expect(instantMs(text)).toBeCloseTo(Date.parse(text), 3);
      }),
      { numRuns: 2000 },
    );
  });

  it.each(["", "2026-07-04", "2026-07-04T06:00", "tomorrow", "2026-7-4T06:00Z"])(
    "is none in “%s”",
    (text) => expect(instantMs(text)).toBeNaN(),
  );
});
