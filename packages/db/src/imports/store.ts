import { and, asc, between, count, desc, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { type ListedRun, listedColumns } from "../runs/store.ts";
import { runs } from "../runs/table.ts";
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

/** The latest first. */
export async function listImports(
  db: Database,
  { runnerId, limit }: { runnerId: PermittedRunnerId; limit: number },
): Promise<(Import & { readonly counts: OutcomeCounts })[]> {
  const found = await db
    .select()
    .from(imports)
    .where(eq(imports.runnerId, runnerId))
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

/** A file that only resembles a run says nothing about it. */
const isSure = sql`${importFiles.problem} is distinct from ${RESEMBLES}`;

export type KnownFile = {
  readonly sha256: string;
  readonly runId: string;
  readonly removedAt: Date | null;
};

/** The runs that files of the same bytes have led to, as long as there is such a run, be it removed. */
export function knownFiles(
  db: Database,
  { runnerId, sha256s }: { runnerId: PermittedRunnerId; sha256s: readonly string[] },
): Promise<KnownFile[]> {
  if (sha256s.length === 0) return Promise.resolve([]);
  return db
    .selectDistinct({
      sha256: importFiles.sha256,
      runId: runs.runId,
      removedAt: runs.removedAt,
    })
    .from(importFiles)
    .innerJoin(
      runs,
      and(eq(runs.runnerId, importFiles.runnerId), eq(runs.runId, importFiles.runId)),
    )
    .where(
      and(eq(importFiles.runnerId, runnerId), inArray(importFiles.sha256, [...sha256s]), isSure),
    );
}

/** A run as it stands, and what a file that led to it says of it. */
export type RunAround = {
  readonly run: ListedRun;
  readonly file: Pick<KeptFile, "startedAt" | "elapsedS" | "distanceM"> | null;
};

/** The runs, not removed, that began between two instants, by their own word or by that of a file. */
export function runsAround(
  db: Database,
  { runnerId, from, to }: { runnerId: PermittedRunnerId; from: Date; to: Date },
): Promise<RunAround[]> {
  const { startedAt, elapsedS, distanceM } = importFiles;
  const ofRun = and(
    eq(importFiles.runnerId, runs.runnerId),
    eq(importFiles.runId, runs.runId),
    isSure,
  );
  const saidBetween = db
    .select({ runId: importFiles.runId })
    .from(importFiles)
    .where(and(eq(importFiles.runnerId, runnerId), isSure, between(startedAt, from, to)));
  return db
    .select({ run: listedColumns, file: { startedAt, elapsedS, distanceM } })
    .from(runs)
    .leftJoin(importFiles, ofRun)
    .where(
      and(
        eq(runs.runnerId, runnerId),
        isNull(runs.removedAt),
        or(between(runs.startedAt, from, to), inArray(runs.runId, saidBetween)),
      ),
    )
    .orderBy(asc(runs.startedAt), asc(runs.runId));
}
