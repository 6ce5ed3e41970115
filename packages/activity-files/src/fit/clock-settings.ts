import { type Message, timeIn } from "./messages.ts";

/** FIT counts from here. */
const EPOCH_MS = 631_065_600_000;
/** Times below this many seconds count from when the watch was switched on: its clock was not set. */
const SWITCHED_ON_BELOW_MS = EPOCH_MS + 0x10000000 * 1000;
const QUARTER_HOUR_S = 900;
const FARTHEST_OFFSET_S = 15 * 3600;

/** Of the place, to the quarter hour: what its local clock showed less what UTC was. */
export function utcOffsetOf(activity: Message | undefined): number | undefined {
  const utcMs = timeIn(activity?.timestamp);
  const localMs = timeIn(activity?.local_timestamp);
  if (utcMs === undefined || localMs === undefined || !isSet(utcMs)) return undefined;
  const offsetS = Math.round((localMs - utcMs) / 1000 / QUARTER_HOUR_S) * QUARTER_HOUR_S;
  return Math.abs(offsetS) <= FARTHEST_OFFSET_S ? offsetS : undefined;
}

/** Whether the clock of the watch was set when it wrote this. */
export function isSet(timeMs: number): boolean {
  return timeMs >= SWITCHED_ON_BELOW_MS;
}

/** How far the times of an unset clock lie before the local clock that the file ends with; 0 if unknown. */
export function unsetClockLag(activity: Message | undefined): number {
  const countedMs = timeIn(activity?.timestamp);
  const localMs = timeIn(activity?.local_timestamp);
  if (countedMs === undefined || localMs === undefined) return 0;
  return !isSet(countedMs) && isSet(localMs) ? localMs - countedMs : 0;
}
