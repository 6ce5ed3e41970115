import { instantOf, isTimeZone } from "@limber/api/clock";
import { conflictIn, type RunConditions } from "@limber/core/conditions";
import { type UrineAdvice, urineColours } from "@limber/core/hydration/model";
import { readUrine } from "@limber/core/hydration/plan";
import type { Say } from "@limber/core/language";
import * as parse from "@limber/core/parse";
import type { Problem } from "@limber/core/problem";
import {
  type Reader,
  splitUnitFor,
  type UnitSystem,
  type Units,
  unitSystems,
} from "@limber/core/reader";
import { type RunPlanInput, RunPlanRequest } from "@limber/core/run-plan/model";
import { requestProblems } from "@limber/core/run-plan/problems";
import { oneOf, unitsSaid } from "../../server/display.ts";
import { courseAsked } from "./asked-course.ts";
import { readStart } from "./plan-start.ts";
import { fieldName, type TextField, textFields, withUnit } from "./text-fields.ts";
import type { FetchedWeather } from "./weather.ts";

/** What was typed, as it was typed. */
export type Typed = Readonly<Record<TextField, string>> & { readonly health: readonly string[] };

export type Query = Readonly<Record<string, string | string[] | undefined>>;
export type Problems = Partial<Record<TextField | "health", Problem>>;
export type RequestRead =
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

/** What an address says, as a page is given it: what stands there twice is a list. */
export function queryOf(address: URLSearchParams): Query {
  return Object.fromEntries(
    [...new Set(address.keys())].map((name) => {
      const all = address.getAll(name);
      return [name, all.length === 1 ? all[0] : all];
    }),
  );
}

/** The unit a bare number in a field is in. An address says so itself, so a shared plan means the same to everyone. */
export function unitsOf(typed: Typed, otherwise: Units): Units {
  if (Object.hasOwn(unitSystems, typed.units)) return unitSystems[typed.units as UnitSystem];
  return unitsSaid(typed.units) ?? otherwise;
}

/** Units as an address says them: the name of the system, or one by one, `mi mL kg °C`. */
export function unitsInAddress(units: Units): string {
  const systems = Object.keys(unitSystems) as UnitSystem[];
  const each = ({ distance, volume, mass, temperature }: Units) =>
    `${distance} ${volume} ${mass} ${temperature}`;
  return systems.find((system) => each(unitSystems[system]) === each(units)) ?? each(units);
}

type RequestReading = {
  readonly typedIn: Units;
  readonly reader: Reader;
  /** Fetched for the place that was typed. What was typed about the weather stands above it. */
  readonly weather?: FetchedWeather | undefined;
};

/** A request from what was typed, or what is wrong with each field. Core's parsers and schema judge. */
export function readRequest(
  typed: Typed,
  { typedIn: units, reader, weather }: RequestReading,
): RequestRead {
  const problems: Problems = {};
  const read = <Value>(
    name: TextField,
    parser: (text: string, field: string) => parse.Parsed<Value>,
  ): Value | undefined => {
    if (typed[name] === "") return undefined;
    const parsed = parser(withUnit(name, typed[name], units), fieldName(name, reader.say));
    if (parsed.ok) return parsed.value;
    problems[name] = parsed.problemIn(reader.say);
    return undefined;
  };
  const start = readStart(typed.start, reader);
  if (!start.ok) problems.start = start.problem;
  const told = inputFrom(typed, read, { reader, weather });
  const { course, problem } = courseAsked(typed.course, told["distanceM"], reader);
  if (problem) problems.course = problem;
  const input = { ...told, course };
  const judged = RunPlanRequest.safeParse(input);
  const found = {
    ...judgedProblems(judged, { input, typed, reader: { ...reader, units } }),
    ...missingIn(typed, reader.say),
    ...problems,
  };
  return judged.success && Object.keys(found).length === 0
    ? { ok: true, request: judged.data }
    : { ok: false, problems: found };
}

type ReadField = <Value>(
  name: TextField,
  parser: (text: string, field: string) => parse.Parsed<Value>,
) => Value | undefined;

function inputFrom(
  typed: Typed,
  read: ReadField,
  { reader, weather }: Omit<RequestReading, "typedIn">,
): Record<string, unknown> {
  const distanceM = read("distance", parse.parseDistance);
  const time = read("time", parse.parseDuration);
  const pace = read("pace", parse.parsePaceOrSpeed);
  const airTemperatureC = read("temperature", parse.parseTemperature);
  const relativeHumidityPct = read("humidity", parse.parsePercent);
  const windMPerS = read("wind", parse.parseWind);
  const sky = typed.sky === "" ? undefined : typed.sky;
  const paced = pace && distanceM !== undefined ? (pace.paceSPerKm * distanceM) / 1000 : undefined;
  return {
    distanceM,
    durationS: time ?? paced,
    event: typed.event === "" ? undefined : typed.event,
    bodyMassKg: read("mass", parse.parseMass),
    heightM: read("height", parse.parseHeight),
    sweatRateMlPerH: read("sweat", parse.parseVolumeRate),
    corralPaceSPerKm: read("corral", parse.parsePaceOrSpeed)?.paceSPerKm,
    ...(airTemperatureC === undefined
      ? fetched(weather, sky)
      : {
          conditions: {
            ...{ airTemperatureC, relativeHumidityPct, windMPerS, sky },
            ...(sky !== undefined && sunOf(weather)),
          },
        }),
    healthConditions: typed.health,
    // What is no answer goes on, to be refused.
    earlierCramps: Object.hasOwn(answers, typed.cramped) ? answers[typed.cramped] : typed.cramped,
    splitUnit: splitUnitFor(reader),
    urineIsPale: urineIn(typed)?.pale,
    ...startIn(typed, weather),
  };
}

