"use client";

import { useEffect, useState } from "react";
import type { TimedAnswer } from "./day-answers.ts";

const lookAgainMs = 20_000;

/** The answer for this hour. It turns over by the clock, with or without a network. */
export function Moment({ steps, first }: { steps: readonly TimedAnswer[]; first: number }) {
  const [index, setIndex] = useState(first);
  useEffect(() => {
    const turn = () => {
      const now = Date.now();
      setIndex(steps.findLastIndex(({ fromMs }) => fromMs === null || fromMs <= now));
    };
    if (steps.every(({ fromMs }) => fromMs === null)) return;
    turn();
    const timer = setInterval(turn, lookAgainMs);
    return () => clearInterval(timer);
  }, [steps]);
  const { answer = "", amount = null } = steps[index] ?? steps[0] ?? {};
  const [before, after] = amount === null ? [answer, ""] : answer.split(amount);
  return (
    <h1 className="answer">
      {before}
      {amount === null ? null : <b className="amount-now">{amount}</b>}
      {after}
    </h1>
  );
}
