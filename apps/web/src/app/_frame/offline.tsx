"use client";

import { useEffect } from "react";

/** Keeps the cramp screens on the phone, for where there is no network. */
export function Offline() {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    void navigator.serviceWorker.register("/sw.js");
    if (isNewLook()) navigator.serviceWorker.controller?.postMessage("keep-screens");
  }, []);
  return null;
}

/** Whether theme or language were changed since the screens were kept: they are kept as they look. */
function isNewLook(): boolean {
  const { lang, dataset } = document.documentElement;
  const look = `${dataset["theme"]} ${lang}`;
  try {
    const before = localStorage.getItem("limber.look");
    localStorage.setItem("limber.look", look);
    return before !== null && before !== look;
  } catch {
    return false;
  }
}
