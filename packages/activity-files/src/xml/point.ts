import type { TrackPoint } from "@limber/core/activity";
import { celsius, meters, metersPerSecond } from "@limber/core/units";
import {
  COLDEST_C,
  FARTHEST_M,
  FASTEST_HEART_BPM,
  HIGHEST_M,
  HOTTEST_C,
  LOWEST_M,
} from "../bounds.ts";
import { position } from "../positions.ts";
import { between, type Moment, momentIn, numberIn } from "./values.ts";

/** A point while its elements are read. */
export type PointDraft = {
  latitude: number | undefined;
  longitude: number | undefined;
  moment: Moment | undefined;
  elevation: number | undefined;
  distance: number | undefined;
  speed: number | undefined;
  heartRate: number | undefined;
  cadence: number | undefined;
  temperature: number | undefined;
};

export function pointDraft(latitude?: string, longitude?: string): PointDraft {
  return {
    latitude: numberIn(latitude),
    longitude: numberIn(longitude),
    moment: undefined,
    elevation: undefined,
    distance: undefined,
    speed: undefined,
    heartRate: undefined,
    cadence: undefined,
    temperature: undefined,
  };
}

/** Makes a draft ready for the next point. */
export function empty(draft: PointDraft): void {
  draft.latitude = undefined;
  draft.longitude = undefined;
  draft.moment = undefined;
  draft.elevation = undefined;
  draft.distance = undefined;
  draft.speed = undefined;
  draft.heartRate = undefined;
  draft.cadence = undefined;
  draft.temperature = undefined;
}

/** What the text of an element is, as far as a point asks. */
export type PointText = { number(): number | undefined; moment(): Moment | undefined };

/** What an element within a point says of it, by any of the names that watches and sites give it. */
export function readIntoPoint(draft: PointDraft, name: string, text: PointText): void {
  switch (name) {
    case "time":
      draft.moment = text.moment();
      break;
    case "ele":
    case "altitudemeters":
      draft.elevation = between(text.number(), LOWEST_M, HIGHEST_M);
      break;
    case "hr":
    case "heartrate":
      draft.heartRate = between(text.number(), 1, FASTEST_HEART_BPM);
      break;
    case "cad":
    case "cadence":
    case "runcadence":
      draft.cadence = between(text.number(), 0, 254);
      break;
    case "atemp":
    case "temp":
    case "temperature":
      draft.temperature = between(text.number(), COLDEST_C, HOTTEST_C);
      break;
    case "speed":
      draft.speed = between(text.number(), 0, 100);
      break;
    case "distancemeters":
      draft.distance = between(text.number(), 0, FARTHEST_M);
      break;
    case "latitudedegrees":
      draft.latitude = text.number();
      break;
    case "longitudedegrees":
      draft.longitude = text.number();
      break;
    default:
  }
}

/** The names that say something of a point. */
export const pointNames: readonly string[] = [
  "time",
  "ele",
  "altitudemeters",
  "hr",
  "heartrate",
  "cad",
  "cadence",
  "runcadence",
  "atemp",
  "temp",
  "temperature",
  "speed",
  "distancemeters",
  "latitudedegrees",
  "longitudedegrees",
];

/** Text that is at hand as such. */
export function writtenText(text: string): PointText {
  return { number: () => numberIn(text), moment: () => momentIn(text) };
}

/** The point that was read; a field without a usable value is left out. */
export function pointFrom(draft: PointDraft, segment: number): TrackPoint {
  const point: { -readonly [Key in keyof TrackPoint]: TrackPoint[Key] } = { segment };
  const place = position(draft.latitude, draft.longitude);
  if (draft.moment !== undefined) point.timeMs = draft.moment.timeMs;
  if (place !== undefined) {
    point.latitudeDeg = place.latitudeDeg;
    point.longitudeDeg = place.longitudeDeg;
  }
  if (draft.elevation !== undefined) point.elevationM = meters(draft.elevation);
  if (draft.distance !== undefined) point.distanceM = meters(draft.distance);
  if (draft.speed !== undefined) point.speedMPerS = metersPerSecond(draft.speed);
  if (draft.heartRate !== undefined) point.heartRateBpm = draft.heartRate;
  if (draft.cadence !== undefined) point.cadencePerMin = draft.cadence;
  if (draft.temperature !== undefined) point.airTemperatureC = celsius(draft.temperature);
  return point;
}

/** Whether a watch measured something here, as no planned route has. */
export function isMeasured({ heartRateBpm, cadencePerMin, airTemperatureC }: TrackPoint): boolean {
  return heartRateBpm !== undefined || cadencePerMin !== undefined || airTemperatureC !== undefined;
}
