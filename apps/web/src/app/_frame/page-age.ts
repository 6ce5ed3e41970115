import { useEffect, useState } from "react";
import { askWorker, hereAt, showNewer } from "../../phone/ask-worker.ts";
import { signals } from "../../phone/keys.ts";
import { alone } from "../../phone/sending.ts";
import type { PageStanding } from "../../phone/standing.ts";
import { isSameDay } from "../../ui/clock-face.ts";

export type PageAge = PageStanding & { readonly reaches: boolean };
/** What is to be said of a page; "newer" is a button. */
export type AgeWord = "ready" | "offline" | "offlineOlder" | "updating" | "updatingOlder" | "newer";

/** What is said of a page that stands like this; null where it is as it seems. */
export function wordFor({ since, isOlder, isKept, reaches }: PageAge): AgeWord | null {
  if (since === "newer") return "newer";
  if (since === "awaited") return isOlder ? "updatingOlder" : "updating";
  if (since === "none" || !reaches) return isOlder ? "offlineOlder" : "offline";
  return isKept ? "ready" : null;
}

type Following = {
  readonly locale: string;
  readonly madeAtMs: number;
  /** Whether a newer one may take its place by itself, where nobody has done anything on it. */
  readonly mayShow: boolean;
};

/** Follows how old this page is, while it is open; null until that is known. */
export function usePageAge({ madeAtMs, locale, mayShow }: Following): PageAge | null {
  const [age, setAge] = useState<PageAge | null>(null);
  useEffect(() => follow({ madeAtMs, locale, mayShow, tell: setAge }), [madeAtMs, locale, mayShow]);
  return age;
}

/** What a hand does on a page. Scrolling is none of it: a page that is read may change, and stays where it was. */
const touches = ["click", "input", "keydown"] as const;

type Follower = Following & { readonly tell: (age: PageAge) => void };

function follow({ madeAtMs, locale, mayShow, tell }: Follower) {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return undefined;
  const isFromPhone = "kept" in document.documentElement.dataset;
  let known: PageStanding | undefined;
  let isTouched = false;
  let reaches = true;
  const left = new AbortController();
  const { signal } = left;
  const mayGiveWay = () => mayShow && !isTouched && !isTypedIn();
  const ask = async (again: boolean) => {
    const writes = known?.writes ?? null;
    const question = { kind: signals.standing, address: hereAt(), writes, isFromPhone, again };
    const standing = await askWorker<PageStanding | null>(question);
    if (signal.aborted || !standing) return;
    known = standing;
    // What is on its way is not cut: it would have to be sent again.
    const gaveWay =
      standing.since === "newer" && mayGiveWay() && (await alone(() => showNewer(mayGiveWay)));
    if (!gaveWay) tell({ ...standing, reaches });
  };
  const changed = () => void ask(false);
  /** A way may be there again, or another day. */
  const looked = async () => {
    reaches = await answers();
    await ask(reaches && (known?.since === "none" || !isSameDay(madeAtMs, Date.now(), { locale })));
  };
  const touched = () => {
    isTouched = true;
  };
  changed();
  serviceWorker.addEventListener(
    "message",
    ({ data }) => void (data === signals.changed && changed()),
    { signal },
  );
  serviceWorker.addEventListener("controllerchange", changed, { signal });
  for (const event of ["online", "offline", "pageshow"])
    window.addEventListener(event, (seen) => void (isNews(seen) && looked()), { signal });
  document.addEventListener(
    "visibilitychange",
    () => void (document.visibilityState === "visible" && looked()),
    { signal },
  );
  for (const touch of touches) document.addEventListener(touch, touched, { signal, capture: true });
  // Whoever is on the way to another page goes there.
  window.addEventListener("beforeunload", touched, { signal });
  return () => left.abort();
}

/** A page that opens is shown as well: it is news where it was put away meanwhile. */
const isNews = (seen: Event) => !("persisted" in seen) || seen.persisted === true;

function isTypedIn(): boolean {
  const { activeElement } = document;
  return activeElement !== null && activeElement !== document.body;
}

/** Whether there is a way to the server: what a browser says of being online is wrong both ways. */
function answers(): Promise<boolean> {
  return fetch("/icon.svg", { method: "HEAD", cache: "no-store" }).then(
    ({ ok }) => ok,
    () => false,
  );
}
