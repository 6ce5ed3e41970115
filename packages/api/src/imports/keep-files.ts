import { aroundARun } from "@limber/core/run-analysis/around";
import { MS_IN_A_SECOND } from "@limber/core/units";
import type { Database } from "@limber/db/client";
import { runsNamed } from "@limber/db/imports/standing-runs";
import {
  type FileOutcome,
  filesKept,
  forgetOutcomes,
  type KeptFile,
  keepFiles,
  type OfImport,
  RESEMBLES,
} from "@limber/db/imports/store";
import { isKeepableInstant } from "@limber/db/keepable";
import { planNear } from "@limber/db/plans/store";
import { editRun, getRun, logRun, type Run, type RunDetails } from "@limber/db/runs/store";
import { type Decided, decideBatch } from "./decision.ts";
import { type FilledColumn, toldByFile, weatherBeside } from "./filling.ts";
import { runOf } from "./measured.ts";
import type { ImportFile } from "./model.ts";
import type { Looked } from "./outcome.ts";
import { keepRecords } from "./records.ts";
import { asAround, type Other, otherOf, standing } from "./standing.ts";

type ImportBatch = OfImport & { readonly now: Date; readonly zones: readonly string[] };

/** What a file came to, and the run that it joined or was taken for. */
export type Kept = KeptFile & { readonly with: Other | null };

/** Keeps what each file says, once: a file that has an outcome already keeps it. Answers with all outcomes. */
export async function keepBatch(
  db: Database,
  files: readonly ImportFile[],
  batch: ImportBatch,
): Promise<Kept[]> {
  const fileIds = files.map(({ fileId }) => fileId);
  const before = await filesKept(db, { ...batch, fileIds });
  const fresh = files.filter((file) => !isSettled(file, before));
  const again = before.filter(({ fileId }) => fresh.some((file) => file.fileId === fileId));
  await forgetOutcomes(db, { ...batch, fileIds: again.map(({ fileId }) => fileId) });
  await keepFiles(db, await keepAll(db, fresh, batch));
  await keepRecords(db, fresh, batch);
  return withOthers(db, await filesKept(db, { ...batch, fileIds }), batch);
}

/** It has an outcome, unless the runner has insisted since that it is a run of its own. */
function isSettled(file: ImportFile, before: readonly KeptFile[]): boolean {
  const kept = before.find(({ fileId }) => fileId === file.fileId);
  if (kept === undefined) return false;
  if (!file.ok || file.insist === false) return true;
  const isTaken = kept.outcome === "already-here" && kept.problem !== "removed";
  return !isTaken && kept.outcome !== "skipped";
}

type ImportFileRow = Parameters<typeof keepFiles>[1][number];
type FileWithDetails = { readonly file: ImportFile; readonly details: RunDetails | null };

async function keepAll(
  db: Database,
  files: readonly ImportFile[],
  batch: ImportBatch,
): Promise<ImportFileRow[]> {
  const toKeep = files.map((file) => ({ file, details: detailsOf(file, batch) }));
  const looked = toKeep.map(lookedAt);
  const world = await standing(db, looked, batch);
  const decided = decideBatch(looked, world, {
    now: batch.now,
    runIdOf: (_, at) => files[at]?.fileId ?? "",
  });
  const rows: ImportFileRow[] = [];
  for (const [at, each] of toKeep.entries())
    rows.push({
      ...rowOf(each.file, batch),
      ...(await keepAs(db, each, { batch, decided: decided[at] as Decided })),
    });
  return rows;
}

function detailsOf(file: ImportFile, batch: ImportBatch): RunDetails | null {
  if (!file.ok || file.run.startMs === null || !isKeepableInstant(file.run.startMs)) return null;
  return runOf(file, { startMs: file.run.startMs, zones: batch.zones });
}

/** A file as it is judged: what was measured on the way is split. */
function lookedAt({ file, details }: FileWithDetails): Looked {
  if (!file.ok) return file;
  const { run } = file;
  const isRecorded = run.mileSplits !== null || run.kilometreSplits !== null;
  return {
    ...file,
    run: { ...run, isRecorded },
    tells: details === null ? [] : toldByFile(details),
  };
}

type OutcomeOfFile = Partial<ImportFileRow> & { readonly outcome: FileOutcome };
type InBatch = { readonly batch: ImportBatch; readonly decided: Decided };

