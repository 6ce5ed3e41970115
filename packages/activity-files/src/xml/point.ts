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

type Says = (draft: PointDraft, text: PointText) => void;

const altitude: Says = (draft, text) => {
  draft.elevation = between(text.number(), LOWEST_M, HIGHEST_M);
};
const heartRate: Says = (draft, text) => {
  draft.heartRate = between(text.number(), 1, FASTEST_HEART_BPM);
};
const cadence: Says = (draft, text) => {
  draft.cadence = between(text.number(), 0, 254);
};
const temperature: Says = (draft, text) => {
  draft.temperature = between(text.number(), COLDEST_C, HOTTEST_C);
};

/** What an element within a point says of it, by any of the names that watches and sites give it. */
const says = new Map<string, Says>(
  Object.entries({
    time(draft, text) {
      draft.moment = text.moment();
    },
    ...{ ele: altitude, altitudemeters: altitude },
    ...{ hr: heartRate, heartrate: heartRate },
    ...{ cad: cadence, cadence, runcadence: cadence },
    ...{ atemp: temperature, temp: temperature, temperature },
    speed(draft, text) {
      draft.speed = between(text.number(), 0, 100);
    },
    distancemeters(draft, text) {
      draft.distance = between(text.number(), 0, FARTHEST_M);
    },
    latitudedegrees(draft, text) {
      draft.latitude = text.number();
    },
    longitudedegrees(draft, text) {
      draft.longitude = text.number();
    },
  } satisfies Record<string, Says>),
);

/** The names that say something of a point. */
export const pointNames: readonly string[] = [...says.keys()];

export function readIntoPoint(draft: PointDraft, name: string, text: PointText): void {
  says.get(name)?.(draft, text);
}

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
