import type { Ask } from "@limber/api";
import { type FileSeen, type FileToLookAt, lookThrough } from "@limber/api/looking";
import { type ImportedFile, nameOf, otherOf } from "./batch.ts";
import type { FileRead } from "./file-read.ts";

/** What each file would come to if all were kept in this order. */
export async function lookAt(
  { ask }: { readonly ask: Ask },
  reads: readonly FileRead[],
  insist: boolean,
): Promise<ImportedFile[]> {
  const files = reads.map((read) => lookedAt(read, insist));
  const seen = (await lookThrough(files, (input) => ask("imports.preview", input))) ?? [];
  return seen.flatMap((judged, at) => {
    const read = reads[at];
    return read === undefined ? [] : [previewOf(read, judged)];
  });
}

function lookedAt(read: FileRead, insist: boolean): FileToLookAt {
  const named = { name: nameOf(read), sha256: read.sha256 };
  if (!read.ok) return { ...named, ok: false, problem: read.problem };
  const { sport, sportSaid, startMs, elapsedS, distanceM, mileSplits, kilometreSplits } = read.run;
  const isRecorded = mileSplits !== null || kilometreSplits !== null;
  const run = { sport, sportSaid, startMs, elapsedS, distanceM, isRecorded };
  return { ...named, ok: true, run, insist, beside: [...read.beside], tells: [...read.tells] };
}

const wouldBe = {
  new: "new",
  merges: "merged",
  "already-here": "already-here",
  "perhaps-already-here": "perhaps-already-here",
  "perhaps-a-run": "perhaps-a-run",
  "not-a-run": "skipped",
  failed: "failed",
} as const;

function previewOf(read: FileRead, judged: FileSeen): ImportedFile {
  const { startMs, distanceM, elapsedS } = read.ok
    ? read.run
    : { startMs: null, distanceM: null, elapsedS: null };
  const why = judged.is === "already-here" ? { kind: judged.why, message: null } : null;
  const other = "with" in judged ? otherOf(judged.with) : null;
  const isHere = judged.is === "already-here" && other === null;
  return {
    file: read.file,
    outcome: wouldBe[judged.is],
    startTime: startMs === null ? null : new Date(startMs).toISOString(),
    distanceM,
    elapsedS,
    runId: isHere ? judged.runId : (other?.runId ?? null),
    with: other,
    problem: "message" in judged ? { kind: judged.kind, message: judged.message } : why,
  };
}
