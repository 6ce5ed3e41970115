import { dayMs, instantMs, midnightMs, wallMs } from "@limber/core/instant";
import { MS_IN_A_DAY, MS_IN_A_MINUTE, MS_IN_AN_HOUR } from "@limber/core/units";
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
  const zoned = instantMs(inFull(text));
  if (Number.isFinite(zoned)) return { at: new Date(zoned), timeZone };
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
      why: "The clocks skip it.",
      fix: "Use another time, or one with an offset such as 2026-12-06T07:30+01:00.",
    });
  }
  return { at, timeZone };
}

function notATime(text: string): never {
  return refuse({
    what: `start "${text}" is not a time.`,
    why: "It is a day of the calendar and a time, or a weekday and a time.",
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

/** "2026-12-06 7:30+0100" as ISO writes it: 2026-12-06T07:30+01:00. */
function inFull(text: string): string {
  return text
    .trim()
    .replace(/ (?=\d)/, "T")
    .replace(/T(?=\d:)/i, "T0")
    .replace(/([+-]\d\d)(?=\d\d$)/, "$1:");
}

function isoWall(text: string): WallClock | null {
  const ms = wallMs(inFull(text));
  return Number.isFinite(ms) ? clockInUtc(ms) : null;
}

function clockInUtc(ms: number): WallClock {
  const date = new Date(ms);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
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
  const todayMs = midnightMs(today.year, today.month, today.day);
  const ahead = daysAhead(word?.toLowerCase(), new Date(todayMs).getUTCDay());
  if (ahead === null) return null;
  const clockMs = hour * MS_IN_AN_HOUR + Number(minutes) * MS_IN_A_MINUTE;
  const on = (days: number) => clockInUtc(todayMs + days * MS_IN_A_DAY + clockMs);
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
  const beganMs = dayMs(text);
  if (Number.isFinite(beganMs)) {
    const wall = clockInUtc(beganMs);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return instantOf(flag === "until" ? { ...wall, day: wall.day + 1 } : wall, timeZone);
  }
  return refuse({
    what: `${flag} "${text}" is not a day.`,
    why: "It is a day of the calendar, or a number of days ago.",
    fix: `Use --${flag} 2026-11-01 or --${flag} 7d.`,
  });
}

/** "2026-02-01 07:02", as the clocks of the place showed it. */
export function dayAndTime(at: Date, timeZone: string): string {
  const { year, month, day, hour, minute } = wallClock(at, timeZone);
  const two = (part: number) => String(part).padStart(2, "0");
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
