import type { Holding } from "../problem.ts";
import { columnNamed, plainHeader } from "./columns.ts";
import type { Table } from "./table.ts";

/** What tables of a day hold besides activities, by the words in their headers. */
const held: readonly (readonly [Holding, readonly string[]])[] = [
  [
    "drinks",
    ["water", "hydration", "drink", "drinks", "fluid", "intake", "wasser", "trinken", "agua"],
  ],
  ["body-mass", ["weight", "body mass", "gewicht", "peso", "poids"]],
];
const dates = ["date", "day", "time", "timestamp", "start time", "datum", "fecha", "log id"];

/** What a table holds that tells of no activity; undefined where that cannot be said. */
export function otherHolding(table: Table): Holding | undefined {
  // Samsung writes the name of the table above its headers.
  const isSamsung = table.headers[0]?.startsWith("com.samsung.");
  if (!isSamsung && columnNamed(table, dates) === undefined) return undefined;
  const words = ` ${table.headers.map(plainHeader).join(" ")} `;
  return held.find(([, names]) => names.some((name) => words.includes(` ${name} `)))?.[0];
}
