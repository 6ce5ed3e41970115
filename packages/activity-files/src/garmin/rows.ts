import type { Activity } from "@limber/core/activity";
import { meters, seconds } from "@limber/core/units";
import { columnNamed, METERS_IN, plainHeader } from "../csv/columns.ts";
import { readMoments } from "../csv/moments.ts";
import { readDuration, readNumber } from "../csv/numbers.ts";
import type { TableReading } from "../csv/reading.ts";
import type { Table } from "../csv/table.ts";
import { type ExportDetails, present } from "../export-details.ts";
import { sportInColumn } from "../sport/named.ts";
import { summaryOf } from "../totals-only.ts";

/** The first columns of Garmin Connect's list of activities, in the order that no language changes. */
const usual = { type: 0, date: 1, favorite: 2, title: 3, distance: 4, time: 6 } as const;
/** How their headers begin in English, for a list whose columns somebody moved. */
const inEnglish = [
  ["type", "activity type"],
  ["date", "date"],
  ["favorite", "favorite"],
  ["title", "title"],
  ["distance", "distance"],
  ["time", "time"],
] as const satisfies readonly (readonly [keyof typeof usual, string])[];
const elapsedHeaders = ["elapsed time", "verstrichene zeit", "tiempo transcurrido", "temps ecoule"];
const isoLocal = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;
/** Yes and no as Garmin writes them, and as spreadsheets write them in their languages. */
const truths = new Set(
  "false true falsch wahr faux vrai falso vero verdadero verdadeiro onwaar waar falskt sant falsk sand usann sann epatosi tosi fałsz prawda ложь истина nepravda pravda hamis igaz yanlıs dogru".split(
    " ",
  ),
);

type GarminColumns = Readonly<Record<keyof typeof usual, number>>;

function columnsOf({ headers }: Table): GarminColumns {
  const plain = headers.map(plainHeader);
  const named = inEnglish.map(([column, header]) => [column, plain.indexOf(header)] as const);
  if (named.some(([, at]) => at < 0)) return usual;
  return Object.fromEntries(named) as GarminColumns;
}

/** Whether this is the `Activities.csv` of Garmin Connect, in whatever language. */
export function isGarminTable(table: Table): boolean {
  const [first] = table.rows;
  const { date, favorite, time } = columnsOf(table);
  if (first === undefined) return table.headers[favorite] === "Favorite";
  return (
    isoLocal.test(first[date] ?? "") &&
    truths.has(plainHeader(first[favorite] ?? "")) &&
    (readDuration(first[time]) !== undefined || first[time] === "--")
  );
}

/**
 * Each row as an activity of totals. The table does not name its unit of distance, kilometres or miles by
 * the account's setting, nor its time zone; both are asked of the caller.
 */
export function garminActivities(table: Table, reading: TableReading): readonly Activity[] {
  const { type, date, title, distance, time } = columnsOf(table);
  const elapsed = columnNamed(table, elapsedHeaders) ?? time;
  const starts = readMoments(table.rows.map((row) => row[date]));
  return table.rows.map((row, index) => {
    const start = starts[index];
    const { sport, sportSaid } = sportInColumn(table.headers[type], row[type]);
    const told = present<ExportDetails>({
      sport,
      sportSaid,
      title: row[title] || undefined,
      startMs: start && reading.instantOf(start),
      distanceM: distanceM(row[distance], sport === "swimming" ? "m" : (reading.unit ?? "km")),
      timerS: durationS(row[time]),
      elapsedS: durationS(row[elapsed]),
    });
    return summaryOf(told, reading.noticesFor({ isUnitNamed: sport === "swimming" }));
  });
}

function distanceM(cell: string | undefined, unit: keyof typeof METERS_IN) {
  const distance = readNumber(cell);
  return distance === undefined ? undefined : meters(distance * METERS_IN[unit]);
}

function durationS(cell: string | undefined) {
  const duration = readDuration(cell);
  return duration === undefined ? undefined : seconds(duration);
}
