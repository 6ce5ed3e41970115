"use client";

import { useState } from "react";
import { settledIf, useAble } from "../../ui/able.ts";
import { PinIcon } from "../../ui/icons.tsx";

type Labels = { readonly ask: string; readonly looking: string; readonly missing: string };

/** Reads out where the phone is, for whoever answers the call. Nothing is sent anywhere. */
export function MyLocation({ labels }: { labels: Labels }) {
  const can = useAble(() => "geolocation" in navigator);
  const [words, setWords] = useState(labels.ask);
  if (can === false) return null;
  const look = () => {
    setWords(labels.looking);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => setWords(`${coords.latitude.toFixed(5)}, ${coords.longitude.toFixed(5)}`),
      () => setWords(labels.missing),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    );
  };
  return (
    <button type="button" className={settledIf(can, "thumb")} onClick={look} aria-live="polite">
      <PinIcon />
      {words}
    </button>
  );
}
