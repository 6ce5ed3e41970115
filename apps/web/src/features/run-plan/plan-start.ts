import { shortTimeOfDay, timeOfDay } from "@limber/core/format";
import { dayMs, wallMs } from "@limber/core/instant";
import type { Say } from "@limber/core/language";
import type { Problem } from "@limber/core/problem";
import type { Reader } from "@limber/core/reader";
import { MS_IN_A_SECOND } from "@limber/core/units";

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
  const atMs = wallMs(text);
  if (Number.isNaN(atMs)) {
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
    new Date(atMs).toLocaleDateString(locale, { ...options, timeZone: "UTC" });
  return {
    ok: true,
    start: {
      weekday: named({ weekday: "long" }),
      date: named({ weekday: "short", month: "short", day: "numeric" }),
      atS: (atMs - dayMs(text.slice(0, 10))) / MS_IN_A_SECOND,
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
