import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { between } from "../testing/between.ts";
import {
  digits,
  distance,
  drink,
  KG_PER_POUND,
  ML_PER_OUNCE,
  mass,
  minutesAndSeconds,
  pace,
  roundedForJson,
  roundedVolume,
  temperature,
  timeOfDay,
  wholeSeconds,
} from "./format.ts";
import { sayFrom } from "./language.ts";
import { englishReader, type Reader } from "./reader.ts";
import { celsius, kilograms, meters, milliliters, secondsPerKilometer } from "./units.ts";

const [us, si] = [englishReader("us"), englishReader("si")];
const range = (min: number, max: number) => ({ minMl: milliliters(min), maxMl: milliliters(max) });

describe("volumes for people", () => {
  it.each([
    ["U01", 4, 118.3],
    ["U02", 6, 177.4],
    ["U03", 8, 236.6],
    ["U04", 16, 473.2],
    ["U05", 24, 709.8],
  ])("%s: an ounce is 29.5735 mL", (_, ounces, ml) => {
    expect(Math.abs(ounces * ML_PER_OUNCE - ml)).toBeLessThanOrEqual(0.5);
  });

  it("R08: a pound is 0.45359237 kg", () => {
    expect(154 * KG_PER_POUND).toBeCloseTo(69.85, 2);
  });

  it("round outward-safe: the low end never falls below the range, the high end never rises above it", () => {
    fc.assert(
      fc.property(between(0, 2000), between(0, 2000), fc.constantFrom(us, si), (a, b, reader) => {
        const [min, max] = [Math.min(a, b), Math.max(a, b)];
        const { low, high } = roundedVolume(range(min, max), reader);
        const ml = reader.units.volume === "oz" ? ML_PER_OUNCE : 1;
        expect(high * ml).toBeLessThanOrEqual(max + 1e-3);
        expect(low).toBeLessThanOrEqual(high);
        if (low < high) expect(low * ml).toBeGreaterThanOrEqual(min - 1e-3);
      }),
    );
  });

  it("keeps the article's own ounces whole", () => {
    expect(drink(range(118.294, 236.588), us)).toBe("4 to 8 oz");
    expect(drink(range(473.176, 709.764), us)).toBe("16 to 24 oz");
  });

  it("takes a finer step when a coarse one would cross", () => {
    expect(drink(range(122, 128), si)).toBe("125 mL");
    expect(drink(range(100, 100), us)).toBe("3 oz");
  });
});

describe("numbers in a language", () => {
  const german = sayFrom({ mL: "ml", "{least} to {most}": "{least} bis {most}" });
  const reader: Reader = { ...si, say: german, language: "de", decimalMark: ",", minusSign: "−" };

  it("have the reader's decimal mark and minus", () => {
    expect(distance(meters(22_530), reader)).toBe("22,5 km");
    expect(temperature(celsius(-4.6), reader)).toBe("−5 °C");
    expect(digits(-0.04, reader, { least: 1 })).toBe("0,0");
    expect(drink(range(122, 178), reader)).toBe("130 bis 170 ml");
  });

  it("go with units that are chosen one by one", () => {
    const units = { distance: "mi", volume: "mL", mass: "kg", temperature: "°F" } as const;
    const mixed: Reader = { ...us, units };
    expect([
      distance(meters(22_530), mixed),
      drink(range(122, 178), mixed),
      mass(kilograms(62.14), mixed),
      temperature(celsius(22), mixed),
      pace(secondsPerKilometer(348), mixed),
    ]).toEqual(["14 mi", "130 to 170 mL", "62.1 kg", "72 °F", "9:20/mi"]);
  });
});

describe("times for people", () => {
  it("whole seconds add up to the rounded total, and none is off by more than one", () => {
    fc.assert(
      fc.property(fc.array(between(0, 2000), { minLength: 1, maxLength: 60 }), (times) => {
        const whole = wholeSeconds(times);
        expect(whole.reduce((sum, time) => sum + time, 0)).toBe(
          Math.round(times.reduce((sum, time) => sum + time, 0)),
        );
        for (const [index, time] of whole.entries())
          expect(Math.abs(time - (times[index] ?? 0))).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("reads as a race clock", () => {
    expect([
      minutesAndSeconds(590),
      minutesAndSeconds(3723),
      minutesAndSeconds(59.6),
      minutesAndSeconds(-90),
      minutesAndSeconds(-0.4),
      minutesAndSeconds(3599.6),
    ]).toEqual(["9:50", "1:02:03", "1:00", "-1:30", "0:00", "1:00:00"]);
    expect(pace(secondsPerKilometer(348), us)).toBe("9:20/mi");
    expect(pace(secondsPerKilometer(348), si)).toBe("5:48/km");
  });

  it("tells the time of day on both clocks, across midnight", () => {
    expect([
      timeOfDay(6.5 * 3600, si),
      timeOfDay(13 * 3600, us),
      timeOfDay(-1800, si),
      timeOfDay(0, us),
      timeOfDay(12 * 3600 - 60, us),
      timeOfDay(12 * 3600, us),
    ]).toEqual(["6:30", "1:00 pm", "23:30", "12:00 am", "11:59 am", "12:00 pm"]);
  });
});

describe("numbers for programs", () => {
  it("have three decimals, and six digits below one", () => {
    expect([roundedForJson(488.6400001), roundedForJson(0.993751234), roundedForJson(0)]).toEqual([
      488.64, 0.993751, 0,
    ]);
  });
});
