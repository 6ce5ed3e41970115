/**
 * Keeps the cramp screens on the phone. They are served from the phone first and refreshed behind its
 * back; every other page comes from the network, and from the phone when the network is slow or gone.
 * What somebody typed without a network waits in the outbox, and is sent here when the browser wakes us.
 */
const kept = "limber-1";
const seen = "limber-seen-1";
const loaded = "limber-loaded-1";
/** What the button on the page of a race puts there. */
const saved = "pages";
const ours = [kept, seen, loaded, saved];
const mostSeen = 20;
const mostLoaded = 60;
const screens = ["/now", "/now/flags"];
const patienceMs = 2500;
/** Pages about an account itself are kept nowhere, and waited for. */
const never = [
  "/sign-in",
  "/sign-up",
  "/reset-password",
  "/device",
  "/settings",
  "/import",
  "/share",
];

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all(screens.map(keepPage)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const clear = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => !ours.includes(name)).map((name) => caches.delete(name)),
    );
    await self.clients.claim();
  };
  event.waitUntil(clear());
});

self.addEventListener("message", (event) => {
  if (event.data === "keep-screens") event.waitUntil(Promise.all(screens.map(keepPage)));
});

self.addEventListener("sync", (event) => {
  if (event.tag === "outbox") event.waitUntil(sendOutbox());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== self.location.origin) return;
  if (endsAVisit(request, pathname)) event.waitUntil(forgetPages());
  if (request.method !== "GET") return;
  if (pathname.startsWith("/api/") || never.some((page) => isUnder(pathname, page))) return;
  if (isAsset(pathname)) event.respondWith(assetOf(request));
  else if (request.mode === "navigate" && screens.includes(pathname))
    event.respondWith(screenOf(event, pathname));
  else if (request.mode === "navigate") event.respondWith(pageOf(event));
});

/** Who signs in or out, or deletes the account, may be another person than the one whose pages were seen. */
function endsAVisit({ method }, pathname) {
  return (
    method === "POST" && (pathname.startsWith("/accounts/sign-") || pathname === "/settings/delete")
  );
}

function forgetPages() {
  return Promise.all([caches.delete(seen), caches.delete(saved)]);
}

function isUnder(pathname, page) {
  return pathname === page || pathname.startsWith(`${page}/`);
}

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

/** The network first; when it is slow or gone the page as it was last seen, or the cramp screen. */
async function pageOf(event) {
  const { request } = event;
  const fresh = fetch(request);
  const page = await caches.match(request);
  try {
    const response = await (page === undefined ? fresh : within(fresh, patienceMs));
    if (response.redirected && new URL(response.url).pathname === "/sign-in")
      event.waitUntil(forgetPages());
    else if (response.ok && !response.redirected)
      event.waitUntil(keepSeen(request, response.clone()).catch(() => undefined));
    return response;
  } catch {
    fresh.catch(() => undefined);
    return page ?? (await caches.match("/now")) ?? Response.error();
  }
}

function within(answer, ms) {
  const late = new Promise((_, fail) => setTimeout(() => fail(new Error("late")), ms));
  return Promise.race([answer, late]);
}

/** The last pages seen with what they load, for where there is no network: a plan made at home opens at the start line, and a run is logged at the car. */
async function keepSeen(request, response) {
  const cache = await caches.open(seen);
  const html = await response.clone().text();
  await cache.delete(request);
  await cache.put(request, response);
  await keepOnly(cache, mostSeen);
  const assets = await caches.open(loaded);
  await Promise.all(
    assetsIn(html).map(async (asset) => (await caches.match(asset)) ?? assets.add(asset)),
  );
  await keepOnly(assets, mostLoaded);
}

async function keepOnly(cache, most) {
  const all = await cache.keys();
  await Promise.all(all.slice(0, -most).map((one) => cache.delete(one)));
}

/** A page with everything it loads. */
async function keepPage(path) {
  const cache = await caches.open(kept);
  const response = await fetch(path, { cache: "reload" });
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  const html = await response.clone().text();
  await Promise.all(
    assetsIn(html).map(async (asset) => (await cache.match(asset)) ?? cache.add(asset)),
  );
  await cache.put(path, response.clone());
  return response;
}

function assetsIn(html) {
  const found = html.matchAll(/(?:src|href)="(\/(?:_next\/static|fonts)\/[^"]+)"/g);
  return [...new Set([...found].map(([, path]) => path))];
}

/** Sends what waits, each entry as its form; the same store and the same shape as `features/runs/outbox.ts`. */
async function sendOutbox() {
  const database = await promised(indexedDB.open("limber"));
  if (!database.objectStoreNames.contains("outbox")) return database.close();
  const store = (mode) => database.transaction("outbox", mode).objectStore("outbox");
  const entries = await promised(store("readonly").getAll());
  for (const { id, owner, to, fields } of entries.filter(
    (entry) => entry.owner !== "" && !entry.refused,
  )) {
    const response = await fetch(to, {
      method: "POST",
      headers: { accept: "application/json" },
      body: new URLSearchParams([...fields, ["owner", owner]]),
    });
    const told = response.ok ? await response.json() : {};
    if (told.place) await promised(store("readwrite").delete(id));
  }
  database.close();
}

function promised(request) {
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}
