import * as z from "zod/mini";
import type { TableMoment } from "../csv/moments.ts";
import type { TableReading } from "../csv/reading.ts";
import { present } from "../export-details.ts";
import { distanceOf, durationOf } from "../quantities.ts";
import { sportNamed } from "../sport/named.ts";
import { momentIn } from "../xml/values.ts";
import type { EntryRead, JsonMaker } from "./maker.ts";
import { isFields, listIn, number, text } from "./typed-fields.ts";

const Exercise = z.object({
  activityName: text,
  startTime: text,
  duration: number,
  activeDuration: number,
  distance: number,
  distanceUnit: text,
});

/** `exercise-0.json` of an account's archive: a list of what was done, recorded or typed in. */
export const fitbit: JsonMaker = {
  name: "fitbit",
  entries(document) {
    const all = Array.isArray(document) ? document : listIn(document, "activities");
    const isIts = (each: unknown) => isFields(each) && "activityName" in each && "logId" in each;
    return all?.some(isIts) ? all : undefined;
  },
  read: readExercise,
};

function readExercise(entry: unknown, reading: TableReading): EntryRead {
  const parsed = Exercise.safeParse(entry);
  const start = startIn(parsed.data?.startTime ?? "");
  if (!parsed.success || start === undefined) return "no-date";
  const { activityName, duration, activeDuration, distance, distanceUnit } = parsed.data;
  const elapsedS = durationOf(duration, "ms");
  return {
    told: present({
      ...sportNamed(activityName),
      startMs: reading.instantOf(start),
      elapsedS: elapsedS ?? durationOf(activeDuration, "ms"),
      timerS: durationOf(activeDuration, "ms"),
      distanceM: distanceOf(distance, distanceUnit),
    }),
    notices: reading.noticesFor({ isUnitNamed: true, isZoned: start.isZoned }),
  };
}

/** `05/29/26 10:00:00`, the month first, or with its zone as the interface answers. */
function startIn(cell: string): TableMoment | undefined {
  const found = /^(\d\d)\/(\d\d)\/(\d\d) (\d\d:\d\d:\d\d)$/.exec(cell.trim());
  const [, month, day, year, clock] = found ?? [];
  const moment = momentIn(found === null ? cell : `20${year}-${month}-${day}T${clock}`);
  if (moment === undefined) return undefined;
  const isZoned = found === null && /(Z|[+-]\d\d:?\d\d)$/i.test(cell.trim());
  return { ms: moment.timeMs, isZoned, hasTime: true };
}
