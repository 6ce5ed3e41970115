/**
 * Keeps the cramp screens on the phone. They are served from the phone first and refreshed behind its
 * back; every other page comes from the network, and from the phone when the network is not there.
 */
const kept = "limber-1";
const seen = "limber-seen-1";
const mostSeen = 20;
const screens = ["/now", "/now/flags"];
const patienceMs = 2500;
/** Somebody's own pages are kept nowhere, and waited for. */
const own = ["/sign-in", "/sign-up", "/reset-password", "/device"];

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all(screens.map(keepPage)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const clear = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name !== kept && name !== seen).map((name) => caches.delete(name)),
    );
    await self.clients.claim();
  };
  event.waitUntil(clear());
});

self.addEventListener("message", (event) => {
  if (event.data === "keep-screens") event.waitUntil(Promise.all(screens.map(keepPage)));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (own.includes(pathname) || pathname.startsWith("/api/")) return;
  if (isAsset(pathname)) event.respondWith(assetOf(request));
  else if (request.mode === "navigate" && screens.includes(pathname))
    event.respondWith(screenOf(event, pathname));
  else if (request.mode === "navigate") event.respondWith(pageOf(request));
});

function isAsset(pathname) {
  return pathname.startsWith("/_next/static/") || pathname.startsWith("/fonts/");
}

/** Assets have their contents in their names: what is kept is right. */
async function assetOf(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** The phone first; the network behind it, for the next time. */
async function screenOf(event, pathname) {
  const page = await caches.match(pathname);
  const fresh = keepPage(pathname);
  if (page === undefined) return fresh;
  event.waitUntil(fresh.catch(() => undefined));
  return page;
}

/** The network first; without it the page as it was last seen, or the cramp screen. */
async function pageOf(request) {
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
    if (response.ok && !response.redirected) await keepSeen(request, response.clone());
    return response;
  } catch {
    return (await caches.match(request)) ?? (await caches.match("/now")) ?? Response.error();
  }
}

/** The last pages seen, for where there is no network: a plan made at home opens at the start line. */
async function keepSeen(request, response) {
  const cache = await caches.open(seen);
  await cache.delete(request);
  await cache.put(request, response);
  const pages = await cache.keys();
  await Promise.all(pages.slice(0, -mostSeen).map((page) => cache.delete(page)));
}

/** A page with everything it loads. */
async function keepPage(path) {
  const cache = await caches.open(kept);
  const response = await fetch(path, { cache: "reload" });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const html = await response.clone().text();
  const assets = new Set(
    [...html.matchAll(/(?:src|href)="(\/(?:_next\/static|fonts)\/[^"]+)"/g)].map(
      ([, path]) => path,
    ),
  );
  await Promise.all(
    [...assets].map(async (asset) => (await cache.match(asset)) ?? cache.add(asset)),
  );
  await cache.put(path, response.clone());
  return response;
}
