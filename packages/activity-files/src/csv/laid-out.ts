import type { Activity } from "@limber/core/activity";
import { meters, seconds } from "@limber/core/units";
import { type ExportDetails, present } from "../export-details.ts";
import type { FileProblem } from "../problem.ts";
import { sportInColumn } from "../sport/named.ts";
import { summaryOf } from "../totals-only.ts";
import { type DistanceUnit, distanceIn, METERS_IN, unitIn } from "./columns.ts";
import { columnsIn, type LaidColumns, type TableLayout } from "./layout.ts";
import { readMoments, type TableMoment } from "./moments.ts";
import { readNumber } from "./numbers.ts";
import type { TableReading } from "./reading.ts";
import type { Table } from "./table.ts";
import type { TableColumn } from "./table-problem.ts";
import { areWithoutSeconds, timeIn } from "./times.ts";

export type RowRead =
  | {
      readonly row: number;
      readonly ok: true;
      readonly activity: Activity;
      readonly told: ExportDetails;
      /** The recording of it, as the table names it. */
      readonly file?: string;
    }
  | { readonly row: number; readonly ok: false; readonly problem: FileProblem };

type Laid = { readonly table: Table; readonly layout: TableLayout; readonly reading: TableReading };

/** Reads a table with one activity a row, as its layout says which column is what, and in which unit. */
export function laidOutActivities(laid: Laid): readonly RowRead[] | FileProblem {
  const { table, layout } = laid;
  const columns = columnsIn(table, layout);
  const lacks = lackingIn(laid, columns);
  if (lacks.length > 0) return { kind: "table-not-understood", lacks };
  const starts = startsIn(table, columns);
  const rows = layout.isOfOne ? table.rows.slice(0, 1) : table.rows;
  const columnUnit = namedUnit(table, layout, columns);
  const told = rows.map((cells) => ({
    clock: columns.time === undefined ? undefined : cells[columns.time],
    ...farIn(cells, columns, { columnUnit, usualUnit: laid.reading.unit ?? "km" }),
  }));
  const isWithoutSeconds = areWithoutSeconds(told);
  return told.map(({ distanceM, isUnitNamed }, index) =>
    rowRead(rows[index] ?? [], {
      ...{ ...laid, row: index + 2, start: starts[index], columns },
      ...{ distanceM, isUnitNamed, isWithoutSeconds },
    }),
  );
}

function lackingIn({ table, layout, reading }: Laid, columns: LaidColumns): TableColumn[] {
  const unit = namedUnit(table, layout, columns) ?? reading.unit;
  const hasUnit =
    unit !== undefined ||
    layout.isMakers ||
    table.rows.some((cells) => unitOfRow(cells, columns) !== undefined);
  return [
    ...(columns.date === undefined ? (["date"] as const) : []),
    ...(columns.distance === undefined || !hasUnit ? (["distance"] as const) : []),
    ...(columns.time === undefined ? (["time"] as const) : []),
  ];
}

/** The day, with the time of day where another column holds that. */
function startsIn({ rows }: Table, { date = 0, clock }: LaidColumns): (TableMoment | undefined)[] {
  const cells = rows.map((row) => row[date]);
  const days = readMoments(cells);
  if (clock === undefined || clock === date) return days;
  const withClock = readMoments(rows.map((row) => `${row[date]} ${row[clock]}`));
  return days.map((day, index) => (day?.hasTime ? day : (withClock[index] ?? day)));
}

type UnitsAround = {
  readonly columnUnit: DistanceUnit | undefined;
  readonly usualUnit: DistanceUnit;
};

/** How far a row went, by the unit that it names, or its column, or the maker, or whoever brings it. */
function farIn(
  cells: readonly string[],
  columns: LaidColumns,
  { columnUnit, usualUnit }: UnitsAround,
): Pick<RowOf, "distanceM" | "isUnitNamed"> {
  const at = columns.distance;
  const { count } = distanceIn(at === undefined ? undefined : cells[at]);
  const named = unitOfRow(cells, columns) ?? columnUnit;
  return {
    distanceM: count === undefined ? undefined : count * METERS_IN[named ?? usualUnit],
    isUnitNamed: named !== undefined,
  };
}

function namedUnit({ headers }: Table, layout: TableLayout, { distance }: LaidColumns) {
  return unitIn(distance === undefined ? undefined : headers[distance]) ?? layout.distanceUnit;
}

type RowOf = Laid & {
  readonly distanceM: number | undefined;
  readonly isUnitNamed: boolean;
  /** Whether its times are hours and minutes. */
  readonly isWithoutSeconds: boolean;
  readonly row: number;
  readonly start: TableMoment | undefined;
  readonly columns: LaidColumns;
};

function rowRead(cells: readonly string[], of: RowOf): RowRead {
  const { row, start, table, layout, columns, reading, distanceM, isWithoutSeconds } = of;
  const cell = (at: number | undefined) => (at === undefined ? undefined : cells[at] || undefined);
  const header = (at: number | undefined) => (at === undefined ? "" : (table.headers[at] ?? ""));
  const time = (at: number | undefined) =>
    timeIn(cell(at), { header: header(at), usual: layout.timeUnit, isWithoutSeconds });
  const elapsed = time(columns.time);
  const isUnread = (value: number | undefined, at: number | undefined) =>
    value === undefined && !(layout.isMakers && isBlank(cell(at)));
  const failed = (column: TableColumn): RowRead => ({
    row,
    ok: false,
    problem: { kind: "row-not-understood", row, column },
  });
  if (start === undefined) return failed("date");
  if (isUnread(distanceM, columns.distance)) return failed("distance");
  if (isUnread(elapsed, columns.time)) return failed("time");
  const sport = cell(columns.sport);
  const timer = time(columns.timer);
  const told = present<ExportDetails>({
    title: cell(columns.title),
    note: cell(columns.note),
    ...(sport !== undefined && sportInColumn(header(columns.sport), sport)),
    startMs: reading.instantOf(start),
    distanceM: made(distanceM, meters),
    elapsedS: made(elapsed, seconds),
    timerS: made(timer, seconds),
    effort: effortIn(cell(columns.effort)),
  });
  const isUnitNamed = of.isUnitNamed || !layout.isMakers;
  const notices = reading.noticesFor({ isUnitNamed, isZoned: start.isZoned });
  const file = cell(columns.file);
  return { row, ok: true, activity: summaryOf(told, notices), told, ...(file && { file }) };
}

const isBlank = (cell: string | undefined) => cell === undefined || /^[-–—]*$/.test(cell);

function made<T>(value: number | undefined, make: (value: number) => T): T | undefined {
  return value === undefined ? undefined : make(value);
}

/** The unit that a row gives its distance in, beside the number or in a column of its own. */
function unitOfRow(cells: readonly string[], { distance, unit }: LaidColumns) {
  const cell = (at: number | undefined) => (at === undefined ? undefined : cells[at]);
  return distanceIn(cell(distance)).unit ?? unitIn(cell(unit));
}

/** On the scale of 1 to 10. */
function effortIn(cell: string | undefined): number | undefined {
  const effort = readNumber(cell);
  return effort !== undefined && effort >= 1 && effort <= 10 ? effort : undefined;
}
