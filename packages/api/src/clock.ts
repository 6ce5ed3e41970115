/** Wall clocks of places, and the instants they show. */
import { wallMs } from "@limber/core/instant";

/**
 * `2026-11-22T07:30` on a wall in this zone, as an instant; an invalid date where no calendar and no clock show it. In
 * the hour that summer time skips, the hour after.
 */
export function instantOf(wall: string, timeZone: string): Date {
  const wanted = wallMs(wall.slice(0, 16));
  if (Number.isNaN(wanted)) return new Date(wanted);
  const guess = new Date(wanted - offsetMs(new Date(wanted), timeZone));
  return new Date(wanted - offsetMs(guess, timeZone));
}

/** What a clock on a wall in this zone shows at an instant: `2026-11-22T07:30`. */
export function wallAt(instant: Date, timeZone: string): string {
  return new Date(instant.getTime() + offsetMs(instant, timeZone)).toISOString().slice(0, 16);
}

export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return name !== "";
  } catch {
    return false;
  }
}

/** Local time minus UTC. */
export function offsetMs(at: Date, timeZone: string): number {
  const parts = formatIn(timeZone).formatToParts(at);
  const name = parts.find(({ type }) => type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours = "0", minutes = "0"] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(name) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

// A year of runs asks some hundred times, and making a format takes longer than all of its answers.
const formats = new Map<string, Intl.DateTimeFormat>();
/** There are about 600 zones; somebody who spells them in ever new ways fills no memory. */
const mostFormats = 1000;

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  if (formats.size >= mostFormats) formats.clear();
  const format = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" });
  formats.set(timeZone, format);
  return format;
}
