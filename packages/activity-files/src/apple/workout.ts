import type { Pause, UnixMs } from "@limber/core/activity";
import type { Celsius, Meters, Percent, Seconds } from "@limber/core/units";
import { present } from "../export-details.ts";
import { distanceOf, durationOf, effortOf, humidityOf, temperatureOf } from "../quantities.ts";
import type { Attributes, ElementReader } from "../xml/elements.ts";
import { momentIn, nameIn, numberIn } from "../xml/values.ts";
import { zoneOffset } from "./zone-offset.ts";

/** What the index of a health export says of one workout. */
export type HealthWorkout = {
  /** As Apple names it: `Running`, `TraditionalStrengthTraining`. */
  readonly type: string;
  readonly startMs: UnixMs;
  readonly elapsedS?: Seconds;
  readonly timerS?: Seconds;
  readonly distanceM?: Meters;
  readonly utcOffsetS?: Seconds;
  readonly airTemperatureC?: Celsius;
  readonly relativeHumidityPct?: Percent;
  readonly effort?: number;
  readonly device?: string;
  readonly pauses: readonly Pause[];
  /** The recordings of it, from the folder of the index on. */
  readonly routes: readonly string[];
};

type WorkoutEvent = { readonly isStop: boolean; readonly atMs: UnixMs };
type WorkoutDraft = {
  attributes: Attributes;
  readonly told: Map<string, string>;
  readonly distances: { readonly of: string; readonly distanceM: Meters }[];
  effort: number | undefined;
  readonly events: WorkoutEvent[];
  readonly routes: string[];
};

/** Twenty pauses a minute for a day, and more routes than a workout has. */
const MOST_EVENTS = 30_000;
const MOST_ROUTES = 100;

/** Gathers one workout while its elements go by. */
export function workoutReader(): ElementReader & { workout(): HealthWorkout | undefined } {
  const draft: WorkoutDraft = {
    attributes: {},
    told: new Map(),
    distances: [],
    effort: undefined,
    events: [],
    routes: [],
  };
  return {
    open(name, parent, attributes) {
      if (parent === "" && name === "workout") draft.attributes = attributes;
      else if (parent === "workout") openInside(draft, name, attributes);
      else if (name === "filereference") addRoute(draft, attributes["path"]);
    },
    close() {},
    workout: () => workoutOf(draft),
  };
}

function openInside(draft: WorkoutDraft, name: string, attributes: Attributes): void {
  const { key, value, type, sum, unit, date } = attributes;
  if (name === "metadataentry" && key !== undefined) draft.told.set(key, value ?? "");
  else if (name === "workoutstatistics" && type !== undefined) {
    const distanceM = /Distance/.test(type) ? distanceOf(numberIn(sum), unit) : undefined;
    if (distanceM !== undefined) draft.distances.push({ of: type, distanceM });
    if (isOwnEffort(type)) draft.effort = effortOf(leading(sum ?? attributes["average"]));
  } else if (name === "workoutevent" && draft.events.length < MOST_EVENTS) {
    const stop = /^HKWorkoutEventType(?:Motion)?(Pause|Resume)/.exec(type ?? "")?.[1];
    const atMs = momentIn(date ?? "")?.timeMs;
    if (stop !== undefined && atMs !== undefined)
      draft.events.push({ isStop: stop === "Pause", atMs });
  }
}

function addRoute({ routes }: WorkoutDraft, path: string | undefined): void {
  const name = path?.replace(/^\/+/, "");
  if (name !== undefined && name !== "" && routes.length < MOST_ROUTES) routes.push(name);
}

/** The runner's own, not the watch's guess. */
const isOwnEffort = (name: string) => /(?<!Estimated)WorkoutEffortScore$/.test(name);
const leading = (text: string | undefined) => numberIn(text?.trim().split(" ", 1)[0]);
const unitBehind = (text: string | undefined) => text?.trim().split(" ", 2)[1];

function workoutOf({
  attributes,
  told,
  distances,
  effort,
  events,
  routes,
}: WorkoutDraft): HealthWorkout | undefined {
  const start = momentIn(attributes["startDate"] ?? "");
  const endMs = momentIn(attributes["endDate"] ?? "")?.timeMs;
  if (start === undefined) return undefined;
  const startMs = start.timeMs;
  const elapsedMs = endMs === undefined || endMs < startMs ? undefined : endMs - startMs;
  const { duration, durationUnit, totalDistance, totalDistanceUnit } = attributes;
  const timerS = durationOf(numberIn(duration), durationUnit ?? "min");
  const total = distanceOf(numberIn(totalDistance), totalDistanceUnit);
  const zone = told.get("HKTimeZone");
  const temperature = told.get("HKWeatherTemperature");
  const own = [...told].find(([key]) => isOwnEffort(key))?.[1];
  const rest = present<Omit<HealthWorkout, "type" | "startMs" | "pauses" | "routes">>({
    elapsedS: elapsedMs === undefined ? timerS : durationOf(elapsedMs, "ms"),
    timerS,
    distanceM: onFoot(distances) ?? (total === 0 ? undefined : total),
    utcOffsetS:
      (zone === undefined ? undefined : zoneOffset(zone, startMs)) ??
      durationOfOffset(start.utcOffsetS),
    airTemperatureC: temperatureOf(leading(temperature), unitBehind(temperature)),
    relativeHumidityPct: humidityOf(leading(told.get("HKWeatherHumidity"))),
    effort: effort ?? effortOf(leading(own)),
    device: deviceIn(attributes),
  });
  const type = (attributes["workoutActivityType"] ?? "").replace(/^HKWorkoutActivityType/, "");
  return { type, startMs, ...rest, pauses: pausesOf(events, endMs), routes };
}

const durationOfOffset = (offsetS: number | undefined) => offsetS as Seconds | undefined;

/** The distance on foot where there is one; a workout of several sports has several. */
function onFoot(distances: WorkoutDraft["distances"]): Meters | undefined {
  const [first] = distances;
  return (distances.find(({ of }) => of.endsWith("WalkingRunning")) ?? first)?.distanceM;
}

/** `<<HKDevice: 0x28>, name:Apple Watch, …>`, or else the app that wrote it. */
function deviceIn({ device, sourceName }: Attributes): string | undefined {
  return nameIn(/\bname:([^,>]+)/.exec(device ?? "")?.[1] ?? sourceName ?? "");
}

/** From each stop to the next start; a stop behind a stop says nothing new. */
function pausesOf(events: readonly WorkoutEvent[], endMs: UnixMs | undefined): readonly Pause[] {
  const pauses: Pause[] = [];
  let stoppedMs: UnixMs | undefined;
  const resume = (toMs: UnixMs | undefined) => {
    if (stoppedMs !== undefined && toMs !== undefined && toMs > stoppedMs)
      pauses.push({ fromMs: stoppedMs, toMs });
    stoppedMs = undefined;
  };
  for (const { isStop, atMs } of events.toSorted((one, other) => one.atMs - other.atMs))
    if (isStop) stoppedMs ??= atMs;
    else resume(atMs);
  resume(endMs);
  return pauses;
}
