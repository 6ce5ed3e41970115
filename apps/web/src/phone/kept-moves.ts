import { keys } from "./keys.ts";
import { forgetText, keepText, readText } from "./storage.ts";

/** How far a warm-up or a cool-down is, as this phone keeps it. */
export type KeptMoves = {
  /** Its screen: a path of ours. */
  readonly page: string;
  /** By the wall clock: when the first move began. */
  readonly startedMs: number;
  /** What ran before the last pause, and since when it runs again; null while it stands. */
  readonly beforeMs: number;
  readonly sinceMs: number | null;
  /** Which moves were skipped, by their place. */
  readonly skipped: readonly number[];
};

/** Longer than anybody warms up: what is older is another day's. */
const lastsMs = 10_800_000;

/** The moves of this screen, as far as they are; null where none were begun lately, or what is kept cannot be read. */
export function keptMoves(page: string, nowMs: number): KeptMoves | null {
  try {
    const kept = JSON.parse(readText(keys.moves) ?? "{}");
    const isTime = (value: unknown) => typeof value === "number" && Number.isFinite(value);
    const isWhole =
      isTime(kept.startedMs) &&
      isTime(kept.beforeMs) &&
      (kept.sinceMs === null || isTime(kept.sinceMs)) &&
      Array.isArray(kept.skipped);
    if (kept.page !== page || !isWhole || Math.abs(nowMs - kept.startedMs) > lastsMs) return null;
    return { ...kept, skipped: kept.skipped.filter(isTime) };
  } catch {
    return null;
  }
}

export function keepMoves(moves: KeptMoves | null): void {
  if (moves === null) forgetText(keys.moves);
  else keepText(keys.moves, JSON.stringify(moves));
}

/** How much of the moves has passed. A clock that was set back takes nothing away. */
export function passedMs({ beforeMs, sinceMs }: KeptMoves, nowMs: number): number {
  return beforeMs + (sinceMs === null ? 0 : Math.max(0, nowMs - sinceMs));
}
