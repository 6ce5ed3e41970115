import { useRef } from "react";
import { steadyNow } from "./steady-clock.ts";

/** A thumb that meant what stood there before is still on its way down. */
export const settlesInMs = 400;

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
