import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";
import { finished } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type postgres from "postgres";
import { type KeptTable, keptTables } from "./kept-tables.ts";

/** A client, as the server's owner writes SQL with it. */
export type Sql = postgres.Sql;

/** The first line of a backup. A reader refuses a format it does not know. */
export type BackupHead = {
  readonly format: "limber-backup";
  readonly version: 1;
  readonly schema: number;
  readonly madeAt: string;
};
/** The last line: how many rows each table has, and a hash of all that came before. */
export type BackupEnd = {
  readonly rows: Readonly<Record<KeptTable, number>>;
  readonly sha256: string;
};

const BATCH = 500;

/**
 * Everything that is kept, as one gzipped file of JSON lines: a head, one line a row in the text form
 * every PostgreSQL reads, and an end with counts and a hash. One snapshot, read in batches, and moved
 * into place only when whole. No `pg_dump` needed.
 */
export async function backUp(
  sql: postgres.Sql,
  path: string,
  { schema, now }: { readonly schema: number; readonly now: Date },
): Promise<BackupEnd> {
  const part = `${path}.part`;
  const out = createGzip();
  const file = createWriteStream(part, { mode: 0o600 });
  const written = finished(out.pipe(file));
  const hash = createHash("sha256");
  const say = async (line: unknown) => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    if (!out.write(text)) await new Promise((go) => out.once("drain", go));
  };
  const rows = await sql.begin("isolation level repeatable read read only", async (snapshot) => {
    await say({
      format: "limber-backup",
      version: 1,
      schema,
      madeAt: now.toISOString(),
    } satisfies BackupHead);
    const counts: Partial<Record<KeptTable, number>> = {};
    for (const table of keptTables) counts[table] = await sayTable(snapshot, table, say);
    return counts as Record<KeptTable, number>;
  });
  const end: BackupEnd = { rows, sha256: hash.digest("hex") };
  out.end(`${JSON.stringify(end)}\n`);
  await written;
  await moveIntoPlace(part, path);
  return end;
}

async function sayTable(
  sql: postgres.TransactionSql,
  table: KeptTable,
  say: (line: unknown) => Promise<void>,
): Promise<number> {
  let count = 0;
  for await (const batch of sql`select row_to_json(kept)::text as row from ${sql(table)} kept`.cursor(
    BATCH,
  )) {
    for (const { row } of batch) await say([table, row]);
    count += batch.length;
  }
  return count;
}

/** On disk before it has its name: a power cut leaves the old file or the new one, never half of it. */
async function moveIntoPlace(part: string, path: string): Promise<void> {
  const handle = await open(part, "r");
  await handle.sync();
  await handle.close();
  await rename(part, path);
  const folder = await open(dirname(path), "r").catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
