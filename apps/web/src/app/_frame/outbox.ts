import { useEffect, useState } from "react";
import { events } from "../../phone/keys.ts";
import { allReady, sendAll } from "../../phone/outbox.ts";
import { forgetOwner } from "../../phone/owner.ts";
import { rememberOwnerIn } from "../../phone/page-owner.ts";

/** A browser does not always say that the network is back. */
const againAfterMs = 5000;

/** Sends what waits on this phone, on each page and until it is gone; answers how many entries are left. */
export function useOutbox(): number {
  const [waits, setWaits] = useState(0);
  useEffect(() => {
    rememberOwnerIn(document);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known = 0;
    const empty = async () => {
      clearTimeout(timer);
      // The service worker sends as well: what was there a moment ago may be gone.
      const before = Math.max(known, (await allReady()).length);
      if (before === 0) return;
      setWaits(before);
      known = (await sendAll()).length;
      setWaits(known);
      if (known < before) window.dispatchEvent(new Event(events.sent));
      if (known > 0) timer = setTimeout(empty, againAfterMs);
    };
    const leave = ({ target }: SubmitEvent) => {
      const ends = /\/acts\/(accounts\/sign-out|settings\/delete)$/;
      if (target instanceof HTMLFormElement && ends.test(target.action)) forgetOwner();
    };
    void empty();
    window.addEventListener("online", empty);
    window.addEventListener(events.waiting, empty);
    document.addEventListener("submit", leave);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", empty);
      window.removeEventListener(events.waiting, empty);
      document.removeEventListener("submit", leave);
    };
  }, []);
  return waits;
}
