import type { InputOf } from "@limber/api";
import { refusalOf } from "@limber/api/problems";
import { sayCount } from "@limber/core/language";
import type { Reader } from "@limber/core/reader";
import type { Act, Desk } from "../../server/door.ts";
import type { FormReader } from "../../server/form-reader.ts";
import { type FieldNames, type FormProblem, fieldOfForm, Refused } from "../../server/refused.ts";
import { oneTapActs, type Perform, textIn } from "./one-tap-acts.ts";
import {
  begunIn,
  type CrampTold,
  crampAtIn,
  crampIn,
  doubtIn,
  duringOf,
  fieldsOf,
  gone,
  impossibleIn,
  moreOfCramp,
  placeOf,
  type RunField,
  type RunTold,
  runFieldNames,
  runFields,
  startIn,
  tooFar,
  zoneIn,
} from "./typed-run.ts";

/** A run that is told of: a new one, a planned one that was run, or one that a file told of. */
const log: Perform = async ({ who, form, reader }) => {
  const typed = fieldsOf(form, reader);
  const zone = zoneIn(typed, reader.timeZone);
  if (typed.text("revision") !== "") return edit({ who, form, reader });
  const run: InputOf<"runs.log">["run"] = {
    ...known(runFieldNames.map((name) => runFields[name](typed, zone))),
    status: "done",
    startedAt: begunIn(typed, zone),
    timeZone: zone,
  };
  mindDoubt(typed, runFieldNames, reader);
  const cramp = crampIn(typed, run);
  const kept = await who.ask.runs.log({
    ...(typed.text("run") === "" ? {} : { runId: typed.text("run") }),
    run,
    cramps: cramp === null ? [] : [cramp],
  });
  const { runId } = kept;
  // It was told of before, on another screen or by an entry that came late: nothing of either is lost.
  if (differs(kept, run))
    await who.ask.runs.edit({ runId, revision: 1, edit: run, newestWins: true });
  return `/runs/${runId}?said=logged`;
};

/** Only what was typed anew is sent: what another screen wrote in other fields stays. The newest wins. */
const edit: Perform = async ({ who, form, reader }) => {
  const typed = fieldsOf(form, reader);
  const runId = typed.text("run");
  const zone = zoneIn(typed, reader.timeZone);
  const changed = whatChanged(form, typed.text("base"));
  mindDoubt(typed, changed, reader);
  const changes: RunTold = Object.assign(
    {},
    ...changed.map((name) => runFields[name](typed, zone)),
  );
  const run = await who.ask.runs.edit({
    runId,
    revision: Number(typed.text("revision")),
    edit: {
      ...changes,
      ...(changed.includes("start") && { timeZone: zone }),
    },
    newestWins: true,
  });
  const cramp = crampIn(typed, run);
  if (cramp !== null) {
    const { crampId, ...told } = cramp;
    await who.ask.cramps.log({ ...(crampId && { crampId }), cramp: { ...told, runId } });
  }
  return `/runs/${runId}?said=logged`;
};

/**
 * A run that cannot have been comes back, with the field. A weigh-in that cannot be right comes back once: who insists
 * keeps it, and nothing is reckoned from it.
 */
function mindDoubt(typed: FormReader, changed: readonly RunField[], reader: Reader): void {
  const problem = impossibleIn(typed, changed) ?? doubtIn(typed, changed, reader);
  if (problem !== null) throw new Refused(problem);
}

/** A cramp by itself: from the road, at rest or at night. */
const cramp: Perform = async ({ who, form, reader }) => {
  const typed = fieldsOf(form, reader);
  const zone = zoneIn(typed, reader.timeZone);
  const happenedAt = crampAtIn(typed) ?? startIn(typed, zone);
  const runId = typed.text("run");
  await who.ask.cramps.log({
    ...(typed.text("crampId") === "" ? {} : { crampId: typed.text("crampId") }),
    cramp: {
      ...(runId === "" ? {} : { runId }),
      during: duringOf(typed),
      ...placeOf(typed.text("where") || typed.text("crampMuscle")),
      happenedAt,
      ...moreOfCramp(typed),
      note: noteOf(typed.text("note"), typed.whole("rounds"), reader),
    },
  });
  return runId === "" ? "/runs?said=cramp" : `/runs/${runId}?said=cramp`;
};

