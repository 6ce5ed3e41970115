import type { Pause, UnixMs } from "@limber/core/activity";
import { type Message, timeIn } from "./messages.ts";

/** The stretches in which the timer stood: from a stop to the next start. */
export function pausesOf(events: readonly Message[]): Pause[] {
  const pauses: Pause[] = [];
  let stoppedMs: UnixMs | undefined;
  for (const event of events) {
    const timeMs = timeIn(event.timestamp);
    if (event.event !== "timer" || timeMs === undefined) continue;
    const kind = String(event.event_type);
    if (kind.startsWith("stop")) stoppedMs ??= timeMs;
    if (kind !== "start") continue;
    if (stoppedMs !== undefined && timeMs > stoppedMs) {
      pauses.push({ fromMs: stoppedMs, toMs: timeMs });
    }
    stoppedMs = undefined;
  }
  return pauses;
}
