/**
 * Quantities from what people type: a number and its unit, always both. With
 * `measures.ts` and `format.ts` the one place where ounces, miles, pounds and degrees Fahrenheit exist. Nothing here judges whether
 * a value makes sense for a runner: the models do.
 */
import { amountOf, useOneOf } from "./amount.ts";
import { asMileTime, clock, notAClock, timeOf } from "./clock-time.ts";
import { minutesAndSeconds } from "./format.ts";
import * as measures from "./measures.ts";
import { bad, decimal, good, type Parsed, quoted, tidy } from "./parsed.ts";
import * as units from "./units.ts";
import { mile } from "./units.ts";

export type { Parsed };

/** How fast someone runs, both ways round. */
export type PaceAndSpeed = {
  readonly paceSPerKm: units.SecondsPerKilometer;
  readonly speedKmPerH: units.KilometersPerHour;
};

/** `14mi`, `42.195km`, `400m`, `10k`, `half`, `marathon`. */
export function parseDistance(text: string, field = "distance"): Parsed<units.Meters> {
  const named = measures.namedDistances.find(([name]) => name === tidy(text).replace("-", ""));
  return named
    ? good(units.meters(named[1]))
    : as(units.meters, amountOf(text, field, measures.distances));
}

/** `62kg`, `137lb`. */
export function parseMass(text: string, field = "mass"): Parsed<units.Kilograms> {
  return as(units.kilograms, amountOf(text, field, measures.masses));
}

/** `24C`, `75 °F`, `-5C`. */
export function parseTemperature(text: string, field = "temperature"): Parsed<units.Celsius> {
  return as(units.celsius, amountOf(text, field, measures.temperatures));
}

/** `65%`. */
export function parsePercent(text: string, field = "humidity"): Parsed<units.Percent> {
  return as(units.percent, amountOf(text, field, measures.percents));
}

/** `500ml`, `0.5L`, `17oz`. */
export function parseVolume(text: string, field = "volume"): Parsed<units.Milliliters> {
  return as(units.milliliters, amountOf(text, field, measures.volumes));
}

/** `900ml/h`, `0.9L/h`, `30oz/h`. */
export function parseVolumeRate(text: string, field = "rate"): Parsed<units.MillilitersPerHour> {
  return as(units.millilitersPerHour, amountOf(text, field, measures.volumeRates));
}

/** `3m/s`, `10km/h`, `6mph`. */
export function parseWind(text: string, field = "wind"): Parsed<units.MetersPerSecond> {
  return as(units.metersPerSecond, amountOf(text, field, measures.winds));
}

/** `600W/m2`. */
export function parseRadiation(
  text: string,
  field = "radiation",
): Parsed<units.WattsPerSquareMeter> {
  return as(units.wattsPerSquareMeter, amountOf(text, field, measures.radiations));
}

/** `1013hPa`, `101.3kPa`. */
export function parsePressure(text: string, field = "pressure"): Parsed<units.Hectopascals> {
  return as(units.hectopascals, amountOf(text, field, measures.pressures));
}

/** `175cm`, `1.75m`, `5ft9in`, `5'9"`. */
export function parseHeight(text: string, field = "height"): Parsed<units.Meters> {
  const parts = /^(\d{1,2})(?:ft|foot|feet|')(\d{1,2}(?:[.,]\d+)?)(?:in|inch|inches|"|'')?$/.exec(
    tidy(text),
  );
  if (!parts) return as(units.meters, amountOf(text, field, measures.heights));
  const inches = decimal(parts[2]);
  if (inches >= 12)
    return bad((say) => [
      say("{field} {text} has {inches} inches.", { field, text: quoted(text), inches }),
      say("A foot has 12."),
      useOneOf(["5ft9in", "175cm"], say),
    ]);
  return good(units.meters((Number(parts[1]) * 12 + inches) * measures.METERS_PER_INCH));
}

