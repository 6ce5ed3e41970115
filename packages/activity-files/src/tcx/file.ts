import type { Notice, SportSession } from "@limber/core/activity";
import { meters, seconds } from "@limber/core/units";
import { MOST_POINTS } from "../bounds.ts";
import { pausesAtBreaks } from "../breaks.ts";
import { onLawfulClock } from "../lawful-clock.ts";
import type { ReadProblem } from "../problem.ts";
import type { ReadAnswer } from "../read-answer.ts";
import { sessionsOnce } from "../repeated-sessions.ts";
import { sportNamed } from "../sport/named.ts";
import { mendedTrack, onOneLeg, spanOf } from "../track.ts";
import { pausesOf } from "./pauses.ts";
import { pointsOfLaps, type TcxActivity, type TcxContent, type TcxLap } from "./tcx-content.ts";

/** Makes an Activity of what a TCX file holds; each of its activities is a session. */
export function activityOfTcx(content: TcxContent, notices: readonly Notice[]): ReadAnswer {
  const damage = {
    isCut: notices.some(({ kind }) => kind === "cut-short"),
    isDamaged: notices.some(({ kind }) => kind === "damaged-part-skipped"),
  };
  const read = content.activities
    .filter(({ laps }) => laps.some(isOfUse))
    .map((activity) => sessionOf(activity, damage));
  if (content.hasTooManyPoints) {
    return { ok: false, problem: { kind: "too-many-points", limit: MOST_POINTS } };
  }
  if (read.length === 0) return { ok: false, problem: problemOf(content) };
  const { sessions, notices: repeats } = sessionsOnce(read.map(({ session }) => session));
  const points = sessions.flatMap((session) => session.points);
  const said = [...notices, ...read.flatMap((one) => one.notices), ...repeats];
  if (points.length === 0) said.push({ kind: "manual-entry" });
  else if (points.every(({ timeMs }) => timeMs === undefined)) said.push({ kind: "no-times" });
  return {
    ok: true,
    activity: {
      format: "tcx",
      ...(content.device === undefined ? {} : { device: content.device }),
      ...(content.utcOffsetS === undefined ? {} : { utcOffsetS: seconds(content.utcOffsetS) }),
      sessions: sessions.toSorted((a, b) => (a.startMs ?? 0) - (b.startMs ?? 0)) as [
        SportSession,
        ...SportSession[],
      ],
      notices: said,
    },
  };
}

function isOfUse({ points, totalS, distanceM }: TcxLap): boolean {
  const isSome = (amount: number | undefined) => amount !== undefined && amount > 0;
  return points.length > 0 || isSome(totalS) || isSome(distanceM);
}

function problemOf({ activities, courses, workouts }: TcxContent): ReadProblem {
  if (activities.length > 0) return { kind: "no-track-points" };
  if (courses > 0) return { kind: "not-an-activity", holds: "course" };
  if (workouts > 0) return { kind: "not-an-activity", holds: "workout" };
  return { kind: "no-track-points" };
}

function sessionOf(
  { sport, laps }: TcxActivity,
  damage: { readonly isCut: boolean; readonly isDamaged: boolean },
): {
  readonly session: SportSession;
  readonly notices: readonly Notice[];
} {
  const track = mendedTrack(pointsOfLaps(laps), { astray: "unplaced" });
  const { points } = track;
  const isTimed = laps.some(({ totalS }) => totalS !== undefined && totalS > 0);
  const pauses = isTimed ? pausesOf(laps, track) : pausesAtBreaks(points);
  // A lap says its totals before its points: of a lap that was cut they promise too much.
  const told = damage.isCut && points.length > 0 ? [] : laps;
  const distance = sumOf(told.map(({ distanceM }) => distanceM));
  const timer = isTimed ? sumOf(told.map(({ totalS }) => totalS)) : undefined;
  const startMs = laps.find((lap) => lap.startMs !== undefined)?.startMs;
  const span = spanOf(points, pauses);
  const hasAllPoints = !damage.isDamaged && laps.every((lap) => lap.points.length > 0);
  const ways = hasAllPoints ? [span.elapsedS] : [span.elapsedS, timer];
  const elapsed = Math.max(...ways.filter((took) => took !== undefined));
  const session: SportSession = {
    ...sportNamed(sport),
    ...(distance === undefined ? {} : { distanceM: meters(distance) }),
    ...(startMs === undefined ? {} : { startMs }),
    ...span,
    ...(timer === undefined ? {} : { timerS: seconds(timer) }),
    ...(elapsed > 0 ? { elapsedS: seconds(elapsed) } : {}),
    points,
    pauses,
  };
  return { session: onOneLeg(onLawfulClock(session)), notices: track.notices };
}

/** The sum of what laps say; none where a lap says nothing. */
function sumOf(values: readonly (number | undefined)[]): number | undefined {
  const said = values.filter((value) => value !== undefined);
  if (said.length === 0) return undefined;
  return said.reduce((sum: number, value) => sum + (value ?? 0), 0);
}
