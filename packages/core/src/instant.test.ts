import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayMs, instantMs, midnightMs, wallMs } from "./instant.ts";

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

  it.each([
    "",
    "2026-07-04",
    "2026-07-04Z",
    "2026-07-04T06:00",
    "tomorrow",
    "2026-7-4T06:00Z",
    "2026-02-31T06:00Z",
    "2026-07-04T24:00Z",
    "2026-07-04T06:60Z",
    "2026-07-04T06:00:60Z",
    "2026-07-04T06:00+24:00",
    "2026-07-04T06:00+01:60",
  ])("is none in “%s”", (text) => expect(instantMs(text)).toBeNaN());
});

describe("a day", () => {
  it("is there where the calendar has it, and nowhere else", () => {
    fc.assert(
      fc.property(
        fc.record({ year: fc.nat(9999), month: fc.nat(14), day: fc.nat(33) }),
        ({ year, month, day }) => {
          const date = new Date(0);
          date.setUTCFullYear(year, month - 1, day);
          const isThere =
            date.getUTCFullYear() === year &&
            date.getUTCMonth() === month - 1 &&
            date.getUTCDate() === day;
          const atMs = isThere ? date.getTime() : Number.NaN;
          const text = `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}`;
          expect([midnightMs(year, month, day), dayMs(text)]).toEqual([atMs, atMs]);
          expect(wallMs(`${text}T07:30`)).toBe(atMs + 27_000_000);
        },
      ),
      { numRuns: 5000 },
    );
  });
});
