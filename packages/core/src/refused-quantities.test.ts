import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as parse from "./parse.ts";
import type { Problem } from "./problem.ts";

/** The value, or all that is said in its place. */
const read = (parsed: parse.Parsed<unknown>): unknown =>
  parsed.ok
    ? parsed.value
    : [parsed.problem.what, parsed.problem.why, parsed.problem.fix].join(" ");

const parsers = {
  parseDistance: parse.parseDistance,
  parseMass: parse.parseMass,
  parseTemperature: parse.parseTemperature,
  parsePercent: parse.parsePercent,
  parseVolume: parse.parseVolume,
  parseVolumeRate: parse.parseVolumeRate,
  parseWind: parse.parseWind,
  parseRadiation: parse.parseRadiation,
  parsePressure: parse.parsePressure,
  parseHeight: parse.parseHeight,
  parsePaceOrSpeed: parse.parsePaceOrSpeed,
  parseDuration: parse.parseDuration,
  parseMileTime: parse.parseMileTime,
} satisfies Record<string, (text: string) => parse.Parsed<unknown>>;
const everyParser = Object.entries(parsers);

describe("a bare number is refused, and the problem names the fix", () => {
  it.each([
    [
      parse.parseDistance("14"),
      'distance "14" has no unit. Units are mi, km or m. Use 14mi or 22.5km.',
    ],
    [
      parse.parseDistance("5000"),
      'distance "5000" has no unit. Units are mi, km or m. Use 5000m or 5km.',
    ],
    [parse.parseMass("62"), 'mass "62" has no unit. Units are kg or lb. Use 62kg or 137lb.'],
    [
      parse.parseMass("137", "mass after"),
      'mass after "137" has no unit. Units are kg or lb. Use 137lb or 62.1kg.',
    ],
    [
      parse.parseTemperature("24"),
      'temperature "24" has no unit. Units are C or F. Use 24C or 75F.',
    ],
    [
      parse.parseTemperature("75"),
      'temperature "75" has no unit. Units are C or F. Use 75F or 24C.',
    ],
    [parse.parsePercent("65"), 'humidity "65" has no unit. Units are %. Use 65%.'],
    [parse.parsePercent("0.65"), 'humidity "0.65" has no unit. Units are %. Use 65%.'],
    [
      parse.parseVolume("500"),
      'volume "500" has no unit. Units are mL, L or oz. Use 500ml or 17oz.',
    ],
    [
      parse.parseVolumeRate("30"),
      'rate "30" has no unit. Units are ml/h, L/h or oz/h. Use 30oz/h or 887ml/h.',
    ],
    [
      parse.parseHeight("175"),
      'height "175" has no unit. Units are cm, m, or ft and in. Use 175cm or 5ft9in.',
    ],
    [
      parse.parseWind("3"),
      'wind "3" has no unit. Units are m/s, km/h or mph. Use 3m/s or 10.8km/h.',
    ],
    [
      parse.parsePaceOrSpeed("9:00"),
      'pace "9:00" has no unit. It could be for a mile or for a kilometre. Use 9:00/mi or 5:36/km.',
    ],
    [
      parse.parseDuration("90"),
      'time "90" has no unit. It could be hours, minutes or seconds. Use 90m.',
    ],
    [
      parse.parseMileTime("9"),
      'mile time "9" has no unit. It could be hours, minutes or seconds. Use 9:00 or 9m00s.',
    ],
  ])("%#", (parsed, expected) => expect(read(parsed)).toBe(expected));
});

describe("what could mean two things is refused", () => {
  it.each([
    [
      parse.parseDuration("1:45"),
      'time "1:45" is ambiguous. It could be hours and minutes, or minutes and seconds. Use 1:45:00, or 1m45s.',
    ],
    [
      parse.parseDuration("45:30"),
      'time "45:30" is ambiguous. It could be hours and minutes, or minutes and seconds. Use 0:45:30, or 45:30:00.',
    ],
    [
      parse.parseVolume("1,500ml"),
      'volume "1,500ml" is ambiguous. The comma could part the thousands or the decimals. Use 1500ml or 1.500ml.',
    ],
  ])("%#", (parsed, expected) => expect(read(parsed)).toBe(expected));
});

