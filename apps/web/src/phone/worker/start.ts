import { signals } from "../keys.ts";
import { movedTo } from "../moved.ts";
import { sendAll } from "../outbox.ts";
import { endsAVisit, isAsset, isKept, screens } from "./address.ts";
import {
  assetOf,
  forgetOldScreens,
  forgetPages,
  keepScreens,
  pageOf,
  screenOf,
} from "./keep-screens.ts";

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

self.addEventListener("message", (event) => {
  if (event.data === signals.keepScreens) event.waitUntil(keepScreens());
});

self.addEventListener("sync", (event) => {
  const { tag } = event as SyncEvent;
  if (tag === signals.outbox) (event as SyncEvent).waitUntil(sendWaiting());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname, search } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (endsAVisit(request.method, pathname)) event.waitUntil(forgetPages());
  if (request.method !== "GET") return;
  if (isAsset(pathname)) return event.respondWith(assetOf(request));
  if (request.mode !== "navigate") return;
  // As the server does, and without it: a bookmark of an old address opens where there is no network.
  const now = movedTo(`${pathname}${search}`);
  if (now !== null) event.respondWith(Response.redirect(now, 308));
  else if (!isKept(pathname)) return;
  else if (screens.includes(pathname)) event.respondWith(screenOf(event, pathname));
  else event.respondWith(pageOf(event));
});

/** Fails while something waits, so that the browser wakes us again. */
async function sendWaiting(): Promise<void> {
  const left = await sendAll();
  if (left.length > 0) throw new Error("Entries wait to be sent.");
}
