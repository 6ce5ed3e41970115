/** What came of a change to a row that others may have changed meanwhile. The later writer is told, with the row as it stands. */
export type Changed<Row> =
  | { readonly kind: "changed"; readonly row: Row }
  | { readonly kind: "changed-meanwhile"; readonly row: Row }
  | { readonly kind: "not-found" };

/** Fields to change; one that is not named, or undefined, stays as it is. */
export type Edit<Row> = { readonly [Field in keyof Row]?: Row[Field] | undefined };

/** Of no row changed: was it another's change, or is there no such row? */
export function changedOr<Row>(changed: Row | undefined, standing: Row | undefined): Changed<Row> {
  if (changed !== undefined) return { kind: "changed", row: changed };
  return standing === undefined
    ? { kind: "not-found" }
    : { kind: "changed-meanwhile", row: standing };
}

/** Where a list goes on: the time and the id of the last row of the page before. */
export type After = { readonly at: Date; readonly id: string };
export type ListWindow = { readonly limit: number; readonly after?: After | undefined };