async function keepAs(
  db: Database,
  { file, details }: FileWithDetails,
  { batch, decided }: InBatch,
): Promise<OutcomeOfFile> {
  switch (decided.is) {
    case "failed":
    case "perhaps-a-run":
    case "not-a-run": {
      const { kind: problem, message } = decided;
      return { outcome: decided.is === "failed" ? "failed" : "skipped", problem, message };
    }
    case "perhaps-already-here":
      return { outcome: "already-here", problem: RESEMBLES, runId: decided.with.runId };
    case "already-here":
      return { outcome: "already-here", problem: decided.why, runId: decided.runId };
    case "new":
      return make(db, told(details), { batch, runId: file.fileId });
    case "merges": {
      const { with: run, fills } = decided;
      return join(db, told(details), { batch, runId: run.runId, fills });
    }
  }
}

function told(details: RunDetails | null): RunDetails {
  if (details === null) throw new Error("A file without a start was taken for a run.");
  return details;
}

const plannedWithinMs = () => aroundARun().plannedWithinS * MS_IN_A_SECOND;

async function make(
  db: Database,
  details: RunDetails,
  { batch: { runnerId, importId, now }, runId }: { batch: ImportBatch; runId: string },
): Promise<OutcomeOfFile> {
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
  return { outcome: "imported", runId, runRevision: run.revision };
}

type Joining = {
  readonly batch: ImportBatch;
  readonly runId: string;
  readonly fills: readonly FilledColumn[];
};

/** Gives a standing run what it does not say itself. */
async function join(
  db: Database,
  details: RunDetails,
  { batch, runId, fills }: Joining,
): Promise<OutcomeOfFile> {
  const { runnerId, importId, now } = batch;
  const run = await getRun(db, { runnerId, runId });
  if (run === undefined) throw new Error("A run that was just read is not there.");
  const edit = { ...filling(run, details, fills), ...(run.importId === null && { importId }) };
  const planId =
    run.planId === null && run.importId === null
      ? await planNear(db, { runnerId, at: details.startedAt, withinMs: plannedWithinMs() })
      : undefined;
  const whole = { ...edit, ...(planId !== undefined && { planId }) };
  const { revision } = run;
  const changed = await editRun(db, { runnerId, runId, revision, edit: whole, now });
  if (changed.kind !== "changed") throw new Error("A run that is held was changed meanwhile.");
  const columns = [...Object.keys(whole), "updatedAt"] as (keyof Run)[];
  const before = Object.fromEntries(columns.map((column) => [column, run[column]]));
  return { outcome: "merged", runId, runRevision: changed.row.revision, before };
}

/** What goes into a run: the columns that were decided on, and a true start where one was only planned. */
function filling(
  run: Run,
  details: RunDetails,
  fills: readonly FilledColumn[],
): Partial<RunDetails> {
  const { status } = run;
  const { startedAt, timeZone, weatherSource } = details;
  const columns = [...fills, ...weatherBeside(run, details, fills)];
  return {
    ...Object.fromEntries(columns.map((column) => [column, details[column]])),
    ...(fills.includes("airTemperatureC") && { weatherSource }),
    ...(status === "planned" && { status: "done" as const, startedAt, timeZone }),
  };
}

function rowOf(
  file: ImportFile,
  { runnerId, importId }: ImportBatch,
): Omit<ImportFileRow, "outcome"> {
  const { fileId, name, sha256 } = file;
  const row = { runnerId, importId, fileId, name, sha256 };
  if (!file.ok || file.run.startMs === null || !isKeepableInstant(file.run.startMs)) return row;
  const { startMs, elapsedS, distanceM } = file.run;
  return { ...row, startedAt: new Date(startMs), elapsedS, distanceM };
}

/** Names the run that each file joined or was taken for. */
async function withOthers(
  db: Database,
  kept: readonly KeptFile[],
  { runnerId }: ImportBatch,
): Promise<Kept[]> {
  const taken = kept.filter(({ outcome }) => outcome === "already-here" || outcome === "merged");
  const runIds = taken.flatMap(({ runId }) => runId ?? []);
  const others = new Map(
    (await runsNamed(db, { runnerId, runIds })).map((each) => [each.run.runId, asAround(each).run]),
  );
  return kept.map((file) => {
    const other = taken.includes(file) ? others.get(file.runId ?? "") : undefined;
    return { ...file, with: other === undefined ? null : otherOf(other) };
  });
}
