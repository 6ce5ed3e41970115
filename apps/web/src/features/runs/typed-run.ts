import type { InputOf } from "@limber/api";
import { latestBegun } from "@limber/api/begun";
import { instantOf, isTimeZone } from "@limber/api/clock";
import { notYetInWords } from "@limber/api/problems";
import { muscles, severities } from "@limber/core/cramps/model";
import { doubtInWords } from "@limber/core/hydration/doubts-in-words";
import { judgeRun } from "@limber/core/hydration/logged-weights";
import { runEvents } from "@limber/core/hydration/model";
import { instantMs } from "@limber/core/instant";
import type { FieldProblem } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";
import type { ToldRun } from "@limber/core/run-analysis/model";
import { impossibleIfTyped, impossibleInWords } from "@limber/core/run-analysis/possible";
import { MS_IN_A_SECOND } from "@limber/core/units";
import { oneOf } from "../../server/display.ts";
import { type FormReader, formReader } from "../../server/form-reader.ts";
import { type FormProblem, Refused } from "../../server/refused.ts";
import { labels } from "./labels.ts";

/** The form of a run, and of a cramp. */
export const fieldsOf = (form: FormData, reader: Reader) =>
  formReader(form, reader, labels(reader));

export type RunTold = InputOf<"runs.edit">["edit"];
export type CrampTold = NonNullable<InputOf<"runs.log">["cramps"]>[number];

/** The fields of a run, each under the name that it has in the form. Read one by one: an edit reads only what changed. */
export const runFields = {
  start: (typed: FormReader, zone: string): RunTold => ({ startedAt: begunIn(typed, zone) }),
  event: ({ chosen }: FormReader): RunTold => ({ event: chosen("event", runEvents) }),
  distance: ({ distance }: FormReader): RunTold => ({ distanceM: distance("distance") }),
  time: ({ duration }: FormReader): RunTold => ({ elapsedS: duration("time") }),
  drank: (typed: FormReader): RunTold => ({ intakeMl: drankIn(typed) }),
  after: ({ mass }: FormReader): RunTold => ({ massAfterKg: mass("after") }),
  before: ({ mass }: FormReader): RunTold => ({ massBeforeKg: mass("before") }),
  urine: ({ volume }: FormReader): RunTold => ({ urineMl: volume("urine") }),
  /** Left without its tick it says nothing: a stop may have been made all the same. */
  unmeasured: ({ text }: FormReader): RunTold => ({
    urineUnmeasured: text("unmeasured") === "" ? null : true,
  }),
  effort: ({ whole }: FormReader): RunTold => ({ effort: whole("effort") }),
  firstMile: ({ minutes }: FormReader): RunTold => ({ firstMileS: minutes("firstMile") }),
  temperature: ({ temperature }: FormReader): RunTold => {
    const airTemperatureC = temperature("temperature");
    return { airTemperatureC, weatherSource: airTemperatureC === null ? null : "typed" };
  },
  humidity: ({ percent }: FormReader): RunTold => ({ relativeHumidityPct: percent("humidity") }),
  warmedUp: ({ answer }: FormReader): RunTold => ({ warmedUp: answer("warmedUp") }),
  socks: ({ answer }: FormReader): RunTold => ({ woreSocks: answer("socks") }),
  stretched: ({ answer }: FormReader): RunTold => ({ stretchedAfter: answer("stretched") }),
  note: ({ text }: FormReader): RunTold => ({ note: text("note") || null }),
} as const;
export type RunField = keyof typeof runFields;
export const runFieldNames = Object.keys(runFields) as RunField[];

/** What a weigh-in is judged by. */
const weighInFields = [
  ...(["before", "after", "drank", "urine", "unmeasured"] as const),
  ...(["time", "distance", "temperature", "humidity"] as const),
] satisfies RunField[];

/** What is wrong with a weigh-in that cannot be right; null where it can, or where the runner insists on it. */
export function doubtIn(
  typed: FormReader,
  changed: readonly RunField[],
  reader: Reader,
): FieldProblem | null {
  if (typed.text("insist") !== "" || !weighInFields.some((name) => changed.includes(name)))
    return null;
  const told: RunTold = Object.assign({}, ...weighInFields.map((name) => runFields[name](typed)));
  const belief = judgeRun({
    massBeforeKg: told.massBeforeKg ?? null,
    massAfterKg: told.massAfterKg ?? null,
    intakeMl: told.intakeMl ?? null,
    urineMl: told.urineMl ?? null,
    urineUnmeasured: told.urineUnmeasured ?? null,
    elapsedS: told.elapsedS ?? null,
    distanceM: told.distanceM ?? null,
    airTemperatureC: told.airTemperatureC ?? null,
    relativeHumidityPct: told.relativeHumidityPct ?? null,
  });
  return belief === null || belief.believed ? null : doubtInWords(belief, reader);
}

/** What is asked about a run by its figures, and the form's field of each. */
const figureFields = {
  distanceM: "distance",
  elapsedS: "time",
  firstMileS: "firstMile",
} as const satisfies { readonly [Figure in keyof ToldRun]?: RunField };

/** What is wrong with a run that cannot have been; null where it can, or where nothing of that was typed anew. */
export function impossibleIn(typed: FormReader, changed: readonly RunField[]): FormProblem | null {
  const names = Object.values(figureFields);
  if (!names.some((name) => changed.includes(name))) return null;
  const told: RunTold = Object.assign({}, ...names.map((name) => runFields[name](typed)));
  const { distanceM = null, elapsedS = null, firstMileS = null } = told;
  const found = impossibleIfTyped({ distanceM, elapsedS, firstMileS });
  if (found === null || found.field === "movingS") return null;
  return { field: figureFields[found.field], ...impossibleInWords(found.why, typed.say) };
}