describe("no parser ever gives a value that is not a finite number, and none throws", () => {
  const hopeless = [
    "",
    " ",
    "NaN",
    "NaNkm",
    "Infinity",
    "Infinitykg",
    "-Infinitym",
    "1e999",
    "1e999km",
    "1e3kg",
    "--5C",
    "5..5km",
    "1.2.3km",
    "km",
    "5:60/km",
    "5:3x/km",
    "1:60:00",
    "1:00:60",
    "1h75m",
    "0x10kg",
    "constructor",
    "14constructor",
    "__proto__",
    "9:00/furlong",
    "0:00/km",
  ];
  it.each(everyParser)("%s refuses what is no quantity", (_name, parseText) => {
    for (const text of hopeless) expect(parseText(text), text).toMatchObject({ ok: false });
    expect(parseText(`${"9".repeat(400)}km`)).toMatchObject({ ok: false });
  });

  it("a negative is refused everywhere but on a thermometer", () => {
    const negatives = [
      "-14mi",
      "-62kg",
      "-65%",
      "-500ml",
      "-900ml/h",
      "-175cm",
      "-3m/s",
      "-5:30/km",
      "-1:45:00",
      "-45m",
    ];
    for (const text of negatives) {
      for (const [name, parseText] of everyParser)
        expect(parseText(text), `${name} ${text}`).toMatchObject({ ok: false });
    }
    expect(read(parse.parseMass("-62kg"))).toBe(
      'mass "-62kg" is negative. It can only be zero or more. Use 62kg or 137lb.',
    );
  });

  it("what a sensor or a runner means by a negative is none", () => {
    expect(read(parse.parseRadiation("-5W/m2"))).toBe(
      'radiation "-5W/m2" is negative. It can only be zero or more. Use 0W/m2.',
    );
    expect(read(parse.parseWind("-3m/s"))).toBe(
      'wind "-3m/s" is negative. It can only be zero or more. Use 0m/s.',
    );
  });

  it("a unit of something else is refused", () => {
    expect(read(parse.parseMass("14km"))).toBe(
      'mass "14km" has the unit "km", which does not fit. Units are kg or lb. Use 14kg or 31lb.',
    );
    expect(parse.parseDistance("14kg")).toMatchObject({ ok: false });
    expect(parse.parseVolume("500ml/h")).toMatchObject({ ok: false });
    expect(parse.parseVolumeRate("500ml")).toMatchObject({ ok: false });
    expect(parse.parseDuration("45km")).toMatchObject({ ok: false });
  });

  it("any text at all gives a value or a problem with all three parts", () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.string({ unit: "binary" }),
      fc
        .tuple(fc.double(), fc.constantFrom("km", "mi", "kg", "/km", "C", "%"))
        .map(([n, unit]) => `${n}${unit}`),
    );
    fc.assert(
      fc.property(anyText, fc.constantFrom(...everyParser), (text, [, parseText]) => {
        const parsed = parseText(text);
        if (!parsed.ok) return Object.values(parsed.problem).every((part) => part.length > 0);
        return Object.values(
          typeof parsed.value === "object" ? { ...parsed.value } : [parsed.value],
        ).every(Number.isFinite);
      }),
      { numRuns: 2000 },
    );
  });

  it("standing still is no speed, and no wind is a wind", () => {
    expect(read(parse.parsePaceOrSpeed("0km/h"))).toBe(
      'pace "0km/h" is no speed. Standing still takes forever. Use 11km/h or 5:30/km.',
    );
    expect(read(parse.parseWind("0m/s"))).toBe(0);
  });

  it("what is typed cannot drive a terminal, nor fill it", () => {
    const { problem } = parse.parseMass(`\u001b[31m62${"x".repeat(500)}`) as {
      problem: Problem;
    };
    expect(problem.what).not.toContain("\u001b");
    expect(problem.what.length).toBeLessThan(80);
  });
});

describe("every fix is itself accepted", () => {
  const tried = [
    "14",
    "5000",
    "62",
    "137",
    "65",
    "0.65",
    "24",
    "500",
    "1:45",
    "45:30",
    "9:00",
    "-3",
    "rubbish",
    "",
    "1,500ml",
    "0",
    "4",
  ];
  it.each(everyParser)("%s", (_name, parseText) => {
    for (const text of tried) {
      const parsed = parseText(text);
      if (parsed.ok) continue;
      for (const fix of parsed.problem.fix.replace(/^Use |\.$/g, "").split(/,? or /)) {
        expect(parseText(fix), `${text} → ${fix}`).toMatchObject({ ok: true });
      }
    }
  });
});
