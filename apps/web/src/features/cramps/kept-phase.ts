import { keys } from "../../phone/keys.ts";
import type { Remembered } from "../../phone/memory.ts";
import { keepText, readText } from "../../phone/storage.ts";
import { catchUp, isAsking, mostRounds, type Phase, type Script } from "./machine.ts";

/** Where the cramp screen stands, as this phone keeps it from the first second on. */
export type CrampNow = {
  /** Which of the cramps it is about. */
  readonly id: string;
  /** How many taps led here: of two tabs the one with more is right. */
  readonly turn: number;
  readonly phase: Phase;
  /** When it was last on a screen, by the clock that the phase goes by. */
  readonly seenMs: number;
  /** The same by the wall clock: the other one begins anew with each page. */
  readonly seenAtMs: number;
  /** It was closed by its own button. */
  readonly isLeft?: boolean;
};

/** Null where nothing is kept that this screen can stand on. */
export function readCrampNow(script: Script): CrampNow | null {
  try {
    const kept: CrampNow = JSON.parse(readText(keys.crampNow) ?? "null");
    return isCrampNow(kept, script) ? kept : null;
  } catch {
    return null;
  }
}

export function keepCrampNow(now: CrampNow): void {
  keepText(keys.crampNow, JSON.stringify(now));
}

const rounds = Array.from({ length: mostRounds }, (_, before) => before + 1);

/** Throws on what is no object. */
function isCrampNow({ id, turn, phase, seenMs, seenAtMs }: CrampNow, script: Script): boolean {
  const { at, round, crampAtMs, stepAtMs } = phase;
  const steps: readonly unknown[] = [...script.round, ...script.afterRelease];
  const outcomes: readonly unknown[] = ["go-on", ...Object.keys(script.nextWords)];
  return (
    typeof id === "string" &&
    [turn, crampAtMs, stepAtMs, seenMs, seenAtMs].every(Number.isFinite) &&
    crampAtMs <= stepAtMs &&
    stepAtMs <= seenMs &&
    seenMs - crampAtMs < script.runLastsMs &&
    rounds.includes(round) &&
    ("step" in at ? steps.includes(at.step) : outcomes.includes(at.outcome))
  );
}

type Opening = {
  readonly script: Script;
  /** The last cramp of this run. */
  readonly last: Remembered | undefined;
  readonly nowMs: number;
  readonly wallMs: number;
  /** The same page again, by a reload or the way back, and not the screen opened anew. */
  readonly isBack: boolean;
};

/**
 * The screen where it stood, further on by the time that nobody looked; null where it begins anew. By the wall
 * clock, as nothing else runs while no page is open: one that was set back counts as no time.
 */
export function resumed(kept: CrampNow | null, opening: Opening): CrampNow | null {
  const { script, last, nowMs, wallMs, isBack } = opening;
  if (kept === null || last === undefined || last.id !== kept.id) return null;
  const awayMs = wallMs - kept.seenAtMs;
  if (awayMs >= script.maxTotalS * 1000 || -awayMs >= script.runLastsMs) return null;
  const laterMs = nowMs - kept.seenMs - Math.max(0, awayMs);
  const { crampAtMs, stepAtMs } = kept.phase;
  const phase = {
    ...kept.phase,
    crampAtMs: crampAtMs + laterMs,
    stepAtMs: stepAtMs + laterMs,
  };
  const { isLeft = false, ...now } = { ...kept, phase, seenMs: nowMs, seenAtMs: wallMs };
  if (isBack && !isLeft) return now;
  // It let go, and the screen is opened again: another cramp.
  if (last.letGo) return null;
  // After an answer it is the same one. Without any it may have been a look: past its round the next one begins at the first instruction.
  const isOpen = !isLeft && !isAsking(catchUp(phase, script, nowMs), script);
  return last.ended === true || isOpen ? now : null;
}
