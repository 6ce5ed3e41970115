import type { TrackPoint } from "@limber/core/activity";
import { meters } from "@limber/core/units";
import { FARTHEST_M, LONGEST_S, MOST_POINTS } from "../bounds.ts";
import { momentOf } from "../repeated-points.ts";
import type { ElementReader } from "../xml/elements.ts";
import { PlainPoints } from "../xml/plain-point.ts";
import {
  type PointDraft,
  pointDraft,
  pointFrom,
  readIntoPoint,
  writtenText,
} from "../xml/point.ts";
import { between, momentIn, nameIn, numberIn } from "../xml/values.ts";

export type TcxLap = {
  readonly points: TrackPoint[];
  readonly startMs: number | undefined;
  /** On the timer. */
  totalS: number | undefined;
  distanceM: number | undefined;
};
export type TcxActivity = { readonly sport: string | undefined; readonly laps: TcxLap[] };

export type TcxContent = {
  readonly activities: TcxActivity[];
  device: string | undefined;
  utcOffsetS: number | undefined;
  courses: number;
  workouts: number;
  hasTooManyPoints: boolean;
};

/** A count of less than half of the one before begins anew, and goes on where that one ended. */
const BEGINS_ANEW = 0.5;

const tcxPoints = {
  point: "Trackpoint",
  hasPlace: false,
  heart: "heartratebpm",
  apart: ["activity", "transition", "course", "workout", "lap", "track", "trackpoint"],
} as const;

/** Gathers the activities of a TCX file while its elements go by. */
export function tcxReader(): ElementReader & { readonly content: TcxContent } {
  const content: TcxContent = {
    activities: [],
    device: undefined,
    utcOffsetS: undefined,
    courses: 0,
    workouts: 0,
    hasTooManyPoints: false,
  };
  let lap: TcxLap | undefined;
  let isInCourse = false;
  let draft: PointDraft | undefined;
  let tracksInLap = 0;
  let segment = 0;
  let count = 0;
  const keep = (finished: PointDraft) => {
    content.utcOffsetS ??= finished.moment?.utcOffsetS;
    if (++count > MOST_POINTS) content.hasTooManyPoints = true;
    else lap?.points.push(pointFrom(finished, segment));
  };
  // Without the beginnings of its lap and its track, or past an end that came too early, a point is still one.
  const hasLap = () => {
    if (!isInCourse) lap ??= lapOfNothing(content.activities.at(-1));
    return lap !== undefined;
  };
  const begin = (sport: string | undefined) => content.activities.push({ sport, laps: [] });
  const form = new PlainPoints(tcxPoints);
  return {
    content,
    points: () => ({
      form,
      take(finished) {
        if (hasLap()) keep(finished);
        draft = undefined;
      },
    }),
    open(name, parent, attributes) {
      if (name === "activity" || name === "course") isInCourse = name === "course";
      if (name === "activity") begin(attributes["Sport"]);
      else if (name === "transition") begin("transition");
      else if (name === "course") content.courses++;
      else if (name === "workout") content.workouts++;
      else if (name === "lap" && (parent === "activity" || parent === "transition")) {
        const startMs = momentIn(attributes["StartTime"] ?? "")?.timeMs;
        lap = { points: [], startMs, totalS: undefined, distanceM: undefined };
        content.activities.at(-1)?.laps.push(lap);
        tracksInLap = 0;
      } else if (name === "track") {
        if (hasLap() && ++tracksInLap > 1) segment++;
      } else if (name === "trackpoint" && hasLap()) draft = pointDraft();
    },
    close(name, parent, text) {
      if (name === "activity" || name === "transition") lap = undefined;
      else if (name === "course") isInCourse = false;
      else if (name === "trackpoint") {
        if (draft !== undefined) keep(draft);
        draft = undefined;
      } else if (draft !== undefined) {
        readIntoPoint(draft, parent === "heartratebpm" ? "hr" : name, writtenText(text));
      } else if (lap !== undefined && parent === "lap") {
        if (name === "totaltimeseconds") lap.totalS = between(numberIn(text), 0, LONGEST_S);
        if (name === "distancemeters") lap.distanceM = between(numberIn(text), 0, FARTHEST_M);
      } else if (name === "name" && parent === "creator") content.device = nameIn(text);
    },
  };
}

/** A lap that says nothing of itself, where there is an activity to be of. */
function lapOfNothing(activity: TcxActivity | undefined): TcxLap | undefined {
  if (activity === undefined) return undefined;
  const lap = { points: [], startMs: undefined, totalS: undefined, distanceM: undefined };
  activity.laps.push(lap);
  return lap;
}

/** The points of all laps, on one count of the distance where each lap began its own. */
export function pointsOfLaps(laps: readonly TcxLap[]): TrackPoint[] {
  let before = 0;
  let furthest = 0;
  let lastMs = -Infinity;
  const known = new KnownMoments(laps);
  return laps.flatMap(({ points }, i) => {
    const firstCounted = points.find(isCounted);
    const goesBack = (firstCounted?.timeMs ?? Infinity) <= lastMs;
    const first = (goesBack ? known.firstNewOf(points, i) : firstCounted)?.distanceM;
    if (i > 0 && first !== undefined && before + first < furthest * BEGINS_ANEW) before = furthest;
    return points.map((point) => {
      lastMs = Math.max(lastMs, point.timeMs ?? lastMs);
      if (point.distanceM === undefined) return point;
      furthest = Math.max(furthest, before + point.distanceM);
      return before === 0 ? point : { ...point, distanceM: meters(before + point.distanceM) };
    });
  });
}

const isCounted = ({ distanceM }: TrackPoint) => distanceM !== undefined;

/** What stands in the laps before. A point that is repeated tells nothing of where its lap began to count. */
class KnownMoments {
  private readonly laps: readonly TcxLap[];
  private readonly moments = new Set<string | undefined>();
  private lapsKnown = 0;

  constructor(laps: readonly TcxLap[]) {
    this.laps = laps;
  }

  /** The first counted point of a lap that stands in none of the laps before it. */
  firstNewOf(points: readonly TrackPoint[], lap: number): TrackPoint | undefined {
    for (; this.lapsKnown < lap; this.lapsKnown += 1)
      for (const point of this.laps[this.lapsKnown]?.points ?? [])
        this.moments.add(momentOf(point));
    return points.find((point) => isCounted(point) && !this.moments.has(momentOf(point)));
  }
}
