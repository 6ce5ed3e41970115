import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KG_PER_POUND, ML_PER_OUNCE } from "./format.ts";
import * as parse from "./parse.ts";
import type { Problem } from "./problem.ts";
import { mile } from "./units.ts";

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

describe("a quantity is read exactly, in either system of units", () => {
  it.each([
    ["42.195km", 42_195],
    ["42,195km", 42_195],
    ["26.2mi", 26.2 * 1609.344],
    ["26.2 miles", 26.2 * 1609.344],
    ["400m", 400],
    ["10k", 10_000],
    ["marathon", 42_195],
    ["Half", 21_097.5],
    ["half-marathon", 21_097.5],
    ["half marathon", 21_097.5],
  ])("distance %s", (text, distanceM) => expect(read(parse.parseDistance(text))).toBe(distanceM));

  it.each([
    ["62kg", 62],
    ["62,5 kg", 62.5],
    ["137lb", 137 * 0.45359237],
    ["137 lbs", 137 * 0.45359237],
    ["100g", 0.1],
  ])("mass %s", (text, massKg) => expect(read(parse.parseMass(text))).toBe(massKg));

  it.each([
    ["600W/m2", 600],
    ["600 W/m²", 600],
    ["0 w/m^2", 0],
  ])("radiation %s", (text, wPerM2) => expect(read(parse.parseRadiation(text))).toBe(wPerM2));

  it.each([
    ["1013hPa", 1013],
    ["101325Pa", 1013.25],
    ["1013 mbar", 1013],
    ["101.3 kPa", 1013],
  ])("pressure %s", (text, hPa) => expect(read(parse.parsePressure(text))).toBeCloseTo(hPa, 9));

  it.each([
    ["24C", 24],
    ["24°C", 24],
    ["24 ℃", 24],
    ["75F", (43 * 5) / 9],
    ["-5C", -5],
    ["−5C", -5],
    ["–5 °C", -5],
    ["32°f", 0],
  ])("temperature %s", (text, airC) => expect(read(parse.parseTemperature(text))).toBe(airC));

  it.each([
    ["500ml", 500],
    ["0.5L", 500],
    [".5l", 500],
    ["17oz", 17 * 29.5735],
    ["17 fl oz", 17 * 29.5735],
  ])("volume %s", (text, volumeMl) => expect(read(parse.parseVolume(text))).toBe(volumeMl));

  it.each([
    ["900ml/h", 900],
    ["0.9L/h", 900],
    ["30oz/h", 30 * 29.5735],
    ["0,9 litres per hour", 900],
  ])("rate %s", (text, rateMlPerH) => expect(read(parse.parseVolumeRate(text))).toBe(rateMlPerH));

  it.each([
    ["175cm", 1.75],
    ["1.75m", 1.75],
    ["5ft9in", 69 * 0.0254],
    ["5'9\"", 69 * 0.0254],
    ["5′9″", 69 * 0.0254],
    ["5ft9", 69 * 0.0254],
    ["69in", 69 * 0.0254],
  ])("height %s", (text, heightM) =>
    expect(read(parse.parseHeight(text))).toBeCloseTo(heightM, 12),
  );

  it.each([
    ["3m/s", 3],
    ["10.8km/h", 3],
    ["10mph", 16_093.44 / 3600],
  ])("wind %s", (text, windMPerS) =>
    expect(read(parse.parseWind(text))).toBeCloseTo(windMPerS, 12),
  );

  it("humidity 65%", () => expect(read(parse.parsePercent("65 %"))).toBe(65));

  it.each([
    ["11km/h", 3600 / 11, 11],
    ["9:00/mi", 540_000 / 1609.344, 3600 / (540_000 / 1609.344)],
    ["9:00 min/mile", 540_000 / 1609.344, 3600 / (540_000 / 1609.344)],
    ["5:30/km", 330, 3600 / 330],
    ["5:30 per km", 330, 3600 / 330],
    ["7mph", 3600 / (7 * 1.609344), 7 * 1.609344],
  ])("pace or speed %s", (text, paceSPerKm, speedKmPerH) => {
    const both = read(parse.parsePaceOrSpeed(text)) as parse.PaceAndSpeed;
    expect(both.paceSPerKm).toBeCloseTo(paceSPerKm, 9);
    expect(both.speedKmPerH).toBeCloseTo(speedKmPerH, 9);
  });

  it.each([
    ["1:45:00", 6300],
    ["1h45m", 6300],
    ["1h 45min 30s", 6330],
    ["45m", 2700],
    ["90 minutes", 5400],
    ["1.5h", 5400],
    ["0:01:45", 105],
    ["1m45s", 105],
    ["100:00:00", 360_000],
  ])("duration %s", (text, timeS) => expect(read(parse.parseDuration(text))).toBe(timeS));

  it.each([
    ["9:05", 545],
    ["9:05/mi", 545],
    ["9m05s", 545],
    ["0:09:05", 545],
    ["545s", 545],
    ["9:05.5", 545.5],
  ])("mile time %s", (text, timeS) => expect(read(parse.parseMileTime(text))).toBe(timeS));
});

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

describe("one quantity in two systems is one quantity", () => {
  const amount = fc.integer({ min: 1, max: 999_999 }).map((n) => n / 1000);
  const same = (a: unknown, b: number) =>
    expect(Math.abs((a as number) / b - 1)).toBeLessThan(1e-12);

  it("miles and metres, pounds and kilograms, ounces and millilitres", () => {
    fc.assert(
      fc.property(amount, (n) => {
        same(read(parse.parseDistance(`${n}mi`)), n * mile);
        same(read(parse.parseDistance(`${String(n).replace(".", ",")} km`)), n * 1000);
        same(read(parse.parseMass(`${n}lb`)), n * KG_PER_POUND);
        same(read(parse.parseVolume(`${n}oz`)), n * ML_PER_OUNCE);
      }),
    );
  });

  it("a pace a mile, a pace a kilometre and a speed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 120, max: 3000 }), (timeS) => {
        const text = `${Math.floor(timeS / 60)}:${String(timeS % 60).padStart(2, "0")}`;
        const perMile = read(parse.parsePaceOrSpeed(`${text}/mi`)) as parse.PaceAndSpeed;
        const asSpeed = read(
          parse.parsePaceOrSpeed(`${perMile.speedKmPerH}km/h`),
        ) as parse.PaceAndSpeed;
        same(perMile.paceSPerKm, (timeS * 1000) / mile);
        same(asSpeed.paceSPerKm, perMile.paceSPerKm);
        expect(read(parse.parseMileTime(text))).toBe(timeS);
      }),
    );
  });

  it("a time with colons and a time in words", () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(59), fc.nat(59), (h, m, s) => {
        const two = (n: number) => String(n).padStart(2, "0");
        expect(read(parse.parseDuration(`${h}:${two(m)}:${two(s)}`))).toBe(h * 3600 + m * 60 + s);
        expect(read(parse.parseDuration(`${h}h${m}m${s}s`))).toBe(h * 3600 + m * 60 + s);
      }),
    );
  });
});
