import type { ReadRow } from "./thread-messages.ts";

/** Of one run in several formats the first to come in is kept, so the one that says most goes first. */
const mostToldFirst = [".fit", ".gz", ".tcx", ".zip"];

/**
 * The one order in which rows are looked at and kept, whichever thread was done first: what says most of a
 * run, then the earlier run, then the name.
 */
export function inKeepingOrder(rows: readonly ReadRow[]): readonly ReadRow[] {
  return rows.toSorted(
    (one, other) => rank(one) - rank(other) || startOf(one) - startOf(other) || byName(one, other),
  );
}

/** Rows and sessions of one file are numbered, and the tenth comes after the second. */
function byName(one: ReadRow, other: ReadRow): number {
  const [mine, its] = [fileOf(one), fileOf(other)];
  return mine === its ? nthOf(one) - nthOf(other) : mine < its ? -1 : 1;
}

const fileOf = ({ name }: ReadRow) => name.replace(/:\d+$/, "");
const nthOf = ({ name }: ReadRow) => Number(/:(\d+)$/.exec(name)?.[1] ?? 0);

function rank(row: ReadRow): number {
  const file = fileOf(row);
  const at = mostToldFirst.indexOf(file.slice(file.lastIndexOf(".")).toLowerCase());
  return at === -1 ? mostToldFirst.length : at;
}

/** When its run began; nothing that has no time is compared with another. */
export const startOf = (row: ReadRow) => (row.ok ? (row.run.startMs ?? 0) : 0);
