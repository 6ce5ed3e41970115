import { aroundARun } from "@limber/core/run-analysis/around";
import { type Found, rowIdentity } from "./found.ts";

type TableRow = Extract<Found, { is: "summary" }>;

/** More rows of one day than anyone runs; an answer stays short. */
const MOST_BESIDE = 20;

/**
 * Rows of one table are runs of their own, however alike: the second of two equal ones is told apart from
 * the first, and each knows the others of those days, so that none of them is taken for it. Counted among
 * equal rows a row keeps its number when the table has grown.
 */
export function* distinctRows(found: readonly Found[]): Generator<Found> {
  const counted = countedAmongEqual(found);
  const inTime = counted
    .filter((each) => each.is === "summary")
    .map((row) => ({ row, known: rowIdentity(row), startMs: startOf(row) }))
    .toSorted((one, other) => one.startMs - other.startMs);
  const places = new Map<Found, number>(inTime.map(({ row }, at) => [row, at]));
  const withinMs = aroundARun().clocksApartS * 1000;
  for (const each of counted) {
    const at = places.get(each);
    if (at === undefined || each.is !== "summary") yield each;
    else {
      const { startMs } = inTime[at] as (typeof inTime)[number];
      const beside = inTime
        .slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE + 1)
        .filter(({ row }) => row !== each)
        .map(({ known, startMs: otherMs }) => ({ known, apartMs: Math.abs(otherMs - startMs) }))
        .filter(({ apartMs }) => apartMs <= withinMs)
        .toSorted((one, other) => one.apartMs - other.apartMs)
        .slice(0, MOST_BESIDE)
        .map(({ known }) => known);
      yield beside.length === 0 ? each : { ...each, beside };
    }
  }
}

function countedAmongEqual(found: readonly Found[]): Found[] {
  const counts = new Map<string, number>();
  return found.map((each) => {
    if (each.is !== "summary") return each;
    const known = rowIdentity(each);
    const nth = (counts.get(known) ?? 0) + 1;
    counts.set(known, nth);
    return nth === 1 ? each : { ...each, nth };
  });
}

const startOf = ({ activity }: TableRow) => activity.sessions[0].startMs ?? 0;
