import { getTableColumns, type Table } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { authAccounts, passkeys, secondSteps, users } from "./accounts/table.ts";
import { audit } from "./audit/table.ts";
import { bodyRecords } from "./body-records/table.ts";
import { clubs, groupMembers, groups } from "./clubs/table.ts";
import { coachLinks } from "./coach-links/table.ts";
import { cramps } from "./cramps/table.ts";
import { experiments } from "./experiments/table.ts";
import { importFiles, imports } from "./imports/table.ts";
import type { KeptTable } from "./kept-tables.ts";
import { plans } from "./plans/table.ts";
import { type BadCell, type CellFault, type FileRow, rowCheck } from "./row-schema.ts";
import { asToday } from "./row-steps.ts";
import { healthNotes, runners } from "./runners/table.ts";
import { runs } from "./runs/table.ts";
import { sweatTests } from "./sweat-tests/table.ts";

const tables: Readonly<Record<KeptTable, Table>> = {
  users,
  auth_accounts: authAccounts,
  passkeys,
  second_steps: secondSteps,
  runners,
  health_notes: healthNotes,
  imports,
  import_files: importFiles,
  body_records: bodyRecords,
  runs,
  cramps,
  sweat_tests: sweatTests,
  plans,
  experiments,
  clubs,
  groups,
  group_members: groupMembers,
  coach_links: coachLinks,
  audit,
};

/** A row of a file that cannot be kept or shown: where it stands, counted from 1, and what is wrong with it. */
export type RowProblem = {
  readonly kind: "row";
  readonly table: KeptTable;
  readonly row: number;
  readonly column: string | null;
  readonly fault: CellFault;
};

/** Carries the problem out of a transaction, which keeps nothing then. */
export class RowRefused extends Error {
  readonly problem: RowProblem;
  constructor(problem: RowProblem) {
    super(`Row ${problem.row} of ${problem.table} is refused.`);
    this.problem = problem;
  }
}

const checks = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, rowCheck(table)]),
) as Readonly<Record<KeptTable, (row: FileRow) => BadCell | null>>;

type RowPlace = { readonly table: KeptTable; readonly row: number };

/** The row as one of today's, or a refusal that says where it stands. */
export function readRow({ table, row }: RowPlace, said: FileRow): FileRow {
  const today = asToday(table, said);
  const bad = checks[table](today) ?? writtenOver(table, today);
  if (bad !== null) throw new RowRefused({ kind: "row", table, row, ...bad });
  return today;
}

/** The refusal alone; undefined for a row that can be kept and shown. */
export function refusedRow(place: RowPlace, said: unknown): RowRefused | undefined {
  try {
    readRow(place, Object(said));
    return undefined;
  } catch (refused) {
    if (refused instanceof RowRefused) return refused;
    throw refused;
  }
}

/** Where fields of a run stand that were written over, and may be put back. */
const writtenOverIn: Partial<Record<KeptTable, string>> = {
  runs: "replaced",
  import_files: "before",
};

function writtenOver(table: KeptTable, row: FileRow): BadCell | null {
  const column = writtenOverIn[table];
  if (column === undefined) return null;
  const kept = Object(row[column]);
  const fields: FileRow = Object(kept.document ?? kept);
  const known = Object.keys(getTableColumns(runs)).filter((key) => (fields[key] ?? null) !== null);
  const stood = Object.fromEntries(known.map((key) => [toSnakeCase(key), fields[key]]));
  const bad = stood["weather_source"] === "assumed" ? null : checks.runs({ ...anyRun, ...stood });
  return bad && { column, fault: bad.fault };
}

/** What every run says: put back is what was kept of one beside. */
const anyRun = {
  ...{ runner_id: "00000000-0000-0000-0000-000000000000", status: "done", time_zone: "UTC" },
  ...{ run_id: "00000000-0000-0000-0000-000000000000", started_at: "2026-01-01T00:00:00Z" },
  ...{ created_at: "2026-01-01T00:00:00Z", updated_at: "2026-01-01T00:00:00Z" },
};

const faultsOfCodes: Readonly<Record<string, CellFault>> = {
  "23505": "twice",
  "23503": "points-nowhere",
  "23502": "missing",
  "22003": "out-of-bounds",
  "22008": "no-instant",
};

/** What the database objects to in a row: two of one id, an id of nothing. Undefined for every other fault. */
function faultOf(thrown: unknown): CellFault | undefined {
  const { code, cause } = Object(thrown) as { code?: string; cause?: unknown };
  const said = code ?? (Object(cause) as { code?: string }).code ?? "";
  return faultsOfCodes[said] ?? (/^22|^23/.test(said) ? "other-kind" : undefined);
}

/**
 * Puts rows in together; where the database objects, one after the other, to say which of them it is. `put`
 * takes back what it did when it throws.
 */
export async function placed<Each>(
  rows: readonly Each[],
  put: (some: readonly Each[]) => PromiseLike<unknown>,
  { table, row }: RowPlace,
): Promise<void> {
  try {
    await put(rows);
  } catch (thrown) {
    if (faultOf(thrown) === undefined) throw thrown;
    for (const [index, each] of rows.entries())
      await placedAlone(each, put, { table, row: row + index });
  }
}

async function placedAlone<Each>(
  each: Each,
  put: (some: readonly Each[]) => PromiseLike<unknown>,
  place: RowPlace,
): Promise<void> {
  try {
    await put([each]);
  } catch (thrown) {
    const fault = faultOf(thrown);
    if (fault === undefined) throw thrown;
    throw new RowRefused({ kind: "row", ...place, column: columnIn(thrown, place.table), fault });
  }
}

/** The column that the database names, or that a constraint is named after. Whose row it is the file does not say. */
function columnIn(thrown: unknown, table: KeptTable): string | null {
  const { column_name: name, constraint_name: constraint = "" } = Object(
    Object(thrown).cause ?? thrown,
  );
  const columns = Object.keys(getTableColumns(tables[table])).map(toSnakeCase);
  const named = columns.filter((column) => column !== "runner_id" && constraint.includes(column));
  return name ?? named[0] ?? null;
}
