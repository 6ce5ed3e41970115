import { MS_IN_A_DAY, MS_IN_A_MINUTE, MS_IN_A_SECOND, MS_IN_AN_HOUR } from "./units.ts";

const written =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(?:Z|([+-])(\d\d):(\d\d))$/i;

/** Milliseconds since 1970 of an instant with its offset, as `2026-07-04T06:00-06:00`; NaN for what is none. */
export function instantMs(text: string): number {
  const found = written.exec(text);
  if (found === null) return Number.NaN;
  const [, year, month, day, hours, minutes, seconds, , aheadHours, aheadMinutes] = found.map(
    (part) => Number(part ?? 0),
  ) as [number, ...number[]];
  const offset = (found[7] === "-" ? -1 : 1) * clockMs(aheadHours, aheadMinutes);
  return (
    daysTo(year ?? 0, month ?? 0, day ?? 0) * MS_IN_A_DAY +
    clockMs(hours, minutes) +
    (seconds ?? 0) * MS_IN_A_SECOND -
    offset
  );
}

function clockMs(hours = 0, minutes = 0): number {
  return hours * MS_IN_AN_HOUR + minutes * MS_IN_A_MINUTE;
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
