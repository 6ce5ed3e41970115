import { instantMs } from "@limber/core/instant";
import { type Column, getTableColumns, getTableName, type Table } from "drizzle-orm";
import { toSnakeCase } from "drizzle-orm/casing";
import { isKeepableInstant, isKeepableNumber, isKeepableText } from "./keepable.ts";
import { type ColumnLimit, LONGEST_TEXT, MOST_ITEMS, rowLimits } from "./row-limits.ts";

/** Why a cell is refused. `points-nowhere` and `twice` are found by the database. */
export type CellFault =
  | "missing"
  | "other-kind"
  | "no-number"
  | "out-of-bounds"
  | "no-text"
  | "too-long"
  | "too-short"
  | "no-instant"
  | "no-zone"
  | "no-id"
  | "no-choice"
  | "twice"
  | "points-nowhere";

export type FileRow = Readonly<Record<string, unknown>>;
export type BadCell = { readonly column: string | null; readonly fault: CellFault };
/** What is wrong with a cell as it stands in JSON; null where nothing is. */
type CellCheck = (cell: unknown) => CellFault | null;

/**
 * What a row of a table may say, as a take-out and a backup hold it: what the table itself says of each
 * column, and the limits of that column. Answers with the first cell that cannot be kept or shown.
 */
export function rowCheck(table: Table): (row: FileRow) => BadCell | null {
  const limits = rowLimits[getTableName(table)] ?? {};
  const columns = Object.entries(getTableColumns(table)).map(([key, column]) => ({
    name: toSnakeCase(key),
    column,
    check: checkOf(column, limits[key] ?? {}),
  }));
  return (row) => {
    for (const { name, column, check } of columns) {
      const fault = faultOf(row, name, { column, check });
      if (fault !== null) return { column: name, fault };
    }
    return null;
  };
}

function faultOf(
  row: FileRow,
  name: string,
  { column, check }: { column: Column; check: CellCheck },
): CellFault | null {
  const cell = row[name];
  // What an older schema did not have takes the default of the table.
  if (cell === undefined) return column.notNull && !column.hasDefault ? "missing" : null;
  if (cell === null) return column.notNull ? "missing" : null;
  return check(cell);
}

function checkOf(column: Column, limit: ColumnLimit): CellCheck {
  const { columnType, enumValues } = column as Column & { enumValues?: readonly string[] };
  if (Array.isArray(enumValues) && enumValues.length > 0)
    return (cell) => (enumValues.includes(cell as string) ? null : "no-choice");
  switch (columnType) {
    case "PgArray":
      return listCheck(
        checkOf((column as Column & { baseColumn: Column }).baseColumn, limit),
        limit,
      );
    case "PgUUID":
      return (cell) => (typeof cell === "string" && uuid.test(cell) ? null : "no-id");
    case "PgTimestamp":
      return (cell) =>
        typeof cell === "string" && isKeepableInstant(instantMs(cell)) ? null : "no-instant";
    case "PgBoolean":
      return (cell) => (typeof cell === "boolean" ? null : "other-kind");
    case "PgText":
      return textCheck(limit);
    case "PgJsonb":
    case "PgCustomColumn":
      return jsonCheck;
    default:
      return numberCheck(limit, {
        isWhole: columnType !== "PgReal" && columnType !== "PgDoublePrecision",
      });
  }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** As large as the columns for whole numbers. */
const WHOLE = [-(2 ** 31), 2 ** 31 - 1] as const;
/** Larger than anything of a run, and smaller than what a column of seven digits holds. */
const ANY = [-1e12, 1e12] as const;

function numberCheck({ between }: ColumnLimit, { isWhole }: { isWhole: boolean }): CellCheck {
  const [least, most] = between ?? (isWhole ? WHOLE : ANY);
  return (cell) => {
    if (typeof cell !== "number" || !isKeepableNumber(cell)) return "no-number";
    if (isWhole && !Number.isInteger(cell)) return "no-number";
    return cell < least || cell > most ? "out-of-bounds" : null;
  };
}

function textCheck({ length = LONGEST_TEXT, least = 0, zone, pattern }: ColumnLimit): CellCheck {
  return (cell) => {
    if (typeof cell !== "string") return "other-kind";
    if (!isKeepableText(cell)) return "no-text";
    if (cell.length > length) return "too-long";
    if (cell.length < least) return "too-short";
    if (zone && !isTimeZone(cell)) return "no-zone";
    return pattern && !pattern.test(cell) ? "no-text" : null;
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name !== "";
  } catch {
    return false;
  }
}

function listCheck(check: CellCheck, { items = MOST_ITEMS }: ColumnLimit): CellCheck {
  return (cell) => {
    if (!Array.isArray(cell)) return "other-kind";
    if (cell.length > items) return "too-long";
    return cell.map((item) => (item === null ? "missing" : check(item))).find(Boolean) ?? null;
  };
}

/** A document of any shape: who reads it knows what it says, and shows what nobody can read as that. */
function jsonCheck(part: unknown): CellFault | null {
  if (typeof part === "string") return isKeepableText(part) ? null : "no-text";
  if (typeof part === "number")
    return isKeepableNumber(part) && Math.abs(part) <= ANY[1] ? null : "no-number";
  if (typeof part !== "object" || part === null) return null;
  for (const [key, value] of Object.entries(part)) {
    const fault = isKeepableText(key) ? jsonCheck(value) : "no-text";
    if (fault !== null) return fault;
  }
  return null;
}
