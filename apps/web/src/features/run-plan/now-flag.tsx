"use client";

import { useEffect, useState } from "react";
import { type ClockFace, shortTimeAt } from "../../ui/clock-face.ts";

type NowOnAxis = {
  /** Where the start is on the axis, and how far a second goes. */
  readonly x0: number;
  readonly perSecond: number;
  readonly range: readonly [number, number];
  readonly startMs: number;
  readonly nowMs: number;
  readonly face: ClockFace;
  /** `{time}` stands for what the clock shows. */
  readonly words: string;
};

const lookAgainMs = 20_000;

/** "Now 6:32" over the time line, by the clock of the place of the run. */
export function NowFlag({ x0, perSecond, range, startMs, nowMs, face, words }: NowOnAxis) {
  const [now, setNow] = useState(nowMs);
  useEffect(() => {
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, lookAgainMs);
    return () => clearInterval(timer);
  }, []);
  const x = Math.round(x0 + ((now - startMs) / 1000) * perSecond);
  if (x < range[0] || x > range[1]) return null;
  return (
    <g className="now">
      <path d={`M${x} 8V360`} />
      <rect x={x} y="8" width="84" height="22" />
      <text x={x + 8} y="24">
        {words.replace("{time}", shortTimeAt(now, face))}
      </text>
    </g>
  );
}
