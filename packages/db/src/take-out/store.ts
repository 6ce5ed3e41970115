import { sql } from "drizzle-orm";
import { z } from "zod";
import { asActor, type Database } from "../client.ts";
import { type OwnTable, ownTables } from "../kept-tables.ts";
import type { PermittedRunnerId } from "../permission.ts";

const Row = z.record(z.string(), z.unknown());

/** The version of the format. It changes when an older Limber could no longer read a file. */
export const TAKE_OUT_VERSION = 1;

export const TakeOut = z.strictObject({
  format: z.literal("limber-take-out"),
  version: z.literal(TAKE_OUT_VERSION),
  tables: z.strictObject(
    Object.fromEntries(ownTables.map((table) => [table, z.array(Row).max(100_000)])) as Record<
      OwnTable,
      z.ZodArray<typeof Row>
    >,
  ),
});
export type TakeOut = z.infer<typeof TakeOut>;
export type Told = Record<"coach_links" | "audit", readonly z.infer<typeof Row>[]>;

/** Everything of one runner in one snapshot, in an order that depends on nothing but the data. */
export async function readTakeOut(
  db: Database,
  runnerId: PermittedRunnerId,
): Promise<{ takeOut: TakeOut; told: Told }> {
  return asActor(db, runnerId, async (tx) => {
    await tx.execute(sql`select set_config('TimeZone', 'UTC', true)`);
    const read = async (table: string) => {
      const rows = await tx.execute<{ row: string }>(sql`
        select (to_jsonb(kept) - 'runner_id' - 'code_hash')::text as row
        from ${sql.identifier(table)} kept where runner_id = ${runnerId} order by (to_jsonb(kept) - 'runner_id' - 'code_hash')::text collate "C"
      `);
      return rows.map(({ row }) => Row.parse(JSON.parse(row)));
    };
    const own = [];
    for (const table of ownTables) own.push([table, await read(table)] as const);
    const told: Told = { coach_links: await read("coach_links"), audit: await read("audit") };
    return {
      takeOut: {
        format: "limber-take-out",
        version: TAKE_OUT_VERSION,
        tables: Object.fromEntries(own) as TakeOut["tables"],
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
  }: { table: OwnTable; runnerId: PermittedRunnerId; rows: readonly z.infer<typeof Row>[] },
): Promise<void> {
  const name = sql.identifier(table);
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH).map((row) => ({ ...row, runner_id: runnerId }));
    await tx.execute(
      sql`insert into ${name} select * from jsonb_populate_recordset(null::${name}, ${JSON.stringify(batch)}::text::jsonb)`,
    );
  }
}

async function replaceProfile(
  tx: Database,
  runnerId: PermittedRunnerId,
  profile: z.infer<typeof Row> | undefined,
): Promise<void> {
  if (profile === undefined) return;
  const columns = Object.keys(profile)
    .toSorted()
    .map((column) => sql.identifier(column));
  const list = sql.join(columns, sql`, `);
  await tx.execute(sql`
    update runners set (${list}) = (
      select ${list} from jsonb_populate_record(null::runners, ${JSON.stringify(profile)}::text::jsonb)
    ) where runner_id = ${runnerId}
  `);
}
