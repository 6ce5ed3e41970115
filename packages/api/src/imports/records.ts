import { type BodyRecordToKeep, keepBodyRecords } from "@limber/db/body-records/store";
import type { Database } from "@limber/db/client";
import type { OfImport } from "@limber/db/imports/store";
import { v5 as uuidv5 } from "uuid";
import type { ImportFile, RecordGroup } from "./model.ts";

/** Where the ids of drinks and weights begin: each is made of what it says, so that it is kept once. */
const RECORDS = "6f0d0a34-5a2b-4d0e-9f4a-2f6f5b0c8e11";
/** As many rows as one statement takes, with nine values each. */
const AT_ONCE = 4000;

/** Keeps what files tell of drinks and weights, each once. */
export async function keepRecords(
  db: Database,
  files: readonly ImportFile[],
  of: OfImport,
): Promise<void> {
  const { runnerId, importId } = of;
  const rows = files.flatMap((file) => (file.ok ? [] : (file.records ?? []).flatMap(rowsOf)));
  const told = [...new Map(rows.map((row) => [row.bodyRecordId, row])).values()];
  for (let from = 0; from < told.length; from += AT_ONCE)
    await keepBodyRecords(db, { runnerId, importId, records: told.slice(from, from + AT_ONCE) });
}

function rowsOf({ kind, source, app, told }: RecordGroup): BodyRecordToKeep[] {
  return told.map(([atMs, amount]) => ({
    bodyRecordId: uuidv5(JSON.stringify([kind, atMs, amount, source, app]), RECORDS),
    recordedAt: new Date(atMs),
    amountMl: kind === "weight" ? null : amount,
    massKg: kind === "weight" ? amount : null,
    ...{ kind, source, app },
  }));
}
