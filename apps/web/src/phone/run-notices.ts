import type { InputOf } from "@limber/api";
import { callsBy, type Reply } from "@limber/api/call";
import { keys } from "./keys.ts";
import { noticeTag } from "./notice-tag.ts";
import { forgetText, keepText, readText } from "./storage.ts";

/** Beside the run, and gone with it when somebody signs out. */
const place = `${keys.run}-notices`;

/** By which name the house knows this phone, and how often it was told something. */
type KnownPhone = { readonly noticesId: string; readonly step: number };

/** What is to be told next, and in how many seconds; null for nothing. */
export type NextNotice = { readonly inS: number; readonly words: string } | null;

const patienceMs = 10_000;
const againAfterMs = 15_000;

export const areNoticesOn = () => kept() !== null;

/** Asks to be let, and says to the house where this phone is reached. */
export async function beginNotices(key: string): Promise<"on" | "denied" | "cannot" | "away"> {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration?.pushManager === undefined || !("Notification" in window)) return "cannot";
  if ((await Notification.requestPermission()) !== "granted") return "denied";
  try {
    const { endpoint, keys: { p256dh, auth } = {} } = (await agreed(registration, key)).toJSON();
    const to = { endpoint, p256dh, auth } as InputOf<"notices.begin">;
    const begun = await call("notices.begin", to);
    if (!begun.ok) return "away";
    keep({ noticesId: begun.answer.noticesId, step: 0 });
    return "on";
  } catch {
    return "away";
  }
}

/** Another key of the house than the one that was agreed to ends the agreement. */
async function agreed({ pushManager }: ServiceWorkerRegistration, applicationServerKey: string) {
  const how = { userVisibleOnly: true, applicationServerKey };
  return pushManager.subscribe(how).catch(async () => {
    await (await pushManager.getSubscription())?.unsubscribe();
    return pushManager.subscribe(how);
  });
}

let line = Promise.resolve();
let last = 0;
let wake: () => void = () => undefined;

/** Tells the house what comes next, again until it has heard it, or until something newer is to be told. */
export function tellNext(next: () => NextNotice): void {
  inLine(async ({ noticesId, step }) => {
    keep({ noticesId, step: step + 1 });
    const said = await call("notices.tell", { noticesId, step: step + 1, next: next() });
    return isHeard(said) && said.ok ? said.answer : gone;
  });
  void hideNotices();
}

/** Nothing more is told, and the house forgets where. */
export function endNotices(): void {
  inLine(async ({ noticesId }) => {
    isHeard(await call("notices.end", { noticesId }));
    forgetText(place);
    const registration = await navigator.serviceWorker?.getRegistration();
    await (await registration?.pushManager?.getSubscription())?.unsubscribe();
    return gone;
  });
  void hideNotices();
}

type Heard = { readonly stands: boolean };
const gone: Heard = { stands: false };

const call = callsBy((path, sent) =>
  fetch(path, { ...sent, signal: AbortSignal.timeout(patienceMs) }),
);

/** A house that refuses, as it does once somebody signed out, has heard; one that is away has not. */
function isHeard({ ok, ...reply }: Reply<"notices.tell" | "notices.end">): boolean {
  if (ok || ("status" in reply && reply.status < ofHouse)) return true;
  throw new Error("The house is away.");
}

/** From here on a status is the fault of the house. */
const ofHouse = 500;

/** One after the other: what was tapped later is heard later. */
function inLine(work: (kept: KnownPhone) => Promise<Heard>): void {
  last += 1;
  wake();
  const own = last;
  line = line.then(async () => {
    for (;;) {
      const known = kept();
      if (known === null || own !== last) return;
      const heard = await work(known).catch(() => null);
      if (heard?.stands === false) forgetText(place);
      if (heard !== null) return;
      await pause();
    }
  });
}

/** Until there is something newer to say, or a network, or a while has passed. */
function pause(): Promise<void> {
  return new Promise((again) => {
    wake = again;
    setTimeout(again, againAfterMs);
    window.addEventListener("online", () => again(), { once: true });
  });
}

/** What was answered does not stay on the screen of a locked phone. */
async function hideNotices(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  const shown = await registration?.getNotifications({ tag: noticeTag });
  for (const each of shown ?? []) each.close();
}

function keep(now: KnownPhone): void {
  keepText(place, JSON.stringify(now));
}

/** Whatever is kept, also by another version or by nobody of ours: read, or null. */
function kept(): KnownPhone | null {
  try {
    const { noticesId, step } = JSON.parse(readText(place) ?? "{}");
    const isKnown = typeof noticesId === "string" && Number.isSafeInteger(step);
    return isKnown ? { noticesId, step } : null;
  } catch {
    return null;
  }
}
