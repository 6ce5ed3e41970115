"use client";

import { useEffect, useState } from "react";
import { type FaultText, readWords } from "./_frame/fault.tsx";

type ErrorPageProps = { reset: () => void };

/** A fault of ours. Nothing was sent or lost, and the cramp screen does not depend on it. */
export default function ErrorPage({ reset }: ErrorPageProps) {
  const [words, setWords] = useState<FaultText>({});
  useEffect(() => setWords(readWords()), []);
  return (
    <main className="main">
      <h1 className="answer">{words.title}</h1>
      <p className="lead">{words.lead}</p>
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
