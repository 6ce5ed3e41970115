import { and, asc, count, desc, eq, gt, inArray, not, sql } from "drizzle-orm";
import { bodyRecords } from "../body-records/table.ts";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { type FileOutcome, importFiles, imports } from "./table.ts";

export type { FileOutcome } from "./table.ts";
export type Import = typeof imports.$inferSelect;
export type KeptFile = typeof importFiles.$inferSelect;
export type OfImport = { readonly runnerId: PermittedRunnerId; readonly importId: string };
/** How many files came to what; an outcome that did not happen is left out. */
export type OutcomeCounts = { readonly [Outcome in FileOutcome]?: number };

/** Why a file was left out that may be of a run that is here. */
export const RESEMBLES = "perhaps-already-here";

/** The batch itself, and the files of it. */
export const thisImport = ({ runnerId, importId }: OfImport) =>
  and(eq(imports.runnerId, runnerId), eq(imports.importId, importId));
export const filesOf = ({ runnerId, importId }: OfImport) =>
  and(eq(importFiles.runnerId, runnerId), eq(importFiles.importId, importId));

/** A batch begun twice is begun once. */
export async function startImport(
  db: Database,
  { source, now, ...of }: OfImport & { source: string; now: Date },
): Promise<Import | undefined> {
  const [begun] = await db
    .insert(imports)
    .values({ ...of, source, startedAt: now })
    .onConflictDoNothing()
    .returning();
  return begun ?? getImport(db, of);
}

export async function getImport(db: Database, of: OfImport): Promise<Import | undefined> {
  const [found] = await db.select().from(imports).where(thisImport(of));
  return found;
}

export async function finishImport(
  db: Database,
  { now, ...of }: OfImport & { now: Date },
): Promise<Import | undefined> {
  const [finished] = await db
    .update(imports)
    .set({ finishedAt: now })
    .where(thisImport(of))
    .returning();
  return finished;
}

/** A batch that kept nothing leaves no trace: there is nothing in it to take back. True where that is so. */
export async function forgetEmpty(db: Database, of: OfImport): Promise<boolean> {
  const forgotten = await db
    .delete(imports)
    .where(and(thisImport(of), not(hasKept)))
    .returning({ importId: imports.importId });
  if (forgotten.length > 0) await unnameImport(db, of);
  return forgotten.length > 0;
}

/** An import that is gone stands for nothing any more. */
export async function unnameImport(db: Database, { runnerId, importId }: OfImport): Promise<void> {
  await db
    .update(bodyRecords)
    .set({ alsoImportIds: sql`array_remove(${bodyRecords.alsoImportIds}, ${importId}::uuid)` })
    .where(
      and(
        eq(bodyRecords.runnerId, runnerId),
        sql`${importId}::uuid = any (${bodyRecords.alsoImportIds})`,
      ),
    );
}

const hasKept = sql`(exists (
  select 1 from body_records
  where body_records.runner_id = ${imports.runnerId} and body_records.import_id = ${imports.importId}
) or exists (
  select 1 from ${importFiles}
  where ${importFiles.runnerId} = ${imports.runnerId} and ${importFiles.importId} = ${imports.importId}
    and ${importFiles.outcome} in ('imported', 'merged')
))`;

/** Those that kept something, the latest first; where the beginning of an id is given, those that it may mean. */
export async function listImports(
  db: Database,
  {
    runnerId,
    limit,
    idBegins = "",
  }: { runnerId: PermittedRunnerId; limit: number; idBegins?: string | undefined },
): Promise<(Import & { readonly counts: OutcomeCounts })[]> {
  const found = await db
    .select()
    .from(imports)
    .where(
      and(
        eq(imports.runnerId, runnerId),
        hasKept,
        idBegins === "" ? undefined : sql`starts_with(${imports.importId}::text, ${idBegins})`,
      ),
    )
    .orderBy(desc(imports.startedAt), desc(imports.importId))
    .limit(limit);
  const ids = found.map(({ importId }) => importId);
  const counts = await countsOf(db, runnerId, ids);
  return found.map((each) => ({ ...each, counts: counts.get(each.importId) ?? {} }));
}

export async function countsOf(
  db: Database,
  runnerId: PermittedRunnerId,
  importIds: readonly string[],
): Promise<ReadonlyMap<string, OutcomeCounts>> {
  if (importIds.length === 0) return new Map();
  const { importId, outcome } = importFiles;
  const rows = await db
    .select({ importId, outcome, files: count() })
    .from(importFiles)
    .where(and(eq(importFiles.runnerId, runnerId), inArray(importId, [...importIds])))
    .groupBy(importId, outcome);
  const counts = new Map<string, Record<string, number>>();
  for (const row of rows)
    counts.set(row.importId, { ...counts.get(row.importId), [row.outcome]: row.files });
  return counts;
}

/** What became of the files of a batch, in the order of their ids. */
export function listFiles(
  db: Database,
  { limit, after, ...of }: OfImport & { limit: number; after?: string | undefined },
): Promise<KeptFile[]> {
  return db
    .select()
    .from(importFiles)
    .where(and(filesOf(of), after === undefined ? undefined : gt(importFiles.fileId, after)))
    .orderBy(asc(importFiles.fileId))
    .limit(limit);
}

/** Those of the named files that have an outcome already. */
export function filesKept(
  db: Database,
  { fileIds, ...of }: OfImport & { fileIds: readonly string[] },
): Promise<KeptFile[]> {
  if (fileIds.length === 0) return Promise.resolve([]);
  return db
    .select()
    .from(importFiles)
    .where(and(filesOf(of), inArray(importFiles.fileId, [...fileIds])));
}

/** A file sent twice has one outcome, as it came first. */
export async function keepFiles(
  db: Database,
  files: readonly (typeof importFiles.$inferInsert & OfImport)[],
): Promise<void> {
  if (files.length > 0)
    await db
      .insert(importFiles)
      .values([...files])
      .onConflictDoNothing();
}

/** Forgets what files came to, so that they can come to something else. */
export async function forgetOutcomes(
  db: Database,
  { fileIds, ...of }: OfImport & { fileIds: readonly string[] },
): Promise<void> {
  if (fileIds.length > 0)
    await db.delete(importFiles).where(and(filesOf(of), inArray(importFiles.fileId, [...fileIds])));
}
