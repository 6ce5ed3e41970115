"use client";

import { type Counted, sayCounted } from "@limber/core/language";
import { useEffect, useState } from "react";
import { events } from "../../phone/keys.ts";
import { timeAt } from "../../ui/clock-face.ts";
import { useOutbox } from "./outbox.ts";

type Ready = {
  /** When this page was made, in milliseconds since 1970. */
  readonly madeAtMs: number;
  readonly locale: string;
  readonly is12h: boolean;
  readonly words: {
    readonly ready: string;
    readonly offline: string;
    readonly waiting: Counted;
  };
};

/** A quiet word on whether this page works without a network, and on what waits on this phone to be sent. `{time}` stands for when it was made, by the reader's clock. */
export function Ready({ madeAtMs, locale, is12h, words }: Ready) {
  const [said, setSaid] = useState("");
  const waits = useOutbox();
  useEffect(() => {
    const time = timeAt(madeAtMs, { locale, is12h });
    let isHere = true;
    const tell = async () => {
      const isKept = "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
      if (!isKept) return;
      const reaches = await answers();
      if (isHere) setSaid(reaches ? words.ready : words.offline.replace("{time}", time));
    };
    void tell();
    window.addEventListener(events.sent, tell);
    window.addEventListener("online", tell);
    window.addEventListener("offline", tell);
    return () => {
      isHere = false;
      window.removeEventListener(events.sent, tell);
      window.removeEventListener("online", tell);
      window.removeEventListener("offline", tell);
    };
  }, [madeAtMs, locale, is12h, words.ready, words.offline]);
  return (
    <p
      className="ready"
      data-likely={said === "" ? words.ready : undefined}
      aria-live="polite"
      aria-atomic="true"
    >
      {said} {waits === 0 ? null : sayCounted(words.waiting, waits)}
    </p>
  );
}

/** Whether there is a way to the server: what a browser says of being online is wrong both ways. */
function answers(): Promise<boolean> {
  return fetch("/icon.svg", { method: "HEAD", cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
}
