import type { Celsius, Meters, MetersPerSecond, Milliliters, Seconds } from "./units.ts";

/** What a recording is, as the end of its name says. Whatever lists them is made from this. */
export const recordingFormats = ["fit", "tcx", "gpx"] as const;
export type RecordingFormat = (typeof recordingFormats)[number];
/** A table tells of activities and records none. */
export type ActivityFormat = RecordingFormat | "csv";

/** "FIT", "TCX", "GPX": names, the same in every language. */
export const recordingNames: readonly string[] = recordingFormats.map((each) => each.toUpperCase());

/**
 * What was done, in one word; `transition` is the change between two sports of one race. `another` is
 * known to be none of them and no run. `unnamed`: nobody says what it was, as of a track without a type,
 * and it may well be a run. `unknown`: it has a name, in a word that nobody here knows.
 */
export const sports = [
  "running",
  "walking",
  "hiking",
  "cycling",
  "swimming",
  "skiing",
  "skating",
  "rowing",
  "paddling",
  "sailing",
  "surfing",
  "diving",
  "climbing",
  "golf",
  "racket-sport",
  "ball-game",
  "martial-arts",
  "dancing",
  "horse-riding",
  "wheelchair",
  "strength",
  "yoga",
  "fitness",
  "breathing",
  "flying",
  "driving",
  "multisport",
  "transition",
  "another",
  "unnamed",
  "unknown",
] as const;
export type Sport = (typeof sports)[number];

/** Whether what goes by this name is a run: `perhaps` is for whoever did it to say. */
export function isRunning(sport: Sport): "yes" | "no" | "perhaps" {
  if (sport === "unknown") return "perhaps";
  return sport === "running" || sport === "unnamed" ? "yes" : "no";
}

/** Milliseconds since 1970 in UTC. */
export type UnixMs = number;

/** One moment a device wrote down. What it did not write is left out; no value is made up. */
export type TrackPoint = {
  readonly timeMs?: UnixMs;
  /** Degrees, north and east positive. */
  readonly latitudeDeg?: number;
  readonly longitudeDeg?: number;
  readonly elevationM?: Meters;
  /** Since the start of the session, as the device counted it. */
  readonly distanceM?: Meters;
  readonly speedMPerS?: MetersPerSecond;
  readonly heartRateBpm?: number;
  /** Steps of one leg a minute, as watches count: half of all steps. */
  readonly cadencePerMin?: number;
  readonly airTemperatureC?: Celsius;
  /** Counts up where a track was broken off: no distance is measured from one segment to the next. */
  readonly segment: number;
};

/** The clock of the device was stopped from here to there. */
export type Pause = { readonly fromMs: UnixMs; readonly toMs: UnixMs };

/** A stretch of one sport. Most activities have one session; a triathlon has five. */
export type SportSession = {
  readonly sport: Sport;
  /** The word that the file has for it, where it has one. */
  readonly sportSaid?: string;
  /** The device's own total, where it gave one. */
  readonly distanceM?: Meters;
  /** From start to end on the wall's clock. */
  readonly elapsedS?: Seconds;
  /** Without the pauses. */
  readonly timerS?: Seconds;
  readonly startMs?: UnixMs;
  readonly points: readonly TrackPoint[];
  readonly pauses: readonly Pause[];
  /** The watch maker's estimate of the sweat lost; a second opinion, never a measurement. */
  readonly estimatedSweatLossMl?: Milliliters;
  /** How hard it felt, 1 to 10, as whoever did it told the watch. */
  readonly effort?: number;
};

/** What a file contains: facts as the device wrote them, in SI, in the order of time. */
export type Activity = {
  readonly format: ActivityFormat;
  readonly name?: string;
  readonly device?: string;
  /** Of the place, where the file tells it: local time minus UTC. */
  readonly utcOffsetS?: Seconds;
  readonly sessions: readonly [SportSession, ...SportSession[]];
  /** What a reader should know of how the file was read. */
  readonly notices: readonly Notice[];
};

/** What was put right in the figures of one run, and what may not be right. */
export const figureNoticeKinds = [
  "totals-end-early",
  "recorded-in-part",
  "totals-set-aside",
  "splits-scaled",
  "timer-set-aside",
  "pauses-shortened",
  "splits-left-out",
  "splits-in-part",
  "splits-outgrow-run",
  "faster-than-anyone",
] as const;
export type FigureNoticeKind = (typeof figureNoticeKinds)[number];

/** Closed, so that every surface has words for each. */
export const noticeKinds = [
  "cut-short",
  "damaged-part-skipped",
  "checksum-wrong",
  "repeated-activity-left-out",
  "points-out-of-order",
  "times-out-of-order",
  "repeated-points-left-out",
  "points-without-position-skipped",
  "position-jump-left-out",
  "clock-jumped",
  "clock-not-set",
  "no-times",
  "encoding-guessed",
  "content-is-not-as-named",
  "manual-entry",
  "totals-only",
  "distance-unit-assumed",
  "time-zone-assumed",
  ...figureNoticeKinds,
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export type Notice = {
  readonly kind: NoticeKind;
  /** How many points or parts it is about, where that can be said. */
  readonly count?: number;
};