const editCramp: Perform = async ({ who, form, reader }) => {
  const typed = fieldsOf(form, reader);
  const where = typed.text("where");
  await who.ask.cramps.edit({
    crampId: typed.text("crampId"),
    edit: {
      ...moreOfCramp(typed),
      ...(where !== "" && placeOf(where)),
    },
  });
  return `/runs/${typed.text("run")}?said=logged`;
};

const performs: Readonly<Record<string, Perform>> = {
  ...{ log, edit, cramp },
  "edit-cramp": editCramp,
  ...oneTapActs,
};

/** What the log's forms send. */
export const runDesk: Desk = {
  acts: Object.fromEntries(
    Object.entries(performs).map(([name, perform]): [string, Act] => [
      name,
      { by: "runner", perform: async (sent) => ({ place: await perform(sent) }) },
    ]),
  ),
  problemOf,
  again: (problem, { form }, act) => ({ place: backWith(form, problem, act) }),
  signIn: () => "/sign-in?next=%2Flog",
};

function problemOf(refusal: unknown, reader: Reader): FormProblem | undefined {
  if (refusal instanceof Refused) return refusal.problem;
  const problem = refusalOf(refusal, reader);
  if (problem === undefined) return undefined;
  if (problem.code === "not-found") return gone(reader);
  const field = fieldOfForm(problem, fieldNames);
  return field === undefined ? problem : tooFar(field, reader);
}

/** What the procedures call a value, and the form its field. */
const fieldNames: FieldNames<RunTold & CrampTold> = {
  startedAt: "start",
  distanceM: "distance",
  elapsedS: "time",
  intakeMl: "drank",
  massBeforeKg: "before",
  massAfterKg: "after",
  urineMl: "urine",
  urineUnmeasured: "unmeasured",
  firstMileS: "firstMile",
  airTemperatureC: "temperature",
  relativeHumidityPct: "humidity",
  atDistanceM: "crampDistance",
  reliefAfterS: "relief",
  note: "note",
};

/** What a phone and the form itself say beside what was typed. */
const notTyped = ["base", "entry", "typedAt"];

/** Where the form of a run, or of a cramp in it, is shown again. */
const ofRun = ["run", "cramp"];

/** Back to the form, without JavaScript: what was typed stands in the address, as everywhere. */
function backWith(form: FormData, { field = "gone" }: FormProblem, act: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of form)
    if (typeof value === "string" && value !== "" && !notTyped.includes(name))
      query.append(name, value);
  query.set("problem", field);
  // A cramp has a form by itself, also where the cramp screen sent it.
  if (act === "cramp") query.set("from", "night");
  const page = ofRun.includes(textIn(form, "from")) ? `/runs/${form.get("run")}` : "/runs";
  return `${page}?${query}`;
}

function differs(kept: object, told: object): boolean {
  const now = kept as Readonly<Record<string, unknown>>;
  return Object.entries(told).some(([name, value]) =>
    typeof value === "number" && typeof now[name] === "number"
      ? Math.fround(value) !== Math.fround(now[name])
      : value !== now[name],
  );
}

/** What is not known is left out, so that what a plan or a file knew stays. */
function known(parts: readonly RunTold[]): RunTold {
  const all: RunTold = Object.assign({}, ...parts);
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value != null));
}

/** The fields whose text differs from what the form was shown with. */
function whatChanged(form: FormData, base: string): RunField[] {
  const shown = readBase(base);
  const now = (name: RunField) =>
    name === "drank" && textIn(form, "drankUnknown") !== ""
      ? ""
      : name === "drank" && textIn(form, "drankTyped") !== ""
        ? textIn(form, "drankTyped")
        : textIn(form, name);
  return runFieldNames.filter((name) => now(name).trim() !== (shown[name] ?? "").trim());
}

function readBase(text: string): Record<string, string> {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "object" && read !== null ? (read as Record<string, string>) : {};
  } catch {
    return {};
  }
}

/** What the cramp screen counted goes with the note. */
function noteOf(note: string, rounds: number | null, { say }: Reader): string | null {
  if (note !== "") return note;
  return rounds === null
    ? null
    : sayCount(say, rounds, {
        one: "From the cramp screen, {count} round.",
        other: "From the cramp screen, {count} rounds.",
      });
}
