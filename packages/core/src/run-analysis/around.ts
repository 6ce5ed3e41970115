/** What belongs to a run by the clock: its plan, its log, its cramps. */
import { around, paceBand } from "./rules/around.ts";

/** How far from a run something may be and still belong to it, in seconds. */
export function aroundARun(): ReturnType<typeof around.decide> {
  return around.decide({});
}

/** How many seconds broad a plan's pace is drawn, to either side. */
export function bandOfPace(): ReturnType<typeof paceBand.decide> {
  return paceBand.decide({});
}
