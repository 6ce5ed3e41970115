/** A calendar's file (RFC 5545) that rings before a run. Times are UTC, so that it needs no table of zones. */
import type { ToldAlarm } from "@limber/core/run-plan/alarms-in-words";
import { MS_IN_A_SECOND } from "@limber/core/units";
import ical, { ICalAlarmType } from "ical-generator";

export type CalendarFile = {
  readonly alarms: readonly ToldAlarm[];
  /** The same for the same run: its events are then replaced, and not there twice. */
  readonly runKey: string;
  readonly startMs: number;
  readonly madeAtMs: number;
  /** As the platform names it, `de-AT`. */
  readonly language: string;
};

/** A calendar takes a change only of what counts higher; seconds since this fit where it counts. */
const COUNTS_FROM_MS = Date.UTC(2026, 0, 1);

/** The text of the file. */
export function writeCalendar(file: CalendarFile): string {
  const { alarms, runKey, startMs, madeAtMs, language } = file;
  const calendar = ical({ prodId: { company: "Limber", product: "Plan", language } });
  const at = (s: number) => new Date(startMs + s * MS_IN_A_SECOND);
  for (const { kind, atS, lastsS, title, lines } of alarms)
    calendar.createEvent({
      id: `${kind}.${runKey}@limber`,
      sequence: Math.max(0, Math.floor((madeAtMs - COUNTS_FROM_MS) / MS_IN_A_SECOND)),
      stamp: new Date(madeAtMs),
      start: at(atS),
      end: at(atS + lastsS),
      summary: title,
      description: lines.join("\n"),
      alarms: [{ type: ICalAlarmType.display, trigger: 0, description: title }],
    });
  return `${calendar.toString()}\r\n`;
}
