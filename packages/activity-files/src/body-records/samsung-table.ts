import type { Table } from "../csv/table.ts";
import { momentIn, numberIn } from "../xml/values.ts";
import { type Collected, recordCollector } from "./collected.ts";
import { massOf, volumeOf } from "./units.ts";

const TABLE = /^com\.samsung\.(s?health)\.(water_intake|weight)\b/;

/** The drinks or the weights of Samsung Health, whose tables begin with a line that names them; undefined for another table. */
export function samsungRecords({ headers, rows }: Table): Collected | undefined {
  const [, , what] = TABLE.exec(headers[0] ?? "") ?? [];
  const [named = [], ...lines] = rows;
  if (what === undefined) return undefined;
  // Newer versions write the name of the table before each header.
  const plain = named.map((header) => header.replace(/^.*\./, "").toLowerCase());
  const collector = recordCollector();
  for (const line of lines) {
    const cell = (name: string) => line[plain.indexOf(name)];
    const told = { source: "samsung-health", app: null, atMs: timeIn(cell("start_time")) };
    collector.add(
      what === "weight"
        ? { ...told, kind: "weight", massKg: massOf(numberIn(cell("weight")), "kg") }
        : { ...told, kind: "drink", amountMl: volumeOf(numberIn(cell("amount")), "mL") },
    );
  }
  return collector.collected();
}

/** In UTC, as text or in milliseconds; what the clock of the place showed stands in a column of its own. */
function timeIn(cell: string | undefined): number | undefined {
  return /^\d{12,14}$/.test(cell ?? "") ? Number(cell) : momentIn(cell ?? "")?.timeMs;
}
