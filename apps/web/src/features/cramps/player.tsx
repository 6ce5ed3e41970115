"use client";

import { useEffect } from "react";
import { Bars, Glass } from "../../ui/glass.tsx";
import { hush, useBuzzAt, useClock, useWakeLock } from "../../ui/senses.ts";
import { show } from "./cramp-screen.ts";
import type { Drawn } from "./figure.tsx";
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
  const top = (
    <Bars of={shown.steps} on={shown.step}>
      {shown.progress}
    </Bars>
  );
  return (
    <Glass face={{ ...shown, top, beside: drawn[muscle] }}>
      <Tools
        script={script}
        icon={drawn.close}
        words={`${shown.title} ${shown.detail}`}
        {...cramp}
      />
      <Thumbs labels={script.labels} help={drawn.help} at={current.at} {...cramp} />
    </Glass>
  );
}

/** A buzz when a step begins and at its half. */
function useHalfwayBuzz(title: string, phase: Phase, left: number | null) {
  const half = left !== null && left <= 15 && left > 0;
  useBuzzAt(`${title} ${phase.round} ${half}`);
}
