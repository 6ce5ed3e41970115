import { columnNamed, type DistanceUnit } from "./columns.ts";
import type { Table } from "./table.ts";

/** What a column may hold of an activity. */
export const layoutColumns = [
  "date",
  "clock",
  "distance",
  "time",
  "timer",
  "sport",
  "title",
  "note",
  "effort",
  "file",
] as const;
export type LayoutColumn = (typeof layoutColumns)[number];

export type TimeUnit = "s" | "min" | "h";

/** What the columns of a table are called, and in which unit they are where no header says it. */
export type TableLayout = {
  /** Plain headers; the earlier one is, the better. */
  readonly names: Readonly<Partial<Record<LayoutColumn, readonly string[]>>>;
  readonly distanceUnit?: DistanceUnit;
  readonly timeUnit?: TimeUnit;
  /** A maker leaves out what it did not measure; in a table of one's own a blank is a slip. */
  readonly isMakers: boolean;
  /** Whether its first row is all of it: the samples of that one activity stand below. */
  readonly isOfOne?: boolean;
};

export type LaidColumns = Readonly<Record<LayoutColumn, number | undefined>>;

export function columnsIn(table: Table, { names }: TableLayout): LaidColumns {
  const found = layoutColumns.map((column) => [column, columnNamed(table, names[column] ?? [])]);
  return Object.fromEntries(found) as LaidColumns;
}

/** A runner's own table, with headers in words that runners use. */
export const ownLayout: TableLayout = {
  isMakers: false,
  names: {
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
    sport: [
      "sport",
      "activity type",
      "type",
      "activity",
      "sportart",
      "aktivitat",
      "deporte",
      "tipo",
    ],
    title: ["title", "name", "titel", "nombre", "titulo"],
  },
};
