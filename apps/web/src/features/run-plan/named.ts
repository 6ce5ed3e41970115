import { wallAt } from "@limber/api/clock";
import { distance } from "@limber/core/format";
import type { Reader } from "@limber/core/reader";
import type { Meters } from "@limber/core/units";
import { momentsOf, readStart } from "./plan-start.ts";

/** What is known of every plan that was kept, also of one that cannot be read. */
export type PlanToName = {
  readonly distanceM: Meters | null;
  readonly startsAt: string | null;
  readonly timeZone: string | null;
  readonly madeAt: string;
};

/** "14 mi, Dec 6 at 7:30 am". */
export function nameOfPlan(
  { distanceM, startsAt, timeZone, madeAt }: PlanToName,
  reader: Reader,
): string {
  const far = distanceM === null ? reader.say("A run") : distance(distanceM, reader);
  const zone = timeZone ?? reader.timeZone;
  const read = readStart(wallAt(new Date(startsAt ?? madeAt), zone), reader);
  const start = read.ok ? read.start : null;
  if (start === null) return far;
  return startsAt === null
    ? reader.say("{distance}, made {date}", { distance: far, date: start.date })
    : reader.say("{distance}, {date} at {time}", {
        distance: far,
        date: start.date,
        time: momentsOf(start, reader).at(0),
      });
}
