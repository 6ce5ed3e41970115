import { MS_IN_A_DAY } from "@limber/core/units";

/** How many are kept: one for each of the last days, weeks and months that have one. */
export type Retention = { readonly days: number; readonly weeks: number; readonly months: number };

/**
 * Which of these backups stay. Of each day, week and month the newest one stands for it; weeks begin on Monday, all
 * of it in UTC. The newest of all stays whatever is asked.
 */
export function staying(
  made: readonly Date[],
  { days, weeks, months }: Retention,
): ReadonlySet<Date> {
  const newestFirst = made.toSorted((one, other) => other.getTime() - one.getTime());
  return new Set([
    ...newestFirst.slice(0, 1),
    ...newestOfEach(newestFirst, dayOf, days),
    ...newestOfEach(newestFirst, weekOf, weeks),
    ...newestOfEach(newestFirst, monthOf, months),
  ]);
}

function newestOfEach(
  newestFirst: readonly Date[],
  periodOf: (at: Date) => string | number,
  most: number,
): readonly Date[] {
  const found = new Map<string | number, Date>();
  for (const at of newestFirst) {
    const period = periodOf(at);
    if (!found.has(period)) found.set(period, at);
  }
  return [...found.values()].slice(0, most);
}

/** 1 January 1970 was a Thursday, three days after a Monday. */
const DAYS_FROM_MONDAY = 3;
const WEEK_DAYS = 7;

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / MS_IN_A_DAY);
}

function weekOf(at: Date): number {
  return Math.floor((dayOf(at) + DAYS_FROM_MONDAY) / WEEK_DAYS);
}

function monthOf(at: Date): string {
  return at.toISOString().slice(0, "2026-11".length);
}
