import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import { forgetBodyRecords } from "../body-records/store.ts";
import type { Database } from "../client.ts";
import { cramps } from "../cramps/table.ts";
import { isUnread } from "../document.ts";
import type { RunFields } from "../runs/documents.ts";
import { columnsOf } from "../runs/replaced.ts";
import { type ListedRun, listedColumns } from "../runs/store.ts";
import { runs } from "../runs/table.ts";
import { filesOf, getImport, type OfImport, thisImport } from "./store.ts";
import { importFiles, imports } from "./table.ts";

/** Runs that the runner changed after the file came, or put a cramp on: undoing leaves them. */
const changedSince = sql`(
  (${runs.removedAt} is null and ${runs.revision} <> (
    select max(latest.run_revision) from import_files latest
    where latest.runner_id = ${runs.runnerId} and latest.run_id = ${runs.runId}
  ))
  or exists (
    select 1 from ${cramps}
    where ${cramps.runnerId} = ${runs.runnerId} and ${cramps.runId} = ${runs.runId}
      and ${cramps.createdAt} >= ${imports.startedAt} and ${runs.removedAt} is null
  )
)`;

export type Undone = {
  /** Runs that the batch made and that are gone. */
  readonly removed: number;
  /** Runs that were there before and say again what they said. */
  readonly restored: number;
  /** Runs that the runner has changed since. They stay as they are. */
  readonly kept: readonly ListedRun[];
  /** Runs that were there before, and what they said cannot be read. They stay as they are, and so does that. */
  readonly notRestored: readonly ListedRun[];
};

/**
 * Takes a whole batch back, with the drinks and weights that it alone told of. What nobody touched since is as if the batch had never come: its runs are gone
 * for good, and the same files can come in again. Of a batch of which something stays, the rows of those
 * files stay too. Undefined where there is no such batch.
 */
export async function undoImport(
  db: Database,
  { now, ...of }: OfImport & { now: Date },
): Promise<Undone | undefined> {
  if ((await getImport(db, of)) === undefined) return undefined;
  const led = await db
    .select({ file: importFiles, run: listedColumns, stays: sql<boolean>`${changedSince}` })
    .from(importFiles)
    .innerJoin(imports, thisImport(of))
    .innerJoin(
      runs,
      and(eq(runs.runnerId, importFiles.runnerId), eq(runs.runId, importFiles.runId)),
    )
    .where(and(filesOf(of), inArray(importFiles.outcome, ["imported", "merged"])))
    .orderBy(asc(runs.startedAt), asc(runs.runId));
  const kept = led.filter(({ stays }) => stays);
  const untouched = led.filter(({ stays }) => !stays);
  const made = untouched
    .filter(({ file }) => file.outcome === "imported")
    .map(({ run }) => run.runId);
  const unread = [];
  let restored = 0;
  for (const { file, run } of untouched) {
    if (file.outcome === "imported") continue;
    if (file.before === null || isUnread(file.before)) {
      unread.push({ file, run });
      continue;
    }
    await unmerge(db, run, file.before);
    restored += 1;
  }
  if (made.length > 0)
    await db.delete(runs).where(and(eq(runs.runnerId, of.runnerId), inArray(runs.runId, made)));
  await forgetBodyRecords(db, of);
  await forgetFiles(db, { ...of, but: [...kept, ...unread].map(({ file }) => file.fileId), now });
  return {
    removed: made.length,
    restored,
    kept: kept.map(({ run }) => run),
    notRestored: unread.map(({ run }) => run),
  };
}

/** The columns that the file filled say again what they said. The revision goes on: it never goes back. */
async function unmerge(db: Database, run: ListedRun, before: RunFields): Promise<void> {
  await db
    .update(runs)
    .set({ ...columnsOf(before), revision: sql`${runs.revision} + 1` })
    .where(and(eq(runs.runnerId, run.runnerId), eq(runs.runId, run.runId)));
  // Other files of this run did not change it since: it is this batch that did.
  await db
    .update(importFiles)
    .set({ runRevision: run.revision + 1 })
    .where(
      and(
        eq(importFiles.runnerId, run.runnerId),
        eq(importFiles.runId, run.runId),
        inArray(importFiles.outcome, ["imported", "merged"]),
      ),
    );
}

async function forgetFiles(
  db: Database,
  { but, now, ...of }: OfImport & { but: readonly string[]; now: Date },
): Promise<void> {
  if (but.length === 0) {
    await db.delete(imports).where(thisImport(of));
    return;
  }
  await db.delete(importFiles).where(and(filesOf(of), notInArray(importFiles.fileId, [...but])));
  await db.update(imports).set({ undoneAt: now }).where(thisImport(of));
}
