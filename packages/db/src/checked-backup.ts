import { createHash } from "node:crypto";
import { rename, rm } from "node:fs/promises";
import postgres from "postgres";
import { type BackupEnd, backUp, type Sql } from "./backup.ts";
import { pathsFor } from "./backup-folder.ts";
import { keptTables } from "./kept-tables.ts";
import { migrateAt, type Where } from "./migrate.ts";
import { refuse } from "./refusal.ts";
import { restore, verifyBackup } from "./restore.ts";
import { currentSchema } from "./schema-version.ts";

export type CheckedBackup = {
  readonly path: string;
  readonly rows: BackupEnd["rows"];
  /** Restored into a database of its own and counted; or read whole, where the server lets nobody make one. */
  readonly checkedBy: "restoring" | "reading";
};

/** "BACK" in ASCII: the number of our lock for making backups. */
const BACKUP_LOCK = 0x4241434b;

/** One maker at a time, of however many processes and machines: undefined where another is at it. */
export function asOnlyMaker<Answer>(
  sql: Sql,
  work: () => Promise<Answer>,
): Promise<Answer | undefined> {
  // Held by a transaction, it ends with whoever holds it, and goes through poolers.
  return sql.begin(async (tx) => {
    const [lock] = await tx`select pg_try_advisory_xact_lock(${BACKUP_LOCK}) as got`;
    return lock?.got ? work() : undefined;
  }) as Promise<Answer | undefined>;
}

/** Makes a backup that has its name only once it was restored, or read whole. Call it as the only maker. */
export async function checkedBackup(
  { sql, where }: { readonly sql: Sql; readonly where: Where },
  { folder, now }: { readonly folder: string; readonly now: Date },
): Promise<CheckedBackup> {
  const { path, unchecked } = pathsFor(folder, now);
  try {
    const { rows } = await backUp(sql, unchecked, { schema: currentSchema, now });
    const checkedBy = await check({ sql, where }, unchecked);
    await rename(unchecked, path);
    return { path, rows, checkedBy };
  } finally {
    for (const left of [unchecked, `${unchecked}.part`]) await rm(left, { force: true });
  }
}

async function check(
  { sql, where }: { readonly sql: Sql; readonly where: Where },
  path: string,
): Promise<CheckedBackup["checkedBy"]> {
  const name = await scratchName(sql);
  if (!(await makeScratch(sql, name))) {
    await verifyBackup(path);
    return "reading";
  }
  try {
    await restoreInto(database(where, name), path);
    return "restoring";
  } finally {
    await sql.unsafe(`drop database if exists ${name}`);
  }
}

/** The same for the same database, and no other's: what a killed one left is found again. */
async function scratchName(sql: Sql): Promise<string> {
  const [own] = await sql<{ name: string }[]>`select current_database() as name`;
  return `limber_check_${createHash("sha256")
    .update(own?.name ?? "")
    .digest("hex")
    .slice(0, 16)}`;
}

const NOT_ALLOWED = "42501";

async function makeScratch(sql: Sql, name: string): Promise<boolean> {
  try {
    await sql.unsafe(`drop database if exists ${name}`);
    await sql.unsafe(`create database ${name} template template0`);
    return true;
  } catch (problem) {
    if ((problem as { code?: string }).code === NOT_ALLOWED) return false;
    throw problem;
  }
}

function database(where: Where, name: string): Where {
  if (typeof where !== "string") return { ...where, database: name };
  const address = new URL(where);
  address.pathname = `/${name}`;
  return address.href;
}

async function restoreInto(where: Where, path: string): Promise<void> {
  const settings = { max: 1, prepare: false, onnotice: () => undefined };
  const sql =
    typeof where === "string" ? postgres(where, settings) : postgres({ ...where, ...settings });
  try {
    await migrateAt(where);
    const { rows } = await restore(sql, path, { schema: currentSchema });
    for (const table of keptTables) {
      const [found] = await sql`select count(*)::int as count from ${sql(table)}`;
      if (found?.count === rows[table]) continue;
      refuse({
        what: `A backup came back with ${found?.count} rows of ${table}, and has ${rows[table]}.`,
        why: "It was thrown away.",
        fix: "Report this. The backups from before are still there.",
      });
    }
  } finally {
    await sql.end({ timeout: 5 });
  }
}
