import { setImmediate as othersTurn } from "node:timers/promises";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { asActor, type Database } from "../client.ts";
import { columnsOfTable, rowOfDefaults } from "../default-row.ts";
import { placed, type RowProblem, RowRefused, readRow } from "../kept-rows.ts";
import { type OwnTable, ownTables } from "../kept-tables.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { currentSchema } from "../schema-version.ts";

const Row = z.record(z.string(), z.unknown());
/** A row of a table by its columns, without whose it is. */
export type TakeOutRow = Readonly<z.infer<typeof Row>>;

/** The version of the file around the rows. The rows are of the schema that it names. */
export const TAKE_OUT_VERSION = 2;

/** What is in `limber.json`. */
export type TakeOut = {
  readonly format: "limber-take-out";
  readonly version: typeof TAKE_OUT_VERSION;
  /** When the newest migration was made that the rows have been through. */
  readonly schema: number;
  /** A table that came later is empty in an earlier file. */
  readonly tables: Readonly<Record<OwnTable, readonly TakeOutRow[]>>;
};
export type LinksAndAudit = Record<"coach_links" | "audit", readonly TakeOutRow[]>;

/** Everything of one runner in one snapshot, in an order that depends on nothing but the data. */
export async function readTakeOut(
  db: Database,
  runnerId: PermittedRunnerId,
): Promise<{ takeOut: TakeOut; told: LinksAndAudit }> {
  return asActor(db, runnerId, async (tx) => {
    await tx.execute(sql`select set_config('TimeZone', 'UTC', true)`);
    const read = async (table: string) => {
      const rows = await tx.execute<{ row: string }>(sql`
        select (to_jsonb(kept) - 'runner_id' - 'code_hash')::text as row
        from ${sql.identifier(table)} kept where runner_id = ${runnerId} order by (to_jsonb(kept) - 'runner_id' - 'code_hash')::text collate "C"
      `);
      return rows.map(({ row }) => Row.parse(JSON.parse(row)));
    };
    const own = new Map<OwnTable, readonly TakeOutRow[]>();
    for (const table of ownTables) own.set(table, await read(table));
    const told: LinksAndAudit = {
      coach_links: await read("coach_links"),
      audit: await read("audit"),
    };
    return {
      takeOut: {
        format: "limber-take-out",
        version: TAKE_OUT_VERSION,
        schema: currentSchema,
        tables: Object.fromEntries(own) as Record<OwnTable, readonly TakeOutRow[]>,
      },
      told,
    };
  });
}

export type BringBackProblem =
  | { readonly kind: "account-not-empty"; readonly table: OwnTable }
  | RowProblem;

/**
 * Puts a take-out into an empty account, all of it or nothing. Only the profile may be there already: it is
 * replaced. Each row is held to what its table and a page can show; one that is not is named.
 */
export async function bringBack(
  db: Database,
  runnerId: PermittedRunnerId,
  { tables }: TakeOut,
): Promise<BringBackProblem | null> {
  try {
    const read = [];
    for (const table of ownTables) read.push(await readTable(table, tables[table], runnerId));
    const [profile, ...others] = read;
    return await asActor(db, runnerId, async (tx) => {
      for (const { table } of others) {
        const found = await tx.execute(
          sql`select 1 from ${sql.identifier(table)} where runner_id = ${runnerId} limit 1`,
        );
        if (found.length > 0) return { kind: "account-not-empty", table };
      }
      await replaceProfile(tx, runnerId, profile?.rows[0]);
      for (const each of others) await insertRows(tx, each);
      return null;
    });
  } catch (refused) {
    if (refused instanceof RowRefused) return refused.problem;
    throw refused;
  }
}

/** Rows between two looks at what else there is to do. */
const ROWS_AT_ONCE = 50;

type TableRows = { readonly table: OwnTable; readonly rows: readonly TakeOutRow[] };

/** The rows of one table as today's, whoever they say that they belong to. */
async function readTable(
  table: OwnTable,
  rows: readonly TakeOutRow[],
  runnerId: PermittedRunnerId,
): Promise<TableRows> {
  const read = [];
  for (const [index, row] of rows.entries()) {
    if (index % ROWS_AT_ONCE === 0) await othersTurn();
    read.push(readRow({ table, row: index + 1 }, { ...row, runner_id: runnerId }));
  }
  if (table === "runners" && rows.length > 1)
    throw new RowRefused({ kind: "row", table, row: 2, column: null, fault: "twice" });
  return { table, rows: read };
}

const BATCH = 200;

async function insertRows(tx: Database, { table, rows }: TableRows): Promise<void> {
  const columns = await tx.execute<{ name: string; given: string | null }>(columnsOf(table));
  const base = sql.raw(rowOfDefaults(table, [...columns]));
  const insert = (some: readonly TakeOutRow[]) =>
    tx.transaction((savepoint) =>
      savepoint.execute(
        sql`insert into ${sql.identifier(table)} select * from jsonb_populate_recordset(${base}, ${JSON.stringify(some)}::text::jsonb)`,
      ),
    );
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    await placed(batch, insert, { table, row: from + 1 });
  }
}

async function replaceProfile(
  tx: Database,
  runnerId: PermittedRunnerId,
  profile: TakeOutRow | undefined,
): Promise<void> {
  if (profile === undefined) return;
  const found = await tx.execute<{ name: string }>(columnsOf("runners"));
  const columns = sql.join(
    found.filter(({ name }) => name in profile).map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
  await tx.execute(sql`
    update runners set (${columns}) = (
      select ${columns} from jsonb_populate_record(null::runners, ${JSON.stringify(profile)}::text::jsonb)
    ) where runner_id = ${runnerId}
  `);
}

const columnsOf = (table: OwnTable) => sql.raw(columnsOfTable(table));
