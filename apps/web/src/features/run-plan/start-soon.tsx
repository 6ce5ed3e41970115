"use client";

import { useEffect } from "react";

const stepMs = 300_000;

/** Fills an empty start with "in an hour", and says whose clock it is: the server knows neither. */
export function StartSoon({ field }: { field: string }) {
  useEffect(() => {
    const zone = document.querySelector<HTMLInputElement>('input[name="zone"]');
    if (zone?.value === "") zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const input = document.getElementById(field);
    const isNew = !new URLSearchParams(window.location.search).has("distance");
    if (isNew && input instanceof HTMLInputElement && input.value === "")
      input.value = inAnHour(new Date());
  }, [field]);
  return null;
}

function inAnHour(now: Date): string {
  const local = now.getTime() - (now.getTimezoneOffset() - 60) * 60_000;
  return new Date(Math.ceil(local / stepMs) * stepMs).toISOString().slice(0, 16);
}
