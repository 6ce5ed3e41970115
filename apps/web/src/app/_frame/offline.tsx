"use client";

import { useEffect } from "react";
import { keys, signals } from "../../phone/keys.ts";
import { keepText, readText } from "../../phone/storage.ts";

/** Keeps the cramp screens on the phone, for where there is no network. */
export function Offline() {
  useEffect(() => {
    const { serviceWorker } = navigator;
    // Where the network goes just then, the next page asks again.
    serviceWorker?.register("/sw.js").catch(() => undefined);
    if (isNewLook()) serviceWorker?.controller?.postMessage(signals.keepScreens);
  }, []);
  return null;
}

/** Whether theme or language were changed since the screens were kept: they are kept as they look. */
function isNewLook(): boolean {
  const { lang, dataset } = document.documentElement;
  const look = `${dataset["theme"]} ${lang}`;
  const before = readText(keys.look);
  keepText(keys.look, look);
  return before !== null && before !== look;
}
