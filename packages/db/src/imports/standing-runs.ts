import { and, asc, between, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Database } from "../client.ts";
import type { PermittedRunnerId } from "../permission.ts";
import { type ListedRun, listedColumns } from "../runs/store.ts";
import { runs } from "../runs/table.ts";
import { RESEMBLES } from "./store.ts";
import { importFiles } from "./table.ts";

type OfRunner = { readonly runnerId: PermittedRunnerId };

/** Whether a file gave its run the numbers: it made it, or filled one that was written down by hand. */
const gaveNumbers = sql<boolean>`(
  ${importFiles.outcome} = 'imported'
  or (
    ${importFiles.outcome} = 'merged' and ${importFiles.importId} = ${runs.importId}
    and not exists (
      select 1 from import_files made
      where made.runner_id = ${runs.runnerId} and made.run_id = ${runs.runId}
        and made.outcome = 'imported'
    )
  )
)`;

export type KnownFile = {
  readonly sha256: string;
  readonly runId: string;
  readonly removedAt: Date | null;
  /** Whether the run has its numbers from this very file; else somebody judged that it is of that run. */
  readonly gaveNumbers: boolean;
  readonly importId: string;
};

/** The runs that files of the same bytes have led to, as long as there is such a run, be it removed. */
export function knownFiles(
  db: Database,
  { runnerId, sha256s }: OfRunner & { readonly sha256s: readonly string[] },
): Promise<KnownFile[]> {
  if (sha256s.length === 0) return Promise.resolve([]);
  const { sha256, importId } = importFiles;
  return db
    .selectDistinct({
      sha256,
      runId: runs.runId,
      removedAt: runs.removedAt,
      gaveNumbers,
      importId,
    })
    .from(importFiles)
    .innerJoin(runs, sameRun)
    .where(
      and(
        eq(importFiles.runnerId, runnerId),
        inArray(sha256, [...sha256s]),
        // A file that only resembles a run says nothing about it.
        sql`${importFiles.problem} is distinct from ${RESEMBLES}`,
      ),
    );
}

const sameRun = and(eq(runs.runnerId, importFiles.runnerId), eq(runs.runId, importFiles.runId));

/** A run as it stands, and what the file that gave it its numbers says of it. */
export type RunAround = {
  readonly run: ListedRun & { readonly hasSplits: boolean; readonly hasMileSplits: boolean };
  readonly file: {
    readonly name: string;
    readonly startedAt: Date | null;
    readonly elapsedS: number | null;
    readonly distanceM: number | null;
  } | null;
};

/** The runs, removed ones too, that began between two instants, by their own word or by that of their file. */
export function runsAround(
  db: Database,
  { runnerId, from, to }: OfRunner & { readonly from: Date; readonly to: Date },
): Promise<RunAround[]> {
  const saidBetween = db
    .select({ runId: importFiles.runId })
    .from(importFiles)
    .where(
      and(
        eq(importFiles.runnerId, runnerId),
        inArray(importFiles.outcome, ["imported", "merged"]),
        between(importFiles.startedAt, from, to),
      ),
    );
  return standingRuns(db, runnerId, [
    between(runs.startedAt, from, to),
    inArray(runs.runId, saidBetween),
  ]);
}

/** The named runs, removed ones too. */
export function runsNamed(
  db: Database,
  { runnerId, runIds }: OfRunner & { readonly runIds: readonly string[] },
): Promise<RunAround[]> {
  if (runIds.length === 0) return Promise.resolve([]);
  return standingRuns(db, runnerId, [inArray(runs.runId, [...runIds])]);
}

async function standingRuns(
  db: Database,
  runnerId: PermittedRunnerId,
  either: readonly SQL[],
): Promise<RunAround[]> {
  const { name, startedAt, elapsedS, distanceM } = importFiles;
  const found = await db
    .select({
      run: {
        ...listedColumns,
        hasSplits: sql<boolean>`${runs.splits} is not null`,
        hasMileSplits: sql<boolean>`${runs.mileSplits} is not null`,
      },
      file: { name, startedAt, elapsedS, distanceM },
    })
    .from(runs)
    .leftJoin(importFiles, and(sameRun, gaveNumbers))
    .where(and(eq(runs.runnerId, runnerId), or(...either)))
    .orderBy(asc(runs.startedAt), asc(runs.runId), asc(importFiles.fileId));
  // Two files of one batch may have filled one run; the first gave the numbers.
  const seen = new Set<string>();
  return found.filter(({ run }) => !seen.has(run.runId) && seen.add(run.runId));
}
