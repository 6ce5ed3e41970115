"use client";

import { useEffect, useState } from "react";
import { settledIf, useAble } from "./able.ts";
import { canSpeak, hush, speak } from "./senses.ts";

/** What the switch is called; what it is called while it is on. */
export type VoiceWords = Readonly<Record<"voice" | "voice-on", string>>;

/** Off until it is asked for: a phone that speaks by itself stops the music. */
export function Voice({ words, labels }: { words: string; labels: VoiceWords }) {
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
