"use client";

import { useEffect, useState } from "react";
import { canSpeak, hush, speak } from "../../ui/senses.ts";
import type { Labels } from "./machine.ts";

/** Off until it is asked for: a phone that speaks by itself stops the music. */
export function Voice({ words, labels }: { words: string; labels: Labels }) {
  const [can, setCan] = useState(false);
  const [on, setOn] = useState(false);
  useEffect(() => setCan(canSpeak()), []);
  useEffect(() => {
    if (on) speak(words);
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
      {on ? labels["voice-on"] : labels.voice}
    </button>
  );
}
