import { useEffect, useState } from "react";
import { events } from "../../phone/events.ts";
import { forgetOwner } from "../../phone/forget-owner.ts";

import { lastOwner } from "../../phone/owner.ts";
import { rememberOwnerIn } from "../../phone/page-owner.ts";
import { allReady, allWaiting, sendAll } from "../../phone/sending.ts";

/** A browser does not always say that the network is back: it is tried again, and each time later. */
const firstPauseMs = 5000;
const longestPauseMs = 300_000;

/** How many entries of whoever looks at this page wait, and how many were refused. Nobody hears of another's; while nobody is signed in, all that wait are counted, and none is shown. */
export type Tally = { readonly waits: number; readonly refused: number };

const nothing: Tally = { waits: 0, refused: 0 };

/** Who is signed in, as the page says; where it does not say, who was last. */
function ownerHere(): string {
  const said = document.querySelector<HTMLElement>("[data-owner]")?.dataset["owner"];
  return said ?? lastOwner();
}

async function tallyOf(owner: string): Promise<Tally> {
  const mine = await allWaiting();
  const isMine = (whose: string) => (owner === "" ? whose !== "" : whose === owner);
  const refused = mine.filter((entry) => isMine(entry.owner) && entry.refused !== undefined);
  const ready = mine.filter(
    (entry) => isMine(entry.owner) && !entry.isOffered && entry.refused === undefined,
  );
  return { waits: ready.length, refused: refused.length };
}

/** Sends what waits on this phone and is of whoever is signed in, on each page and until it is gone; answers what is left. */
export function useOutbox(): Tally {
  const [tally, setTally] = useState(nothing);
  useEffect(() => {
    rememberOwnerIn(document);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pauseMs = firstPauseMs;
    let known = nothing;
    const empty = async () => {
      clearTimeout(timer);
      const owner = ownerHere();
      const before = Math.max(known.waits, (await tallyOf(owner)).waits);
      const canSend = owner !== "" && (await allReady(Date.now(), owner)).length > 0;
      // The service worker sends as well: what was there a moment ago may be gone.
      if (canSend) await sendAll(owner);
      known = await tallyOf(owner);
      setTally(known);
      if (known.waits < before) window.dispatchEvent(new Event(events.sent));
      if (owner === "" || known.waits === 0 || document.hidden) return;
      timer = setTimeout(empty, pauseMs);
      pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    };
    const again = () => {
      pauseMs = firstPauseMs;
      if (!document.hidden) void empty();
    };
    const leave = (event: SubmitEvent) => {
      const ends = /(sign-out|delete)$/;
      const form = event.target;
      if (!(form instanceof HTMLFormElement && ends.test(form.action))) return;
      const left = known.waits + known.refused;
      const said = form.dataset["left"]?.replace("{count}", String(left));
      if (left > 0 && said && !window.confirm(said)) event.preventDefault();
      else forgetOwner();
    };
    void empty();
    const over = new AbortController();
    for (const news of ["online", events.waiting]) window.addEventListener(news, again, over);
    document.addEventListener("visibilitychange", again, over);
    document.addEventListener("submit", leave, over);
    return () => {
      clearTimeout(timer);
      over.abort();
    };
  }, []);
  return tally;
}
