"use client";

import { useEffect } from "react";

const hourMs = 3_600_000;
const stepMs = 300_000;

/** Fills an empty start with "in an hour", by the reader's own clock, which the server does not know. */
export function StartSoon({ field }: { field: string }) {
  useEffect(() => {
    const input = document.getElementById(field);
    const isNew = !window.location.search;
    if (isNew && input instanceof HTMLInputElement && input.value === "")
      input.value = inAnHour(new Date());
  }, [field]);
  return null;
}

function inAnHour(now: Date): string {
  const local = now.getTime() - now.getTimezoneOffset() * 60_000 + hourMs;
  return new Date(Math.ceil(local / stepMs) * stepMs).toISOString().slice(0, 16);
}
