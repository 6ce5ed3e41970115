import { withBelievedWeights } from "@limber/core/hydration/logged-weights";
import { LoggedRun } from "@limber/core/patterns/model";
import type { Cramp } from "@limber/db/cramps/store";
import type { RunWithClimb } from "@limber/db/runs/store";
import { wallAt } from "../clock.ts";

/** A day with a run or a cramp, on the calendar of its place. */
export type Day = {
  /** `2026-11-22` */
  readonly day: string;
  /** Of the runs whose distance is known. */
  readonly distanceM: number;
  readonly runs: number;
  readonly cramps: number;
};

export type MuscleCount = {
  readonly muscle: NonNullable<Cramp["muscle"]>;
  readonly side: Cramp["side"];
  readonly count: number;
};

/** A row as patterns are looked for in it. */
export function loggedRun(run: RunWithClimb, cramped: boolean): LoggedRun {
  return LoggedRun.parse({
    ...withBelievedWeights(run),
    startMs: run.startedAt.getTime(),
    startHour: hourIn(run.startedAt, run.timeZone),
    durationS: run.movingS ?? run.elapsedS,
    cramped,
  });
}

/** Days with a run or a cramp, the oldest first. A cramp without a run stands on the calendar of the latest one. */
export function daysOf(
  runs: readonly RunWithClimb[],
  cramps: readonly Cramp[],
  elsewhere: string,
): readonly Day[] {
  const zoneOf = new Map(runs.map(({ runId, timeZone }) => [runId, timeZone]));
  const entries = [
    ...runs.map((run) => ({
      day: dayIn(run.startedAt, run.timeZone),
      distanceM: run.distanceM,
      runs: 1,
      cramps: 0,
    })),
    ...cramps.map(({ happenedAt, runId }) => ({
      day: dayIn(happenedAt, zoneOf.get(runId ?? "") ?? elsewhere),
      distanceM: null,
      runs: 0,
      cramps: 1,
    })),
  ];
  const days = new Map<string, Day>();
  for (const { day, ...more } of entries) {
    const so = days.get(day) ?? { distanceM: 0, runs: 0, cramps: 0 };
    days.set(day, {
      day,
      distanceM: more.distanceM === null ? so.distanceM : so.distanceM + more.distanceM,
      runs: so.runs + more.runs,
      cramps: so.cramps + more.cramps,
    });
  }
  return [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/** The most frequent first; of a cramp that nobody placed there is no muscle to count. */
export function musclesOf(cramps: readonly Cramp[]): readonly MuscleCount[] {
  const counts = new Map<string, MuscleCount>();
  for (const { muscle, side } of cramps) {
    if (muscle === null) continue;
    const key = `${muscle} ${side}`;
    counts.set(key, { muscle, side, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].toSorted((one, other) => other.count - one.count);
}

/** `2026-11-22` */
export function dayIn(instant: Date, timeZone: string): string {
  return wallAt(instant, timeZone).slice(0, 10);
}

function hourIn(instant: Date, timeZone: string): number {
  const [hour = 0, minute = 0] = wallAt(instant, timeZone).slice(11).split(":").map(Number);
  return hour + minute / 60;
}
