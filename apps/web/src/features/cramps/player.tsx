"use client";

import type { Muscle } from "@limber/core/cramps/model";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import {
  crampsOfThisRun,
  type Remembered,
  recall,
  remember,
  withThisCramp,
} from "../../phone/memory.ts";
import { newId } from "../../phone/outbox.ts";
import { hush, useBuzzAt, useClock, useWakeLock } from "../../ui/senses.ts";
import { show } from "./cramp-screen.ts";
import { Layer } from "./layer.tsx";
import { logCramp } from "./log-cramp.ts";
import {
  advance,
  answered,
  begin,
  type CrampAnswer,
  catchUp,
  historyOf,
  type Phase,
  type Script,
  secondsLeft,
  toldOf,
} from "./machine.ts";
import { Thumbs } from "./thumbs.tsx";
import { Tools } from "./tools.tsx";

/** Plays the cramp protocol: the screen fills like a glass, one instruction at a time. It starts with no question asked. */
export function Player({ script }: { script: Script }) {
  const nowMs = useClock();
  const [phase, setPhase] = useState<Phase | null>(null);
  const { cramps, muscle, opened, keep, changeLast } = useMemory(script, setPhase);
  useWakeLock();
  const current = phase === null ? begin(nowMs) : catchUp(phase, script, nowMs);
  const history = historyOf(cramps);
  const shown = show(current, script, { muscle, cramps: history.cramps, nowMs });
  useHalfwayBuzz(shown.title, current, secondsLeft(current, script, nowMs));

  const give = (answer: CrampAnswer) => {
    const at = Date.now();
    const before = opened();
    const said = { answer, history: historyOf(before), nowMs: at };
    const next = answered(current, script, said);
    const goesOn = answer === "still-tight" && "step" in next.at;
    if (!goesOn) changeLast({ ended: true, letGo: answer === "let-go" });
    const cramp = before.at(-1);
    if (cramp && !goesOn)
      void logCramp(
        { ...cramp, letGo: answer === "let-go" },
        { rounds: current.round, endedMs: at, told: toldOf(current, script, said) },
      );
    setPhase(next);
  };
  const startOver = (all: readonly Remembered[]) => {
    keep(all);
    setPhase(begin(Date.now()));
  };
  return (
    <div className="player" ref={useWater(shown.full)}>
      <Layer shown={shown} muscle={muscle} live />
      <Layer shown={shown} muscle={muscle} />
      <Tools
        script={script}
        muscle={muscle}
        words={`${shown.title} ${shown.detail}`}
        onMuscle={(chosen) => changeLast({ muscle: chosen })}
      />
      <Thumbs
        labels={script.labels}
        at={current.at}
        onNext={() => setPhase(advance(current, script, Date.now()))}
        onAnswer={give}
        onAgain={() => startOver([...opened(), begun(muscle)])}
        onNewRun={() => startOver([begun(muscle)])}
      />
    </div>
  );
}

function begun(muscle: Muscle, atMs = Date.now()): Remembered {
  return { id: newId(atMs), atMs, muscle, letGo: false };
}

/** The cramps of this run, this one last; opening the screen is what adds it. A tap may come before the screen knows that it is open. */
function useMemory(script: Script, onBegin: (phase: Phase) => void) {
  const likely = script.muscles[0]?.muscle ?? "calf";
  const [cramps, setCramps] = useState<readonly Remembered[]>([]);
  const kept = useRef<readonly Remembered[]>(null);
  const keep = (all: readonly Remembered[]) => {
    kept.current = all;
    remember(all);
    setCramps(all);
  };
  const opened = () => {
    if (kept.current === null) {
      const now = Date.now();
      const before = crampsOfThisRun(recall(), { nowMs: now, runLastsMs: script.runLastsMs });
      const cramp = begun(before.at(-1)?.muscle ?? likely, now);
      keep(withThisCramp(before, cramp, script.maxTotalS * 1000));
      onBegin(begin(now));
    }
    return kept.current ?? [];
  };
  const open = useEffectEvent(opened);
  useEffect(() => {
    open();
    return hush;
  }, []);
  const changeLast = (change: Partial<Remembered>) =>
    keep(
      opened().map((cramp, at, { length }) =>
        at === length - 1 ? { ...cramp, ...change } : cramp,
      ),
    );
  return { cramps, muscle: cramps.at(-1)?.muscle ?? likely, opened, keep, changeLast };
}

const reducedSteps = 5;

/** How high the water stands, as a property of the element: no inline style, no layout. */
function useWater(full: number) {
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const level = calm ? Math.floor(full * reducedSteps) / reducedSteps : full;
    screen.current?.style.setProperty("--full", `${(level * 100).toFixed(1)}%`);
  }, [full]);
  return screen;
}

/** A buzz when a step begins and at its half. */
function useHalfwayBuzz(title: string, phase: Phase, left: number | null) {
  const half = left !== null && left <= 15 && left > 0;
  useBuzzAt(`${title} ${phase.round} ${half}`);
}
