import { digits, drink, minutesAndSeconds, paceUnitM } from "@limber/core/format";
import type { StationDrink } from "@limber/core/hydration/model";
import type { PacingPlan } from "@limber/core/pacing/model";
import type { Reader } from "@limber/core/reader";
import type { Station } from "./stations.ts";

export type BandStation = Station & StationDrink;

/** One place on the course: when the clock is right there, and what to take. */
export type BandRow = {
  readonly mark: string;
  readonly clock: string;
  /** Nothing where no table stands. */
  readonly take: string;
  /** What to take stands on a line of its own: beside the clock there is no room for it. */
  readonly isTall: boolean;
};

type BandCourse = {
  readonly pacing: PacingPlan;
  readonly stations: readonly BandStation[];
  readonly reader: Reader;
};

/** Lines that a strip of 230 mm has room for. */
export const linesOnAStrip = 44;
/** Signs that 22 mm have room for, with the gaps between three columns. */
const signsInALine = 14;
/** How many marks are passed over for one that stands: as runners count. */
const thinnings = [1, 2, 5, 10, 20, 50] as const;

/** The rows of each strip. A mark with a table is one row. Marks are thinned until all is on one strip; tables never are, and go on on a second one. */
export function bandStrips(course: BandCourse): BandRow[][] {
  const tables = course.stations.map((station) => rowOfTable(station, course));
  const lines = linesOf(tables.map(({ row }) => row)) + 2;
  const room = Math.ceil(lines / linesOnAStrip) * linesOnAStrip;
  const marks = marksOf(course);
  const ways = thinnings.map((every) =>
    [...tables, ...thinned(marks, every)].toSorted((a, b) => a.placeM - b.placeM),
  );
  const fitting = ways.find((rows) => linesOf(rows.map(({ row }) => row)) <= room);
  return strips((fitting ?? ways.at(-1) ?? []).map(({ row }) => row));
}

type Placed = { readonly placeM: number; readonly row: BandRow };
type BandMark = Placed & { readonly index: number; readonly isLast: boolean };

function rowOfTable(station: BandStation, { reader }: BandCourse): Placed {
  const mark = placeInWords(station.placeM, reader);
  const clock = minutesAndSeconds(station.atS);
  const take = station.pass ? "–" : drink(station, reader);
  const isTall = mark.length + clock.length + take.length > signsInALine;
  return { placeM: station.placeM, row: { mark, clock, take, isTall } };
}

/** The ends of all splits where no table stands. */
function marksOf({ pacing, stations, reader }: BandCourse): BandMark[] {
  const withTable = new Set(stations.map(({ placeM }) => placeInWords(placeM, reader)));
  let placeM = 0;
  return pacing.splits.flatMap((split, at) => {
    placeM += split.distanceM;
    const isLast = at === pacing.splits.length - 1;
    const place = placeInWords(placeM, reader);
    if (!isLast && withTable.has(place)) return [];
    const mark = isLast ? reader.say("End") : place;
    const row = { mark, clock: minutesAndSeconds(split.elapsedS), take: "", isTall: false };
    return [{ placeM, row, index: split.index, isLast }];
  });
}

/** The first mark and the end always: that is where the pace is checked, and what it is for. */
const thinned = (marks: readonly BandMark[], every: number) =>
  marks.filter(({ index, isLast }) => index % every === 0 || index === 1 || isLast);

const linesOf = (rows: readonly BandRow[]) =>
  rows.reduce((sum, { isTall }) => sum + (isTall ? 2 : 1), 0);

function strips(rows: readonly BandRow[]): BandRow[][] {
  const all: BandRow[][] = [];
  let strip: BandRow[] = [];
  for (const row of rows) {
    if (linesOf([...strip, row]) > linesOnAStrip) {
      all.push(strip);
      strip = [];
    }
    strip.push(row);
  }
  return [...all, strip];
}

/** As it stands on the sign at the road; the strip says the unit once. */
const placeInWords = (placeM: number, reader: Reader) => digits(placeM / paceUnitM(reader), reader);