/** The zone the run was in, by the phone that told of it. */
export function zoneIn({ text }: FormReader, otherwise: string): string {
  return isTimeZone(text("zone")) ? text("zone") : otherwise;
}

/** A slider cannot be empty: a tick says that nobody knows. */
function drankIn({ text, volume }: FormReader) {
  if (text("drankTyped") !== "") return volume("drankTyped");
  return text("drankUnknown") === "" ? volume("drank") : null;
}

/** The instant at which the run began, by the clock of its place. */
export function startIn({ text, say }: FormReader, timeZone: string): string {
  const instant = instantOf(text("start"), timeZone);
  if (Number.isNaN(instant.getTime()))
    throw new Refused({
      field: "start",
      what: say("The start is not a day and a time."),
      why: say("A run has its place in the log by it."),
      fix: say("Choose the day and the time the run began."),
    });
  return instant.toISOString();
}

/** The same of a run that is told of, which has begun. */
export function begunIn(typed: FormReader, timeZone: string): string {
  const startedAt = startIn(typed, timeZone);
  if (new Date(startedAt) > latestBegun(new Date()))
    throw new Refused({ field: "start", ...notYetInWords(typed.say) });
  return startedAt;
}

/** The moment that a phone noted for the cramp; nothing where it noted none, or none that can be. */
export function crampAtIn({ text }: FormReader): string | undefined {
  const atMs = instantMs(text("crampAt"));
  return Number.isNaN(atMs) ? undefined : new Date(atMs).toISOString();
}

type RunInBrief = { readonly startedAt: string; readonly elapsedS?: number | null | undefined };

/** The cramp of the form, or null: none, or one that nobody placed. */
export function crampIn(typed: FormReader, run: RunInBrief): CrampTold | null {
  const during = oneOf(["run", "after-run"], typed.text("cramp"));
  if (during === undefined) return null;
  const startedMs = Date.parse(run.startedAt);
  // The last that is known of the run: its finish, or only its start.
  const endedMs =
    typeof run.elapsedS === "number" ? startedMs + run.elapsedS * MS_IN_A_SECOND : startedMs;
  const endedAt = new Date(endedMs).toISOString();
  const happenedAt = crampAtIn(typed) ?? endedAt;
  const { atDistanceM, ...more } = moreOfCramp(typed);
  return {
    ...(typed.text("crampId") === "" ? {} : { crampId: typed.text("crampId") }),
    during,
    ...placeOf(typed.text("where") || typed.text("crampMuscle")),
    happenedAt,
    ...more,
    ...(during === "run" && { atDistanceM }),
  };
}

type More = Pick<CrampTold, "severity" | "atDistanceM" | "tried" | "reliefAfterS" | "couldGoOn">;

/** What can be said of any cramp, on demand. */
export function moreOfCramp(typed: FormReader): More {
  return {
    severity: oneOf(severities, typed.text("severity")) ?? null,
    atDistanceM: typed.distance("crampDistance"),
    tried: typed.all("tried"),
    reliefAfterS: typed.minutes("relief"),
    couldGoOn: typed.answer("goOn"),
  };
}

const placed = { muscles: [...muscles, "other"], sides: ["left", "right", "both"] } as const;

/** `left-calf` as a side and a muscle; a muscle alone has no side, what is no muscle is somewhere else, and nothing is not known. */
export function placeOf(where: string): Pick<CrampTold, "muscle" | "side"> {
  if (where === "") return { muscle: null, side: null };
  const [side, ...rest] = where.split("-");
  const muscle = rest.length > 0 ? rest.join("-") : where;
  return {
    muscle: oneOf(placed.muscles, muscle) ?? "other",
    side: oneOf(placed.sides, side) ?? null,
  };
}

/** When a cramp by itself was: what a cramp at rest means is not what one in a run means, so it is not guessed. */
export function duringOf(typed: FormReader): CrampTold["during"] {
  const moments = ["run", "after-run", "rest", "night"] as const;
  return typed.needed("cramp", (name) => oneOf(moments, typed.text(name)) ?? null);
}

/** A number that reads, and is further out than any run. */
export function tooFar(field: string, { say }: Reader): FormProblem {
  return {
    field,
    what: say("This cannot be right."),
    why: say("It is further out than any run."),
    fix: say("Look at the number and its unit."),
  };
}

export function gone({ say }: Reader): FormProblem {
  return {
    what: say("This is no longer there."),
    why: say("It was removed, perhaps on another screen."),
    fix: say("Look at the list."),
  };
}

/** What is wrong with a form that came back, from its own texts: an address says only with which field. */
export function problemWith(form: FormData, field: string, reader: Reader): FormProblem {
  const typed = fieldsOf(form, reader);
  try {
    if (field in runFields) runFields[field as RunField](typed, zoneIn(typed, reader.timeZone));
    else if (field === "cramp") duringOf(typed);
    else moreOfCramp(typed);
    return (
      impossibleIn(typed, runFieldNames) ??
      doubtIn(typed, runFieldNames, reader) ??
      otherwise(field, reader)
    );
  } catch (refusal) {
    if (refusal instanceof Refused) return refusal.problem;
  }
  return otherwise(field, reader);
}

function otherwise(field: string, reader: Reader): FormProblem {
  return field === "gone" ? gone(reader) : tooFar(field, reader);
}
