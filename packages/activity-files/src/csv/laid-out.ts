import type { Activity } from "@limber/core/activity";
import { meters, seconds } from "@limber/core/units";
import { type ExportDetails, present } from "../export-details.ts";
import type { FileProblem } from "../problem.ts";
import { sportInColumn } from "../sport/named.ts";
import { summaryOf } from "../totals-only.ts";
import { METERS_IN, plainHeader, unitIn } from "./columns.ts";
import { columnsIn, type LaidColumns, type TableLayout, type TimeUnit } from "./layout.ts";
import { readMoments, type TableMoment } from "./moments.ts";
import { readDuration, readNumber } from "./numbers.ts";
import type { TableReading } from "./reading.ts";
import type { Table } from "./table.ts";
import type { TableColumn } from "./table-problem.ts";

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
  return rows.map((cells, index) =>
    rowRead(cells, { ...laid, row: index + 2, start: starts[index], columns }),
  );
}

function lackingIn({ table, layout, reading }: Laid, columns: LaidColumns): TableColumn[] {
  const header = columns.distance === undefined ? "" : (table.headers[columns.distance] ?? "");
  const unit = unitIn(header) ?? layout.distanceUnit ?? reading.unit;
  const hasUnit = unit !== undefined || layout.isMakers;
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

type RowOf = Laid & {
  readonly row: number;
  readonly start: TableMoment | undefined;
  readonly columns: LaidColumns;
};

function rowRead(cells: readonly string[], of: RowOf): RowRead {
  const { row, start, table, layout, columns, reading } = of;
  const cell = (at: number | undefined) => (at === undefined ? undefined : cells[at] || undefined);
  const header = (at: number | undefined) => (at === undefined ? "" : (table.headers[at] ?? ""));
  const time = (at: number | undefined) => timeIn(cell(at), header(at), layout.timeUnit);
  const [distance, elapsed] = [distanceIn(cell(columns.distance)), time(columns.time)];
  const isUnread = (value: number | undefined, at: number | undefined) =>
    value === undefined && !(layout.isMakers && isBlank(cell(at)));
  const failed = (column: TableColumn): RowRead => ({
    row,
    ok: false,
    problem: { kind: "row-not-understood", row, column },
  });
  if (start === undefined) return failed("date");
  if (isUnread(distance, columns.distance)) return failed("distance");
  if (isUnread(elapsed, columns.time)) return failed("time");
  const named = unitIn(header(columns.distance)) ?? layout.distanceUnit;
  const sport = cell(columns.sport);
  const timer = time(columns.timer);
  const told = present<ExportDetails>({
    title: cell(columns.title),
    note: cell(columns.note),
    ...(sport !== undefined && sportInColumn(header(columns.sport), sport)),
    startMs: reading.instantOf(start),
    distanceM: made(distance, (far) => meters(far * METERS_IN[named ?? reading.unit ?? "km"])),
    elapsedS: made(elapsed, seconds),
    timerS: made(timer, seconds),
    effort: effortIn(cell(columns.effort)),
  });
  const isUnitNamed = named !== undefined || !layout.isMakers;
  const notices = reading.noticesFor({ isUnitNamed, isZoned: start.isZoned });
  const file = cell(columns.file);
  return { row, ok: true, activity: summaryOf(told, notices), told, ...(file && { file }) };
}

const isBlank = (cell: string | undefined) => cell === undefined || /^[-–—]*$/.test(cell);

function made<T>(value: number | undefined, make: (value: number) => T): T | undefined {
  return value === undefined ? undefined : make(value);
}

const distanceIn = (cell: string | undefined) => readNumber(cell?.replace(/(km|mi|m)$/i, ""));

/** On the scale of 1 to 10. */
function effortIn(cell: string | undefined): number | undefined {
  const effort = readNumber(cell);
  return effort !== undefined && effort >= 1 && effort <= 10 ? effort : undefined;
}

const SECONDS_IN = { s: 1, min: 60, h: 3600 } as const;
const unitWords: Readonly<Record<TimeUnit, readonly string[]>> = {
  s: ["s", "sec", "secs", "seconds", "sekunden"],
  min: ["min", "mins", "minutes", "minuten", "minutos"],
  h: ["h", "hours", "stunden", "horas"],
};

/** A clock, or a number whose unit the header names, or else the maker. */
function timeIn(
  cell: string | undefined,
  header: string,
  usual: TimeUnit | undefined,
): number | undefined {
  const clock = readDuration(cell);
  if (clock !== undefined) return clock;
  const number = readNumber(cell);
  const words = plainHeader(header).split(" ");
  const said = (["s", "min", "h"] as const).find((unit) =>
    words.some((word) => unitWords[unit].includes(word)),
  );
  const unit = said ?? usual;
  return number === undefined || unit === undefined ? undefined : number * SECONDS_IN[unit];
}
