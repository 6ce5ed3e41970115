import { seconds } from "@limber/core/units";
import * as z from "zod/mini";
import { present } from "../export-details.ts";
import { distanceOf, humidityOf, temperatureOf } from "../quantities.ts";
import { sportNamed } from "../sport/named.ts";
import { momentIn, nameIn } from "../xml/values.ts";
import type { EntryRead, JsonMaker } from "./maker.ts";
import { isFields, listIn, number, quantity, spanS, text } from "./typed-fields.ts";

const Workout = z.object({
  name: text,
  start: text,
  end: text,
  duration: number,
  distance: quantity,
  temperature: quantity,
  humidity: quantity,
});

/** The app Health Auto Export, for phones by Apple: `{ data: { workouts: [ … ] } }`. */
export const healthAutoExport: JsonMaker = {
  name: "health-auto-export",
  entries(document) {
    const data = isFields(document) ? document["data"] : undefined;
    if (!isFields(data)) return undefined;
    return listIn(data, "workouts") ?? (listIn(data, "metrics") === undefined ? undefined : []);
  },
  read: readWorkout,
  holds(document) {
    const metrics = listIn(isFields(document) ? document["data"] : undefined, "metrics") ?? [];
    const names = metrics.map((metric) => (isFields(metric) ? String(metric["name"]) : ""));
    if (names.some((name) => name.includes("water"))) return "drinks";
    return names.some((name) => name.includes("body_mass")) ? "body-mass" : "no-workouts";
  },
};

function readWorkout(entry: unknown): EntryRead {
  const parsed = Workout.safeParse(entry);
  const start = momentIn(parsed.data?.start ?? "");
  if (!parsed.success || start === undefined) return "no-date";
  const { name, end, duration, distance, temperature, humidity } = parsed.data;
  const elapsedS = spanS(start.timeMs, momentIn(end ?? "")?.timeMs);
  return {
    told: present({
      title: name === undefined ? undefined : nameIn(name),
      ...sportNamed(name),
      startMs: start.timeMs,
      elapsedS,
      timerS: timerIn(duration, elapsedS),
      distanceM: distanceOf(distance?.qty, distance?.units),
      airTemperatureC: temperatureOf(temperature?.qty, temperature?.units),
      relativeHumidityPct: humidityOf(humidity?.qty),
    }),
    ...(start.utcOffsetS !== undefined && { utcOffsetS: seconds(start.utcOffsetS) }),
  };
}

/** Seconds in newer versions and minutes in older ones: what is far below the span between start and end is no timer. */
function timerIn(duration: number | undefined, elapsedS: number | undefined) {
  if (duration === undefined || elapsedS === undefined) return undefined;
  const isTimer = duration <= elapsedS + 1 && duration * MOST_PAUSED >= elapsedS;
  return isTimer ? seconds(duration) : undefined;
}

const MOST_PAUSED = 10;
