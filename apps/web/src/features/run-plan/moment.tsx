"use client";

import { useEffect, useState } from "react";
import { nodesIn } from "../../ui/say.tsx";
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
  const { standing = "", amount = null } = steps[index] ?? steps[0] ?? {};
  return (
    <h1 className="answer">
      {nodesIn(standing, { amount: <b className="amount-now">{amount}</b> })}
    </h1>
  );
}
