import { and, asc, eq, gte, inArray, isNull, lt, lte, ne, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import { type OfImport, unnameImport } from "../imports/store.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { runs } from "../runs/table.ts";
import { bodyRecords } from "./table.ts";

export type BodyRecordRow = typeof bodyRecords.$inferSelect;
export type BodyRecordToKeep = Omit<BodyRecordRow, "runnerId" | "importId" | "alsoImportIds">;

/** As many imports as a record names beside the one that told it first: somebody brings the same export every week. */
const MOST_ALSO = 7;
const also = bodyRecords.alsoImportIds;

/** What was told before stays of the import that told it first, and names this one beside it. No record comes twice. */
export async function keepBodyRecords(
  db: Database,
  { records, ...of }: OfImport & { records: readonly BodyRecordToKeep[] },
): Promise<void> {
  if (records.length === 0) return;
  await db
    .insert(bodyRecords)
    .values(records.map((record) => ({ ...record, ...of })))
    .onConflictDoUpdate({
      target: [bodyRecords.runnerId, bodyRecords.bodyRecordId],
      set: {
        alsoImportIds: sql`(${also} || excluded.import_id)[greatest(1, cardinality(${also}) + 2 - ${MOST_ALSO}::int):]`,
      },
      setWhere: sql`${bodyRecords.importId} <> excluded.import_id and excluded.import_id <> all (${also})`,
    });
}

/** Takes back what an import told. What another that stands told as well goes on as of that one. */
export async function forgetBodyRecords(db: Database, of: OfImport): Promise<void> {
  const its = and(eq(bodyRecords.runnerId, of.runnerId), eq(bodyRecords.importId, of.importId));
  const heir = sql`(
    select imports.import_id from imports
    where imports.runner_id = ${bodyRecords.runnerId} and imports.import_id = any (${also})
    order by array_position(${also}, imports.import_id) limit 1
  )`;
  await db.delete(bodyRecords).where(and(its, sql`${heir} is null`));
  await db
    .update(bodyRecords)
    .set({ importId: heir, alsoImportIds: sql`array_remove(${also}, ${heir})` })
    .where(its);
  await unnameImport(db, of);
}

type RecordsAround = {
  readonly runnerId: PermittedRunnerId;
  readonly from: Date;
  readonly to: Date;
};

/** What was drunk and weighed between two instants, both included, in the order of time. */
export function bodyRecordsBetween(
  db: Database,
  { runnerId, from, to, limit }: RecordsAround & { readonly limit: number },
): Promise<BodyRecordRow[]> {
  return db
    .select()
    .from(bodyRecords)
    .where(
      and(
        eq(bodyRecords.runnerId, runnerId),
        gte(bodyRecords.recordedAt, from),
        lte(bodyRecords.recordedAt, to),
      ),
    )
    .orderBy(asc(bodyRecords.recordedAt), asc(bodyRecords.bodyRecordId))
    .limit(limit);
}

/** What was drunk in the activities of a day, each export's own sum. */
export function drunkInActivities(
  db: Database,
  { runnerId, day }: { readonly runnerId: PermittedRunnerId; readonly day: Date },
): Promise<BodyRecordRow[]> {
  return db
    .select()
    .from(bodyRecords)
    .where(
      and(
        eq(bodyRecords.runnerId, runnerId),
        eq(bodyRecords.kind, "in-activities"),
        eq(bodyRecords.recordedAt, day),
      ),
    );
}

export type OtherRun = Pick<
  typeof runs.$inferSelect,
  "runId" | "startedAt" | "timeZone" | "elapsedS"
>;

/** The other runs that were run and began between two instants. */
export function otherRunsBetween(
  db: Database,
  { runnerId, runId, from, to }: RecordsAround & { readonly runId: string },
): Promise<OtherRun[]> {
  const { startedAt, timeZone, elapsedS } = runs;
  return db
    .select({ runId: runs.runId, startedAt, timeZone, elapsedS })
    .from(runs)
    .where(
      and(
        eq(runs.runnerId, runnerId),
        ne(runs.runId, runId),
        eq(runs.status, "done"),
        isNull(runs.removedAt),
        gte(startedAt, from),
        lt(startedAt, to),
      ),
    );
}

/** How many drinks and weights each import told of first. */
export async function bodyRecordCounts(
  db: Database,
  runnerId: PermittedRunnerId,
  importIds: readonly string[],
): Promise<ReadonlyMap<string, BodyRecordCounts>> {
  if (importIds.length === 0) return new Map();
  const rows = await db
    .select({
      importId: bodyRecords.importId,
      drinks: sql<number>`count(*) filter (where ${bodyRecords.kind} <> 'weight')::int`,
      weights: sql<number>`count(*) filter (where ${bodyRecords.kind} = 'weight')::int`,
    })
    .from(bodyRecords)
    .where(and(eq(bodyRecords.runnerId, runnerId), inArray(bodyRecords.importId, [...importIds])))
    .groupBy(bodyRecords.importId);
  return new Map(rows.map(({ importId, ...counts }) => [importId, counts]));
}

export type BodyRecordCounts = { readonly drinks: number; readonly weights: number };
