import type * as z from "zod/mini";
import { digits, distance, mass, minutesAndSeconds, ratePerHour, temperature } from "../format.ts";
import type { Say } from "../language.ts";
import type { Reader } from "../reader.ts";
import { celsius, kilograms, meters, millilitersPerHour } from "../units.ts";

/** What is wrong with one field: what, why, and the fix. */
export type RequestProblem = {
  readonly field: string;
  readonly what: string;
  readonly why: string;
  readonly fix: string;
};

type Field = {
  readonly name: (say: Say) => string;
  readonly inWords: (value: number, reader: Reader) => string;
  readonly fix: (say: Say) => string;
};

const clock = (value: number) => minutesAndSeconds(value);
const plain = (value: number, reader: Reader) => digits(value, reader, { most: 3 });

const fields: Record<string, Field> = {
  distanceM: {
    name: (say) => say("distance"),
    inWords: (v, reader) => distance(meters(v), reader),
    fix: (say) => say("Use a distance such as 10km or 6.2mi."),
  },
  durationS: {
    name: (say) => say("time"),
    inWords: clock,
    fix: (say) => say("Use hours, minutes and seconds, such as 1:45:00 or 45m."),
  },
  bodyMassKg: {
    name: (say) => say("body mass"),
    inWords: (v, reader) => mass(kilograms(v), reader),
    fix: (say) => say("Check the unit: 62kg is 137lb."),
  },
  massBeforeKg: {
    name: (say) => say("mass before"),
    inWords: (v, reader) => mass(kilograms(v), reader),
    fix: (say) => say("Check the unit: 62kg is 137lb."),
  },
  massAfterKg: {
    name: (say) => say("mass after"),
    inWords: (v, reader) => mass(kilograms(v), reader),
    fix: (say) => say("Check the unit: 62kg is 137lb."),
  },
  heightM: {
    name: (say) => say("height"),
    inWords: (v) => `${Math.round(v * 100)} cm`,
    fix: (say) => say("Use a height such as 175cm or 5ft9in."),
  },
  airTemperatureC: {
    name: (say) => say("temperature"),
    inWords: (v, reader) => temperature(celsius(v), reader),
    fix: (say) => say("Check the unit: 24C is 75F."),
  },
  relativeHumidityPct: {
    name: (say) => say("humidity"),
    inWords: (v, reader) => `${plain(v, reader)} %`,
    fix: (say) => say("Use a relative humidity such as 65%."),
  },
  windMPerS: {
    name: (say) => say("wind"),
    inWords: (v, reader) => `${plain(v, reader)} m/s`,
    fix: (say) => say("Use a wind speed such as 3m/s or 10km/h."),
  },
  sweatRateMlPerH: {
    name: (say) => say("sweat rate"),
    inWords: (v, reader) => ratePerHour(millilitersPerHour(v), reader),
    fix: (say) => say("Use a rate such as 900ml/h or 30oz/h."),
  },
  speedKmPerH: {
    name: (say) => say("speed"),
    inWords: (v, reader) => `${digits(v, reader)} km/h`,
    fix: (say) => say("Use a speed or pace such as 11km/h or 9:00/mi."),
  },
  drankMl: {
    name: (say) => say("drank"),
    inWords: (v, reader) => `${plain(v, reader)} mL`,
    fix: (say) => say("Use a volume such as 500ml or 17oz."),
  },
  urineMl: {
    name: (say) => say("urine"),
    inWords: (v, reader) => `${plain(v, reader)} mL`,
    fix: (say) => say("Use a volume such as 200ml or 7oz."),
  },
  scaleStepKg: {
    name: (say) => say("scale step"),
    inWords: (v, reader) => `${plain(v, reader)} kg`,
    fix: (say) => say("Use a step such as 0.1kg."),
  },
  goalPaceSPerKm: {
    name: (say) => say("goal pace"),
    inWords: (v) => `${clock(v)}/km`,
    fix: (say) => say("Use a pace such as 9:00/mi or 5:30/km."),
  },
  corralPaceSPerKm: {
    name: (say) => say("corral pace"),
    inWords: (v) => `${clock(v)}/km`,
    fix: (say) => say("Use a pace such as 9:00/mi or 5:30/km."),
  },
  firstMileS: {
    name: (say) => say("first mile"),
    inWords: clock,
    fix: (say) => say("Use minutes and seconds, such as 9:40."),
  },
  shape: {
    name: (say) => say("shape"),
    inWords: plain,
    fix: (say) => say("Use a fraction such as 0.02: the first metre 2 % slower than the mean."),
  },
  ageYears: { name: (say) => say("age"), inWords: plain, fix: (say) => say("Use whole years.") },
};

/** Every problem with a request, each with the field, the bound and the fix. */
export function requestProblems(
  issues: readonly z.core.$ZodIssue[],
  request: unknown,
  reader: Reader,
): RequestProblem[] {
  return tightest(issues).map((issue) => {
    const key = String(issue.path.findLast((part) => typeof part === "string") ?? "request");
    const field = fields[key] ?? {
      name: () => key,
      inWords: plain,
      fix: (say) => say("Check what was typed."),
    };
    const given = valueAt(request, issue.path);
    const { say } = reader;
    const name = field.name(say);
    const thing =
      typeof given === "number" && Number.isFinite(given)
        ? `${name} ${field.inWords(given, reader)}`
        : name;
    return {
      field: key,
      what: what(issue, thing, say),
      why: why(issue, field, reader),
      fix: field.fix(say),
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

function what(issue: z.core.$ZodIssue, thing: string, say: Say): string {
  if (issue.code === "too_small") return say("{thing} is too low.", { thing });
  if (issue.code === "too_big") return say("{thing} is too high.", { thing });
  if (issue.code !== "custom") return say("{thing} is not a value Limber can use.", { thing });
  return issue.params?.limit === "too-slow"
    ? say("{thing} is too long for this distance.", { thing })
    : say("{thing} is too short for this distance.", { thing });
}

function why(issue: z.core.$ZodIssue, field: Field, reader: Reader): string {
  const { say } = reader;
  if (issue.code === "too_small")
    return say("The least is {value}.", { value: field.inWords(Number(issue.minimum), reader) });
  if (issue.code === "too_big")
    return say("The most is {value}.", { value: field.inWords(Number(issue.maximum), reader) });
  if (issue.code === "invalid_value")
    return say("It must be one of: {choices}.", { choices: issue.values.join(", ") });
  if (issue.code !== "custom") return say("A number is needed.");
  return issue.params?.limit === "too-slow"
    ? say("That is slower than a slow walk, 25:00 a kilometre.")
    : say("That is faster than anyone has run, 2:05 a kilometre.");
}
