import { shelves } from "../shelves.ts";
import { screens } from "./address.ts";
import { adoptPages } from "./keep-pages.ts";

/** What the build put into the screens: its files have their contents in their names. */
declare const screenAssets: readonly string[];
/** Made from those names, so that a new build is a new version. */
declare const buildVersion: string;

const kept = `limber-${buildVersion}`;
const ours: readonly string[] = [kept, ...Object.values(shelves)];

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

/** What an older build kept, but for what pages on this phone still load. */
export async function forgetOldScreens(): Promise<void> {
  await adoptPages([kept, shelves.loaded]).catch(() => undefined);
  const names = await caches.keys();
  const old = names.filter((name) => !ours.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** What is kept is right: its name has its contents. */
export async function assetOf(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request).catch(() => Response.error());
}

/** As this build made it: another shelf may have an older one. */
export async function keptScreen(path: string): Promise<Response | undefined> {
  return (await (await caches.open(kept)).match(path)) ?? caches.match(path);
}

/** The phone first; the network behind it, for the next time. */
export async function screenOf(event: FetchEvent, pathname: string): Promise<Response> {
  const page = await keptScreen(pathname);
  const fresh = keepScreen(pathname);
  if (page === undefined) return fresh.catch(() => Response.error());
  event.waitUntil(fresh.catch(() => undefined));
  return page;
}
