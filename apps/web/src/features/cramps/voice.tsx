"use client";

import { useEffect, useState } from "react";
import { settledIf, useAble } from "../../ui/able.ts";
import { canSpeak, hush, speak } from "../../ui/senses.ts";
import type { Labels } from "./machine.ts";

/** Off until it is asked for: a phone that speaks by itself stops the music. */
export function Voice({ words, labels }: { words: string; labels: Labels }) {
  const can = useAble(canSpeak);
  const [on, setOn] = useState(false);
  useEffect(() => {
    if (on) speak(words);
  }, [on, words]);
  if (can === false) return null;
  return (
    <button
      type="button"
      className={settledIf(can, "tool")}
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
