import type { AnswerOf, Ask, InputOf } from "@limber/api";
import { type ImportedFile, nameOf, otherOf } from "./batch.ts";
import type { FileRead } from "./file-read.ts";

type PreviewInput = InputOf<"imports.preview">;
type FilePreview = AnswerOf<"imports.preview">[number];
type Earlier = NonNullable<PreviewInput["earlier"]>[number];

/** A call's worth: the server takes half a megabyte. */
const MOST_LOOKED_AT = 150;
/** As much as goes along of what earlier calls said. */
const MOST_EARLIER = 400;

/** What each file would come to if all were kept in this order, a call's worth at a time. */
export async function lookAt(
  { ask }: { readonly ask: Ask },
  reads: readonly FileRead[],
  insist: boolean,
): Promise<ImportedFile[]> {
  const outcomes: ImportedFile[] = [];
  const earlier: Earlier[] = [];
  for (let from = 0; from < reads.length; from += MOST_LOOKED_AT) {
    const part = reads.slice(from, from + MOST_LOOKED_AT);
    const files = part.map((read) => lookedAt(read, insist));
    const seen = await ask("imports.preview", { files, earlier: nearestTo(files, earlier) });
    for (const [at, judged] of seen.entries()) {
      const [read, file] = [part[at], files[at]];
      if (read !== undefined) outcomes.push(previewOf(read, judged));
      if (file !== undefined) earlier.push(...earlierOf(file, judged));
    }
  }
  return outcomes;
}

/** Nothing of an earlier call stands yet, so that the next is told what it would come to. */
function earlierOf(file: PreviewInput["files"][number], judged: FilePreview): Earlier[] {
  if (!file.ok) return [];
  const { beside: _, ...rest } = file;
  if (judged.is === "new") return [{ file: rest, joins: null }];
  const joins = judged.is === "merges" || judged.is === "already-here" ? judged.runId : undefined;
  return joins === undefined ? [] : [{ file: rest, joins }];
}

/** Of many those that are nearest in time: two files days apart say nothing of each other. */
function nearestTo(files: PreviewInput["files"], earlier: readonly Earlier[]): Earlier[] {
  if (earlier.length <= MOST_EARLIER) return [...earlier];
  const starts = files.flatMap((file) => (file.ok ? (file.run.startMs ?? []) : []));
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  const apartMs = ({ file: { run } }: Earlier) =>
    Math.max(first - (run.startMs ?? 0), (run.startMs ?? 0) - last, 0);
  const nearest = new Set(
    earlier.toSorted((one, other) => apartMs(one) - apartMs(other)).slice(0, MOST_EARLIER),
  );
  return earlier.filter((each) => nearest.has(each));
}

function lookedAt(read: FileRead, insist: boolean): PreviewInput["files"][number] {
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

function previewOf(read: FileRead, judged: FilePreview): ImportedFile {
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