/** `9:00/mi`, `5:30/km`, `11km/h`, `7mph`. */
export function parsePaceOrSpeed(text: string, field = "pace"): Parsed<PaceAndSpeed> {
  const [, minutes = "", rest = "", unit = ""] =
    /^(\d{1,3}):([\d.,]+)(.*)$/s.exec(tidy(text)) ?? [];
  if (minutes === "") return fromSpeed(text, field);
  const each = clock(["0", minutes, rest]);
  if (each === null || each === 0) return notAClock(text, field, ["9:00/mi", "5:35/km"]);
  const per = measures.paceUnitsM.find(([spelling]) => spelling.test(unit))?.[1];
  const examples = [
    `${minutes}:${rest}/mi`,
    `${minutesAndSeconds(each / (mile / 1000))}/km`,
  ] as const;
  if (per !== undefined) return fromPace(units.secondsPerKilometer((each * 1000) / per));
  if (unit === "")
    return bad((say) => [
      say("{field} {text} has no unit.", { field, text: quoted(text) }),
      say("It could be for a mile or for a kilometre."),
      useOneOf(examples, say),
    ]);
  return bad((say) => [
    say("{field} {text} has a unit that is not a pace.", { field, text: quoted(text) }),
    say("Paces are for a mile or a kilometre."),
    useOneOf(examples, say),
  ]);
}

/** `1:45:00`, `1h45m`, `45m`, `90s`. A bare `1:45` is refused: it could be hours or minutes. */
export function parseDuration(text: string, field = "time"): Parsed<units.Seconds> {
  const tidied = tidy(text);
  const [, first = "", second = ""] = /^(\d+):(\d+)$/.exec(tidied) ?? [];
  if (first !== "") {
    const [asHours, asMinutes] = [`${first}:${second}:00`, `0:${first}:${second}`];
    const [example, other] =
      Number(first) < 10 ? [asHours, `${first}m${second}s`] : [asMinutes, asHours];
    return bad((say) => [
      say("{field} {text} is ambiguous.", { field, text: quoted(text) }),
      say("It could be hours and minutes, or minutes and seconds."),
      say("Use {example}, or {other}.", { example, other }),
    ]);
  }
  return as(units.seconds, timeOf(text, field));
}

/** `9:05`, `9:05/mi`, `9m05s`: minutes and seconds for a mile. */
export function parseMileTime(text: string, field = "mile time"): Parsed<units.Seconds> {
  const [, minutes, rest] =
    /^(\d{1,3}):([\d.,]+)(?:\/mi|\/mile|min\/mi|min\/mile)?$/.exec(tidy(text)) ?? [];
  if (minutes === undefined)
    return as(
      units.seconds,
      timeOf(text, field, (n) => asMileTime(Math.floor(n))),
    );
  const time = clock(["0", minutes, rest]);
  return time === null ? notAClock(text, field, ["9:05", "9m05s"]) : good(units.seconds(time));
}

function fromSpeed(text: string, field: string): Parsed<PaceAndSpeed> {
  const speed = amountOf(text, field, measures.speeds);
  if (!speed.ok) return speed;
  if (!(speed.value > 0) || !Number.isFinite(3600 / speed.value)) {
    return bad((say) => [
      say("{field} {text} is no speed.", { field, text: quoted(text) }),
      say("Standing still takes forever."),
      useOneOf(["11km/h", "5:30/km"], say),
    ]);
  }
  return good({
    paceSPerKm: units.secondsPerKilometer(3600 / speed.value),
    speedKmPerH: units.kilometersPerHour(speed.value),
  });
}

function fromPace(paceSPerKm: units.SecondsPerKilometer): Parsed<PaceAndSpeed> {
  return good({ paceSPerKm, speedKmPerH: units.kilometersPerHour(3600 / paceSPerKm) });
}

function as<Value extends number>(
  make: (n: number) => Value,
  parsed: Parsed<number>,
): Parsed<Value> {
  return parsed.ok ? good(make(parsed.value)) : parsed;
}
