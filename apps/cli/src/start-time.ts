import { MS_IN_A_DAY } from "@limber/core/units";
import { refuse } from "./refusal.ts";

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const fix = 'Use --start "Sat 7:30", --start 2026-12-06T07:30 or --start 2026-12-06T07:30+01:00.';

/** The instant of a start, and the zone to say times of day in. */
export type Start = { readonly at: Date; readonly timeZone: string };

type WallClock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

/** ISO 8601 with or without an offset, or a weekday and a time: the next such day in the zone. */
export function startTime(text: string, zone: string | undefined, now: Date): Start {
  const timeZone = knownZone(zone);
  const isoWithOffset = /^\d{4}-\d\d-\d\d[T ]\d\d?:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i.test(
    text.trim(),
  );
  if (isoWithOffset) {
    const at = new Date(text.trim().replace(" ", "T"));
    return Number.isNaN(at.getTime()) ? notATime(text) : { at, timeZone };
  }
  const wall =
    isoWall(text) ??
    weekdayWall(
      text,
      wallClock(now, timeZone),
      (clock) => instantOf(clock, timeZone).getTime() > now.getTime(),
    );
  if (wall === null) return notATime(text);
  const at = instantOf(wall, timeZone);
  const back = wallClock(at, timeZone);
  if (back.hour !== wall.hour || back.minute !== wall.minute || back.day !== wall.day) {
    refuse({
      what: `start "${text}" does not exist in ${timeZone}.`,
      why: "The clocks skip it, or the day is not in the calendar.",
      fix: "Use another time, or one with an offset such as 2026-12-06T07:30+01:00.",
    });
  }
  return { at, timeZone };
}

function notATime(text: string): never {
  return refuse({
    what: `start "${text}" is not a time.`,
    why: "It is a date and a time, or a weekday and a time.",
    fix,
  });
}

function knownZone(zone: string | undefined): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return refuse({
      what: `time zone "${zone}" is not known.`,
      why: "Zones have names such as America/Denver.",
      fix: "Use --tz America/Denver, or leave it out for the zone of this computer.",
    });
  }
}

function isoWall(text: string): WallClock | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d?):(\d\d)(?::(\d\d))?$/i.exec(text.trim());
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  return month >= 1 && month <= 12 && day >= 1 && hour < 24 && minute < 60 && second < 60
    ? { year, month, day, hour, minute, second }
    : null;
}

/** "Sat 7:30", "today 18:00", "tomorrow 6:15 am", "7:30": the first such moment that is still to come. */
function weekdayWall(
  text: string,
  today: WallClock,
  isToCome: (clock: WallClock) => boolean,
): WallClock | null {
  const found = /^(?:([a-z]+),?\s+)?(\d{1,2}):(\d\d)\s*(am|pm)?$/i.exec(text.trim());
  if (!found) return null;
  const [, word, hours, minutes, half] = found;
  const hour = hourOf(Number(hours), half?.toLowerCase());
  if (hour === null || Number(minutes) > 59) return null;
  const todayIs = new Date(Date.UTC(today.year, today.month - 1, today.day)).getUTCDay();
  const ahead = daysAhead(word?.toLowerCase(), todayIs);
  if (ahead === null) return null;
  const on = (days: number): WallClock => {
    const date = new Date(Date.UTC(today.year, today.month - 1, today.day) + days * MS_IN_A_DAY);
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour,
      minute: Number(minutes),
      second: 0,
    };
  };
  return isToCome(on(ahead.days)) || ahead.again === 0
    ? on(ahead.days)
    : on(ahead.days + ahead.again);
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour < 24 ? hour : null;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half === "pm" ? 12 : 0) : null;
}

function daysAhead(
  word: string | undefined,
  todayIs: number,
): { days: number; again: number } | null {
  if (word === undefined) return { days: 0, again: 1 };
  if (word === "today") return { days: 0, again: 0 };
  if (word === "tomorrow") return { days: 1, again: 0 };
  const weekday = weekdays.findIndex(
    (name) =>
      word.startsWith(name) &&
      `${name}day sunday monday tuesday wednesday thursday friday saturday`.includes(word),
  );
  return weekday === -1 ? null : { days: (weekday - todayIs + 7) % 7, again: 7 };
}

/** What a clock on the wall shows at an instant. */
export function wallClock(at: Date, timeZone: string): WallClock {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return {
    year: part("year"),
    month: part("month"),
    day: part("day"),
    hour: part("hour"),
    minute: part("minute"),
    second: part("second"),
  };
}

/** The instant at which a clock on the wall shows a time; the first of two in the autumn. */
function instantOf(wall: WallClock, timeZone: string): Date {
  const asUtc = utcOf(wall);
  const offsetAt = (instant: number) =>
    utcOf(wallClock(new Date(instant), timeZone)) - Math.floor(instant / 1000) * 1000;
  const candidates = [asUtc - MS_IN_A_DAY, asUtc + MS_IN_A_DAY].map(
    (near) => asUtc - offsetAt(near),
  );
  const fitting = candidates.filter(
    (instant) => utcOf(wallClock(new Date(instant), timeZone)) === asUtc,
  );
  return new Date(Math.min(...(fitting.length > 0 ? fitting : candidates)));
}

function utcOf({ year, month, day, hour, minute, second }: WallClock): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const WHEN = /^(\d{4})-(\d\d)-(\d\d)$/;
const AGO = /^(\d{1,4})d$/;

/** "2026-11-01" on this computer's calendar, or "7d" for so many days ago. `until` means the end of that day. */
export function moment(
  text: string | undefined,
  flag: "since" | "until",
  now: Date,
): Date | undefined {
  if (text === undefined) return undefined;
  const ago = AGO.exec(text);
  if (ago) return new Date(now.getTime() - Number(ago[1]) * MS_IN_A_DAY);
  const [, year, month, day] = WHEN.exec(text)?.map(Number) ?? [];
  const wall = { year: year ?? 0, month: month ?? 0, day: day ?? 0, hour: 0, minute: 0, second: 0 };
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const isDay = year !== undefined && new Date(utcOf(wall)).toISOString().startsWith(text);
  if (isDay) return instantOf(flag === "until" ? { ...wall, day: wall.day + 1 } : wall, timeZone);
  return refuse({
    what: `${flag} "${text}" is not a day.`,
    why: "It is a date, or a number of days ago.",
    fix: `Use --${flag} 2026-11-01 or --${flag} 7d.`,
  });
}

/** "2026-02-01 07:02", as the clocks of the place showed it. */
export function dayAndTime(at: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClock(at, timeZone);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
