import type { Notice, SportSession } from "@limber/core/activity";
import { seconds } from "@limber/core/units";
import { LONGEST_REST_MS, MOST_POINTS, OUTINGS_APART_MS } from "../bounds.ts";
import { pausesAtBreaks } from "../breaks.ts";
import { onLawfulClock } from "../lawful-clock.ts";
import type { ReadProblem } from "../problem.ts";
import type { ReadAnswer } from "../read-answer.ts";
import { type NamedSport, sportNamed } from "../sport/named.ts";
import { betweenRests, endMsOf, mendedTrack, onOneLeg, spanOf, startMsOf } from "../track.ts";
import type { GpxContent, GpxTrack } from "./gpx-content.ts";

/** Makes an Activity of what a GPX file holds: a recorded track, or a route that has no times. */
export function activityOfGpx(content: GpxContent, notices: readonly Notice[]): ReadAnswer {
  const tracks = content.tracks.filter(({ points }) => points.length > 0);
  const route: GpxTrack = { sport: undefined, points: content.route };
  const outings = outingsOf(tracks.length > 0 ? tracks : [route]);
  const hasTimes = outings.flat().some(({ points }) => startMsOf(points) !== undefined);
  const problem = problemOf(content, {
    isEmpty: content.route.length === 0 && tracks.length === 0,
    hasTimes,
  });
  if (problem !== undefined) return { ok: false, problem };
  const read = outings.map(sessionsOf);
  const name = content.trackName ?? content.name;
  const said = [
    ...notices,
    ...(content.unplaced > 0
      ? [{ kind: "points-without-position-skipped", count: content.unplaced } as const]
      : []),
    ...(hasTimes ? [] : [{ kind: "no-times" } as const]),
    ...read.flatMap((one) => one.notices),
  ];
  return {
    ok: true,
    activity: {
      format: "gpx",
      ...(name === undefined ? {} : { name }),
      ...(content.device === undefined ? {} : { device: content.device }),
      ...(content.utcOffsetS === undefined ? {} : { utcOffsetS: seconds(content.utcOffsetS) }),
      sessions: read.flatMap(({ sessions }) => sessions) as [SportSession, ...SportSession[]],
      notices: said,
    },
  };
}

function problemOf(
  content: GpxContent,
  { isEmpty, hasTimes }: { isEmpty: boolean; hasTimes: boolean },
): ReadProblem | undefined {
  if (content.hasTooManyPoints) return { kind: "too-many-points", limit: MOST_POINTS };
  if (isEmpty) {
    const isPlaces = content.waypoints > 0 && content.tracks.length === 0;
    return isPlaces ? { kind: "not-an-activity", holds: "waypoints" } : { kind: "no-track-points" };
  }
  return !hasTimes && content.isMeasured ? { kind: "times-removed" } : undefined;
}

/** Tracks of one outing and one sport belong together, in the order of time. */
function outingsOf(tracks: readonly GpxTrack[]): GpxTrack[][] {
  const inOrder = tracks.toSorted(
    (a, b) => (startMsOf(a.points) ?? 0) - (startMsOf(b.points) ?? 0),
  );
  const outings: GpxTrack[][] = [];
  for (const track of inOrder) {
    const before = outings.at(-1)?.at(-1);
    if (before !== undefined && goesOn(before, track)) outings.at(-1)?.push(track);
    else outings.push([track]);
  }
  return outings;
}

function goesOn(before: GpxTrack, track: GpxTrack): boolean {
  if (!isOneSport(sportNamed(before.sport), sportNamed(track.sport))) return false;
  const gapMs = (startMsOf(track.points) ?? 0) - (endMsOf(before.points) ?? 0);
  return gapMs <= OUTINGS_APART_MS;
}

/** Two strange words may be of one sport, and are of one only when they are one word. */
function isOneSport(one: NamedSport, other: NamedSport): boolean {
  return (
    one.sport === other.sport && (one.sport !== "unknown" || one.sportSaid === other.sportSaid)
  );
}

/** One session, or several where it rested for longer than any run does. */
function sessionsOf(tracks: readonly GpxTrack[]): {
  readonly sessions: readonly SportSession[];
  readonly notices: readonly Notice[];
} {
  const [only] = tracks;
  const all =
    tracks.length === 1 && only !== undefined
      ? only.points
      : tracks.flatMap(({ points }) => points);
  const { points, notices } = mendedTrack(all, { astray: "left-out" });
  const sport = sportNamed(...tracks.map((track) => track.sport));
  const sessions = betweenRests(points, LONGEST_REST_MS).map((own) => {
    const pauses = pausesAtBreaks(own);
    return onOneLeg(onLawfulClock({ ...sport, ...spanOf(own, pauses), points: own, pauses }));
  });
  return { sessions, notices };
}
