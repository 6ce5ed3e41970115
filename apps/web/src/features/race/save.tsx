"use client";

import { useState } from "react";
import { askWorker, hereAt } from "../../phone/ask-worker.ts";
import { signals } from "../../phone/keys.ts";

type Save = {
  readonly words: { readonly save: string; readonly saved: string; readonly failed: string };
};

/** Puts this page on the phone the night before, where it stays however many others are seen. Appears where a phone can keep pages. */
export function SaveForOffline({ words }: Save) {
  const [said, setSaid] = useState<string | null>(null);
  const save = () => {
    keepHere().then(
      (bytes) => setSaid(words.saved.replace("{size}", String(Math.ceil(bytes / 1000)))),
      () => setSaid(words.failed),
    );
  };
  return (
    <>
      <button type="button" className="button" onClick={save}>
        {words.save}
      </button>
      <span role="status">{said}</span>
    </>
  );
}

/** The worker keeps it, with all that it loads. The cramp screens are kept in any case. */
async function keepHere(): Promise<number> {
  const sizeBytes = await askWorker({ kind: signals.keep, addresses: [hereAt()] });
  if (typeof sizeBytes !== "number") throw new Error("The page was not kept.");
  return sizeBytes;
}
