import type { UnitSystem } from "@limber/core/format";
import * as parse from "@limber/core/parse";
import { RunPlanRequest } from "@limber/core/run-plan/model";
import { requestProblems } from "@limber/core/run-plan/problems";
import type { FieldProblem } from "../../ui/field.tsx";
import { readStart } from "./start.ts";

/** The names in the address of a plan, which are those of the form. */
export const textFields = [
  "distance",
  "pace",
  "time",
  "start",
  "temperature",
  "mass",
  "humidity",
  "wind",
  "height",
  "sweat",
  "corral",
  "event",
  "units",
] as const;
export type TextField = (typeof textFields)[number];

/** What was typed, as it was typed. */
export type Typed = Readonly<Record<TextField, string>> & { readonly health: readonly string[] };

export type Query = Readonly<Record<string, string | string[] | undefined>>;
export type Problems = Partial<Record<TextField | "health", FieldProblem>>;
export type Read =
  | { readonly ok: true; readonly request: RunPlanRequest }
  | { readonly ok: false; readonly problems: Problems };

export function typedIn(query: Query): Typed {
  const first = (name: string) => [query[name]].flat()[0]?.trim() ?? "";
  const texts = Object.fromEntries(textFields.map((name) => [name, first(name)])) as Record<
    TextField,
    string
  >;
  return { ...texts, health: [query["health"]].flat().filter((name) => name !== undefined) };
}

/** The unit a bare number in a field is in. An address says so itself, so a shared plan means the same to everyone. */
export function unitsOf(typed: Typed, otherwise: UnitSystem): UnitSystem {
  return typed.units === "us" || typed.units === "si" ? typed.units : otherwise;
}

/** A request from what was typed, or what is wrong with each field. Core's parsers and schema judge. */
export function readRequest(
  typed: Typed,
  { typedIn: units, splitsIn }: { typedIn: UnitSystem; splitsIn: UnitSystem },
): Read {
  const problems: Problems = {};
  const read = <Value>(
    name: TextField,
    parser: (text: string, field: string) => parse.Parsed<Value>,
  ): Value | undefined => {
    if (typed[name] === "") return undefined;
    const parsed = parser(withUnit(name, typed[name], units), fieldNames[name]);
    if (parsed.ok) return parsed.value;
    problems[name] = parsed.problem;
    return undefined;
  };
  const start = readStart(typed.start);
  if (!start.ok) problems.start = start.problem;
  const input = inputFrom(typed, splitsIn, read);
  const judged = RunPlanRequest.safeParse(input);
  const found = {
    ...judgedProblems(judged, { input, typed, units }),
    ...missingIn(typed),
    ...problems,
  };
  return judged.success && Object.keys(found).length === 0
    ? { ok: true, request: judged.data }
    : { ok: false, problems: found };
}

type Reader = <Value>(
  name: TextField,
  parser: (text: string, field: string) => parse.Parsed<Value>,
) => Value | undefined;

function inputFrom(typed: Typed, splitsIn: UnitSystem, read: Reader): Record<string, unknown> {
  const distanceM = read("distance", parse.parseDistance);
  const time = read("time", parse.parseDuration);
  const pace = read("pace", parse.parsePaceOrSpeed);
  const airTemperatureC = read("temperature", parse.parseTemperature);
  const relativeHumidityPct = read("humidity", parse.parsePercent) ?? assumedHumidityPct;
  const windMPerS = read("wind", parse.parseWind);
  const paced = pace && distanceM !== undefined ? (pace.paceSPerKm * distanceM) / 1000 : undefined;
  return {
    distanceM,
    durationS: time ?? paced,
    event: typed.event === "" ? undefined : typed.event,
    bodyMassKg: read("mass", parse.parseMass),
    heightM: read("height", parse.parseHeight),
    sweatRateMlPerH: read("sweat", parse.parseVolumeRate),
    corralPaceSPerKm: read("corral", parse.parsePaceOrSpeed)?.paceSPerKm,
    conditions:
      airTemperatureC === undefined
        ? undefined
        : { airTemperatureC, relativeHumidityPct, windMPerS },
    healthConditions: typed.health,
    splitUnit: splitsIn === "us" ? "mile" : "kilometre",
  };
}

/** The form says so beside the field. */
export const assumedHumidityPct = 50;

function missingIn(typed: Typed): Problems {
  if (typed.distance === "") {
    return {
      distance: { what: "How far?", why: "A plan needs a distance.", fix: "Use 14, 14mi or half." },
    };
  }
  if (typed.time === "" && typed.pace === "") {
    return {
      pace: {
        what: "How fast?",
        why: "A plan needs a pace or a time.",
        fix: "Use 9:20, or a time in the field after it.",
      },
    };
  }
  if (typed.temperature === "" && typed.humidity + typed.wind !== "") {
    return {
      temperature: {
        what: "How warm?",
        why: "Humidity and wind count only with a temperature.",
        fix: "Add it, or clear both.",
      },
    };
  }
  return {};
}

type Judged = ReturnType<typeof RunPlanRequest.safeParse>;
type Asked = {
  readonly input: Record<string, unknown>;
  readonly typed: Typed;
  readonly units: UnitSystem;
};

/** What the schema objects to. A value that could not be read, or was not there, has its own problem already. */
function judgedProblems({ error }: Judged, { input, typed, units }: Asked): Problems {
  const problems: Problems = {};
  for (const { field, ...problem } of requestProblems(error?.issues ?? [], input, units)) {
    const isUnread = (field === "distanceM" || field === "durationS") && input[field] === undefined;
    const name = field === "durationS" && typed.time === "" ? "pace" : fieldOf[field];
    if (!isUnread) problems[name ?? "distance"] ??= problem;
  }
  return problems;
}

const fieldOf: Partial<Record<string, TextField | "health">> = {
  distanceM: "distance",
  durationS: "time",
  event: "event",
  bodyMassKg: "mass",
  heightM: "height",
  sweatRateMlPerH: "sweat",
  corralPaceSPerKm: "corral",
  healthConditions: "health",
  airTemperatureC: "temperature",
  relativeHumidityPct: "humidity",
  windMPerS: "wind",
};

const fieldNames: Record<TextField, string> = {
  distance: "Distance",
  pace: "Pace",
  time: "Time",
  start: "Start",
  temperature: "Temperature",
  mass: "Body mass",
  humidity: "Humidity",
  wind: "Wind",
  height: "Height",
  sweat: "Sweat rate",
  corral: "Pace",
  event: "Kind of run",
  units: "Units",
};

/** What stands behind each box on the form, and so what a bare number means. */
export const fieldUnits: Record<UnitSystem, Partial<Record<TextField, string>>> = {
  us: {
    distance: "mi",
    pace: "/mi",
    temperature: "°F",
    mass: "lb",
    humidity: "%",
    wind: "mph",
    height: "in",
    sweat: "oz/h",
    corral: "/mi",
  },
  si: {
    distance: "km",
    pace: "/km",
    temperature: "°C",
    mass: "kg",
    humidity: "%",
    wind: "m/s",
    height: "cm",
    sweat: "mL/h",
    corral: "/km",
  },
};

/** `14` becomes `14mi` where miles are meant; `14km` stays. */
export function withUnit(name: TextField, text: string, units: UnitSystem): string {
  return /[\d.]$/.test(text) && !/[a-z°'"]/i.test(text)
    ? `${text}${fieldUnits[units][name] ?? ""}`
    : text;
}
