export type RowCounts = Readonly<Record<string, number>>;

/** "runs 12, cramps 3": of which table there are how many. */
export function rowsInWords(rows: RowCounts): string {
  return Object.entries(rows)
    .filter(([, count]) => count > 0)
    .map(([table, count]) => `${table.replaceAll("_", " ")} ${count}`)
    .join(", ");
}
