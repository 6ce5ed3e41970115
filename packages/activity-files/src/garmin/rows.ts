import type { Activity } from "@limber/core/activity";
import { meters, seconds } from "@limber/core/units";
import { columnNamed, METERS_IN } from "../csv/columns.ts";
import { readMoments } from "../csv/moments.ts";
import { readDuration, readNumber } from "../csv/numbers.ts";
import type { TableReading } from "../csv/reading.ts";
import type { Table } from "../csv/table.ts";
import { type ExportDetails, present } from "../export-details.ts";
import { sportFromWords } from "../sport.ts";
import { summaryOf } from "../totals-only.ts";

/** The first columns of Garmin Connect's list of activities, in the order that no language changes. */
const [TYPE, DATE, FAVORITE, TITLE, DISTANCE, TIME] = [0, 1, 2, 3, 4, 6] as const;
const elapsedHeaders = ["elapsed time", "verstrichene zeit", "tiempo transcurrido", "temps ecoule"];
const isoLocal = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/;

/** Whether this is the `Activities.csv` of Garmin Connect, in whatever language. */
export function isGarminTable({ headers, rows }: Table): boolean {
  const [first] = rows;
  if (first === undefined) return headers[FAVORITE] === "Favorite";
  return (
    isoLocal.test(first[DATE] ?? "") &&
    /^\p{L}{2,10}$/u.test(first[FAVORITE] ?? "") &&
    (readDuration(first[TIME]) !== undefined || first[TIME] === "--")
  );
}

/**
 * Each row as an activity of totals. The table does not name its unit of distance, kilometres or miles by
 * the account's setting, nor its time zone; both are asked of the caller.
 */
export function garminActivities(table: Table, reading: TableReading): readonly Activity[] {
  const elapsed = columnNamed(table, elapsedHeaders);
  const starts = readMoments(table.rows.map((row) => row[DATE]));
  return table.rows.map((row, index) => {
    const start = starts[index];
    const sport = sportFromWords(row[TYPE]);
    const told = present<ExportDetails>({
      sport,
      title: row[TITLE] || undefined,
      startMs: start && reading.instantOf(start),
      distanceM: distanceM(row[DISTANCE], sport === "swimming" ? "m" : (reading.unit ?? "km")),
      timerS: durationS(row[TIME]),
      elapsedS: durationS(elapsed === undefined ? row[TIME] : row[elapsed]),
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
