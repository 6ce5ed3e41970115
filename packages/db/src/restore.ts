import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import type postgres from "postgres";
import { z } from "zod";
import type { BackupEnd, BackupHead } from "./backup.ts";
import { columnsOfTable, type GivenColumn, rowOfDefaults } from "./default-row.ts";
import { placed, type RowRefused, refusedRow } from "./kept-rows.ts";
import { type KeptTable, keptTables } from "./kept-tables.ts";
import { RefusalInWords, refuse } from "./refusal.ts";
import { forgetAssumedWeather } from "./runs/assumed.ts";
import { migrateWithin, rewindTo } from "./schema-steps.ts";

const BATCH = 200;

const Head = z.object({
  format: z.literal("limber-backup"),
  version: z.literal(1),
  schema: z.number(),
  madeAt: z.string(),
});
const Row = z.tuple([z.enum(keptTables), z.string()]);
const End = z.object({
  /** A table that came later is not in an earlier file. */
  rows: z.partialRecord(z.enum(keptTables), z.number()),
  sha256: z.string(),
});

/** Rows of one table, and the place of the first among all of it, counted from 1. */
type TableBatch = {
  readonly table: KeptTable;
  readonly rows: readonly string[];
  readonly row: number;
};

/** Reads a whole backup and checks its head, its counts and its hash. Nothing is written. */
export async function verifyBackup(path: string): Promise<{ head: BackupHead; end: BackupEnd }> {
  return readBackup(path, async () => undefined);
}

/**
 * Puts a backup into an empty database, all of it or nothing. The file is verified first, row by row. Rows of
 * an earlier schema go into the tables of that schema, and through the migrations that have come since.
 */
export async function restore(
  sql: postgres.Sql,
  path: string,
  { schema }: { readonly schema: number },
): Promise<BackupEnd> {
  const { head } = await verifyBackup(path);
  if (head.schema > schema) {
    refuse({
      what: `${path} was made by a newer Limber.`,
      why: "Nothing was restored.",
      fix: "Update Limber, then try again.",
    });
  }
  return sql.begin(async (tx) => {
    await requireEmpty(tx);
    if (head.schema < schema) await rewindTo(tx, head.schema);
    const { end } = await readBackup(path, (batch) => insert(tx, batch));
    await migrateWithin(tx, { after: head.schema, until: schema });
    await tx.unsafe(forgetAssumedWeather);
    return end;
  });
}

async function requireEmpty(sql: postgres.TransactionSql): Promise<void> {
  for (const table of keptTables) {
    // A table that has come since the schema of this database has no rows in it.
    const [is] = await sql`select to_regclass(${table}) is not null as there`;
    if (!is?.there) continue;
    const [found] = await sql`select 1 from ${sql(table)} limit 1`;
    if (found) {
      refuse({
        what: `The database is not empty: ${table} has rows.`,
        why: "Nothing was restored.",
        fix: "Restore into a new one (LIMBER_DATA or DATABASE_URL).",
      });
    }
  }
}

async function insert(sql: postgres.TransactionSql, batch: TableBatch): Promise<void> {
  const { table, rows, row } = batch;
  const columns = await sql.unsafe<GivenColumn[]>(columnsOfTable(table));
  const base = rowOfDefaults(table, columns);
  const put = (some: readonly string[]) =>
    sql.savepoint(
      (savepoint) => savepoint`
        insert into ${savepoint(table)} select * from json_populate_recordset(${savepoint.unsafe(base)}, ${`[${some.join(",")}]`}::text::json)
      `,
    );
  await placed(rows, put, { table, row });
}

async function readBackup(
  path: string,
  take: (batch: TableBatch) => Promise<unknown>,
): Promise<{ head: BackupHead; end: BackupEnd }> {
  const broken = (why: string) =>
    new RefusalInWords({
      what: `${path} is not a whole backup: ${why}.`,
      why: "Nothing was changed.",
      fix: "Use another backup.",
    });
  const hash = createHash("sha256");
  const counts = noRows();
  const reader = batches(take);
  let head: BackupHead | undefined;
  let refused: RowRefused | undefined;
  let end: BackupEnd | undefined;
  for await (const line of linesOf(path, broken)) {
    const said = parsed(line, broken);
    if (head === undefined) {
      const first = Head.safeParse(said);
      if (!first.success) throw broken("its first line is not that of a backup");
      head = first.data;
    } else if (Array.isArray(said)) {
      const row = Row.safeParse(said);
      if (!row.success) throw broken("a line is not a row of a table that is kept");
      const [table, text] = row.data;
      counts[table] += 1;
      refused ??= refusedRow({ table, row: counts[table] }, parsed(text, broken));
      await reader.add({ table, row: text, at: counts[table] });
    } else {
      const last = End.safeParse(said);
      if (!last.success) throw broken("its last line is damaged");
      end = { ...last.data, rows: { ...noRows(), ...last.data.rows } };
      continue;
    }
    hash.update(`${line}\n`);
  }
  await reader.flush();
  if (head === undefined || end === undefined) throw broken("it ends too early");
  if (hash.digest("hex") !== end.sha256) throw broken("its hash does not match");
  if (keptTables.some((table) => counts[table] !== end.rows[table]))
    throw broken("its row counts do not match");
  // A row of a file that is damaged says nothing: of the two faults that one is told.
  if (refused !== undefined) throw refused;
  return { head, end };
}

function noRows() {
  return Object.fromEntries(keptTables.map((table) => [table, 0])) as Record<KeptTable, number>;
}

function batches(take: (batch: TableBatch) => Promise<unknown>) {
  let table: KeptTable | undefined;
  let rows: string[] = [];
  let first = 1;
  const flush = async () => {
    if (table !== undefined && rows.length > 0) await take({ table, rows, row: first });
    rows = [];
  };
  const add = async (of: { table: KeptTable; row: string; at: number }) => {
    if (of.table !== table || rows.length >= BATCH) await flush();
    if (rows.length === 0) first = of.at;
    table = of.table;
    rows.push(of.row);
  };
  return { add, flush };
}

async function* linesOf(path: string, broken: (why: string) => Error): AsyncGenerator<string> {
  const input = createReadStream(path);
  const unzipped = input.pipe(createGunzip());
  input.once("error", (problem) => unzipped.destroy(problem));
  try {
    yield* createInterface({ input: unzipped, crlfDelay: Number.POSITIVE_INFINITY });
    if (unzipped.errored) throw unzipped.errored;
  } catch (problem) {
    const code = (problem as NodeJS.ErrnoException).code ?? "";
    throw code === "ENOENT"
      ? new RefusalInWords({
          what: `There is no file ${path}.`,
          why: "Nothing was changed.",
          fix: "Check the path.",
        })
      : broken(`it cannot be unpacked (${code})`);
  }
}

function parsed(line: string, broken: (why: string) => Error): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw broken("a line is damaged");
  }
}
