import { readMoments } from "../csv/moments.ts";
import { readNumber } from "../csv/numbers.ts";
import type { Table } from "../csv/table.ts";
import { formatPromised } from "../formats.ts";

/** Where to find what, counted from 0. */
export type StravaColumns = {
  readonly date: number;
  readonly name: number;
  readonly type: number;
  readonly description: number;
  readonly gear: number;
  readonly file: number;
  readonly athleteMassKg: number | undefined;
  readonly elapsedS: number;
  readonly distanceM: number | undefined;
  readonly distanceKm: number;
  readonly effort: number | undefined;
  readonly airTemperatureC: number | undefined;
  readonly humidity: number | undefined;
  readonly windMPerS: number | undefined;
};

/** These begin every export, whatever its language. */
const [DATE, NAME, TYPE, DESCRIPTION, ELAPSED, DISTANCE] = [1, 2, 3, 4, 5, 6] as const;
/** The exports of 2019 have ten columns, none of them twice, and their distance is in metres. */
const FEW_COLUMNS = 13;
/** Behind the column of file names stand both masses, then elapsed and moving time, then metres. */
const [MASS_BEHIND, METERS_BEHIND] = [1, 5] as const;

/**
 * Finds the columns of a Strava export. Headers are translated and two of them stand twice, so it goes by
 * what the cells hold and by the order, which no language changes. Undefined when it is no such export.
 */
export function columnsOf({ headers, rows }: Table): StravaColumns | undefined {
  const file = fileColumn(headers, rows);
  if (file === undefined || !beginsAsStrava(rows)) return undefined;
  const isSmall = headers.length < FEW_COLUMNS;
  const again = (of: number) => repeated(headers, of);
  const named = (english: string) => {
    const at = headers.indexOf(english);
    return at < 0 ? undefined : at;
  };
  return {
    date: DATE,
    name: NAME,
    type: TYPE,
    description: DESCRIPTION,
    gear: file - 1,
    file,
    athleteMassKg: isSmall ? undefined : file + MASS_BEHIND,
    elapsedS: again(ELAPSED) ?? ELAPSED,
    distanceM: isSmall ? DISTANCE : (again(DISTANCE) ?? metersBehind(file, headers)),
    distanceKm: DISTANCE,
    effort: named("Perceived Exertion"),
    airTemperatureC: named("Weather Temperature"),
    humidity: named("Humidity"),
    windMPerS: named("Wind Speed"),
  };
}

/** An export may end before it comes to them. */
function metersBehind(file: number, { length }: readonly string[]): number | undefined {
  return file + METERS_BEHIND < length ? file + METERS_BEHIND : undefined;
}

/** Where a header stands a second time. */
function repeated(headers: readonly string[], at: number): number | undefined {
  const second = headers.indexOf(headers[at] ?? "", at + 1);
  return second < 0 || headers[at] === "" ? undefined : second;
}

const isFileName = (cell: string) => formatPromised(cell.replace(/\.gz$/i, "")) !== undefined;
const fileHeaders = ["filename", "dateiname", "nombre de archivo", "nom du fichier", "nome file"];
/** Where file names stand by the number of columns, for an export in which everything was typed in. */
const [FILE_OF_10, FILE_OF_MANY, MANY_COLUMNS] = [9, 12, 70] as const;

function fileColumn(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): number | undefined {
  const byHeader = headers.findIndex((header) => fileHeaders.includes(header.toLowerCase()));
  if (byHeader > DISTANCE) return byHeader;
  const holding = headers.findIndex(
    (_, at) => at > DISTANCE && rows.some((row) => isFileName(row[at] ?? "")),
  );
  if (holding > 0) return holding;
  if (headers.length >= MANY_COLUMNS) return FILE_OF_MANY;
  return headers[FILE_OF_10] === "filename" ? FILE_OF_10 : undefined;
}

/** Numbers for names, dates, and seconds without a colon: other makers write other tables that name files. */
function beginsAsStrava(rows: readonly (readonly string[])[]): boolean {
  if (rows.length === 0) return true;
  const ids = rows.slice(0, 20).filter(([id]) => /^\d{4,}$/.test(id ?? ""));
  const dates = readMoments(ids.map((row) => row[DATE]));
  const hasDates = dates.some((date) => date !== undefined);
  return hasDates && ids.some((row) => readNumber(row[ELAPSED]) !== undefined);
}
