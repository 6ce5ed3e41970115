import type { DrinkAnswer } from "@limber/core/hydration/next-drink";
import { keys } from "./keys.ts";
import { forgetText, keepText, readText } from "./storage.ts";

/** What was tapped in a run, and when, in seconds from its start. */
export type RunEvent = { readonly atS: number; readonly what: "drank" | "skipped" | "mile" };

/** A run that goes on, or has just ended, as this phone keeps it from its first second. */
export type LiveRun = {
  /** Its screen: a path of ours. */
  readonly page: string;
  /** By the wall clock, in milliseconds since 1970; to come where it waits for the plan's start. */
  readonly startedMs: number;
  /** How far on it was when it was last looked at. */
  readonly seenS: number;
  readonly events: readonly RunEvent[];
  readonly endedS: number | null;
};

/** How long before its start a run may be waited for, and how long one that ended can still be logged from here. */
const aDayMs = 86_400_000;
/** A clock is set right by less than this without anybody's doing. */
const jitterS = 5;

const whats: readonly string[] = ["drank", "skipped", "mile"];

/** The run of this phone, put right by its clock; null where there is none any more, or what is kept cannot be read. */
export function liveRun(clock: { nowMs: number; runLastsMs: number }): LiveRun | null {
  const run = parsed(readText(keys.run));
  return run === null ? null : settled(run, clock);
}

export function keepLiveRun(run: LiveRun | null): void {
  if (run === null) forgetText(keys.run);
  else keepText(keys.run, JSON.stringify(run));
}

/** Begins now, or at the instant that the plan says. */
export function startedAt(page: string, startedMs: number): LiveRun {
  return { page, startedMs, seenS: 0, events: [], endedS: null };
}

export function elapsedS({ startedMs, endedS }: LiveRun, nowMs: number): number {
  return endedS ?? (nowMs - startedMs) / 1000;
}

export function answersIn({ events }: LiveRun): readonly DrinkAnswer[] {
  return events
    .filter(({ what }) => what !== "mile")
    .map(({ atS, what }) => ({ atS, drank: what === "drank" }));
}

/** When the first mile was tapped; null before that. */
export function mileIn({ events }: LiveRun): number | null {
  return events.find(({ what }) => what === "mile")?.atS ?? null;
}

/**
 * Where the clock was set back the run goes on from where it was last seen; where nobody ended it and it would
 * last longer than any run, it ended there. One that ended a day ago is over.
 */
function settled(
  run: LiveRun,
  { nowMs, runLastsMs }: { nowMs: number; runLastsMs: number },
): LiveRun | null {
  const { startedMs, seenS } = run;
  const passedMs = nowMs - startedMs;
  if (run.endedS !== null) {
    const sinceMs = passedMs - run.endedS * 1000;
    return Math.abs(sinceMs) > aDayMs ? null : run;
  }
  if (seenS === 0) return -passedMs > aDayMs || passedMs > runLastsMs ? null : run;
  if (seenS - passedMs / 1000 > jitterS) return { ...run, startedMs: nowMs - seenS * 1000 };
  return passedMs > runLastsMs ? settled({ ...run, endedS: seenS }, { nowMs, runLastsMs }) : run;
}

/** Whatever is kept, also by another version or by nobody of ours: read, or null. */
function parsed(text: string | null): LiveRun | null {
  try {
    const { page, startedMs, seenS, events, endedS } = JSON.parse(text ?? "{}");
    if (typeof page !== "string" || !/^\/run\?[^#\\"]*$/.test(page)) return null;
    const isTime = (value: unknown) => typeof value === "number" && Number.isFinite(value);
    if (!isTime(startedMs) || !isTime(seenS) || !Array.isArray(events)) return null;
    return {
      page,
      startedMs,
      seenS: Math.max(0, seenS),
      events: events.filter((event) => isTime(event?.atS) && whats.includes(event?.what)),
      endedS: isTime(endedS) ? endedS : null,
    };
  } catch {
    return null;
  }
}
