"use client";

import { useEffect, useRef, useState } from "react";
import { steadyNow } from "./steady-clock.ts";

/** A clock that nobody sets, looked at five times a second while the screen is shown. */
export function useClock(): number {
  const [nowMs, setNowMs] = useState(0);
  useEffect(() => {
    const look = () => setNowMs(steadyNow());
    look();
    const timer = setInterval(look, 200);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, []);
  return nowMs;
}

/** Keeps the screen on while this is open and on, and asks again when the phone comes back to it. */
export function useWakeLock(isOn = true) {
  useEffect(() => {
    if (!isOn) return;
    let lock: WakeLockSentinel | undefined;
    const hold = async () => {
      if (document.visibilityState !== "visible") return;
      lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
    };
    void hold();
    document.addEventListener("visibilitychange", hold);
    return () => {
      document.removeEventListener("visibilitychange", hold);
      void lock?.release();
    };
  }, [isOn]);
}

/** What begins is felt in the hand: a buzz whenever the moment is another, while it is on. */
export function useBuzzAt(moment: string | number, isOn = true) {
  const last = useRef<string | number>(undefined);
  useEffect(() => {
    if (isOn && last.current !== moment) buzz();
    last.current = moment;
  }, [moment, isOn]);
}

function buzz() {
  if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.(200);
}

export const canSpeak = () => "speechSynthesis" in window;

/** In the language of the page, by a voice of that language where the phone has one. */
export function speak(words: string) {
  const spoken = new SpeechSynthesisUtterance(words);
  spoken.lang = document.documentElement.lang;
  speechSynthesis.cancel();
  speechSynthesis.speak(spoken);
}

export function hush() {
  if (canSpeak()) speechSynthesis.cancel();
}
