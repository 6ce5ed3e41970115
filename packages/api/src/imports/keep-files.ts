import { aroundARun } from "@limber/core/run-analysis/around";
import { MS_IN_A_SECOND } from "@limber/core/units";
import type { Database } from "@limber/db/client";
import {
  type FileOutcome,
  filesKept,
  type KeptFile,
  keepFiles,
  type OfImport,
  RESEMBLES,
} from "@limber/db/imports/store";
import { isKeepableInstant } from "@limber/db/keepable";
import { planNear } from "@limber/db/plans/store";
import { editRun, getRun, logRun, type Run, type RunDetails } from "@limber/db/runs/store";
import { filled, runOf } from "./measured.ts";
import type { ImportFile } from "./model.ts";
import { type Judged, judge } from "./outcome.ts";
import { type Found, standing } from "./standing.ts";

type ImportBatch = OfImport & { readonly now: Date; readonly zones: readonly string[] };

/** Keeps what each file says, once: a file that has an outcome already keeps it. Answers with all outcomes. */
export async function keepBatch(
  db: Database,
  files: readonly ImportFile[],
  batch: ImportBatch,
): Promise<KeptFile[]> {
  const fileIds = files.map(({ fileId }) => fileId);
  const before = new Set((await filesKept(db, { ...batch, fileIds })).map(({ fileId }) => fileId));
  const fresh = files.filter(({ fileId }) => !before.has(fileId));
  const found = await standing(db, fresh, batch);
  const rows = [];
  for (const file of fresh) rows.push(await keepFile(db, file, { batch, found }));
  await keepFiles(db, rows);
  return filesKept(db, { ...batch, fileIds });
}

type ImportFileRow = Parameters<typeof keepFiles>[1][number];
type FileInBatch = { readonly batch: ImportBatch; readonly found: Found };

async function keepFile(
  db: Database,
  file: ImportFile,
  { batch, found }: FileInBatch,
): Promise<ImportFileRow> {
  const judged = judge(file, { ...found, now: batch.now });
  const row = rowOf(file, batch);
  if (!file.ok || isLeftOut(judged)) return { ...row, ...leftOut(judged) };
  const insists = file.insist && judged.is === "perhaps-already-here";
  if (judged.is === "perhaps-already-here" && !insists)
    return { ...row, outcome: "already-here", problem: RESEMBLES, runId: judged.with.runId };
  if (judged.is === "already-here" && judged.why === "removed")
    return { ...row, outcome: "already-here", problem: judged.why, runId: judged.runId };
  const details = runOf(file, batch);
  if (details === null) return { ...row, ...leftOut(outOfBounds) };
  const came =
    judged.is === "already-here" || judged.is === "merges"
      ? await join(db, details, { batch, judged })
      : await make(db, details, { batch, runId: file.fileId });
  remember(found, came.run, row);
  return { ...row, ...came.row };
}

const plannedWithinMs = () => aroundARun().plannedWithinS * MS_IN_A_SECOND;

type Came = {
  readonly run: Run;
  readonly row: Partial<ImportFileRow> & { readonly outcome: FileOutcome };
};

async function make(
  db: Database,
  details: RunDetails,
  { batch: { runnerId, importId, now }, runId }: { batch: ImportBatch; runId: string },
): Promise<Came> {
  const planId = await planNear(db, {
    runnerId,
    at: details.startedAt,
    withinMs: plannedWithinMs(),
  });
  const run = await logRun(db, {
    runnerId,
    runId,
    run: { ...details, importId, planId: planId ?? null },
    now,
  });
  if (run === undefined) throw new Error("A run that was just kept is not there.");
  return { run, row: { outcome: "imported", runId, runRevision: run.revision } };
}

/** Gives a standing run what it does not say itself. Where that is nothing, the run is simply here. */
async function join(
  db: Database,
  details: RunDetails,
  {
    batch,
    judged,
  }: { batch: ImportBatch; judged: Extract<Judged, { is: "already-here" | "merges" }> },
): Promise<Came> {
  const { runnerId, importId, now } = batch;
  const runId = judged.is === "merges" ? judged.with.runId : judged.runId;
  const run = await getRun(db, { runnerId, runId });
  if (run === undefined) throw new Error("A run that was just read is not there.");
  const problem = judged.is === "already-here" ? judged.why : null;
  const fills = filled(run, details);
  if (Object.keys(fills).length === 0)
    return { run, row: { outcome: "already-here", problem, runId } };
  const edit = {
    ...fills,
    ...(run.importId === null && { importId }),
    ...(run.planId === null &&
      run.importId === null && {
        planId:
          (await planNear(db, { runnerId, at: details.startedAt, withinMs: plannedWithinMs() })) ??
          null,
      }),
  };
  const { revision } = run;
  const changed = await editRun(db, { runnerId, runId, revision, edit, now });
  if (changed.kind !== "changed") throw new Error("A run that is held was changed meanwhile.");
  const columns = [...Object.keys(edit), "updatedAt"] as (keyof Run)[];
  const before = Object.fromEntries(columns.map((column) => [column, run[column]]));
  return {
    run: changed.row,
    row: { outcome: "merged", runId, runRevision: changed.row.revision, before },
  };
}

/** What this file came to is known to the files after it. */
function remember({ files, around }: Found, run: Run, row: Unjudged): void {
  const { runId } = run;
  const { sha256, startedAt = null, elapsedS = null, distanceM = null } = row;
  for (const [at, each] of around.entries())
    if (each.run.runId === runId) around[at] = { ...each, run };
  around.push({ run, file: { startedAt, elapsedS, distanceM } });
  files.push({ sha256, runId, removedAt: null });
}

type Unjudged = Omit<ImportFileRow, "outcome">;

function rowOf(file: ImportFile, { runnerId, importId }: ImportBatch): Unjudged {
  const { fileId, name, sha256 } = file;
  const row = { runnerId, importId, fileId, name, sha256 };
  if (!file.ok || file.run.startMs === null || !isKeepableInstant(file.run.startMs)) return row;
  const { startMs, elapsedS, distanceM } = file.run;
  return { ...row, startedAt: new Date(startMs), elapsedS, distanceM };
}

const outOfBounds = {
  is: "failed",
  kind: "out-of-bounds",
  message:
    "The numbers in this file are not those of a run: over a week, or over 1000 km. Split it, or log the run by hand.",
} as const;

type LeftOut = Extract<Judged, { is: "failed" | "not-a-run" | "perhaps-a-run" }>;
const isLeftOut = (judged: Judged): judged is LeftOut =>
  judged.is === "failed" || judged.is === "not-a-run" || judged.is === "perhaps-a-run";

function leftOut(judged: Judged): { outcome: FileOutcome; problem: string; message: string } {
  if (!isLeftOut(judged)) throw new Error(`A file that is ${judged.is} was not left out.`);
  const { kind: problem, message } = judged;
  return { outcome: judged.is === "failed" ? "failed" : "skipped", problem, message };
}
