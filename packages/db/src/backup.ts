import { createHash } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type postgres from "postgres";
import { type KeptTable, keptTables } from "./kept-tables.ts";
import { RefusalInWords } from "./refusal.ts";

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
  try {
    const end = await writeAll(sql, part, { schema, now });
    await moveIntoPlace(part, path);
    return end;
  } catch (problem) {
    await rm(part, { force: true });
    throw inWords(problem);
  }
}

const NOT_ALLOWED = "42501";

function inWords(problem: unknown): unknown {
  if ((problem as { code?: string }).code !== NOT_ALLOWED) return problem;
  return new RefusalInWords({
    what: "This login of the database does not see everything that is kept.",
    why: "A backup by it would lack rows. None was made.",
    fix: "Set LIMBER_OWNER_URL to the address of the database as its owner.",
  });
}

async function writeAll(
  sql: postgres.Sql,
  part: string,
  { schema, now }: { readonly schema: number; readonly now: Date },
): Promise<BackupEnd> {
  const out = createGzip();
  const written = pipeline(out, createWriteStream(part, { mode: 0o600 }));
  // A disk that is full says so at the next line, or at the end.
  written.catch(() => undefined);
  const hash = createHash("sha256");
  const say = async (line: unknown) => {
    const text = `${JSON.stringify(line)}\n`;
    hash.update(text);
    if (out.destroyed) await written;
    if (!out.write(text)) await Promise.race([once(out, "drain"), written]);
  };
  const read = sql.begin("isolation level repeatable read read only", async (snapshot) => {
    // Where a policy would hide rows from this login, asking for them fails: half of everything is no backup.
    await snapshot`set local row_security = off`;
    await say({
      format: "limber-backup",
      version: 1,
      schema,
      madeAt: now.toISOString(),
    } satisfies BackupHead);
    const counts: Partial<Record<KeptTable, number>> = {};
    for (const table of keptTables)
      if (await isThere(snapshot, table)) counts[table] = await sayTable(snapshot, table, say);
    return counts as Record<KeptTable, number>;
  });
  const rows = await read.catch((problem) => {
    out.destroy();
    throw problem;
  });
  const end: BackupEnd = { rows, sha256: hash.digest("hex") };
  out.end(`${JSON.stringify(end)}\n`);
  await written;
  return end;
}

/** A database of an earlier schema lacks what came since, and its backup says nothing of it. */
async function isThere(sql: postgres.TransactionSql, table: KeptTable): Promise<boolean> {
  const [found] = await sql`select to_regclass(${`public.${table}`}) is not null as there`;
  return found?.there === true;
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
