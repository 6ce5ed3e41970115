import { celsius, kilograms, meters, metersPerSecond, percent, seconds } from "@limber/core/units";
import { readMoments } from "../csv/moments.ts";
import { readNumber } from "../csv/numbers.ts";
import type { Table } from "../csv/table.ts";
import { type ExportDetails, present } from "../export-details.ts";
import { sportInColumn } from "../sport/named.ts";
import { columnsOf, type StravaColumns } from "./columns.ts";

export type StravaRow = {
  readonly activityId: string;
  /** As the export lists it: `activities/12345.fit.gz`. Without one the runner typed the activity in. */
  readonly file?: string;
  /** The start is in UTC. */
  readonly told: ExportDetails;
};

/** The rows of a bulk export's `activities.csv`, in any language. Undefined when the table is none. */
export function stravaRows(table: Table): readonly StravaRow[] | undefined {
  const columns = columnsOf(table);
  if (columns === undefined) return undefined;
  const header = table.headers[columns.type];
  const rows = table.rows.filter(([id]) => /^\d+$/.test(id ?? ""));
  const starts = readMoments(rows.map((row) => row[columns.date]));
  return rows.map((row, index) => {
    const file = row[columns.file];
    const told = toldIn(row, { columns, header, startMs: starts[index]?.ms });
    return { activityId: row[0] ?? "", told, ...(file && { file }) };
  });
}

type RowOfExport = {
  readonly columns: StravaColumns;
  /** Of the column of the sport. */
  readonly header: string | undefined;
  readonly startMs: number | undefined;
};

function toldIn(row: readonly string[], { columns, header, startMs }: RowOfExport): ExportDetails {
  const words = (at: number | undefined) => (at === undefined ? undefined : row[at] || undefined);
  const number = (at: number | undefined) => readNumber(words(at));
  const type = words(columns.type);
  const effort = number(columns.effort);
  return present<ExportDetails>({
    startMs,
    title: words(columns.name),
    note: words(columns.description),
    ...(type !== undefined && sportInColumn(header, type)),
    gear: words(columns.gear),
    athleteMassKg: above0(number(columns.athleteMassKg), kilograms),
    distanceM: made(distanceM(row, columns), meters),
    elapsedS: made(number(columns.elapsedS), seconds),
    effort: effort !== undefined && effort >= 1 && effort <= 10 ? effort : undefined,
    airTemperatureC: made(number(columns.airTemperatureC), celsius),
    relativeHumidityPct: made(fractionAsPct(number(columns.humidity)), percent),
    windMPerS: made(number(columns.windMPerS), metersPerSecond),
  });
}

/** In metres where there is such a column, else in the kilometres that the runner sees. */
function distanceM(row: readonly string[], { distanceM, distanceKm }: StravaColumns) {
  const inMeters = distanceM === undefined ? undefined : readNumber(row[distanceM]);
  if (inMeters !== undefined) return inMeters;
  const km = readNumber(row[distanceKm]);
  return km === undefined ? undefined : km * 1000;
}

const fractionAsPct = (humidity: number | undefined) =>
  humidity === undefined ? undefined : humidity <= 1 ? humidity * 100 : humidity;

function made<T>(value: number | undefined, make: (value: number) => T): T | undefined {
  return value === undefined ? undefined : make(value);
}
function above0<T>(value: number | undefined, make: (value: number) => T): T | undefined {
  return value !== undefined && value > 0 ? make(value) : undefined;
}
