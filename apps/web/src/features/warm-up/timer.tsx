"use client";

import { useEffect, useState } from "react";
import { useBuzzAt, useClock, useWakeLock } from "../../ui/senses.ts";
import { type Move, standingAt } from "./move-clock.ts";

type Timer = {
  readonly moves: readonly Move[];
  readonly words: {
    readonly start: string;
    readonly pause: string;
    readonly goOn: string;
    readonly next: string;
    readonly again: string;
    readonly done: string;
    readonly doneHow: string;
    /** `{at}` and `{all}` stand for which of how many. */
    readonly count: string;
    readonly left: string;
  };
};

/** What ran before the last pause, and since when it runs again; null while it stands. */
type TimerState = { readonly beforeMs: number; readonly sinceMs: number | null };

const fresh: TimerState = { beforeMs: 0, sinceMs: null };

/** Leads through the warm-up by the clock, one move at a time. With `#start` in the address it begins by itself. */
export function WarmUpTimer({ moves, words }: Timer) {
  const nowMs = useClock();
  const [run, setRun] = useState(fresh);
  const elapsedMs = run.beforeMs + (run.sinceMs === null ? 0 : Math.max(0, nowMs - run.sinceMs));
  const { index, leftS, endsMs } = standingAt(moves, elapsedMs);
  const move = moves[index];
  const isOn = run.sinceMs !== null && move !== undefined;
  useWakeLock(isOn);
  useBuzzAt(index, isOn || move === undefined);
  useEffect(() => {
    if (location.hash === "#start") setRun({ beforeMs: 0, sinceMs: Date.now() });
  }, []);
  const toggle = () =>
    setRun(
      isOn ? { beforeMs: elapsedMs, sinceMs: null } : { beforeMs: elapsedMs, sinceMs: Date.now() },
    );
  const skip = () =>
    setRun({ beforeMs: endsMs, sinceMs: run.sinceMs === null ? null : Date.now() });
  const primary = isOn ? words.pause : elapsedMs === 0 ? words.start : words.goOn;
  return (
    <section className="warm-up-timer" id="start" aria-label={move?.title ?? words.done}>
      <p className="fine">
        {words.count
          .replace("{at}", String(Math.min(index + 1, moves.length)))
          .replace("{all}", String(moves.length))}
      </p>
      <div aria-live="polite">
        <h2>{move?.title ?? words.done}</h2>
        <p className="note">{move?.how ?? words.doneHow}</p>
      </div>
      <p className="digits" role="timer" aria-label={words.left}>
        {clock(leftS)}
      </p>
      <progress
        aria-hidden="true"
        value={index + (move ? 1 - leftS / move.seconds : 0)}
        max={moves.length}
      />
      <div className="acts">
        {move === undefined ? (
          <button type="button" className="button" onClick={() => setRun(fresh)}>
            {words.again}
          </button>
        ) : (
          <>
            <button type="button" className="button ink" onClick={toggle}>
              {primary}
            </button>
            <button type="button" className="button" onClick={skip}>
              {words.next}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

function clock(s: number): string {
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")}`;
}
