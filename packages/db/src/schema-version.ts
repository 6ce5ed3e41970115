import { sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import journal from "../migrations/meta/_journal.json" with { type: "json" };
import { refuse } from "./refusal.ts";

/** When the newest migration was made; drizzle keeps the same number of each one it has run. */
export const currentSchema = Math.max(...journal.entries.map(({ when }) => when));

/** When the newest migration that has run was made, or 0 on an empty database. */
export async function schemaOf(db: PostgresJsDatabase): Promise<number> {
  const [table] = await db.execute<{ found: string | null }>(
    sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`,
  );
  if (!table?.found) return 0;
  const [newest] = await db.execute<{ at: string | null }>(
    sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`,
  );
  return Number(newest?.at ?? 0);
}

/** An app works on the schema it was built for, or says what to run. */
export async function requireCurrentSchema(
  db: PostgresJsDatabase,
  kind: "private" | "served",
): Promise<void> {
  const found = await schemaOf(db);
  if (found === currentSchema) return;
  const why = "Nothing was changed.";
  if (found > currentSchema)
    refuse({
      what: "This database was made by a newer Limber.",
      why,
      fix: "Update Limber, then start again.",
    });
  refuse({
    what: `This database has an older schema${kind === "served" ? "" : " than this Limber"}.`,
    why,
    fix: "Run: limber db migrate",
  });
}
