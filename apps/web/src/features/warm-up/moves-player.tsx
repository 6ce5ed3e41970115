"use client";

import { type ReactNode, useEffect, useEffectEvent, useState } from "react";
import { keepFirstDraft } from "../../phone/draft.ts";
import { type KeptMoves, keepMoves, keptMoves } from "../../phone/kept-moves.ts";
import { Glass } from "../../ui/glass.tsx";
import { GlassThumbs } from "../../ui/glass-thumbs.tsx";
import { CrossIcon } from "../../ui/icons.tsx";
import { Drawing } from "../../ui/pose.tsx";
import { hush, useBuzzAt, useClock, useWakeLock } from "../../ui/senses.ts";
import { useSettledTap } from "../../ui/settled-tap.ts";
import { steadyNow } from "../../ui/steady-clock.ts";
import { Voice } from "../../ui/voice.tsx";
import { afterTap, type MovesAct, showMoves, wasDone } from "./moves-screen.ts";
import type { MovesScript } from "./moves-script.ts";

type Player = {
  readonly script: MovesScript;
  /** The way to the cramp screen, in words. */
  readonly cramp: string;
  readonly close: string;
  /** How old the page is. */
  readonly age: ReactNode;
};

/** Leads through moves by the clock, a side at a time. It goes on where it was after a reload. */
export function MovesPlayer({ script, cramp, close, age }: Player) {
  const nowMs = useClock();
  const { kept, keep } = useKeptMoves(script);
  const { labels, onward } = script;
  const screen = showMoves(script, kept, nowMs);
  const isDone = screen.move === null;
  const isOn = kept !== null && kept.sinceMs !== null && !isDone;
  useWakeLock(isOn);
  useBuzzAt(`${screen.title} ${screen.detail}`, kept !== null);
  useTold(script, isDone ? kept : null);
  const isMeant = useSettledTap();
  const on = (act: MovesAct) => isMeant() && keep(afterTap(act, script, { kept, nowMs }));
  return (
    <Glass
      face={{
        ...screen,
        top: <b>{screen.progress}</b>,
        beside: screen.move === null ? null : <Drawing pose={screen.move.pose} />,
      }}
    >
      <div className="tools">
        <a className="tool" href={close} aria-label={labels.close}>
          <CrossIcon />
        </a>
        <div className="age">{age}</div>
        <Voice words={isOn || isDone ? screen.spoken : ""} labels={labels} />
      </div>
      <GlassThumbs
        answers={[
          ...(isDone ? [{ words: onward.words, href: onward.address }] : []),
          ...screen.acts.map((act) => ({ words: labels[act], on: () => on(act) })),
        ]}
        cramp={cramp}
        isReady={nowMs !== 0}
      />
    </Glass>
  );
}

/** What this phone keeps of these moves. Every change is on the phone before it is on the screen. */
function useKeptMoves(script: MovesScript) {
  const [kept, setKept] = useState<KeptMoves | null>(null);
  const keep = (next: KeptMoves) => {
    keepMoves(next);
    setKept(next);
  };
  const look = useEffectEvent(() => setKept(keptMoves(script.page, Date.now())));
  /** Who came by a button that says "start" has tapped already. */
  const begin = useEffectEvent(() => {
    const nowMs = steadyNow();
    const before = keptMoves(script.page, nowMs);
    if (before === null) keep(afterTap("start", script, { kept: null, nowMs }));
  });
  useEffect(() => {
    look();
    if (location.hash === "#start") begin();
    window.addEventListener("storage", look);
    return () => {
      hush();
      window.removeEventListener("storage", look);
    };
  }, []);
  return { kept, keep };
}

/** Tells the log once that it was done. */
function useTold(script: MovesScript, done: KeptMoves | null) {
  const tell = useEffectEvent(() => {
    const { log } = script;
    if (done === null || log === null || !wasDone(script, done)) return;
    keepFirstDraft(log.draft, { fields: [[log.field, "yes"]], sinceMs: done.startedMs });
  });
  const isDone = done !== null;
  useEffect(() => {
    if (isDone) tell();
  }, [isDone]);
}
