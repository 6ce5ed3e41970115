import type { Notice, SportSession } from "@limber/core/activity";
import { meters, seconds } from "@limber/core/units";
import { MOST_POINTS } from "../bounds.ts";
import type { ReadProblem } from "../problem.ts";
import type { ReadAnswer } from "../read-answer.ts";
import { sportNamed } from "../sport.ts";
import { mendedTrack, onOneLeg, spanOf } from "../track.ts";
import { pausesOf } from "./pauses.ts";
import { pointsOfLaps, type TcxActivity, type TcxContent, type TcxLap } from "./tcx-content.ts";

/** Makes an Activity of what a TCX file holds; each of its activities is a session. */
export function activityOfTcx(content: TcxContent, notices: readonly Notice[]): ReadAnswer {
  const isCut = notices.some(({ kind }) => kind === "cut-short");
  const read = content.activities
    .filter(({ laps }) => laps.some(isOfUse))
    .map((activity) => sessionOf(activity, isCut));
  if (content.hasTooManyPoints) {
    return { ok: false, problem: { kind: "too-many-points", limit: MOST_POINTS } };
  }
  if (read.length === 0) return { ok: false, problem: problemOf(content) };
  const sessions = read.map(({ session }) => session);
  const points = sessions.flatMap((session) => session.points);
  const said = [...notices, ...read.flatMap((one) => one.notices)];
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
  isCut: boolean,
): {
  readonly session: SportSession;
  readonly notices: readonly Notice[];
} {
  const { points, notices } = mendedTrack(pointsOfLaps(laps), { astray: "unplaced" });
  const pauses = notices.some(({ kind }) => kind === "clock-jumped") ? [] : pausesOf(laps);
  // A lap says its totals before its points: of a lap that was cut they promise too much.
  const told = isCut && points.length > 0 ? [] : laps;
  const distance = sumOf(told.map(({ distanceM }) => distanceM));
  const timer = sumOf(told.map(({ totalS }) => totalS));
  const startMs = laps.find((lap) => lap.startMs !== undefined)?.startMs;
  const span = spanOf(points, pauses);
  const session = onOneLeg({
    ...sportNamed(sport),
    ...(distance === undefined ? {} : { distanceM: meters(distance) }),
    ...(timer === undefined ? {} : { elapsedS: seconds(timer), timerS: seconds(timer) }),
    ...(startMs === undefined ? {} : { startMs }),
    ...span,
    ...(timer === undefined ? {} : { timerS: seconds(timer) }),
    points,
    pauses,
  });
  return { session, notices };
}

/** The sum of what laps say; none where a lap says nothing. */
function sumOf(values: readonly (number | undefined)[]): number | undefined {
  const said = values.filter((value) => value !== undefined);
  if (said.length === 0) return undefined;
  return said.reduce((sum: number, value) => sum + (value ?? 0), 0);
}
