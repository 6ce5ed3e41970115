"use client";

import { useEffect, useState } from "react";
import type { ImportWords } from "./words.ts";

const STAYS_S = 10;

/** Stands for ten seconds beside what was just kept; the list below undoes it later. */
export function Undo({ words, onUndo }: { words: ImportWords; onUndo(): void }) {
  const [isHere, setIsHere] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setIsHere(false), STAYS_S * 1000);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="import-undo" role="status">
      {isHere ? (
        <>
          {words.canUndo}{" "}
          <button type="button" className="button" onClick={onUndo}>
            {words.undo}
          </button>
        </>
      ) : null}
    </div>
  );
}
