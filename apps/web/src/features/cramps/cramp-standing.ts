import type { Muscle } from "@limber/core/cramps/model";
import {
  crampsOfThisRun,
  type Remembered,
  recall,
  remember,
  withThisCramp,
} from "../../phone/memory.ts";
import { newId } from "../../phone/outbox.ts";
import { steadyNow } from "../../ui/steady-clock.ts";
import { type CrampNow, keepCrampNow, readCrampNow, resumed } from "./kept-phase.ts";
import { begin, isInRound, type Phase, type Script } from "./machine.ts";

/** What the screen is about. */
export type Standing = {
  /** The cramps of this run, this one last. */
  readonly cramps: readonly Remembered[];
  readonly now: CrampNow;
};

/** The same cramp, where it is going on; else another, at the first instruction. */
export function openCramp(script: Script, isBack: boolean): Standing {
  const going = goingOn(script, isBack);
  if (going !== null) return going;
  const before = crampsOn(script);
  const muscle = before.at(-1)?.muscle ?? script.muscles[0]?.muscle ?? "calf";
  const cramps = withThisCramp(before, begun(muscle), script.maxTotalS * 1000);
  return changed(cramps, begin(steadyNow()), (readCrampNow(script)?.turn ?? 0) + 1);
}

function goingOn(script: Script, isBack: boolean): Standing | null {
  const cramps = crampsOn(script);
  const at = { nowMs: steadyNow(), wallMs: Date.now() };
  const now = resumed(readCrampNow(script), { script, last: cramps.at(-1), isBack, ...at });
  return now === null ? null : { cramps, now };
}

function crampsOn({ runLastsMs }: Script): readonly Remembered[] {
  return crampsOfThisRun(recall(), { nowMs: Date.now(), runLastsMs });
}

export function begun(muscle: Muscle): Remembered {
  const atMs = Date.now();
  return { id: newId(atMs), atMs, muscle, letGo: false };
}

/** What a tap made of it, kept at once. */
export function changed(cramps: readonly Remembered[], phase: Phase, turn: number): Standing {
  const id = cramps.at(-1)?.id ?? "";
  const now = { id, turn, phase, seenMs: steadyNow(), seenAtMs: Date.now() };
  remember(cramps);
  keepCrampNow(now);
  return { cramps, now };
}

/** What another tab made of it since; itself where none did. */
export function followed(before: Standing, script: Script): Standing {
  const kept = readCrampNow(script);
  const isNewer = kept !== null && kept.turn > before.now.turn;
  return (isNewer ? goingOn(script, true) : null) ?? before;
}

/** The same a second later. Where nobody looked for longer than any cramp lasts, the next look is at another. */
export function seenAgain(before: Standing, script: Script): Standing {
  const there = followed(before, script);
  if (there !== before) return there;
  const seenMs = steadyNow();
  const isLong = seenMs - before.now.seenMs >= script.maxTotalS * 1000;
  if (isLong && isInRound(before.now.phase, script)) return openCramp(script, false);
  const now = { ...before.now, seenMs, seenAtMs: Date.now() };
  keepCrampNow(now);
  return { ...before, now };
}

/** Closed by its own button. */
export function left({ cramps, now }: Standing): Standing {
  const there = { ...now, isLeft: true };
  keepCrampNow(there);
  return { cramps, now: there };
}
