import type { Activity } from "@limber/core/activity";
import { foundRecords } from "./body-records/parts.ts";
import { samsungRecords } from "./body-records/samsung-table.ts";
import { FASTEST_M_PER_S } from "./bounds.ts";
import { laidOutActivities, type RowRead } from "./csv/laid-out.ts";
import { ownLayout, type TableLayout } from "./csv/layout.ts";
import { makerOf } from "./csv/makers.ts";
import { otherHolding } from "./csv/other-tables.ts";
import { readingWith, type TableOptions } from "./csv/reading.ts";
import type { Table } from "./csv/table.ts";
import type { ExportDetails } from "./export-details.ts";
import type { Found } from "./found.ts";
import { garminActivities } from "./garmin/rows.ts";
import { readGarminSummaries } from "./garmin/summaries.ts";
import { baseName, type ListedFiles, listedFiles } from "./listed.ts";
import type { FileProblem } from "./problem.ts";
import { stravaRows } from "./strava/rows.ts";
import { summaryOf } from "./totals-only.ts";

type TableIn = (bytes: Uint8Array) => Table | undefined;

/** One activity of an index: what it tells, its totals, where it stands and which files record it. */
export type IndexedActivity = {
  readonly at: string;
  readonly told: ExportDetails;
  readonly activity: Activity;
  readonly files: readonly string[];
};

/** What the tables of exports say, and which of the files that they list have come by. */
export type ExportTables = ReturnType<typeof exportJoined>;

export function exportJoined(options: TableOptions) {
  const files = listedFiles();
  const perhaps: ExportDetails[] = [];
  const routeFolders: string[] = [];
  return {
    /** Whether this is a route that was drawn and saved, which Strava puts beside the activities. */
    isRoute: (path: string) => routeFolders.some((folder) => path.startsWith(folder)),
    /** Notes that a file came by, and gives what a table says of it. */
    saw: (path: string): ExportDetails | undefined => files.saw(path)?.told,
    perhaps: (): readonly ExportDetails[] => perhaps,
    /** Takes a table in, and gives those of its activities that have no recording. */
    *read(path: string, bytes: Uint8Array, tableIn: TableIn): Generator<Found> {
      const summaries = readGarminSummaries(bytes);
      if (summaries !== undefined) {
        perhaps.push(...summaries.map(({ told }) => told));
        for (const { told, isManual } of summaries) if (isManual) yield typedIn(path, told);
        return;
      }
      const table = tableIn(bytes);
      if (table === undefined) {
        const problem = {
          kind: "table-not-understood",
          lacks: ["date", "distance", "time"],
        } as const;
        yield { path, is: "problem", problem };
        return;
      }
      const body = samsungRecords(table);
      if (body !== undefined && body.records.length > 0) {
        yield* foundRecords(path, body);
        return;
      }
      const maker = makerOf(table);
      if (maker?.name === "strava") {
        routeFolders.push(`${folderOf(path)}routes/`);
        yield* strava(path, table, files);
      } else if (maker?.name === "garmin") yield* garmin(path, table, options);
      else yield* laidOut({ path, table, layout: maker?.layout ?? ownLayout }, options, files);
    },
    /** Takes one activity in that an index tells of, with the recordings that it names beside it. */
    *tell(path: string, one: IndexedActivity): Generator<Found> {
      const { told, activity, at } = one;
      const found: Found = { path: at, is: "summary", activity, told };
      const paths = one.files.map((file) => folderOf(path) + file);
      if (paths.length === 0) yield found;
      else files.list({ by: path, paths, told, otherwise: () => found });
    },
    /** What tables list and did not come by. */
    rest: () => files.left(),
  };
}

/** A Strava export, whose rows without a file were typed in. */
function* strava(path: string, table: Table, files: ListedFiles): Generator<Found> {
  const folder = folderOf(path);
  for (const { activityId, file, told } of stravaRows(table) ?? []) {
    if (file === undefined) yield typedIn(`${path}/${activityId}`, told);
    else {
      const at = folder + file;
      const otherwise = (isAlone: boolean) => (isAlone ? totalsOnly(at, told) : missing(at, file));
      files.list({ by: path, paths: [at], told, otherwise });
    }
  }
}

type LaidTable = { readonly path: string; readonly table: Table; readonly layout: TableLayout };

/** A table whose rows may name their recordings; one that is not there leaves the row's totals. */
function* laidOut(
  { path, table, layout }: LaidTable,
  options: TableOptions,
  files: ListedFiles,
): Generator<Found> {
  const read = laidOutActivities({ table, layout, reading: readingWith(options) });
  if ("kind" in read) yield { path, is: "problem", problem: notUnderstood(table, read) };
  else if (read.length === 0) yield { path, is: "problem", problem: { kind: "no-rows" } };
  else
    for (const row of read) {
      const found = foundInRow(path, row);
      if (!row.ok || row.file === undefined) yield found;
      else {
        const paths = [folderOf(path) + row.file];
        files.list({ by: path, paths, told: row.told, otherwise: () => found });
      }
    }
}

/** A table of drinks or of weights is named as that: it lacks nothing, it is none of activities. */
function notUnderstood(table: Table, problem: FileProblem): FileProblem {
  const holds = otherHolding(table);
  return holds === undefined ? problem : { kind: "not-an-activity", holds };
}

const folderOf = (path: string) => path.slice(0, path.length - baseName(path).length);

const missing = (path: string, name: string): Found => ({
  path,
  is: "problem",
  problem: { kind: "missing-from-export", name: baseName(name) },
});
const typedIn = (path: string, told: ExportDetails): Found => ({
  path,
  is: "summary",
  activity: summaryOf(told, [{ kind: "manual-entry" }]),
  told,
});
const totalsOnly = (path: string, told: ExportDetails): Found => ({
  path,
  is: "summary",
  activity: summaryOf(told, [{ kind: "totals-only" }]),
  told,
});

function* garmin(path: string, table: Table, options: TableOptions): Generator<Found> {
  const activities = garminActivities(table, readingWith(options));
  if (activities.length === 0) yield { path, is: "problem", problem: { kind: "no-rows" } };
  for (const [index, activity] of activities.entries())
    yield believed({ path: `${path}:${index + 2}`, is: "summary", activity }, index + 2);
}

function foundInRow(path: string, row: RowRead): Found {
  const at = `${path}:${row.row}`;
  return row.ok
    ? believed({ path: at, is: "summary", activity: row.activity, told: row.told }, row.row)
    : { path: at, is: "problem", problem: row.problem satisfies FileProblem };
}

/** A row that is faster than anything on a watch was read in a unit that it is not in. Whether the rest can be a run is not asked here. */
function believed(found: Extract<Found, { is: "summary" }>, row: number): Found {
  const [{ distanceM, elapsedS }] = found.activity.sessions;
  if (distanceM === undefined || elapsedS === undefined) return found;
  if (distanceM <= elapsedS * FASTEST_M_PER_S) return found;
  const problem = { kind: "row-not-understood", row, column: "distance" } as const;
  return { path: found.path, is: "problem", problem };
}
