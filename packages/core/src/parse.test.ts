import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KG_PER_POUND, ML_PER_OUNCE } from "./format.ts";
import * as parse from "./parse.ts";
import { mile } from "./units.ts";

const read = (parsed: parse.Parsed<unknown>): unknown =>
  parsed.ok ? parsed.value : parsed.problem;

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
