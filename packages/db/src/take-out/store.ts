import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { asActor, type Database } from "../client.ts";
import { type OwnTable, ownTables } from "../kept-tables.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { forgetAssumedWeather } from "../runs/assumed.ts";
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

export type BringBackProblem = { readonly kind: "account-not-empty"; readonly table: OwnTable };

/** Puts a take-out into an empty account, all of it or nothing. Only the profile may be there already: it is replaced. */
export async function bringBack(
  db: Database,
  runnerId: PermittedRunnerId,
  { tables }: TakeOut,
): Promise<BringBackProblem | null> {
  return asActor(db, runnerId, async (tx) => {
    for (const table of ownTables.filter((name) => name !== "runners")) {
      const found = await tx.execute(
        sql`select 1 from ${sql.identifier(table)} where runner_id = ${runnerId} limit 1`,
      );
      if (found.length > 0) return { kind: "account-not-empty", table };
    }
    await replaceProfile(tx, runnerId, tables.runners[0]);
    for (const table of ownTables.filter((name) => name !== "runners"))
      await insertRows(tx, { table, runnerId, rows: tables[table] });
    await tx.execute(sql.raw(forgetAssumedWeather));
    return null;
  });
}

const BATCH = 200;

async function insertRows(
  tx: Database,
  {
    table,
    runnerId,
    rows,
  }: { table: OwnTable; runnerId: PermittedRunnerId; rows: readonly TakeOutRow[] },
): Promise<void> {
  const name = sql.identifier(table);
  const owned = rows.map((row) => ({ ...row, runner_id: runnerId }));
  const columns = await filledColumns(tx, table, owned);
  for (let from = 0; from < owned.length; from += BATCH) {
    const batch = JSON.stringify(owned.slice(from, from + BATCH));
    await tx.execute(
      sql`insert into ${name} (${columns}) select ${columns} from jsonb_populate_recordset(null::${name}, ${batch}::text::jsonb)`,
    );
  }
}

async function replaceProfile(
  tx: Database,
  runnerId: PermittedRunnerId,
  profile: z.infer<typeof Row> | undefined,
): Promise<void> {
  if (profile === undefined) return;
  const columns = await filledColumns(tx, "runners", [profile]);
  await tx.execute(sql`
    update runners set (${columns}) = (
      select ${columns} from jsonb_populate_record(null::runners, ${JSON.stringify(profile)}::text::jsonb)
    ) where runner_id = ${runnerId}
  `);
}

/** The columns that rows name and the table has. One that a later schema added takes its default. */
async function filledColumns(
  tx: Database,
  table: OwnTable,
  rows: readonly TakeOutRow[],
): Promise<SQL> {
  const found = await tx.execute<{ name: string }>(
    sql`select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`,
  );
  const named = new Set(rows.flatMap(Object.keys));
  const columns = found.filter(({ name }) => named.has(name));
  return sql.join(
    columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  );
}
