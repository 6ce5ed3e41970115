"use client";

import { useEffect, useState } from "react";
import { type FaultText, readWords } from "./_frame/fault.tsx";

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

/** A fault of ours, or a database that is away. Nothing was sent or lost, and the cramp screen does not depend on it. */
export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const [words, setWords] = useState<FaultText>({});
  useEffect(() => setWords(readWords()), []);
  const isAway = error.digest === "not-ready";
  return (
    <main className="main">
      <h1 className="answer">{isAway ? words.away : words.title}</h1>
      <p className="lead">{isAway ? words.awayLead : words.lead}</p>
      <p className="ways">
        <button type="button" className="button ink" onClick={reset}>
          {words.again}
        </button>
        <a className="button" href="/now">
          {words.cramp}
        </a>
      </p>
    </main>
  );
}
