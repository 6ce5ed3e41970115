import { wallAt } from "@limber/api/clock";
import { keepFirstDraft } from "../../phone/draft.ts";
import { answersIn, type LiveRun, mileIn } from "../../phone/live-run.ts";
import { clockOf } from "./run-screen.ts";
import type { RunScript } from "./run-script.ts";

/** What was tapped on the way, as the log's form would have it typed. What was not tapped is left to the runner. */
export function draftOf(run: LiveRun, { drinks, log }: RunScript): [string, string][] {
  const drunk = answersIn(run).filter(({ drank }) => drank).length;
  const mileS = mileIn(run);
  return [
    ["start", wallAt(new Date(run.startedMs), log.timeZone ?? here())],
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

/** The zone of the phone, where the form has none of its own. */
function here(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
