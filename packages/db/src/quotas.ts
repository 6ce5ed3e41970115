import { type SQL, sql } from "drizzle-orm";
import type { Database } from "./client.ts";
import { type OwnTable, ownTables } from "./kept-tables.ts";
import type { PermittedRunnerId } from "./permission.ts";

const MB = 1024 * 1024;

type Quota = {
  readonly rows: number;
  /** Of the long columns as they lie on the disk, where rows alone do not say how much that is. */
  readonly bytes?: { readonly of: readonly string[]; readonly most: number };
};

/**
 * How much one account may keep, so that none fills the disk of all, and what it takes out can be brought
 * back: far more than a runner or a coach comes to.
 */
export const quotas = {
  runners: { rows: 1 },
  health_notes: { rows: 1 },
  // Fifty years of a run a day.
  runs: {
    rows: 20_000,
    bytes: { of: ["splits", "mile_splits", "replaced", "note"], most: 16 * MB },
  },
  cramps: { rows: 20_000 },
  // One a week for forty years.
  sweat_tests: { rows: 2000 },
  // Each run planned, for ten years. A plan over the longest course is sixty times as long as one without.
  plans: { rows: 3000, bytes: { of: ["request", "plan"], most: 24 * MB } },
  experiments: { rows: 500 },
  // A week's files each week for forty years; a watch maker's whole export has some forty thousand.
  imports: { rows: 2000 },
  import_files: { rows: 100_000 },
  // Ten drinks a day for twenty-seven years.
  body_records: { rows: 100_000 },
  coach_links: { rows: 500 },
  clubs: { rows: 50 },
  groups: { rows: 500 },
  group_members: { rows: 5000 },
} as const satisfies Record<OwnTable | CoachTable, Quota>;

type CoachTable = "coach_links" | "clubs" | "groups" | "group_members";
export type QuotaTable = keyof typeof quotas;

/** What of these tables somebody has too much of; undefined where there is room. */
export async function overQuota(
  tx: Database,
  ownerId: PermittedRunnerId,
  tables: readonly QuotaTable[],
): Promise<{ readonly most: number } | undefined> {
  for (const table of tables) {
    const { rows, bytes }: Quota = quotas[table];
    const sizes = (bytes?.of ?? []).map(
      (column) => sql`coalesce(pg_column_size(${sql.identifier(column)}), 0)`,
    );
    const [found] = await tx.execute<{ rows: number; bytes: number }>(sql`
      select count(*)::int as rows, coalesce(sum(${sql.join([sql`0`, ...sizes], sql` + `)}), 0)::float8 as bytes
      from ${sql.identifier(table)} where ${ownedBy(table, ownerId)}
    `);
    if (found === undefined) continue;
    if (found.rows > rows || found.bytes > (bytes?.most ?? Number.POSITIVE_INFINITY))
      return { most: rows };
  }
  return undefined;
}

const runnersOwn: readonly string[] = [...ownTables, "coach_links"];

/** What is a club's is its coach's. */
function ownedBy(table: QuotaTable, ownerId: PermittedRunnerId): SQL {
  if (runnersOwn.includes(table)) return sql`runner_id = ${ownerId}`;
  if (table === "clubs") return sql`coach_id = ${ownerId}`;
  return sql`club_id in (select club_id from clubs where coach_id = ${ownerId})`;
}
