"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** What a glass shows, once dry and once under water. */
export type GlassFace = {
  /** A row at the top: how far on this is. */
  readonly top: ReactNode;
  readonly title: string;
  readonly detail: string;
  /** The big digits; null while no clock runs. */
  readonly digits: string | null;
  /** Beside the digits. */
  readonly beside?: ReactNode;
  /** How full it is, 0 to 1. */
  readonly full: number;
  /** Read out politely, now and then: never every second. */
  readonly spoken: string;
};

/** How far on something is: so many bars, some of them full, and what is said beside them. */
export function Bars({ of, on, children }: { of: number; on: number; children: ReactNode }) {
  const bars = [...Array(of).keys()];
  return (
    <>
      {bars.map((bar) => (
        <i key={bar} className={bar < on ? "on" : undefined} />
      ))}
      <b>{children}</b>
    </>
  );
}

/** A whole screen that fills like a glass, one instruction at a time; `children` lie above the water. */
export function Glass({ face, children }: { face: GlassFace; children: ReactNode }) {
  return (
    <div className="player" ref={useWater(face.full)}>
      <Layer face={face} live />
      <Layer face={face} />
      {children}
    </div>
  );
}

/** The screen, once dry and once under water: the second is clipped at the water line. */
function Layer({ face, live = false }: { face: GlassFace; live?: boolean }) {
  const { top, title, detail, digits, beside, spoken } = face;
  // Few digits are as large as the screen; a clock with hours has to fit as well.
  const signs = digits?.length ?? 0;
  return (
    <div className={live ? "layer" : "layer wet"} aria-hidden={live ? undefined : true}>
      <div className="progress">{top}</div>
      <div className="words">
        {live ? <h1>{title}</h1> : <p className="as-h1">{title}</p>}
        <p>{detail}</p>
      </div>
      <div className="middle">
        <div
          className={`big${signs > 2 ? " long" : ""}${signs > 5 ? " hours" : ""}`}
          role={live ? "timer" : undefined}
        >
          {digits}
        </div>
        {beside}
      </div>
      {live ? (
        <p className="unseen" role="status">
          {spoken}
        </p>
      ) : null}
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

/** "2:05": whole seconds in minutes and seconds, as the digits of a glass show them. */
export function minutes(s: number): string {
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, "0")}`;
}
