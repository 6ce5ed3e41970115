/** A plan to take along: a workout for the watch, and a calendar that rings before the start. */
import { createHash } from "node:crypto";
import { writeCalendar } from "@limber/activity-files/calendar";
import { writeWorkout } from "@limber/activity-files/watch-workout";
import { alarmsInWords } from "@limber/core/run-plan/alarms-in-words";
import type { RunPlan } from "@limber/core/run-plan/model";
import { workoutInWords } from "@limber/core/run-plan/workout-in-words";
import type { Display } from "../../server/display.ts";
import { fetchWeather } from "./forecast.ts";
import { answerTo } from "./plan-answer.ts";
import { type Query, typedIn } from "./query.ts";

export type PlanToTake = {
  readonly plan: RunPlan;
  /** The same for the same run, so that what was taken before is replaced. */
  readonly runKey: string;
  /** Null where nobody said when. */
  readonly startMs: number | null;
  readonly display: Display;
};

/** The plan of an address, as its page shows it; null where it asks for none. */
export async function planOfAddress(query: Query, display: Display): Promise<PlanToTake | null> {
  const { weather } = await fetchWeather(typedIn(query));
  const answer = answerTo(query, display, { weather, nowMs: Date.now() });
  if (answer.kind === "form") return null;
  const { plan, request, typed } = answer;
  const startMs = request.startAt === undefined ? null : Date.parse(request.startAt);
  return { plan, runKey: `guest-${typed.start.replace(/\W/g, "") || "run"}`, startMs, display };
}

/** Null where the run is not for now. */
export function workoutFile({ plan, runKey, startMs, display }: PlanToTake): Response | null {
  const workout = workoutInWords(plan, display);
  if (workout === null) return null;
  const madeAtMs = Date.now();
  const serial = serialOf(`${runKey} ${JSON.stringify(workout)}`);
  return download(writeWorkout({ workout, serial, madeAtMs }), {
    type: "application/vnd.ant.fit",
    name: `${nameOf(startMs)}.fit`,
  });
}

/** Null where the run is not for now, and where nobody knows when it begins. */
export function calendarFile({ plan, runKey, startMs, display }: PlanToTake): Response | null {
  const alarms = alarmsInWords(plan, display);
  if (alarms === null || startMs === null) return null;
  const { locale: language } = display;
  const text = writeCalendar({ alarms, runKey, startMs, madeAtMs: Date.now(), language });
  return download(text, { type: "text/calendar; charset=utf-8", name: `${nameOf(startMs)}.ics` });
}

function download(body: Uint8Array | string, { type, name }: { type: string; name: string }) {
  return new Response(typeof body === "string" ? body : Uint8Array.from(body), {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}"`,
      "Cache-Control": "no-store",
    },
  });
}

function nameOf(startMs: number | null): string {
  return startMs === null ? "limber-run" : `limber-${new Date(startMs).toISOString().slice(0, 10)}`;
}

/** A number by which a watch tells workouts apart. */
function serialOf(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE();
}
