import { describe, expect, it } from "vitest";
import { readDuration, readNumber } from "./numbers.ts";

describe("a number in a table", () => {
  it.each([
    ["9.01", 9.01],
    ["9,01", 9.01],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1 234,5", 1234.5],
    ["1,500", 1500],
    ["9008.219", 9008.219],
    ["-2,5", -2.5],
  ])("is read with the decimal sign of its language: %s", (cell, value) => {
    expect(readNumber(cell)).toBe(value);
  });

  it.each(["", "--", "n/a", "=SUM(A1)", "12:30", undefined])("is not made up of %s", (cell) => {
    expect(readNumber(cell)).toBeUndefined();
  });
});

describe("a time in a table", () => {
  it.each([
    ["47:12", 2832],
    ["00:47:12", 2832],
    ["1:02:03.5", 3723.5],
    ["1h 2m 3s", 3723],
    ["45m", 2700],
    ["1h2m3s", 3723],
    ["2 hours 5 sec", 7205],
    ["90Min", 5400],
  ])("is read with hours or without: %s", (cell, seconds) => {
    expect(readDuration(cell)).toBe(seconds);
  });

  it.each(["", "--", "47", "fast", "3m 2h", "2m 3m", "1h and 2m", "h", "5x"])(
    "is not made up of %s",
    (cell) => {
      expect(readDuration(cell)).toBeUndefined();
    },
  );
});

describe("a cell made to hold a reader up", () => {
  it.each(["1".repeat(200_000), "1 ".repeat(100_000), "1h".repeat(100_000), "1.".repeat(100_000)])(
    "is read in one go or is none",
    (cell) => {
      expect(readDuration(cell)).toBeUndefined();
      expect(readNumber(`${cell}x`)).toBeUndefined();
    },
  );
});
