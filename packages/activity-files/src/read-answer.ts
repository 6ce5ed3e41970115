import type { Activity } from "@limber/core/activity";
import type { ReadProblem } from "./problem.ts";

/** What reading gives: an activity with its notices, or why there is none. */
export type ReadAnswer =
  | { readonly ok: true; readonly activity: Activity }
  | { readonly ok: false; readonly problem: ReadProblem };
