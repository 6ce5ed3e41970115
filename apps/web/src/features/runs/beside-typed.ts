import { isToldUnread } from "@limber/api/told-document";
import type { WholeRun } from "./run-in-words.ts";

/** How what a file says stands to what the runner said: nothing was said, another was, or the file's is what stands. */
export type BesideTyped =
  | { readonly is: "alone" | "beside" }
  /** With what was typed before the file's was taken over; null where nothing was. */
  | { readonly is: "taken"; readonly typed: readonly number[] | null };

type RecordColumn = "intakeMl" | "massBeforeKg" | "massAfterKg";
export type Offered = Readonly<Partial<Record<RecordColumn, number>>>;

/** What files offer, in the columns of a run; null where they offer nothing. */
export function offeredIn({ records: { drunk, weighed } }: Pick<WholeRun, "records">) {
  const drank: Offered | null = drunk && { intakeMl: drunk.amountMl };
  const weighedAs: Offered | null = weighed && {
    massBeforeKg: weighed.before.massKg,
    massAfterKg: weighed.after.massKg,
  };
  return { drank, weighed: weighedAs };
}

export function besideTyped(run: WholeRun, offered: Offered): BesideTyped {
  const columns = columnsOf(offered);
  if (columns.every((column) => isSame(run[column], offered[column])))
    return { is: "taken", typed: typedBefore(run, columns) };
  return { is: columns.every((column) => run[column] === null) ? "alone" : "beside" };
}

function typedBefore({ replaced }: WholeRun, columns: readonly RecordColumn[]) {
  if (replaced === null || isToldUnread(replaced)) return null;
  const before = columns.map((column) => replaced[column]);
  return before.every((value) => typeof value === "number") ? before : null;
}

/** Whether what was written over is only what a file's number took the place of, or gave back: it is shown with that. */
export function isBesideTyped(run: WholeRun): boolean {
  const { replaced } = run;
  if (replaced === null || isToldUnread(replaced)) return false;
  const { drank, weighed } = offeredIn(run);
  const offered: Offered = { ...drank, ...weighed };
  const names = Object.keys(replaced);
  return (
    names.length > 0 &&
    names.every((name) => {
      const column = columnsOf(offered).find((each) => each === name);
      if (column === undefined) return false;
      return isSame(run[column], offered[column]) || isSame(replaced[column], offered[column]);
    })
  );
}

const columnsOf = (offered: Offered) => Object.keys(offered) as RecordColumn[];

/** A column keeps seven digits of a number, so more are not compared. */
const isSame = (one: unknown, other: unknown) =>
  typeof one === "number" && typeof other === "number" && Math.fround(one) === Math.fround(other);
