import type { Muscle } from "@limber/core/cramps/model";
import { keys } from "./keys.ts";
import { keepText, readText } from "./storage.ts";

/** A cramp as this phone remembers it. */
export type Remembered = {
  readonly atMs: number;
  readonly muscle: Muscle;
  readonly letGo: boolean;
  /** What the log calls it; older phones have none. */
  readonly id?: string;
  /** It was answered, so it was a cramp and no look at the screen. */
  readonly ended?: boolean;
};

type RunAsOf = { readonly nowMs: number; readonly runLastsMs: number };

/** The cramps of this run, oldest first. Older ones are forgotten: `runLastsMs` is longer than any run, so that a third cramp is never taken for a first. */
export function crampsOfThisRun(
  all: readonly Remembered[],
  { nowMs, runLastsMs }: RunAsOf,
): readonly Remembered[] {
  return all.filter(({ atMs }) => nowMs - atMs < runLastsMs && atMs <= nowMs);
}

/** Adds this cramp, unless the screen was only opened again in the same one. */
export function withThisCramp(
  cramps: readonly Remembered[],
  cramp: Remembered,
  sameWithinMs: number,
): readonly Remembered[] {
  const last = cramps.at(-1);
  const isTheSame = last !== undefined && !last.letGo && cramp.atMs - last.atMs < sameWithinMs;
  return isTheSame ? cramps : [...cramps, cramp];
}

/** What is kept; nothing when it cannot be read. */
export function recall(): readonly Remembered[] {
  try {
    const kept: unknown = JSON.parse(readText(keys.cramps) ?? "[]");
    return Array.isArray(kept)
      ? kept.filter(
          (one): one is Remembered =>
            typeof one?.atMs === "number" && typeof one?.muscle === "string",
        )
      : [];
  } catch {
    return [];
  }
}

export function remember(cramps: readonly Remembered[]): void {
  keepText(keys.cramps, JSON.stringify(cramps));
}
