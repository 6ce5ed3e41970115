import type { Activity } from "@limber/core/activity";
import { meters, seconds } from "@limber/core/units";
import { type ExportDetails, present } from "../export-details.ts";
import type { FileProblem } from "../problem.ts";
import { sportFromWords } from "../sport.ts";
import { summaryOf } from "../totals-only.ts";
import { columnNamed, METERS_IN, plainHeader, unitIn } from "./columns.ts";
import { readMoments, type TableMoment } from "./moments.ts";
import { readDuration, readNumber } from "./numbers.ts";
import type { TableReading } from "./reading.ts";
import type { Table } from "./table.ts";
import type { TableColumn } from "./table-problem.ts";

export type RowRead =
  | { readonly row: number; readonly ok: true; readonly activity: Activity }
  | { readonly row: number; readonly ok: false; readonly problem: FileProblem };

const names = {
  date: ["date", "start date", "activity date", "day", "datum", "fecha", "started", "start"],
  clock: ["start time", "time of day", "startzeit", "uhrzeit", "hora"],
  distance: ["distance", "distanz", "strecke", "distancia", "km", "kilometers", "miles"],
  time: [
    "elapsed",
    "duration",
    "time",
    "moving time",
    "dauer",
    "zeit",
    "gesamtzeit",
    "duracion",
    "tiempo",
  ],
  sport: ["sport", "activity type", "type", "activity", "sportart", "aktivitat", "deporte", "tipo"],
  title: ["title", "name", "titel", "nombre", "titulo"],
} as const satisfies Record<string, readonly string[]>;

type PlainColumns = Readonly<Record<keyof typeof names, number | undefined>>;

/** Reads a table with one activity a row, when its headers say which column is what, and in which unit. */
export function plainActivities(
  table: Table,
  reading: TableReading,
): readonly RowRead[] | FileProblem {
  const columns: PlainColumns = {
    date: columnNamed(table, names.date),
    clock: columnNamed(table, names.clock),
    distance: columnNamed(table, names.distance),
    time: columnNamed(table, names.time),
    sport: columnNamed(table, names.sport),
    title: columnNamed(table, names.title),
  };
  const lacks = lackingIn(table, columns, reading);
  if (lacks.length > 0) return { kind: "table-not-understood", lacks };
  const starts = startsIn(table, columns);
  return table.rows.map((row, index) =>
    rowRead(row, { row: index + 2, start: starts[index], table, columns, reading }),
  );
}

function lackingIn(table: Table, columns: PlainColumns, reading: TableReading): TableColumn[] {
  const header = columns.distance === undefined ? "" : (table.headers[columns.distance] ?? "");
  const hasUnit = unitIn(header) !== undefined || reading.unit !== undefined;
  return [
    ...(columns.date === undefined ? (["date"] as const) : []),
    ...(columns.distance === undefined || !hasUnit ? (["distance"] as const) : []),
    ...(columns.time === undefined ? (["time"] as const) : []),
  ];
}

/** The day, with the time of day where another column holds that. */
function startsIn({ rows }: Table, { date = 0, clock }: PlainColumns): (TableMoment | undefined)[] {
  const cells = rows.map((row) => row[date]);
  const days = readMoments(cells);
  if (clock === undefined || clock === date) return days;
  const withClock = readMoments(rows.map((row) => `${row[date]} ${row[clock]}`));
  return days.map((day, index) => (day?.hasTime ? day : (withClock[index] ?? day)));
}

type RowOf = {
  readonly row: number;
  readonly start: TableMoment | undefined;
  readonly table: Table;
  readonly columns: PlainColumns;
  readonly reading: TableReading;
};

function rowRead(cells: readonly string[], of: RowOf): RowRead {
  const { row, start, table, columns, reading } = of;
  const cell = (at: number | undefined) => (at === undefined ? undefined : cells[at]);
  const header = table.headers[columns.distance ?? 0] ?? "";
  const distance = readNumber(cell(columns.distance)?.replace(/(km|mi|m)$/i, ""));
  const elapsed = timeIn(cell(columns.time), table.headers[columns.time ?? 0] ?? "");
  const failed = (column: TableColumn): RowRead => ({
    row,
    ok: false,
    problem: { kind: "row-not-understood", row, column },
  });
  if (start === undefined) return failed("date");
  if (distance === undefined) return failed("distance");
  if (elapsed === undefined) return failed("time");
  const sport = cell(columns.sport);
  const told = present<ExportDetails>({
    title: cell(columns.title) || undefined,
    sport: sport ? sportFromWords(sport) : undefined,
    startMs: reading.instantOf(start),
    distanceM: meters(distance * METERS_IN[unitIn(header) ?? reading.unit ?? "km"]),
    elapsedS: seconds(elapsed),
  });
  const notices = reading.noticesFor({ isUnitNamed: true, isZoned: start.isZoned });
  return { row, ok: true, activity: summaryOf(told, notices) };
}

const SECONDS_IN = { s: 1, min: 60, h: 3600 } as const;

/** A clock, or a number whose unit the header names. */
function timeIn(cell: string | undefined, header: string): number | undefined {
  const clock = readDuration(cell);
  if (clock !== undefined) return clock;
  const number = readNumber(cell);
  const words = plainHeader(header).split(" ");
  const unit = words.some((word) => ["s", "sec", "secs", "seconds", "sekunden"].includes(word))
    ? "s"
    : words.some((word) => ["min", "mins", "minutes", "minuten", "minutos"].includes(word))
      ? "min"
      : words.some((word) => ["h", "hours", "stunden", "horas"].includes(word))
        ? "h"
        : undefined;
  return number === undefined || unit === undefined ? undefined : number * SECONDS_IN[unit];
}
