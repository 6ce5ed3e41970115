import type { Muscle } from "@limber/core/cramps/model";
import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from "react";
import { type Remembered, wayBack } from "../../phone/memory.ts";
import { settlesInMs, steadyNow } from "../../ui/steady-clock.ts";
import {
  begun,
  changed,
  followed,
  left,
  openCramp,
  type Standing,
  seenAgain,
} from "./cramp-standing.ts";
import { type CrampFate, logCramp, logLater, offerCramp } from "./log-cramp.ts";
import {
  advance,
  answered,
  begin,
  type CrampAnswer,
  catchUp,
  historyOf,
  isAsking,
  isInRound,
  type Phase,
  type Script,
  toldOf,
} from "./machine.ts";

function isSettled({ stepAtMs, crampAtMs }: Phase, nowMs: number): boolean {
  return stepAtMs === crampAtMs || nowMs - stepAtMs >= settlesInMs;
}

/** Nothing on this screen begins or ends a run. */
const never = () => () => undefined;

type TapMoment = Pick<Standing, "cramps"> & { readonly phase: Phase };

/** The cramp that the screen is about: kept on the phone at each tap and each second, and the same in every tab. */
export function useCramp(script: Script, nowMs: number) {
  const { shown, tap, leave } = useStanding(script, nowMs);
  const [fate, setFate] = useState<CrampFate | null>(null);
  const current = shown === null ? begin(nowMs) : catchUp(shown.now.phase, script, nowMs);
  const cramp = shown?.cramps.at(-1);
  const isOpen = cramp?.ended !== true && isAsking(current, script);
  // A screen that stood a whole round without an answer was a cramp, perhaps: the log offers it until it is answered.
  useEffect(() => {
    if (cramp && isOpen) offerCramp(cramp, script);
  }, [cramp, isOpen, script]);
  const muscle = muscleOf(shown, script);
  const closeTo = useSyncExternalStore(never, wayBack, () => "/today");
  const startOver = (before: readonly Remembered[]) => {
    setFate(null);
    return { cramps: [...before, begun(muscle)], phase: begin(steadyNow()) };
  };
  const give = (answer: CrampAnswer, { cramps, phase }: TapMoment, nowMs: number) => {
    const said = { answer, history: historyOf(cramps), nowMs };
    const next = answered(phase, script, said);
    const letGo = answer === "let-go";
    const all = lastAs(cramps, { ended: true, letGo });
    const cramp = all.at(-1);
    if (cramp && !letGo && isInRound(next, script)) logLater(cramp, phase.round, script);
    else if (cramp) {
      const reliefMs = letGo ? nowMs - phase.crampAtMs : null;
      const told = toldOf(phase, script, said);
      void logCramp(cramp, { rounds: phase.round, reliefMs, told }).then(setFate);
    }
    return { cramps: all, phase: next };
  };
  return {
    ...{ current, muscle, fate, closeTo, cramps: shown?.cramps ?? [] },
    isSettled: isSettled(current, nowMs),
    onMuscle: (chosen: Muscle) =>
      tap(({ cramps }) => ({ cramps: lastAs(cramps, { muscle: chosen }) })),
    onNext: () => tap(({ phase }, atMs) => ({ phase: advance(phase, script, atMs) })),
    onAnswer: (answer: CrampAnswer) => tap((at, atMs) => give(answer, at, atMs)),
    onAgain: () => tap(({ cramps }) => startOver(cramps)),
    onNewRun: () => tap(() => startOver([])),
    onClose: leave,
  };
}

/** What the phone keeps of the cramp, on the screen: opened once, then followed in every tab. */
function useStanding(script: Script, nowMs: number) {
  const [shown, setShown] = useState<Standing | null>(null);
  const held = useRef<Standing>(null);
  const stand = (next: Standing) => {
    held.current = next;
    setShown(next);
    return next;
  };
  /** A tap may come before the screen knows that it is open. */
  const opened = () => held.current ?? stand(openCramp(script, wasHere()));
  const look = useEffectEvent((again: typeof followed) => {
    const before = opened();
    if (document.visibilityState === "visible") stand(again(before, script));
  });
  useEffect(() => {
    const follow = () => look(followed);
    follow();
    window.addEventListener("storage", follow);
    return () => window.removeEventListener("storage", follow);
  }, []);
  const second = Math.floor(nowMs / 1000);
  useEffect(() => {
    if (second > 0) look(seenAgain);
  }, [second]);
  /** What a tap makes of it; nothing where it was meant for what stood there before. */
  const tap = (make: (at: TapMoment, atMs: number) => Partial<TapMoment>) => {
    const before = opened();
    const there = followed(before, script);
    const atMs = steadyNow();
    const phase = catchUp(there.now.phase, script, atMs);
    if (there !== before || !isSettled(phase, atMs)) return stand(there);
    const at = { cramps: there.cramps, phase };
    const next = { ...at, ...make(at, atMs) };
    return stand(changed(next.cramps, next.phase, there.now.turn + 1));
  };
  return { shown, tap, leave: () => void stand(left(opened())) };
}

function muscleOf(shown: Standing | null, { muscles }: Script): Muscle {
  const last = shown?.cramps.at(-1);
  const known = muscles.find(({ muscle }) => muscle === last?.muscle) ?? muscles[0];
  return known?.muscle ?? "calf";
}

function lastAs(cramps: readonly Remembered[], change: Partial<Remembered>): readonly Remembered[] {
  return cramps.map((cramp, at) => (at === cramps.length - 1 ? { ...cramp, ...change } : cramp));
}

/** The same page again, by a reload or the way back, and not opened anew. */
function wasHere(): boolean {
  const [how] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return how !== undefined && how.type !== "navigate";
}
