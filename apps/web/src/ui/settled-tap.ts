import { useRef } from "react";
import { settlesInMs, steadyNow } from "./steady-clock.ts";

/** Whether a tap is meant: right after another one what stands there is new, and two taps of a shaking hand are one. */
export function useSettledTap(): () => boolean {
  const lastMs = useRef(Number.NEGATIVE_INFINITY);
  return () => {
    const nowMs = steadyNow();
    if (nowMs - lastMs.current < settlesInMs) return false;
    lastMs.current = nowMs;
    return true;
  };
}
