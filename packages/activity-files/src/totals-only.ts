import type { Activity, Notice, SportSession } from "@limber/core/activity";
import { type ExportDetails, present } from "./export-details.ts";

/** An activity of which only its totals are known. */
export function summaryOf(told: ExportDetails, notices: readonly Notice[]): Activity {
  const { title, sport = "unnamed", startMs, distanceM, elapsedS, timerS } = told;
  const totals = present<Omit<SportSession, "sport" | "points" | "pauses">>({
    sportSaid: told.sportSaid,
    startMs,
    distanceM,
    elapsedS,
    timerS,
  });
  const session = { sport, points: [], pauses: [], ...totals };
  return { format: "csv", ...(title && { name: title }), sessions: [session], notices };
}
