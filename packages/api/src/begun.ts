/** What was run or weighed has begun. What lies ahead is refused, and counts for nothing where it was kept all the same. */
import { aroundARun } from "@limber/core/run-analysis/around";
import { MS_IN_A_SECOND } from "@limber/core/units";
import { notYet } from "./problems.ts";

/** The latest at which something that is told of can have begun: a planned run may be told of a little before its time. */
export function latestBegun(now: Date): Date {
  return new Date(now.getTime() + aroundARun().mayBeginEarlierByS * MS_IN_A_SECOND);
}

/** Refuses what lies ahead, at the field that says when it was. */
export function mindBegun(field: "startedAt" | "testedAt", at: Date, now: Date): void {
  if (at > latestBegun(now)) throw notYet(field);
}
