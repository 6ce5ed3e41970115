import { isRunning } from "@limber/core/activity";
import type { FileKept, FileStanding } from "./calls.ts";
import type { ReadRow } from "./thread-messages.ts";

export type Stage = "choose" | "reading" | "review" | "keeping" | "kept";
export type ImportTrouble = "noThread" | "noWay" | "refused" | "signedOut";

export type State = {
  readonly stage: Stage;
  readonly rows: readonly ReadRow[];
  readonly done: number;
  readonly all: number;
  /** What an account says of each file; none for a guest. */
  readonly standing: ReadonlyMap<string, FileStanding>;
  readonly insists: ReadonlySet<string>;
  readonly outcomes: ReadonlyMap<string, FileKept>;
  readonly problem: ImportTrouble | null;
};

export const atFirst: State = {
  stage: "choose",
  rows: [],
  done: 0,
  all: 0,
  standing: new Map(),
  insists: new Set(),
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
  | { readonly is: "read" }
  | { readonly is: "judged"; readonly standing: ReadonlyMap<string, FileStanding> }
  | { readonly is: "insists"; readonly fileId: string; readonly yes: boolean }
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
      return { ...state, stage: state.rows.length === 0 ? "choose" : "review" };
    case "judged":
      return { ...state, standing: news.standing, problem: null };
    case "insists": {
      const insists = new Set(state.insists);
      if (news.yes) insists.add(news.fileId);
      else insists.delete(news.fileId);
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
      const stage = state.rows.length === 0 ? "choose" : "review";
      return { ...state, stage, problem: news.problem };
    }
    case "again":
      return atFirst;
  }
}

export type Group = "toKeep" | "unsure" | "perhaps" | "here" | "left";

/** Where a row belongs in the review. Without an account to ask, whatever could be read is to keep. */
export function groupOf(row: ReadRow, { standing, outcomes }: State): Group {
  const outcome = outcomes.get(row.fileId);
  if (outcome !== undefined) return groupOfOutcome(outcome);
  const judged = standing.get(row.fileId);
  if (judged === undefined) return groupForGuest(row);
  switch (judged.is) {
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

function groupOfOutcome({ outcome }: FileKept): Group {
  if (outcome === "imported" || outcome === "merged") return "toKeep";
  return outcome === "already-here" ? "here" : "left";
}

/** What an account would take. */
function groupForGuest(row: ReadRow): Group {
  if (!row.ok || row.run.startMs === null) return "left";
  const answers = [isRunning(row.run.sport), row.shown.doubt?.answer];
  if (answers.includes("no")) return "left";
  return answers.includes("perhaps") ? "unsure" : "toKeep";
}

/** The rows that pressing Keep keeps, newest first. */
export function toKeep(state: State): readonly ReadRow[] {
  return state.rows.filter((row) => {
    const group = groupOf(row, state);
    const isAsked = group === "unsure" || group === "perhaps";
    return group === "toKeep" || (isAsked && state.insists.has(row.fileId));
  });
}
