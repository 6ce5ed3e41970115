import { shortTimeOfDay, timeOfDay } from "@limber/core/format";
import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";

/** The start by the runner's own clock: a day and a time, in whatever place the run is. Null: not said. */
export type Start = {
  readonly weekday: string;
  readonly date: string;
  readonly atS: number;
} | null;

type ReadStart =
  | { readonly ok: true; readonly start: Start }
  | { readonly ok: false; readonly problem: Problem };

/** From `2026-11-22T07:30`, as a date field gives it. */
export function readStart(text: string, { say, locale }: Reader): ReadStart {
  if (text === "") return { ok: true, start: null };
  const [, day = "", hour = "", minute = ""] =
    /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::\d{2})?$/.exec(text) ?? [];
  const instant = new Date(`${day}T${hour}:${minute}Z`);
  if (Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(day)) {
    return {
      ok: false,
      problem: {
        what: say('Start "{text}" is not a day and a time.', { text }),
        why: say("It is read as year, month, day, T, hour and minute."),
        fix: say("Use 2026-11-22T07:30, or leave it empty."),
      },
    };
  }
  const named = (options: Intl.DateTimeFormatOptions) =>
    instant.toLocaleDateString(locale, { ...options, timeZone: "UTC" });
  return {
    ok: true,
    start: {
      weekday: named({ weekday: "long" }),
      date: named({ weekday: "short", month: "short", day: "numeric" }),
      atS: Number(hour) * 3600 + Number(minute) * 60,
    },
  };
}

/** How a moment of a plan is said: by the clock when the start is known, from the start otherwise. */
export type Moments = {
  /** "6:30 am", "18:50", "1 h before", "0:20". */
  readonly at: (secondsFromStart: number) => string;
  /** The same where space is short: "6:30", "−1:00". */
  readonly short: (secondsFromStart: number) => string;
};

export function momentsOf(start: Start, reader: Reader): Moments {
  if (start === null)
    return {
      at: (s) => fromStart(s, reader.say),
      short: (s) => (s < 0 ? `−${hoursAndMinutes(-s)}` : hoursAndMinutes(s)),
    };
  const at = (s: number) => timeOfDay(start.atS + s, reader);
  return { at, short: (s) => shortTimeOfDay(start.atS + s, reader) };
}

function fromStart(s: number, say: Say): string {
  if (s === 0) return say("start");
  return s < 0 ? say("{minutes} min before", { minutes: Math.round(-s / 60) }) : hoursAndMinutes(s);
}

function hoursAndMinutes(s: number): string {
  const minutes = Math.round(s / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
