import type { UnixMs } from "@limber/core/activity";
import { type Seconds, seconds } from "@limber/core/units";

/** Local time minus UTC where a clock is set by this zone; none for a zone that the platform does not know. */
export function zoneOffset(zone: string, atMs: UnixMs): Seconds | undefined {
  const wall = wallIn(zone);
  if (wall === undefined || !Number.isFinite(new Date(atMs).getTime())) return undefined;
  const parts = new Map(wall.formatToParts(atMs).map(({ type, value }) => [type, Number(value)]));
  const [year, month, day] = [parts.get("year"), parts.get("month"), parts.get("day")];
  const [hour, minute, second] = [parts.get("hour"), parts.get("minute"), parts.get("second")];
  const wallMs = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
  return seconds(Math.round((wallMs - atMs) / 1000));
}

function wallIn(timeZone: string): Intl.DateTimeFormat | undefined {
  const shown = { year: "numeric", month: "numeric", day: "numeric" } as const;
  const clock = { hour: "numeric", minute: "numeric", second: "numeric" } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", ...shown, ...clock });
  } catch {
    // The platform throws on a name that is no zone.
    return undefined;
  }
}
