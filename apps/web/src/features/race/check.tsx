"use client";

import type { Verdict } from "@limber/core/pacing/verdicts";
import { useState } from "react";

type Check = {
  readonly label: string;
  readonly hint: string;
  readonly verdicts: readonly Verdict[];
  /** Seconds the mile is planned in. */
  readonly goalMileS: number;
  /** A sentence with `{seconds}` in it, and the seconds it is about for each second ahead. */
  readonly cost: { readonly sentence: string; readonly perSecondAhead: number };
};

/** The watch at the first mile marker: typed in, answered at once, also without a net. */
export function FirstMileCheck({ label, hint, verdicts, goalMileS, cost }: Check) {
  const [typed, setTyped] = useState("");
  const firstMileS = secondsIn(typed);
  const verdict =
    firstMileS === null
      ? undefined
      : (verdicts.find(({ upToS }) => firstMileS <= upToS) ?? verdicts.at(-1));
  const aheadS = firstMileS === null ? 0 : Math.max(0, Math.round(goalMileS - firstMileS));
  return (
    <div className="mile-check">
      <div className="field">
        <label htmlFor="first-mile">
          {label} <span>{hint}</span>
        </label>
        <div className="box">
          <input
            id="first-mile"
            className="digits"
            inputMode="numeric"
            autoComplete="off"
            placeholder={clockOf(goalMileS)}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </div>
      </div>
      <p role="status">
        {verdict ? (
          <>
            <b className="mile-verdict">{verdict.title}</b>
            {verdict.advice}{" "}
            {aheadS > 0
              ? cost.sentence.replace("{seconds}", String(aheadS * cost.perSecondAhead))
              : null}
          </>
        ) : null}
      </p>
    </div>
  );
}

/** `9:20`, `9.20`, `920`: what a wet thumb types. Null until it is a time of a mile. */
function secondsIn(typed: string): number | null {
  const [, minutes, seconds] = /^(\d{1,2})[:.,' ]?([0-5]\d)"?$/.exec(typed.trim()) ?? [];
  if (minutes === undefined || seconds === undefined) return null;
  const total = Number(minutes) * 60 + Number(seconds);
  return total >= 180 ? total : null;
}

function clockOf(s: number): string {
  const whole = Math.round(s);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
