import type * as z from "zod/mini";
import {
  distance,
  mass,
  minutesAndSeconds,
  ratePerHour,
  temperature,
  type UnitSystem,
} from "../format.ts";
import { celsius, kilograms, meters, millilitersPerHour } from "../units.ts";

/** What is wrong with one field: what, why, and the fix. */
export type RequestProblem = {
  readonly field: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
};

type Field = {
  readonly name: string;
  readonly say: (value: number, units: UnitSystem) => string;
  readonly fix: string;
};

const clock = (value: number) => minutesAndSeconds(value);
const plain = (value: number) => String(value);

const fields: Record<string, Field> = {
  distanceM: {
    name: "distance",
    say: (v, units) => distance(meters(v), units),
    fix: "Use a distance such as 10km or 6.2mi.",
  },
  durationS: {
    name: "time",
    say: clock,
    fix: "Use hours, minutes and seconds, such as 1:45:00 or 45m.",
  },
  bodyMassKg: {
    name: "body mass",
    say: (v, units) => mass(kilograms(v), units),
    fix: "Check the unit: 62kg is 137lb.",
  },
  massBeforeKg: {
    name: "mass before",
    say: (v, units) => mass(kilograms(v), units),
    fix: "Check the unit: 62kg is 137lb.",
  },
  massAfterKg: {
    name: "mass after",
    say: (v, units) => mass(kilograms(v), units),
    fix: "Check the unit: 62kg is 137lb.",
  },
  heightM: {
    name: "height",
    say: (v) => `${Math.round(v * 100)} cm`,
    fix: "Use a height such as 175cm or 5ft9in.",
  },
  airTemperatureC: {
    name: "temperature",
    say: (v, units) => temperature(celsius(v), units),
    fix: "Check the unit: 24C is 75F.",
  },
  relativeHumidityPct: {
    name: "humidity",
    say: (v) => `${plain(v)} %`,
    fix: "Use a relative humidity such as 65%.",
  },
  windMPerS: {
    name: "wind",
    say: (v) => `${plain(v)} m/s`,
    fix: "Use a wind speed such as 3m/s or 10km/h.",
  },
  sweatRateMlPerH: {
    name: "sweat rate",
    say: (v, units) => ratePerHour(millilitersPerHour(v), units),
    fix: "Use a rate such as 900ml/h or 30oz/h.",
  },
  speedKmPerH: {
    name: "speed",
    say: (v) => `${plain(Math.round(v * 10) / 10)} km/h`,
    fix: "Use a speed or pace such as 11km/h or 9:00/mi.",
  },
  drankMl: {
    name: "drank",
    say: (v) => `${plain(v)} mL`,
    fix: "Use a volume such as 500ml or 17oz.",
  },
  urineMl: {
    name: "urine",
    say: (v) => `${plain(v)} mL`,
    fix: "Use a volume such as 200ml or 7oz.",
  },
  scaleStepKg: {
    name: "scale step",
    say: (v) => `${plain(v)} kg`,
    fix: "Use a step such as 0.1kg.",
  },
  goalPaceSPerKm: {
    name: "goal pace",
    say: (v) => `${clock(v)}/km`,
    fix: "Use a pace such as 9:00/mi or 5:30/km.",
  },
  corralPaceSPerKm: {
    name: "corral pace",
    say: (v) => `${clock(v)}/km`,
    fix: "Use a pace such as 9:00/mi or 5:30/km.",
  },
  firstMileS: { name: "first mile", say: clock, fix: "Use minutes and seconds, such as 9:40." },
  shape: {
    name: "shape",
    say: plain,
    fix: "Use a fraction such as 0.02: the first metre 2 % slower than the mean.",
  },
  ageYears: { name: "age", say: plain, fix: "Use whole years." },
};

/** Every problem with a request, each with the field, the bound and the fix. */
export function requestProblems(
  issues: readonly z.core.$ZodIssue[],
  request: unknown,
  units: UnitSystem,
): RequestProblem[] {
  return tightest(issues).map((issue) => {
    const key = String(issue.path.findLast((part) => typeof part === "string") ?? "request");
    const field = fields[key] ?? { name: key, say: plain, fix: "Check what was typed." };
    const given = valueAt(request, issue.path);
    const shown =
      typeof given === "number" && Number.isFinite(given)
        ? `${field.name} ${field.say(given, units)}`
        : field.name;
    return {
      field: key,
      what: `${shown} ${what(issue)}.`,
      why: why(issue, field, units),
      fix: field.fix,
    };
  });
}

/** One issue a field: of two bounds on the same side the one declared last is the tighter. */
function tightest(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  return [...new Map(issues.map((issue) => [issue.path.join("."), issue])).values()];
}

function valueAt(request: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === "object" && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    request,
  );
}

function what(issue: z.core.$ZodIssue): string {
  if (issue.code === "too_small") return "is too low";
  if (issue.code === "too_big") return "is too high";
  if (issue.code === "custom")
    return issue.params?.limit === "too-slow"
      ? "is too long for this distance"
      : "is too short for this distance";
  return "is not a value Limber can use";
}

function why(issue: z.core.$ZodIssue, field: Field, units: UnitSystem): string {
  if (issue.code === "too_small") return `The least is ${field.say(Number(issue.minimum), units)}.`;
  if (issue.code === "too_big") return `The most is ${field.say(Number(issue.maximum), units)}.`;
  if (issue.code === "custom") {
    return issue.params?.limit === "too-slow"
      ? "That is slower than a slow walk, 25:00 a kilometre."
      : "That is faster than anyone has run, 2:05 a kilometre.";
  }
  if (issue.code === "invalid_value") return `It must be one of: ${issue.values.join(", ")}.`;
  return "A number is needed.";
}
