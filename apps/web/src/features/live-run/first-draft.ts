import { keepFirstDraft } from "../../phone/draft.ts";
import { answersIn, type LiveRun, mileIn } from "../../phone/live-run.ts";
import { clockOf } from "./run-screen.ts";
import type { RunScript } from "./run-script.ts";

/** What was tapped on the way, as the log's form would have it typed. What was not tapped is left to the runner. */
export function draftOf(run: LiveRun, { drinks, log }: RunScript): [string, string][] {
  const drunk = answersIn(run).filter(({ drank }) => drank).length;
  const mileS = mileIn(run);
  return [
    ["start", wallIn(log.timeZone, run.startedMs)],
    ["time", clockOf(run.endedS ?? run.seenS)],
    ["drank", String(Math.round(drunk * drinks.logged))],
    ["drankUnknown", ""],
    ...(mileS === null ? [] : [["firstMile", clockOf(mileS)] as [string, string]]),
  ];
}

/** Keeps it where the form of that run looks for a draft. */
export function keepRunDraft(run: LiveRun, script: RunScript): void {
  keepFirstDraft(script.log.draft, { fields: draftOf(run, script), sinceMs: run.startedMs });
}

/** `2026-11-22T07:30`, by the clock of that place. */
function wallIn(timeZone: string | null, ms: number): string {
  const wall = new Date(ms).toLocaleString("sv-SE", { timeZone: timeZone ?? undefined });
  return wall.slice(0, 16).replace(" ", "T");
}
