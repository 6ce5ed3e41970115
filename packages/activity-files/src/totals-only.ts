import type { Activity, Notice } from "@limber/core/activity";
import { type ExportDetails, present } from "./export-details.ts";

/** An activity of which only its totals are known. */
export function summaryOf(told: ExportDetails, notices: readonly Notice[]): Activity {
  const { title, sport = "other", startMs, distanceM, elapsedS, timerS } = told;
  const totals = present<Pick<ExportDetails, "startMs" | "distanceM" | "elapsedS" | "timerS">>({
    startMs,
    distanceM,
    elapsedS,
    timerS,
  });
  const session = { sport, points: [], pauses: [], ...totals };
  return { format: "csv", ...(title && { name: title }), sessions: [session], notices };
}
