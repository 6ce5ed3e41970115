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

/**
 * The cramps of this run, oldest first. Older ones are forgotten: `runLastsMs` is longer than any run, so that a
 * third cramp is never taken for a first. A clock that was set back by less forgets none. A look at the screen that
 * nobody answered was no cramp, but for the last one: that may be going on.
 */
export function crampsOfThisRun(
  all: readonly Remembered[],
  { nowMs, runLastsMs }: RunAsOf,
): readonly Remembered[] {
  const near = all.filter(({ atMs }) => Math.abs(nowMs - atMs) < runLastsMs);
  return near.filter((cramp) => isAnswered(cramp) || cramp === near.at(-1));
}

/** Older phones did not say so of one that let go. */
function isAnswered({ ended, letGo }: Remembered): boolean {
  return ended === true || letGo;
}

/** Adds this cramp, unless the screen was only opened again in the same one. One that was never answered gives way to it, and leaves it its name. */
export function withThisCramp(
  cramps: readonly Remembered[],
  cramp: Remembered,
  sameWithinMs: number,
): readonly Remembered[] {
  const last = cramps.at(-1);
  const isTheSame = last !== undefined && !last.letGo && cramp.atMs - last.atMs < sameWithinMs;
  if (isTheSame && isAnswered(last)) return cramps;
  return [...cramps.filter(isAnswered), isTheSame ? { ...last, atMs: cramp.atMs } : cramp];
}

/** What is kept; nothing when it cannot be read. */
export function recall(): readonly Remembered[] {
  try {
    const kept: unknown = JSON.parse(readText(keys.cramps) ?? "[]");
    return Array.isArray(kept)
      ? kept.filter(
          (one): one is Remembered => Number.isFinite(one?.atMs) && typeof one?.muscle === "string",
        )
      : [];
  } catch {
    return [];
  }
}

export function remember(cramps: readonly Remembered[]): void {
  keepText(keys.cramps, JSON.stringify(cramps));
}

/** The run that goes on, as it is kept: its screen first, and last its end, which has not come. */
const goingOn = /^{"page":"(\/run\?[^"]*)".*:null}$/;

/** Where somebody goes on who was in a cramp: the run that goes on, else the day. */
export function wayBack(): string {
  return goingOn.exec(readText(keys.run) ?? "")?.[1] ?? "/today";
}
