import { signals } from "../keys.ts";
import { movedTo } from "../moved.ts";
import { allReady, allWaiting, sendAll } from "../sending.ts";
import { endsAVisit, isAsset, isKept, isPage, screens } from "./address.ts";
import { formArrived, formLeaves, scriptSends, workerSent } from "./entries.ts";
import { forgetPages } from "./keep-pages.ts";
import { assetOf, forgetOldScreens, keepScreens, screenOf } from "./keep-screens.ts";
import { openRun, showNotice } from "./notices.ts";
import { pageOf, unkeptPageOf, wasLedOn } from "./page-answer.ts";
import { hears } from "./page-messages.ts";

declare const self: ServiceWorkerGlobalScope;
/** Not in the types that come with the language: browsers do not all have it. */
type SyncEvent = ExtendableEvent & { readonly tag: string };

/*
 * Keeps the cramp screens on the phone. They are served from the phone first and refreshed behind its
 * back; every other page comes from the network, and from the phone when the network is slow or gone.
 * What somebody typed without a network waits in the outbox, and is sent here when the browser wakes us.
 */
self.addEventListener("install", (event) => {
  event.waitUntil(keepScreens().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(forgetOldScreens().then(() => self.clients.claim()));
});

self.addEventListener("message", hears);

self.addEventListener("sync", (event) => {
  const { tag } = event as SyncEvent;
  if (tag === signals.outbox) (event as SyncEvent).waitUntil(sendWaiting());
});

self.addEventListener("push", (event) => {
  event.waitUntil(showNotice(event.data));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(openRun());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (request.method !== "GET") sends(event, pathname);
  else if (isAsset(pathname)) event.respondWith(assetOf(request));
  else if (request.mode === "navigate") visits(event);
});

function sends(event: FetchEvent, pathname: string): void {
  if (event.request.mode === "navigate") formLeaves(event, pathname);
  else scriptSends(event, pathname);
}

function visits(event: FetchEvent): void {
  const { pathname, search } = new URL(event.request.url);
  const id = event.resultingClientId;
  const leaves = endsAVisit("GET", pathname) || (pathname === "/sign-in" && wasLedOn(id));
  if (leaves) event.waitUntil(forgetPages());
  // As the server does, and without it: a bookmark of an old address opens where there is no network.
  const now = movedTo(`${pathname}${search}`);
  if (now !== null) event.respondWith(Response.redirect(now, 308));
  else if (isPage(pathname)) event.respondWith(pageAt(event));
  else event.waitUntil(formArrived(id));
}

async function pageAt(event: FetchEvent): Promise<Response> {
  const { pathname, search } = new URL(event.request.url);
  // A form that was refused leads to the page that says why.
  const isRefused = new URLSearchParams(search).has("problem");
  const wasSent = await formArrived(event.resultingClientId, { isRefused });
  if (screens.includes(pathname)) return screenOf(event, pathname);
  return isKept(pathname) ? pageOf(event, { wasSent }) : unkeptPageOf(event, { wasSent });
}

/** Fails while something waits, so that the browser wakes us again. */
async function sendWaiting(): Promise<void> {
  const before = await allReady();
  const left = await sendAll();
  // What was refused waits on for its runner, and has changed nothing.
  const still = (await allWaiting()).map(({ id }) => id);
  if (before.some(({ id }) => !still.includes(id))) await workerSent();
  if (left.length > 0) throw new Error("Entries wait to be sent.");
}
