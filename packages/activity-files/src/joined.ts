import { plainActivities, type RowRead } from "./csv/plain.ts";
import { readingWith, type TableOptions } from "./csv/reading.ts";
import type { Table } from "./csv/table.ts";
import type { ExportDetails } from "./export-details.ts";
import type { Found } from "./found.ts";
import { garminActivities, isGarminTable } from "./garmin/rows.ts";
import { readGarminSummaries } from "./garmin/summaries.ts";
import type { FileProblem } from "./problem.ts";
import { type StravaRow, stravaRows } from "./strava/rows.ts";
import { summaryOf } from "./totals-only.ts";

type TableIn = (bytes: Uint8Array) => Table | undefined;
type ListedActivity = { readonly path: string; readonly file: string; readonly row: StravaRow };

/** What the tables of exports say, and which of the files that they list have come by. */
export type ExportTables = ReturnType<typeof exportJoined>;

export function exportJoined(options: TableOptions) {
  const listed = new Map<string, ListedActivity>();
  const seen = new Set<string>();
  const perhaps: ExportDetails[] = [];
  const routeFolders: string[] = [];
  return {
    /** Whether this is a route that was drawn and saved, which Strava puts beside the activities. */
    isRoute: (path: string) => routeFolders.some((folder) => path.startsWith(folder)),
    /** Notes that a file came by, and gives what a table says of it. */
    saw(path: string): ExportDetails | undefined {
      const key = [keyOf(path), keyOf(baseName(path))].find((each) => listed.has(each));
      if (key !== undefined) seen.add(key);
      return key === undefined ? undefined : listed.get(key)?.row.told;
    },
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
      const rows = table && stravaRows(table);
      if (table === undefined || rows === undefined) {
        yield* foundInTable(path, table, options);
        return;
      }
      const folder = path.slice(0, path.length - baseName(path).length);
      routeFolders.push(`${folder}routes/`);
      for (const row of rows) {
        if (row.file === undefined) yield typedIn(`${path}/${row.activityId}`, row.told);
        else
          for (const key of [keyOf(folder + row.file), keyOf(baseName(row.file))])
            if (!listed.has(key)) listed.set(key, { path: folder + row.file, file: row.file, row });
      }
    },
    /** What tables list and did not come by: missing from its export, or all there is when only the table was brought. */
    *rest(): Generator<Found> {
      const came = new Set([...seen].map((key) => listed.get(key)?.row));
      const left = new Set([...listed.values()].filter(({ row }) => !came.has(row)));
      const names = new Set<StravaRow>();
      for (const { path, file, row } of left) {
        if (names.has(row)) continue;
        names.add(row);
        if (came.size > 0) yield missing(path, file);
        else yield totalsOnly(path, row.told);
      }
    },
  };
}

/** However the packing around it was taken off. */
const keyOf = (path: string) => path.toLowerCase().replace(/\.gz$/, "");
const baseName = (path: string) => path.slice(path.lastIndexOf("/") + 1);

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

function* foundInTable(
  path: string,
  table: Table | undefined,
  options: TableOptions,
): Generator<Found> {
  const problem = (why: FileProblem): Found => ({ path, is: "problem", problem: why });
  if (table === undefined) {
    yield problem({ kind: "table-not-understood", lacks: ["date", "distance", "time"] });
    return;
  }
  const reading = readingWith(options);
  const read = isGarminTable(table)
    ? garminActivities(table, reading).map(
        (activity, index): RowRead => ({ row: index + 2, ok: true, activity }),
      )
    : plainActivities(table, reading);
  if ("kind" in read) yield problem(read);
  else if (read.length === 0) yield problem({ kind: "no-rows" });
  else for (const row of read) yield foundInRow(path, row);
}

function foundInRow(path: string, row: RowRead): Found {
  const at = `${path}:${row.row}`;
  return row.ok
    ? { path: at, is: "summary", activity: row.activity }
    : { path: at, is: "problem", problem: row.problem };
}
