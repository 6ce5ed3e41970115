import { type Limits, usualLimits } from "./archive/limits.ts";
import { isTableOfActivities, mayBeIndex } from "./archive/names.ts";
import { type OpenedFile, openFiles } from "./archive/open.ts";
import type { ByteSource } from "./archive/source.ts";
import { contentOf } from "./content.ts";
import type { TableOptions } from "./csv/reading.ts";
import { distinctRows } from "./distinct-rows.ts";
import type { Found } from "./found.ts";
import { type ExportTables, exportJoined } from "./joined.ts";
import { learnForeignWords } from "./sport/named.ts";

/** A file as it was brought, with the folders it was in. */
export type Brought = { readonly path: string; readonly source: ByteSource };

export type BatchOptions = TableOptions & { readonly limits?: Limits };

/**
 * Gives every activity in what was brought, one at a time and lazily: recordings with what the export
 * around them tells, rows of tables that have no recording, and a problem for each that cannot be had.
 */
export async function* findActivities(
  brought: readonly Brought[],
  options: BatchOptions = {},
): AsyncGenerator<Found> {
  const tables = exportJoined(options);
  for (const { path, source } of indexesFirst(brought))
    for await (const file of openFiles(path, source, options.limits ?? usualLimits))
      yield* foundIn(file, tables, options);
  for (const rows of tables.rest()) yield* distinctRows(rows);
}

function indexesFirst(brought: readonly Brought[]): readonly Brought[] {
  const isIndex = ({ path }: Brought) => mayBeIndex(path);
  return [...brought.filter(isIndex), ...brought.filter((each) => !isIndex(each))];
}

async function* foundIn(
  file: OpenedFile,
  tables: ExportTables,
  options: TableOptions,
): AsyncGenerator<Found> {
  const { path } = file;
  if (tables.isRoute(path)) return;
  if (!file.ok) {
    tables.saw(path);
    yield { path, is: "problem", problem: file.problem };
    return;
  }
  if ("pour" in file) {
    const { foundInIndex } = await import("./apple/export.ts");
    const rows: Found[] = [];
    for await (const row of foundInIndex(path, file.pour, tables)) rows.push(row);
    yield* distinctRows(rows);
    return;
  }
  const { bytes, notices } = file;
  if (isTable(path, bytes)) {
    // Loaded when the first table comes: most files that people bring are none.
    const [{ readTable }] = await Promise.all([import("./csv/table.ts"), learnForeignWords()]);
    yield* distinctRows([...tables.read(path, bytes, readTable)]);
    return;
  }
  if (isJson(bytes)) {
    const [{ foundInJson }] = await Promise.all([import("./json/export.ts"), learnForeignWords()]);
    yield* foundInJson(path, bytes, options);
    return;
  }
  const told = tables.saw(path);
  const perhapsTold = tables.perhaps();
  yield { path, is: "recording", bytes, notices, perhapsTold, ...(told && { told }) };
}

function isTable(path: string, bytes: Uint8Array): boolean {
  if (/\.json$/i.test(path)) return isTableOfActivities(path);
  return /\.(csv|tsv)$/i.test(path) && bytes.length > 0 && contentOf("", bytes) === "table";
}

const LEAD_BYTES = 64;

/** Whether it begins as an object or a list does, whatever it is called. */
function isJson(bytes: Uint8Array): boolean {
  return /^[ \t\r\n\ufeff]*[[{]/.test(new TextDecoder().decode(bytes.subarray(0, LEAD_BYTES)));
}

/** The file that was brought of what was found in it: `export.zip` of `export.zip/activities/1.fit`, `runs.csv` of `runs.csv:7`, `two.gpx` of its second run `two.gpx:2`. */
export function fileOf(path: string, paths: ReadonlySet<string>): string {
  let of = path;
  while (!paths.has(of)) {
    const end = Math.max(of.lastIndexOf("/"), of.lastIndexOf(":"));
    if (end <= 0) return path;
    of = of.slice(0, end);
  }
  return of;
}