/** How high the sun stands at the place that was typed: what a sky means for the heat hangs on it. */
function sunOf(weather: FetchedWeather | undefined): Pick<RunConditions, "sunElevationDeg"> {
  const { sunElevationDeg } = weather?.conditions ?? {};
  return sunElevationDeg === undefined ? {} : { sunElevationDeg };
}

const answers: Readonly<Record<string, boolean | undefined>> = {
  "": undefined,
  yes: true,
  no: false,
};

/** The weather that was fetched. Whoever looks at the sky knows more of it than a forecast. */
function fetched(weather: FetchedWeather | undefined, sky: string | undefined): object {
  if (weather === undefined) return {};
  const { conditions, hours, forecast } = weather;
  const { radiationWPerM2: _, directShare: __, ...air } = conditions;
  return { conditions: sky === undefined ? conditions : { ...air, sky }, hours, forecast };
}

/** What a ticked swatch says; undefined when none was ticked. */
export function urineIn({ urine }: Pick<Typed, "urine">): UrineAdvice | undefined {
  const colour = oneOf(urineColours, urine);
  return colour === undefined ? undefined : readUrine(colour);
}

/** The instant of the start, where both the clock and its place are known. */
function startIn({ start, zone }: Typed, weather: FetchedWeather | undefined) {
  const timeZone = isTimeZone(zone) ? zone : weather?.timeZone;
  if (timeZone === undefined) return {};
  const startAt = instantOf(start, timeZone);
  return Number.isNaN(startAt.getTime())
    ? { timeZone }
    : { timeZone, startAt: startAt.toISOString() };
}

function missingIn(typed: Typed, say: Say): Problems {
  if (typed.distance === "") {
    return {
      distance: {
        what: say("How far?"),
        why: say("A plan needs a distance."),
        fix: say("Use 14, 14mi or half."),
      },
    };
  }
  if (typed.time === "" && typed.pace === "") {
    return {
      pace: {
        what: say("How fast?"),
        why: say("A plan needs a pace or a time."),
        fix: say("Use 9:20, or a time in the field after it."),
      },
    };
  }
  const skyAlone = typed.place === "" ? typed.sky : "";
  if (typed.temperature === "" && typed.humidity + typed.wind + skyAlone !== "") {
    return {
      temperature: {
        what: say("How warm?"),
        why: say("Humidity, sun and wind count only with a temperature."),
        fix: say("Add it, or clear the others."),
      },
    };
  }
  return {};
}

type Judged = ReturnType<typeof RunPlanRequest.safeParse>;
type TypedRequest = {
  readonly input: Record<string, unknown>;
  readonly typed: Typed;
  readonly reader: Reader;
};

/** What the schema objects to. A value that could not be read, or was not there, has its own problem already. */
function judgedProblems(judged: Judged, { input, typed, reader }: TypedRequest): Problems {
  const problems: Problems = {};
  const issues = judged.success ? issuesByTheClock(judged.data, typed) : judged.error.issues;
  for (const { field, ...problem } of requestProblems(issues, input, reader)) {
    const isUnread = (field === "distanceM" || field === "durationS") && input[field] === undefined;
    const name = field === "durationS" && typed.time === "" ? "pace" : fieldNames[field];
    if (!isUnread) problems[name ?? "distance"] ??= problem;
  }
  return problems;
}

/** The request tells its start in UTC; what a clock at the place shows then is known here alone. */
function issuesByTheClock({ conditions }: RunPlanRequest, { start: at }: Typed) {
  const [field = "sky", limit] = conflictIn({ ...conditions, at }) ?? [];
  const issue = { code: "custom", input: at, path: ["conditions", field] } as const;
  return limit === undefined
    ? []
    : [{ ...issue, path: [...issue.path], message: limit, params: { limit } }];
}

const fieldNames: Readonly<Record<string, TextField | "health">> = {
  distanceM: "distance",
  durationS: "time",
  event: "event",
  bodyMassKg: "mass",
  heightM: "height",
  sweatRateMlPerH: "sweat",
  corralPaceSPerKm: "corral",
  course: "course",
  healthConditions: "health",
  earlierCramps: "cramped",
  airTemperatureC: "temperature",
  relativeHumidityPct: "humidity",
  windMPerS: "wind",
  sky: "sky",
} satisfies { readonly [Field in keyof (RunPlanInput & RunConditions)]?: TextField | "health" };
