import { seconds } from "@limber/core/units";
import * as z from "zod/mini";
import { present } from "../export-details.ts";
import { distanceOf, durationOf } from "../quantities.ts";
import type { NamedSport } from "../sport/named.ts";
import { momentIn, nameIn } from "../xml/values.ts";
import type { EntryRead, JsonMaker } from "./maker.ts";
import { isFields, number, text } from "./typed-fields.ts";

const Header = z.object({
  DateTime: text,
  Duration: number,
  Distance: number,
  ActivityType: number,
  Device: z.catch(z.optional(z.object({ Name: text })), undefined),
});

/** One activity by Suunto's app: `{ DeviceLog: { Header, Samples } }`. The samples are not read. */
export const suunto: JsonMaker = {
  name: "suunto",
  entries(document) {
    const log = isFields(document) ? document["DeviceLog"] : undefined;
    return isFields(log) && isFields(log["Header"]) ? [log["Header"]] : undefined;
  },
  read: readHeader,
};

function readHeader(entry: unknown): EntryRead {
  const parsed = Header.safeParse(entry);
  const start = momentIn(parsed.data?.DateTime ?? "");
  if (!parsed.success || start === undefined) return "no-date";
  const { Duration, Distance, ActivityType, Device } = parsed.data;
  const device = nameIn(`Suunto ${Device?.Name ?? ""}`);
  return {
    told: present({
      ...sportOf(ActivityType),
      startMs: start.timeMs,
      elapsedS: durationOf(Duration, "s"),
      distanceM: distanceOf(Distance, "m"),
    }),
    ...(device !== undefined && { device }),
    ...(start.utcOffsetS !== undefined && { utcOffsetS: seconds(start.utcOffsetS) }),
  };
}

/** Running, and on trails. Suunto's other numbers are no words that can be read: whoever did it is asked. */
const RUNNING = [3, 82];

function sportOf(type: number | undefined): NamedSport {
  if (type === undefined) return { sport: "unnamed" };
  return { sport: RUNNING.includes(type) ? "running" : "unknown", sportSaid: `Suunto ${type}` };
}
