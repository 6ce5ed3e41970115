import { RecentRun } from "@limber/core/heat/model";
import { heatCountsSince } from "@limber/core/heat/plan";
import { judgeWeighIn } from "@limber/core/hydration/belief";
import { bodyMassOf } from "@limber/core/hydration/body-mass";
import { endedHeavier } from "@limber/core/hydration/gained";
import { mostWeighIns, WeighIn } from "@limber/core/hydration/model";
import { crampsCountSince, hasEarlierCramps } from "@limber/core/preparation/plan";
import { mostRecentRuns, type RunPlanRequest } from "@limber/core/run-plan/model";
import { BodyMassKg, conditionsKept, HeightM } from "@limber/core/runner";
import { MS_IN_A_DAY } from "@limber/core/units";
import type { Database } from "@limber/db/client";
import { crampsSince } from "@limber/db/cramps/store";
import type { PermittedRunnerId } from "@limber/db/permission";
import { getHealthNotes, getRunner } from "@limber/db/runners/store";
import { runsSince, weighedRuns } from "@limber/db/runs/store";
import { listSweatTests } from "@limber/db/sweat-tests/store";
import { latestBegun } from "../begun.ts";
import { wallAt } from "../clock.ts";
import { weighingsOf } from "../sweat-tests/weighings.ts";

type Asked = { readonly request: RunPlanRequest; readonly now: Date };

/** A question with what the runner's own data adds. What was asked stands; health conditions, cramps and a gain only ever add up. */
export async function withOwnData(
  tx: Database,
  runnerId: PermittedRunnerId,
  { request, now }: Asked,
): Promise<RunPlanRequest> {
  // One after the other: a transaction has one connection.
  const profile = await getRunner(tx, runnerId);
  const notes = await getHealthNotes(tx, runnerId);
  const own = await weighInsOf(tx, runnerId, now);
  const weighIns = request.weighIns ?? own.weighIns;
  const toldKg = request.bodyMassKg ?? BodyMassKg.safeParse(profile?.bodyMassKg).data;
  const bodyMassKg = bodyMassOf({ bodyMassKg: toldKg, weighIns: [...weighIns] });
  const heightM = request.heightM ?? HeightM.safeParse(profile?.heightM).data;
  const hasCramped = await hasCrampedBefore(tx, runnerId, startOf({ request, now }));
  const recentRuns = await runsBefore(tx, runnerId, { request, now });
  const conditions = [...request.healthConditions, ...(notes?.healthConditions ?? [])];
  return {
    ...request,
    ...(bodyMassKg === undefined ? {} : { bodyMassKg }),
    ...(heightM === undefined ? {} : { heightM }),
    ...(weighIns.length === 0 ? {} : { weighIns: [...weighIns] }),
    ...(own.lastEndedHeavier && { lastEndedHeavier: true }),
    ...(recentRuns.length > 0 && { recentRuns }),
    ...(hasCramped && { earlierCramps: true }),
    healthConditions: conditionsKept(conditions),
  };
}

/** When the run begins, in milliseconds since 1970; where nobody said, now. */
function startOf({ request: { startAt }, now }: Asked): number {
  return startAt === undefined ? now.getTime() : Date.parse(startAt);
}

/** What was run in the days before, each by the calendar of its place. */
async function runsBefore(
  tx: Database,
  runnerId: PermittedRunnerId,
  { request, now }: Asked,
): Promise<RecentRun[]> {
  const start = new Date(startOf({ request, now }));
  const startDay = dayOn(start, request.timeZone ?? "UTC");
  const runs = await runsSince(tx, { runnerId, since: new Date(heatCountsSince(start.getTime())) });
  return runs
    .filter(({ startedAt }) => startedAt < start && startedAt <= latestBegun(now))
    .slice(-mostRecentRuns)
    .flatMap(({ startedAt, timeZone, elapsedS, airTemperatureC, relativeHumidityPct }) => {
      const told = {
        daysBefore: (startDay - dayOn(startedAt, timeZone)) / MS_IN_A_DAY,
        durationS: elapsedS,
        conditions:
          airTemperatureC === null
            ? undefined
            : {
                airTemperatureC,
                ...(relativeHumidityPct !== null && { relativeHumidityPct }),
              },
      };
      return RecentRun.safeParse(told).data ?? [];
    });
}

/** The day on a calendar of a place, in milliseconds since 1970. */
function dayOn(instant: Date, timeZone: string): number {
  return Date.parse(wallAt(instant, timeZone).slice(0, 10));
}

/** Whether the log holds a cramp that counts for a run that starts then. */
export async function hasCrampedBefore(tx: Database, runnerId: PermittedRunnerId, startMs: number) {
  const since = new Date(crampsCountSince(startMs));
  const cramps = await crampsSince(tx, { runnerId, since });
  const logged = cramps.map(({ during, happenedAt }) => ({
    during,
    happenedMs: happenedAt.getTime(),
  }));
  return hasEarlierCramps(logged, startMs);
}

/** The runner's own weigh-ins, the latest first, as far as they are believed; and whether they last came back heavier, which two weights tell. */
async function weighInsOf(tx: Database, runnerId: PermittedRunnerId, now: Date) {
  const of = { runnerId, limit: mostWeighIns, until: latestBegun(now) };
  const tests = await listSweatTests(tx, of);
  const weighings = weighingsOf({ tests, runs: await weighedRuns(tx, of) }, now);
  return {
    weighIns: weighings
      // Without its weather or speed it cannot be set against a prediction.
      .flatMap(({ weighIn }) => WeighIn.safeParse(weighIn).data ?? [])
      .filter((weighIn) => judgeWeighIn(weighIn).believed)
      .slice(0, mostWeighIns),
    lastEndedHeavier: endedHeavier(weighings),
  };
}
