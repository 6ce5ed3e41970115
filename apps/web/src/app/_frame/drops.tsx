"use client";

import { useEffect } from "react";

/** Files may be dropped on any page. What that takes is fetched when somebody drags something, and not before. */
export function Drops() {
  useEffect(() => {
    let stop: (() => void) | undefined;
    let isHere = true;
    const begin = async () => {
      const { takeDrops } = await import("../../features/imports/drop-anywhere.ts");
      if (isHere) stop = takeDrops();
    };
    window.addEventListener("dragenter", begin, { once: true });
    return () => {
      isHere = false;
      window.removeEventListener("dragenter", begin);
      stop?.();
    };
  }, []);
  return null;
}
