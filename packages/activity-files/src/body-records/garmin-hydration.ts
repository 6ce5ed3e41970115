import { MS_IN_A_MINUTE } from "@limber/core/units";
import type { TableReading } from "../csv/reading.ts";
import { type Fields, isFields } from "../json/typed-fields.ts";
import { momentIn } from "../xml/values.ts";
import { type Collected, recordCollector } from "./collected.ts";

type Drink = { readonly day: string; readonly atMs: number; readonly ml: number };

/** Zones are whole quarters of an hour, and none is further away than this. */
const QUARTER_MS = 15 * MS_IN_A_MINUTE;
const FARTHEST_MS = 14 * 60 * MS_IN_A_MINUTE;
const SLIP_MS = 2 * MS_IN_A_MINUTE;

/** What Garmin's account export tells of drinks: each as it was logged, and the days' sums of activities. Undefined where it is of something else. */
export function garminHydration(document: unknown, reading: TableReading): Collected | undefined {
  const entries = (Array.isArray(document) ? document : [document]).filter(isFields);
  if (!entries.some((entry) => "valueInML" in entry || "activityIntakeInML" in entry))
    return undefined;
  const collector = recordCollector();
  const told = { source: "garmin", app: null };
  const drinks: Drink[] = [];
  for (const entry of entries) {
    const [ml, inActivitiesMl] = [amountIn(entry, "valueInML"), inActivities(entry)];
    if (inActivitiesMl !== 0)
      collector.add({
        ...told,
        kind: "in-activities",
        atMs: dayIn(entry),
        amountMl: inActivitiesMl,
      });
    // What a day comes to says nothing of when; what was sweated, nothing of a drink.
    else if (ml !== 0 && !isOfDay(entry))
      drinks.push({ day: dayText(entry), atMs: timeIn(entry, reading) ?? 0, ml });
  }
  for (const { atMs, ml } of withoutTakenBack(drinks))
    collector.add({ ...told, kind: "drink", atMs, amountMl: ml });
  return collector.collected();
}

const amountIn = (entry: Fields, name: string) => {
  const value = entry[name] ?? 0;
  return typeof value === "number" ? value : Number.NaN;
};
const inActivities = (entry: Fields) => amountIn(entry, "activityIntakeInML");
const isOfDay = (entry: Fields) =>
  "goalInML" in entry || "lastEntryTimestampLocal" in entry || !("timestampLocal" in entry);

const dayText = ({ calendarDate }: Fields) =>
  typeof calendarDate === "string" ? calendarDate.slice(0, 10) : "";
const dayIn = (entry: Fields) => momentIn(`${dayText(entry)}T00:00:00Z`)?.timeMs;

/** By the clock of the place. Where the entry was kept as it was made, the two clocks tell the zone. */
function timeIn(entry: Fields, reading: TableReading): number | undefined {
  const localMs = clockIn(entry["timestampLocal"]);
  if (localMs === undefined) return undefined;
  const keptMs = clockIn(entry["persistedTimestampGMT"]) ?? Number.NaN;
  const offsetMs = Math.round((localMs - keptMs) / QUARTER_MS) * QUARTER_MS;
  const isZone =
    Math.abs(offsetMs) <= FARTHEST_MS && Math.abs(localMs - keptMs - offsetMs) <= SLIP_MS;
  if (isZone) return localMs - offsetMs;
  return reading.instantOf({ ms: localMs, isZoned: false, hasTime: true });
}

/** `2026-05-10T09:15:00.0`, also in an object as older exports have it. */
function clockIn(value: unknown): number | undefined {
  const text = isFields(value) ? value["date"] : value;
  return typeof text === "string" ? momentIn(text)?.timeMs : undefined;
}

/** A negative amount takes back the last one of its day that was as large. */
function withoutTakenBack(drinks: readonly Drink[]): readonly Drink[] {
  const standing = new Set<Drink>();
  const alike = new Map<string, Drink[]>();
  for (const drink of drinks.toSorted((one, other) => one.atMs - other.atMs)) {
    const key = `${drink.day} ${Math.abs(drink.ml)}`;
    const taken = drink.ml < 0 ? alike.get(key)?.pop() : undefined;
    if (taken !== undefined) standing.delete(taken);
    else standing.add(drink);
    if (drink.ml <= 0) continue;
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [drink]);
    else others.push(drink);
  }
  return [...standing];
}
