import type { TrackPoint, UnixMs } from "@limber/core/activity";
import { meters, type Seconds, seconds } from "@limber/core/units";
import * as z from "zod/mini";
import { FASTEST_HEART_BPM, HIGHEST_M, LOWEST_M, MOST_POINTS } from "../bounds.ts";
import type { TableReading } from "../csv/reading.ts";
import { present } from "../export-details.ts";
import { position } from "../positions.ts";
import { distanceOf, durationOf } from "../quantities.ts";
import { sportNamed } from "../sport/named.ts";
import { mendedTrack } from "../track.ts";
import { between, momentIn, nameIn } from "../xml/values.ts";
import type { EntryRead, JsonMaker } from "./maker.ts";
import { isFields, list, listIn, number, spanS, text } from "./typed-fields.ts";

const Exercise = z.object({
  startTime: text,
  stopTime: text,
  timezoneOffset: number,
  duration: text,
  distance: number,
  sport: text,
  samples: z.catch(z.optional(z.object({ recordedRoute: list, heartRate: list })), undefined),
});
const RoutePoint = z.object({
  dateTime: z.string(),
  latitude: z.number(),
  longitude: z.number(),
  altitude: number,
});
const HeartRate = z.object({ dateTime: z.string(), value: z.number() });
const Session = z.object({ name: text, note: text, timeZoneOffset: number, deviceId: text });

/** `training-session-*.json` of an account's export: one exercise or several, with its samples. */
export const polar: JsonMaker = {
  name: "polar",
  entries(document) {
    const exercises = listIn(document, "exercises");
    const isIts = (each: unknown) => isFields(each) && "startTime" in each && "sport" in each;
    return exercises?.some(isIts) ? exercises : undefined;
  },
  read: readExercise,
};

function readExercise(entry: unknown, reading: TableReading, document: unknown): EntryRead {
  const parsed = Exercise.safeParse(entry);
  const session = Session.safeParse(document).data;
  const wall = momentIn(parsed.data?.startTime ?? "");
  if (!parsed.success || wall === undefined) return "no-date";
  const { stopTime, timezoneOffset, duration, distance, sport, samples } = parsed.data;
  const offsetS = offsetIn(timezoneOffset ?? session?.timeZoneOffset);
  const instantOf = (moment: string): UnixMs | undefined => {
    const ms = momentIn(moment)?.timeMs;
    if (ms === undefined) return undefined;
    return offsetS === undefined
      ? reading.instantOf({ ms, isZoned: false, hasTime: true })
      : ms - offsetS * 1000;
  };
  if ((samples?.recordedRoute?.length ?? 0) > MOST_POINTS) return "too-many-points";
  const points = pointsIn(samples?.recordedRoute ?? [], instantOf);
  const track = mendedTrack(withHeart(points, heartIn(samples?.heartRate ?? [], instantOf)), {
    astray: "left-out",
  });
  const timerS = durationOf(durationIn(duration ?? ""), "s");
  const startMs = instantOf(parsed.data.startTime ?? "") ?? wall.timeMs;
  const hasTrack = track.points.length > 1;
  return {
    told: present({
      title: session?.name === undefined ? undefined : nameIn(session.name),
      note: session?.note,
      ...sportNamed(sport),
      startMs,
      elapsedS: spanS(startMs, instantOf(stopTime ?? "")) ?? timerS,
      timerS,
      distanceM: distanceOf(distance, "m"),
    }),
    device: "Polar",
    ...(offsetS !== undefined && { utcOffsetS: offsetS }),
    ...(hasTrack && { recorded: { points: track.points, pauses: [] } }),
    notices: [
      ...(hasTrack ? track.notices : [{ kind: "totals-only" } as const]),
      ...(offsetS === undefined ? [{ kind: "time-zone-assumed" } as const] : []),
    ],
  };
}

/** In minutes: no clock on Earth is further ahead or behind. */
const FARTHEST_ZONE = 840;

function offsetIn(offset: number | undefined): Seconds | undefined {
  const inBounds = between(offset, -FARTHEST_ZONE, FARTHEST_ZONE);
  return inBounds === undefined ? undefined : seconds(inBounds * 60);
}

type InstantOf = (moment: string) => UnixMs | undefined;

function pointsIn(route: readonly unknown[], instantOf: InstantOf): TrackPoint[] {
  return route.flatMap((each) => {
    const { data } = RoutePoint.safeParse(each);
    const place = position(data?.latitude, data?.longitude);
    const timeMs = instantOf(data?.dateTime ?? "");
    if (place === undefined || timeMs === undefined) return [];
    const elevation = between(data?.altitude, LOWEST_M, HIGHEST_M);
    const height = elevation === undefined ? {} : { elevationM: meters(elevation) };
    return [{ timeMs, ...place, ...height, segment: 0 }];
  });
}

/** By the second: the watch writes one of each a second. */
function heartIn(samples: readonly unknown[], instantOf: InstantOf): ReadonlyMap<number, number> {
  const beats = new Map<number, number>();
  for (const each of samples) {
    const { data } = HeartRate.safeParse(each);
    const bpm = between(data?.value, 1, FASTEST_HEART_BPM);
    const timeMs = instantOf(data?.dateTime ?? "");
    if (bpm !== undefined && timeMs !== undefined) beats.set(Math.floor(timeMs / 1000), bpm);
  }
  return beats;
}

function withHeart(points: readonly TrackPoint[], beats: ReadonlyMap<number, number>) {
  return points.map((point) => {
    const heartRateBpm = beats.get(Math.floor((point.timeMs ?? 0) / 1000));
    return heartRateBpm === undefined ? point : { ...point, heartRateBpm };
  });
}

/** Seconds of `PT1H2M3.5S`. */
function durationIn(said: string): number | undefined {
  const found = /^PT(?:(\d{1,4})H)?(?:(\d{1,6})M)?(?:(\d{1,9}(?:\.\d{1,9})?)S)?$/.exec(said);
  if (found === null) return undefined;
  const [, hours = "0", minutes = "0", rest = "0"] = found;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}
