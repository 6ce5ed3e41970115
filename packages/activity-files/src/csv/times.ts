import { FASTEST_M_PER_S } from "../bounds.ts";
import { plainHeader } from "./columns.ts";
import type { TimeUnit } from "./layout.ts";
import { readDuration, readNumber } from "./numbers.ts";

const SECONDS_IN = { s: 1, min: 60, h: 3600 } as const;
const unitWords: Readonly<Record<TimeUnit, readonly string[]>> = {
  s: [
    "s",
    "sec",
    "secs",
    "seconds",
    "sekunden",
    "segundos",
    "secondes",
    "secondi",
    "сек",
    "秒",
    "초",
  ],
  min: ["min", "mins", "minutes", "minuten", "minutos", "minuti", "мин", "分", "분"],
  h: ["h", "hours", "stunden", "horas", "heures", "ore"],
};
const unitOf: ReadonlyMap<string, TimeUnit> = new Map(
  (["s", "min", "h"] as const).flatMap((unit) =>
    unitWords[unit].map((word) => [plainHeader(word), unit] as const),
  ),
);

export type TimeColumn = {
  readonly header: string;
  /** The unit of bare numbers under a header that names none. */
  readonly usual: TimeUnit | undefined;
  /** Whether `1:05` is an hour and five minutes. */
  readonly isWithoutSeconds: boolean;
};

/** A clock, or a number whose unit the header names, or else the maker. */
export function timeIn(cell: string | undefined, column: TimeColumn): number | undefined {
  const clock = readDuration(cell);
  if (clock !== undefined)
    return column.isWithoutSeconds && isOfTwo(cell) ? clock * SECONDS_IN.min : clock;
  const number = readNumber(cell);
  const words = plainHeader(column.header).split(" ");
  const said = words.map((word) => unitOf.get(word)).find((unit) => unit !== undefined);
  const unit = said ?? column.usual;
  return number === undefined || unit === undefined ? undefined : number * SECONDS_IN[unit];
}

const isOfTwo = (cell: string | undefined) => /^\s*\d{1,3}:\d{2}\s*$/.test(cell ?? "");

/**
 * Whether the clocks of a column are hours and minutes: read as minutes and seconds most of them would be
 * faster than anything on a watch.
 */
export function areWithoutSeconds(
  rows: readonly { readonly clock: string | undefined; readonly distanceM: number | undefined }[],
): boolean {
  const told = rows.flatMap(({ clock, distanceM }) => {
    const timeS = isOfTwo(clock) ? readDuration(clock) : undefined;
    return timeS === undefined || distanceM === undefined ? [] : [{ timeS, distanceM }];
  });
  const tooFast = told.filter(({ timeS, distanceM }) => distanceM > timeS * FASTEST_M_PER_S);
  return tooFast.length > told.length / 2;
}
