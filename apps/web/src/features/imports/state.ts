import { isRunning } from "@limber/core/activity";
import type { FileKept, FileStanding, Insist } from "./calls.ts";
import { inKeepingOrder } from "./keeping-order.ts";
import { type TakenRun, takenFor } from "./taken-for.ts";
import { holdsRecords, type ReadRow } from "./thread-messages.ts";

export type Stage = "choose" | "reading" | "review" | "keeping" | "kept";
export type ImportTrouble = "noThread" | "nothingThere" | "noWay" | "refused" | "signedOut";

/** A row that the runner keeps all the same. It stays where it stood, so that it can be taken back. */
export type Insisted = {
  readonly insist: Insist;
  readonly group: Group;
  readonly taken: TakenRun | null;
  /** Said once the others were kept. */
  readonly isLater: boolean;
};

export type State = {
  readonly stage: Stage;
  readonly rows: readonly ReadRow[];
  readonly done: number;
  readonly all: number;
  /** What an account says of each file; none for a guest. */
  readonly standing: ReadonlyMap<string, FileStanding>;
  readonly insists: ReadonlyMap<string, Insisted>;
  /** An account is looking anew: what it said last is no longer so. */
  readonly isLooking: boolean;
  /** The runner ended the reading: there is more that was not looked at. */
  readonly isStopped: boolean;
  readonly outcomes: ReadonlyMap<string, FileKept>;
  readonly problem: ImportTrouble | null;
};

export const atFirst: State = {
  stage: "choose",
  rows: [],
  done: 0,
  all: 0,
  standing: new Map(),
  insists: new Map(),
  isLooking: false,
  isStopped: false,
  outcomes: new Map(),
  problem: null,
};

export type ImportNews =
  | { readonly is: "chosen"; readonly count: number }
  | {
      readonly is: "rows";
      readonly rows: readonly ReadRow[];
      readonly done: number;
      readonly all: number;
    }
  | { readonly is: "read"; readonly isStopped: boolean }
  | { readonly is: "looking" }
  | { readonly is: "judged"; readonly standing: ReadonlyMap<string, FileStanding> }
  | { readonly is: "insists"; readonly fileId: string; readonly insist: Insist | null }
  | { readonly is: "keeping" }
  | { readonly is: "came"; readonly outcomes: readonly FileKept[] }
  | { readonly is: "kept" }
  | { readonly is: "problem"; readonly problem: ImportTrouble }
  | { readonly is: "again" };

export function after(state: State, news: ImportNews): State {
  switch (news.is) {
    case "chosen":
      return { ...atFirst, stage: "reading", all: news.count };
    case "rows":
      return {
        ...state,
        rows: [...state.rows, ...news.rows],
        done: news.done,
        all: news.all,
      };
    case "read":
      return afterReading(state, news.isStopped);
    case "looking":
      return { ...state, isLooking: true };
    case "judged":
      return { ...state, standing: news.standing, isLooking: false, problem: null };
    case "insists": {
      const insists = new Map(state.insists);
      const { fileId, insist } = news;
      const row = state.rows.find((each) => each.fileId === fileId);
      if (insist === null || row === undefined) insists.delete(fileId);
      else
        insists.set(fileId, {
          insist,
          group: groupOf(row, state),
          taken: takenOf(row, state),
          isLater: state.stage === "kept",
        });
      return { ...state, insists };
    }
    case "keeping":
      return { ...state, stage: "keeping", problem: null };
    case "came": {
      const outcomes = new Map(state.outcomes);
      for (const outcome of news.outcomes) outcomes.set(outcome.fileId, outcome);
      return { ...state, outcomes };
    }
    case "kept":
      return { ...state, stage: "kept" };
    case "problem": {
      const before = state.rows.length === 0 ? "choose" : "review";
      const stage = state.stage === "kept" ? "kept" : before;
      return { ...state, stage, isLooking: false, problem: news.problem };
    }
    case "again":
      return atFirst;
  }
}

/** From here on the rows stand in the order in which they are looked at and kept. */
function afterReading(state: State, isStopped: boolean): State {
  if (state.rows.length > 0)
    return { ...state, stage: "review", rows: inKeepingOrder(state.rows), isStopped };
  return { ...state, stage: "choose", problem: isStopped ? null : "nothingThere" };
}

export const groups = ["toKeep", "unsure", "perhaps", "here", "body", "left"] as const;
export type Group = (typeof groups)[number];

/** Where a row belongs. Without an account to ask, whatever could be read is to keep. */
export function groupOf(row: ReadRow, { stage, standing, outcomes, insists }: State): Group {
  if (holdsRecords(row)) return "body";
  const outcome = outcomes.get(row.fileId);
  const insisted = insists.get(row.fileId);
  if (stage === "kept") {
    // What was not sent before it was stopped is not kept.
    if (outcome === undefined) return "left";
    return insisted?.isLater ? insisted.group : groupOfOutcome(outcome);
  }
  if (outcome !== undefined) return groupOfOutcome(outcome);
  if (insisted !== undefined) return insisted.group;
  const judged = standing.get(row.fileId);
  return judged === undefined ? groupForGuest(row) : groupOfStanding(judged);
}

/** What a row was taken for: as an account says now, or as it said before the runner kept both. */
export function takenOf(row: ReadRow, { standing, outcomes, insists }: State): TakenRun | null {
  const { fileId } = row;
  const outcome = outcomes.get(fileId);
  const insisted = insists.get(fileId);
  const isOwn = outcome === undefined || outcome.outcome === "imported";
  if (insisted !== undefined && isOwn) return insisted.taken;
  return takenFor(row, { judged: standing.get(fileId), outcome });
}

function groupOfStanding({ is }: FileStanding): Group {
  switch (is) {
    case "new":
    case "merges":
      return "toKeep";
    case "perhaps-a-run":
      return "unsure";
    case "perhaps-already-here":
      return "perhaps";
    case "already-here":
      return "here";
    case "not-a-run":
    case "failed":
      return "left";
  }
}

function groupOfOutcome(kept: FileKept): Group {
  if (isKept(kept)) return "toKeep";
  const { outcome, problem } = kept;
  if (outcome !== "already-here") return "left";
  return problem === "perhaps-already-here" ? "perhaps" : "here";
}

/** What an account would take. */
function groupForGuest(row: ReadRow): Group {
  if (!row.ok || row.run.startMs === null) return "left";
  const answers = [isRunning(row.run.sport), row.shown.doubt?.answer];
  if (answers.includes("no")) return "left";
  return answers.includes("perhaps") ? "unsure" : "toKeep";
}

/** The rows of which something is kept when Keep is pressed; once it was, those of which something was. */
export function toKeep(state: State): readonly ReadRow[] {
  return state.rows.filter((row) => isToKeep(row, state));
}

function isToKeep(row: ReadRow, { stage, standing, outcomes, insists }: State): boolean {
  const outcome = outcomes.get(row.fileId);
  if (outcome !== undefined) return isKept(outcome);
  if (stage === "kept") return false;
  const judged = standing.get(row.fileId);
  if (judged !== undefined) return groupOfStanding(judged) === "toKeep";
  const group = groupForGuest(row);
  return group === "toKeep" || (group === "unsure" && insists.has(row.fileId));
}

/** How many of those have come. */
export function keptSoFar({ outcomes }: State): number {
  return [...outcomes.values()].filter(isKept).length;
}

export const isKept = ({ outcome }: FileKept) => outcome === "imported" || outcome === "merged";
