import { SECONDS_IN_AN_HOUR } from "@limber/core/units";
import { offsetMs } from "../clock.ts";

const QUARTERS_IN_AN_HOUR = 4;
const FURTHEST_WEST_H = -12;
const FURTHEST_EAST_H = 14;

/** Places whose clocks are not whole hours from UTC. Those with summer time are there twice, as far as clocks go. */
const betweenHours = [
  "Asia/Kolkata",
  "Asia/Kathmandu",
  "Asia/Kabul",
  "Asia/Tehran",
  "Asia/Yangon",
  "Australia/Adelaide",
  "Australia/Darwin",
  "Australia/Lord_Howe",
  "Australia/Eucla",
  "America/St_Johns",
  "Pacific/Chatham",
  "Pacific/Marquesas",
];

/**
 * The zone in which the time of day of a run is told. A file knows at most how far its clock was from UTC:
 * the first of the runner's own zones that agrees at that moment is it, since it also knows summer time.
 * Where none agrees, a zone of that offset alone. `+02:00` is no zone for older machines, `Etc/GMT-2` is for all.
 */
export function zoneOf(startMs: number, utcOffsetS: number | null, own: readonly string[]): string {
  const first = own[0] ?? "UTC";
  if (utcOffsetS === null) return first;
  // A watch that counts its own seconds may be off by a few; zones are not.
  const quarters = Math.round((utcOffsetS / SECONDS_IN_AN_HOUR) * QUARTERS_IN_AN_HOUR);
  const offsetS = (quarters / QUARTERS_IN_AN_HOUR) * SECONDS_IN_AN_HOUR;
  const agrees = (zone: string) => offsetMs(new Date(startMs), zone) / 1000 === offsetS;
  const found = own.find(agrees);
  if (found !== undefined) return found;
  const hours = offsetS / SECONDS_IN_AN_HOUR;
  if (!Number.isInteger(hours)) return betweenHours.find(agrees) ?? first;
  if (hours === 0) return "UTC";
  if (hours < FURTHEST_WEST_H || hours > FURTHEST_EAST_H) return first;
  // POSIX counts the other way: what is west of Greenwich is positive.
  return `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
}
