import type { WeekStart } from "@limber/core/reader";
import { MS_IN_A_DAY } from "@limber/core/units";

/** A day on which somebody ran or had a cramp. */
export type RunDay = {
  /** `2026-11-22` */
  readonly day: string;
  readonly distanceM: number;
  readonly runs: number;
  readonly cramps: number;
};

export type Cell = RunDay & {
  /** 0 is rest; 1 to 4 are quarters of the longest day of these weeks. */
  readonly load: number;
  readonly when: "before" | "today" | "later";
};

export type Week = {
  readonly cells: readonly Cell[];
  readonly runs: number;
  readonly distanceM: number;
};

const weeksShown = 12;
const firstDay: Record<WeekStart, number> = { sunday: 0, monday: 1, saturday: 6 };

/** Twelve weeks that end with this one. Days are dates of a calendar, so no clock change moves them. */
export function calendar(
  days: readonly RunDay[],
  today: string,
  weekStartsOn: WeekStart,
): readonly Week[] {
  const nowMs = Date.parse(today);
  const sinceStart = (new Date(nowMs).getUTCDay() - firstDay[weekStartsOn] + 7) % 7;
  const startMs = nowMs - (sinceStart + (weeksShown - 1) * 7) * MS_IN_A_DAY;
  const byDay = new Map(days.map((day) => [day.day, day]));
  const shown = Array.from({ length: weeksShown * 7 }, (_, index) => {
    const day = new Date(startMs + index * MS_IN_A_DAY).toISOString().slice(0, 10);
    return byDay.get(day) ?? { day, distanceM: 0, runs: 0, cramps: 0 };
  });
  const longest = Math.max(...shown.map(({ distanceM }) => distanceM));
  const cells = shown.map((day) => ({
    ...day,
    load: day.runs === 0 ? 0 : Math.max(1, Math.ceil((4 * day.distanceM) / (longest || 1))),
    when: day.day === today ? ("today" as const) : day.day < today ? "before" : "later",
  })) satisfies Cell[];
  return Array.from({ length: weeksShown }, (_, week) => {
    const own = cells.slice(week * 7, week * 7 + 7);
    return {
      cells: own,
      runs: own.reduce((sum, { runs }) => sum + runs, 0),
      distanceM: own.reduce((sum, { distanceM }) => sum + distanceM, 0),
    };
  });
}
