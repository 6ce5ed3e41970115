import { setImmediate as othersTurn } from "node:timers/promises";
import { Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js/lib/zip-core.js";
import { stringify } from "csv-stringify/sync";
import type { LinksAndAudit, TakeOut, TakeOutRow } from "./store.ts";

/**
 * Zip begins in 1980, by the clock of whoever packs; a day later it has begun in every zone. The archive carries no
 * clock, so that the same data gives the same bytes.
 */
const beginning = () => new Date(1980, 0, 2);
/** Deflated by the platform's own threads. */
const how = {
  useWebWorkers: false,
  useCompressionStream: true,
  level: 6,
  extendedTimestamp: false,
} as const;

/** Letters between two looks at what else there is to do. */
const SLICE_LENGTH = 64 * 1024;

/** The take-out as one zip: `limber.json` to bring back, `csv/` to read in a spreadsheet, `sharing.json` to know. */
export async function packTakeOut(takeOut: TakeOut, told: LinksAndAudit): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { ...how, lastModDate: beginning() });
  const add = (name: string, pieces: AsyncGenerator<string>) => zip.add(name, bytesOf(pieces));
  await add("limber.json", jsonOf(takeOut));
  await add("sharing.json", listsOf(told));
  for (const [table, rows] of Object.entries(takeOut.tables))
    await add(`csv/${table}.csv`, csvOf(rows.map(withoutDocuments)));
  return zip.close();
}

function bytesOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
}

/** A row a line. */
async function* jsonOf({ tables, ...envelope }: TakeOut): AsyncGenerator<string> {
  yield `${JSON.stringify(envelope).slice(0, -1)},"tables":`;
  yield* listsOf(tables);
  yield "}\n";
}

async function* listsOf(
  lists: Readonly<Record<string, readonly TakeOutRow[]>>,
): AsyncGenerator<string> {
  let before = "{";
  for (const [name, rows] of Object.entries(lists)) {
    yield `${before}${JSON.stringify(name)}:[`;
    yield* inSlices(rows, (row, at) => `${at === 0 ? "" : ","}\n${JSON.stringify(row)}`);
    yield "]";
    before = ",\n";
  }
  yield "}";
}

/** What is said of each row, some of it at a time. */
async function* inSlices(
  rows: readonly TakeOutRow[],
  say: (row: TakeOutRow, at: number) => string,
): AsyncGenerator<string> {
  let said = "";
  for (const [at, row] of rows.entries()) {
    said += say(row, at);
    if (said.length < SLICE_LENGTH) continue;
    yield said;
    said = "";
    await othersTurn();
  }
  yield said;
}

/** What was asked and advised is longer than a cell of a spreadsheet may be, and nothing to read there: it stands in `limber.json`. */
function withoutDocuments({ request: _request, plan: _plan, ...row }: TakeOutRow): TakeOutRow {
  return row;
}

/** A header and a line a row; cells that a spreadsheet would run as a formula are made harmless. */
async function* csvOf(rows: readonly TakeOutRow[]): AsyncGenerator<string> {
  const columns = [...new Set(rows.flatMap(Object.keys))].toSorted();
  const cell = (value: unknown) =>
    typeof value === "object" && value !== null ? JSON.stringify(value) : value;
  const csv = (line: readonly unknown[]) =>
    stringify([[...line]], {
      escape_formulas: true,
      record_delimiter: "windows",
      cast: { boolean: String },
    });
  yield csv(columns);
  yield* inSlices(rows, (row) => csv(columns.map((column) => cell(row[column]))));
}
