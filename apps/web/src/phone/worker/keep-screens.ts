import { addressesOf } from "../moved.ts";
import { assetsIn, screens } from "./address.ts";

/** What the build put into the screens: its files have their contents in their names. */
declare const screenAssets: readonly string[];
/** Made from those names, so that a new build is a new version. */
declare const buildVersion: string;

const kept = `limber-${buildVersion}`;
const seen = "limber-seen-1";
const loaded = "limber-loaded-1";
/** What the button on the page of a race puts there. */
const saved = "pages";
const ours = [kept, seen, loaded, saved];
const mostSeen = 20;
const mostLoaded = 60;
const patienceMs = 2500;

/** The screens with all that they load, or none of it: half a screen is no help. */
export async function keepScreens(): Promise<void> {
  const cache = await caches.open(kept);
  const lacking = await Promise.all(
    screenAssets.map(async (asset) => ((await cache.match(asset)) ? [] : [asset])),
  );
  await cache.addAll(lacking.flat());
  // One after another: whoever opens a page meanwhile is answered first.
  for (const screen of screens) {
    const { ok, status } = await keepScreen(screen);
    if (!ok) throw new Error(`${screen} answered ${status}`);
  }
}

/** What is no screen, such as a house that is full, is answered and not kept. */
async function keepScreen(path: string): Promise<Response> {
  const response = await fetch(path, { cache: "reload" });
  if (!response.ok) return response;
  const cache = await caches.open(kept);
  await cache.put(path, response.clone());
  return response;
}

/** What an older build kept. */
export async function forgetOldScreens(): Promise<void> {
  const names = await caches.keys();
  const old = names.filter((name) => !ours.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

export async function forgetPages(): Promise<void> {
  await Promise.all([caches.delete(seen), caches.delete(saved)]);
}

/** What is kept is right: its name has its contents. */
export async function assetOf(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request).catch(() => Response.error());
}

/** The phone first; the network behind it, for the next time. */
export async function screenOf(event: FetchEvent, pathname: string): Promise<Response> {
  const page = await caches.match(pathname);
  const fresh = keepScreen(pathname);
  if (page === undefined) return fresh.catch(() => Response.error());
  event.waitUntil(fresh.catch(() => undefined));
  return page;
}

/** The network first; when it is slow or gone the page as it was last seen, or the cramp screen. */
export async function pageOf(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const fresh = fetch(request);
  const page = await lastSeen(request.url);
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

/** Under the newest of its addresses first: what stands under an older one was seen before. */
async function lastSeen(url: string): Promise<Response | undefined> {
  const found = await Promise.all(namesOf(url).map((name) => caches.match(name)));
  return found.find((page) => page !== undefined);
}

function namesOf(url: string): readonly string[] {
  const { pathname, search } = new URL(url);
  return addressesOf(`${pathname}${search}`);
}

function within(answer: Promise<Response>, ms: number): Promise<Response> {
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error("late")), ms));
  return Promise.race([answer, late]);
}

/** The last pages seen with what they load, for where there is no network: a plan made at home opens at the start line, and a run is logged at the car. */
async function keepSeen(request: Request, response: Response): Promise<void> {
  const cache = await caches.open(seen);
  const html = await response.clone().text();
  await Promise.all(namesOf(request.url).map((name) => cache.delete(name)));
  await cache.put(request, response);
  await keepOnly(cache, mostSeen);
  const assets = await caches.open(loaded);
  await Promise.all(
    assetsIn(html).map(async (asset) => (await caches.match(asset)) ?? assets.add(asset)),
  );
  await keepOnly(assets, mostLoaded);
}

async function keepOnly(cache: Cache, most: number): Promise<void> {
  const all = await cache.keys();
  await Promise.all(all.slice(0, -most).map((one) => cache.delete(one)));
}
