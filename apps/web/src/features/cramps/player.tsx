"use client";

import { useEffect, useRef } from "react";
import { hush, useBuzzAt, useClock, useWakeLock } from "../../ui/senses.ts";
import { show } from "./cramp-screen.ts";
import type { Drawn } from "./figure.tsx";
import { Layer } from "./layer.tsx";
import { historyOf, type Phase, type Script, secondsLeft } from "./machine.ts";
import { Thumbs } from "./thumbs.tsx";
import { Tools } from "./tools.tsx";
import { useCramp } from "./use-cramp.ts";

/** Plays the cramp protocol: the screen fills like a glass, one instruction at a time. It starts with no question asked. */
export function Player({ script, drawn }: { script: Script; drawn: Drawn }) {
  const nowMs = useClock();
  const cramp = useCramp(script, nowMs);
  const { current, muscle, fate } = cramp;
  useWakeLock();
  useEffect(() => hush, []);
  const { cramps } = historyOf(cramp.cramps);
  const shown = show(current, script, { muscle, cramps, fate, nowMs });
  useHalfwayBuzz(shown.title, current, secondsLeft(current, script, nowMs));
  return (
    <div className="player" ref={useWater(shown.full)}>
      <Layer shown={shown} figure={drawn[muscle]} live />
      <Layer shown={shown} figure={drawn[muscle]} />
      <Tools
        script={script}
        icon={drawn.close}
        words={`${shown.title} ${shown.detail}`}
        {...cramp}
      />
      <Thumbs labels={script.labels} help={drawn.help} at={current.at} {...cramp} />
    </div>
  );
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
