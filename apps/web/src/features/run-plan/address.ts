import { wallAt } from "@limber/api/clock";
import { mass, paceDigits, paceUnitM, temperature } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import type { RunPlanInput, RunPlanRequest } from "@limber/core/run-plan/model";
import { type Meters, paceOver } from "@limber/core/units";
import { courseInAddress } from "./course-text.ts";
import { type Typed, typedIn, unitsInAddress, unitsOf } from "./query.ts";
import { textFields, withUnit } from "./text-fields.ts";

/** The address of the plan for a request: the same form, filled in with SI units. */
export function addressOf(request: RunPlanInput): string {
  const query = new URLSearchParams(
    Object.entries(fieldsOf(request)).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  for (const condition of request.healthConditions ?? []) query.append("health", condition);
  return `/plans?${query}`;
}

/** The form for a request that was asked before, in the reader's units, and by its pace: another distance then is not another pace. */
export function typedOf(request: RunPlanRequest, reader: Reader): Typed {
  const { distanceM, durationS, bodyMassKg, conditions, forecast, healthConditions } = request;
  const plain = { ...reader, decimalMark: ".", minusSign: "-" } as const;
  const said = fieldsOf(request);
  const withUnits = (text: string | undefined, unit: string) => text && `${text}${unit}`;
  return typedIn({
    ...said,
    units: unitsInAddress(reader.units),
    distance: inUnitsOf(distanceM, reader),
    time: undefined,
    pace: paceDigits(paceOver(distanceM, durationS), reader),
    mass: bodyMassKg && String(Number.parseFloat(mass(bodyMassKg, plain))),
    temperature:
      conditions && forecast === undefined
        ? String(Number.parseFloat(temperature(conditions.airTemperatureC, plain)))
        : undefined,
    wind: withUnits(said["wind"], "m/s"),
    sweat: withUnits(said["sweat"], "ml/h"),
    corral: withUnits(said["corral"], "/km"),
    health: [...healthConditions],
  });
}

/** The form for a plan that was kept; of one whose question cannot be read, how far it was. */
export function typedOfKept(
  { request, distanceM }: { request: RunPlanRequest | null; distanceM: Meters | null },
  reader: Reader,
): Typed {
  if (request !== null) return typedOf(request, reader);
  return typedIn({
    units: unitsInAddress(reader.units),
    distance: distanceM === null ? undefined : inUnitsOf(distanceM, reader),
  });
}

/** What was typed, each with its unit, to go along with a form in the reader's own units. The check-in asks for the rest. */
export function carried(typed: Typed, reader: Reader): (readonly [string, string])[] {
  const units = unitsOf(typed, reader.units);
  const asked = ["mass", "urine", "units"];
  const texts = textFields.flatMap((name) =>
    typed[name] === "" || asked.includes(name)
      ? []
      : [[name, withUnit(name, typed[name], units)] as const],
  );
  return [
    ...texts,
    ["units", unitsInAddress(reader.units)],
    ...typed.health.map((name) => ["health", name] as const),
  ];
}

function fieldsOf(request: RunPlanInput): Record<string, string | undefined> {
  const {
    distanceM,
    durationS,
    event,
    bodyMassKg,
    heightM,
    conditions,
    sweatRateMlPerH,
    earlierCramps,
    corralPaceSPerKm,
    course,
    startAt,
    timeZone,
    forecast,
  } = request;
  // Fetched weather is fetched anew, for an hour that may be another.
  const weather = forecast === undefined ? conditions : undefined;
  return {
    units: "si",
    distance: `${distanceM / 1000}`,
    time: clock(durationS),
    event,
    mass: textOf(bodyMassKg),
    height: heightM === undefined ? undefined : `${heightM}m`,
    temperature: textOf(weather?.airTemperatureC),
    humidity: textOf(weather?.relativeHumidityPct),
    sky: weather?.sky,
    wind: textOf(weather?.windMPerS),
    sweat: textOf(sweatRateMlPerH),
    cramped: earlierCramps === undefined ? undefined : earlierCramps ? "yes" : "no",
    corral: corralPaceSPerKm === undefined ? undefined : clock(corralPaceSPerKm).replace(/^0:/, ""),
    start: startAt === undefined ? undefined : wallAt(new Date(startAt), timeZone ?? "UTC"),
    zone: timeZone,
    place: forecast?.place,
    course: (course && courseInAddress(course)) ?? undefined,
  };
}

/** "14", in miles or kilometres. */
function inUnitsOf(distanceM: Meters, reader: Reader): string {
  return String(Number((distanceM / paceUnitM(reader)).toFixed(3)));
}

function textOf(value: number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

function clock(s: number): string {
  const whole = Math.round(s);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${Math.floor(whole / 3600)}:${two(Math.floor((whole % 3600) / 60))}:${two(whole % 60)}`;
}
