import type { KeptTable } from "./kept-tables.ts";
import type { FileRow } from "./row-schema.ts";

/** What a migration that changes rows does to one of them, for rows that a file brings: there no migration runs. */
type RowStep = {
  readonly migration: string;
  readonly table: KeptTable;
  readonly step: (row: FileRow) => FileRow;
};

/** In the order of the migrations. Each leaves a row alone that has been through it. */
export const rowSteps: readonly RowStep[] = [
  {
    migration: "0006_unknown_stays_unknown",
    table: "runs",
    step: (row) =>
      row["weather_source"] === "assumed"
        ? { ...row, air_temperature_c: null, relative_humidity_pct: null, weather_source: null }
        : row,
  },
];

/** A row of any schema as it would be after all migrations. */
export function asToday(of: KeptTable, row: FileRow): FileRow {
  return rowSteps
    .filter(({ table }) => table === of)
    .reduce((changed, { step }) => step(changed), row);
}
