import * as z from "zod/mini";
import { present } from "../export-details.ts";
import { distanceOf, durationOf } from "../quantities.ts";
import { type NamedSport, sportNamed } from "../sport/named.ts";
import { momentIn, nameIn } from "../xml/values.ts";
import type { EntryRead, JsonMaker } from "./maker.ts";
import { isFields, listIn, number, spanS, text } from "./typed-fields.ts";

const Exercise = z.object({
  type: z.catch(z.optional(z.union([z.string(), z.number()])), undefined),
  title: text,
  start_time: text,
  end_time: text,
  duration_seconds: number,
  distance_meters: number,
});

/** What a phone's Health Connect is sent on as by its webhook app: a list for each kind of record. */
export const healthConnect: JsonMaker = {
  name: "health-connect",
  entries(document) {
    const isItsOwn = isFields(document) && "timestamp" in document && "app_version" in document;
    const exercises = listIn(document, "exercise");
    if (exercises?.some((each) => isFields(each) && "start_time" in each)) return exercises;
    return isItsOwn ? (exercises ?? []) : undefined;
  },
  read: readExercise,
  holds(document) {
    if (listIn(document, "hydration") !== undefined) return "drinks";
    return listIn(document, "weight") === undefined ? "no-workouts" : "body-mass";
  },
};

function readExercise(entry: unknown): EntryRead {
  const parsed = Exercise.safeParse(entry);
  const start = momentIn(parsed.data?.start_time ?? "");
  if (!parsed.success || start === undefined) return "no-date";
  const { type, title, end_time, duration_seconds, distance_meters } = parsed.data;
  const timerS = durationOf(duration_seconds, "s");
  return {
    told: present({
      title: title === undefined ? undefined : nameIn(title),
      ...sportOf(String(type ?? "")),
      startMs: start.timeMs,
      elapsedS: spanS(start.timeMs, momentIn(end_time ?? "")?.timeMs) ?? timerS,
      timerS,
      distanceM: distanceOf(distance_meters, "m"),
    }),
  };
}

/** The numbers of Health Connect for running outdoors and on a treadmill, and for what has no name. */
const RUNNING = ["56", "57"];
const OTHER = "0";

/** A name, or a number of Health Connect's closed list. */
function sportOf(type: string): NamedSport {
  if (RUNNING.includes(type)) return { sport: "running", sportSaid: type };
  if (!/^\d{1,3}$/.test(type)) return sportNamed(type.replace(/^EXERCISE_TYPE_/, ""));
  return { sport: type === OTHER ? "unknown" : "another", sportSaid: `Health Connect ${type}` };
}
