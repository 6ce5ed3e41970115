import { aroundARun } from "@limber/core/run-analysis/around";
import type { BodyRecord } from "@limber/core/run-analysis/body-records";
import {
  noRecords,
  type RecordsOfRun,
  recordsOfRun,
  recordsReach,
} from "@limber/core/run-analysis/records-offered";
import { kilograms, MS_IN_A_SECOND, milliliters } from "@limber/core/units";
import {
  type BodyRecordRow,
  bodyRecordsBetween,
  drunkInActivities,
  type OtherRun,
  otherRunsBetween,
} from "@limber/db/body-records/store";
import type { Database } from "@limber/db/client";
import type { PermittedRunnerId } from "@limber/db/permission";
import { overwriteRun } from "@limber/db/runs/replaced";
import { getRun, type OfRun, type Run, type RunDetails } from "@limber/db/runs/store";
import { wallAt } from "../clock.ts";

/** More than anybody drinks and weighs around one run. */
const MOST_AROUND = 1000;

/** What files offer for a run. It is asked when the run is shown, so that it is no matter which of the two came first. */
export async function recordsFor(
  db: Database,
  runnerId: PermittedRunnerId,
  run: Run,
): Promise<RecordsOfRun> {
  const { runId, status, startedAt, elapsedS } = run;
  if (status !== "done" || elapsedS === null) return noRecords;
  const startMs = startedAt.getTime();
  const endMs = startMs + elapsedS * MS_IN_A_SECOND;
  const { beforeS, afterS } = recordsReach();
  const from = new Date(startMs - beforeS * MS_IN_A_SECOND);
  const to = new Date(endMs + afterS * MS_IN_A_SECOND);
  const near = await bodyRecordsBetween(db, { runnerId, from, to, limit: MOST_AROUND });
  const ofDay = await drunkInActivities(db, { runnerId, day: dayOf(run) });
  if (near.length + ofDay.length === 0) return noRecords;
  const apartMs = aroundARun().clocksApartS * MS_IN_A_SECOND;
  const [first, last] = [new Date(startMs - apartMs), new Date(endMs + apartMs)];
  const others = await otherRunsBetween(db, { runnerId, runId, from: first, to: last });
  return recordsOfRun({
    run: { ...run, startMs },
    dayMs: dayOf(run).getTime(),
    isOnlyRunOfDay: !others.some((other) => dayOf(other).getTime() === dayOf(run).getTime()),
    records: [...near.filter(({ kind }) => kind !== "in-activities"), ...ofDay].flatMap(recordOf),
    otherRuns: others.map(spanOf),
  });
}

/** The day on a wall of its own place, as an instant. */
function dayOf({ startedAt, timeZone }: Pick<Run, "startedAt" | "timeZone">): Date {
  return new Date(`${wallAt(startedAt, timeZone).slice(0, 10)}T00:00:00Z`);
}

/** Of a run that nobody timed no more than its start is known. */
function spanOf({ startedAt, elapsedS }: OtherRun) {
  const fromMs = startedAt.getTime();
  return { fromMs, toMs: elapsedS === null ? fromMs : fromMs + elapsedS * MS_IN_A_SECOND };
}

function recordOf({ kind, recordedAt, amountMl, massKg, ...told }: BodyRecordRow): BodyRecord[] {
  const { source, app } = told;
  const said = { source, app, atMs: recordedAt.getTime() };
  if (kind === "weight")
    return massKg === null ? [] : [{ ...said, kind, massKg: kilograms(massKg) }];
  return amountMl === null ? [] : [{ ...said, kind, amountMl: milliliters(amountMl) }];
}

export const takeable = ["drunk", "weighed"] as const;
export type Takeable = (typeof takeable)[number];

/**
 * Writes what files offer into a run, because the runner says so. What they had typed is kept beside, and
 * `runs.swap` brings it back. Where nothing is offered any more the run stays as it is.
 */
export async function takeRecords(
  db: Database,
  { what, now, ...of }: OfRun & { readonly what: Takeable; readonly now: Date },
): Promise<Run | undefined> {
  const run = await getRun(db, of);
  if (run === undefined) return undefined;
  const edit = editOf(await recordsFor(db, of.runnerId, run), what);
  const columns = Object.keys(edit) as (keyof typeof edit)[];
  if (columns.length === 0) return run;
  const isTyped = columns.some((column) => run[column] !== null);
  // Against an older state what was typed is kept beside; an empty field has nothing to keep.
  const revision = isTyped ? run.revision - 1 : run.revision;
  return overwriteRun(db, { ...of, edit, revision, now });
}

type Taken = Partial<Pick<RunDetails, "intakeMl" | "massBeforeKg" | "massAfterKg">>;

function editOf({ drunk, weighed }: RecordsOfRun, what: Takeable): Taken {
  if (what === "drunk") return drunk === null ? {} : { intakeMl: drunk.amountMl };
  if (weighed === null) return {};
  return { massBeforeKg: weighed.before.massKg, massAfterKg: weighed.after.massKg };
}
