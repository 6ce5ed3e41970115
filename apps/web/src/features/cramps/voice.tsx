"use client";

import { useEffect, useState } from "react";
import { canSpeak, hush, say } from "./senses.ts";

/** Off until it is asked for: a phone that speaks by itself stops the music. */
export function Voice({ words }: { words: string }) {
  const [can, setCan] = useState(false);
  const [on, setOn] = useState(false);
  useEffect(() => setCan(canSpeak()), []);
  useEffect(() => {
    if (on) say(words);
  }, [on, words]);
  if (!can) return null;
  return (
    <button
      type="button"
      className="tool"
      aria-pressed={on}
      onClick={() => {
        hush();
        setOn(!on);
      }}
    >
      {on ? "Voice on" : "Voice"}
    </button>
  );
}
