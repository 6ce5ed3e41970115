import type { Ask } from "@limber/api";
import { type FileSeen, type FileToLookAt, newLook as lookThroughCalls } from "@limber/api/looking";
import { type Handing, type ImportedFile, nameOf, otherOf } from "./batch.ts";
import type { FileRead } from "./file-read.ts";

/** What a file is told to be, beside what it comes to. */
type ToldByFile = Pick<ImportedFile, "file" | "startTime" | "distanceM" | "elapsedS">;

/** What each file would come to if all were kept in this order. Of each read only its figures are kept. */
export function newLook({ ask }: { readonly ask: Ask }, insist: boolean): Handing {
  const look = lookThroughCalls((input) => ask("imports.preview", input));
  let waiting: ToldByFile[] = [];
  const told = (seen: readonly FileSeen[] = []) => {
    const before = waiting;
    waiting = before.slice(seen.length);
    return seen.flatMap((judged, at) => previewOf(before[at], judged));
  };
  return {
    async add(read) {
      const seen = await look.add(lookedAt(read, insist));
      const outcomes = told(seen);
      waiting.push(toldOf(read));
      return outcomes;
    },
    finish: async () => told(await look.finish()),
  };
}

function toldOf(read: FileRead): ToldByFile {
  const { startMs, distanceM, elapsedS } = read.ok
    ? read.run
    : { startMs: null, distanceM: null, elapsedS: null };
  const startTime = startMs === null ? null : new Date(startMs).toISOString();
  return { file: read.file, startTime, distanceM, elapsedS };
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

function previewOf(told: ToldByFile | undefined, judged: FileSeen): ImportedFile[] {
  if (told === undefined) return [];
  const { file, startTime, distanceM, elapsedS } = told;
  const why = judged.is === "already-here" ? { kind: judged.why, message: null } : null;
  const other = "with" in judged ? otherOf(judged.with) : null;
  const isHere = judged.is === "already-here" && other === null;
  return [
    {
      file,
      outcome: wouldBe[judged.is],
      ...{ startTime, distanceM, elapsedS },
      runId: isHere ? judged.runId : (other?.runId ?? null),
      with: other,
      problem: "message" in judged ? { kind: judged.kind, message: judged.message } : why,
    },
  ];
}
