import { nextDrinkAfter } from "@limber/core/hydration/next-drink";
import { answersIn, elapsedS, type LiveRun } from "../../phone/live-run.ts";
import type { NextNotice } from "../../phone/run-notices.ts";
import { drinkWords } from "./run-screen.ts";
import type { RunScript } from "./run-script.ts";

/** The next drink that is not due yet, as the screen will say it. One that is due is on the screen already. */
export function nextNotice(run: LiveRun, script: RunScript, nowMs: number): NextNotice {
  const answers = answersIn(run);
  const dueS = run.endedS === null ? nextDrinkAfter(script.drinks, answers) : null;
  const inS = dueS === null ? 0 : dueS - elapsedS(run, nowMs);
  if (inS <= 0) return null;
  return { inS, words: drinkWords(script, answers.filter(({ drank }) => drank).length) };
}
