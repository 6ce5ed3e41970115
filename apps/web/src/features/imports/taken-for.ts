import type { FileKept, FileStanding, Insist } from "./calls.ts";
import { isRecorded, type ReadRow } from "./thread-messages.ts";

/** The other run, as an account names it. */
export type RunTakenFor = NonNullable<FileKept["with"]>;

/** What a row was taken for, how, and what keeps both. */
export type TakenRun = {
  readonly how: "same" | "equal" | "perhaps" | "waits" | "adds" | "filled" | "removed";
  readonly other: RunTakenFor | null;
  /** Null where nothing does: the very same recording is one run. */
  readonly insist: Insist | null;
};

/** Null where it was taken for no other run. */
export function takenFor(row: ReadRow, { judged, outcome }: Judgement): TakenRun | null {
  if (!row.ok) return null;
  if (outcome !== undefined) return takenAtKeeping(row, outcome);
  return judged === undefined ? null : takenAtLooking(row, judged);
}

type Judgement = {
  readonly judged: FileStanding | undefined;
  readonly outcome: FileKept | undefined;
};
type RowThatRead = Extract<ReadRow, { ok: true }>;

/** Rows of tables that are equal in every letter may be two runs; two recordings may not. */
const equalToo = (row: RowThatRead) => (isRecorded(row) ? null : "equal-too");

function takenAtLooking(row: RowThatRead, judged: FileStanding): TakenRun | null {
  switch (judged.is) {
    case "merges": {
      const { why, with: other } = judged;
      if (why === "waits") return { how: "waits", other, insist: null };
      return { how: "adds", other, insist: why === "same-file" ? equalToo(row) : true };
    }
    case "perhaps-already-here":
      return { how: "perhaps", other: judged.with, insist: true };
    case "already-here":
      return here(row, judged.why, judged.with ?? null);
    default:
      return null;
  }
}

function takenAtKeeping(row: RowThatRead, { outcome, problem, with: other }: FileKept) {
  if (outcome === "merged") return { how: "filled", other, insist: null } as const;
  if (outcome !== "already-here") return null;
  return problem === "perhaps-already-here"
    ? ({ how: "perhaps", other, insist: true } as const)
    : here(row, problem, other);
}

function here(row: RowThatRead, why: string | null, other: RunTakenFor | null): TakenRun {
  if (why === "removed") return { how: "removed", other, insist: null };
  return why === "same-file"
    ? { how: "equal", other, insist: equalToo(row) }
    : { how: "same", other, insist: true };
}
