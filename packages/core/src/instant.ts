import { MS_IN_A_DAY, MS_IN_A_MINUTE, MS_IN_A_SECOND, MS_IN_AN_HOUR } from "./units.ts";

const zoned = /^(.+)(?:Z|([+-])(\d\d):(\d\d))$/i;
const onAWall = /^(.{10})T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?$/i;
const onACalendar = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Milliseconds since 1970 of an instant with its offset, as `2026-07-04T06:00-06:00`; NaN for what is none. */
export function instantMs(text: string): number {
  const [, wall = "", sign, hours = 0, minutes = 0] = zoned.exec(text) ?? [];
  const ahead = clockMs(Number(hours), Number(minutes));
  return wallMs(wall) - (sign === "-" ? -ahead : ahead);
}

/** The same of a calendar and a clock on a wall, as if they were of UTC: `2026-07-04T06:00`. */
export function wallMs(text: string): number {
  const [, day = "", hours, minutes, seconds = 0] = onAWall.exec(text) ?? [];
  return dayMs(day) + clockMs(Number(hours), Number(minutes), Number(seconds));
}

/** The same of the midnight a day begins with: `2026-07-04`. */
export function dayMs(text: string): number {
  const [, year, month, day] = onACalendar.exec(text) ?? [];
  return midnightMs(Number(year), Number(month), Number(day));
}

/** The same of a day in numbers; NaN where the calendar has no such day. */
export function midnightMs(year: number, month: number, day: number): number {
  const days = daysTo(year, month, day);
  const isThere = month >= 1 && month <= 12 && day >= 1 && days < daysTo(year, month + 1, 1);
  return isThere ? days * MS_IN_A_DAY : Number.NaN;
}

/** Whether it is written as a day is, and the calendar has none such: `2026-02-31`. */
export function isNoDay(text: string): boolean {
  return onACalendar.test(text) && Number.isNaN(dayMs(text));
}

function clockMs(hours: number, minutes: number, seconds = 0): number {
  if (hours > 23 || minutes > 59 || seconds >= 60) return Number.NaN;
  return hours * MS_IN_AN_HOUR + minutes * MS_IN_A_MINUTE + seconds * MS_IN_A_SECOND;
}

/** Of a year that begins in March, so that a leap day ends it: the days before a month then follow from its number. */
const march = { daysBefore1970: 719_468, daysInFiveMonths: 153, months: 5 };

function daysTo(year: number, month: number, day: number): number {
  const isLate = month > 2;
  const [of, since] = isLate ? [year, month - 3] : [year - 1, month + 9];
  const years = of * 365 + Math.floor(of / 4) - Math.floor(of / 100) + Math.floor(of / 400);
  const months = Math.floor((since * march.daysInFiveMonths + 2) / march.months);
  return years + months + day - 1 - march.daysBefore1970;
}
