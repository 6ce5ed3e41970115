import { addressesOf } from "../moved.ts";
import { noted, notesOf, type PageNotes } from "../page-notes.ts";
import { shelves } from "../shelves.ts";
import { assetsIn } from "./address.ts";
import { countOne, countsNow, type PageAsked } from "./counts.ts";
import { isOlder, pagesBeyond, unusedAssets } from "./freshness.ts";

const mostSeen = 20;
const assetPatienceMs = 20_000;

/** A page from the phone, and what is noted of it. */
export type KeptPage = { readonly response: Response; readonly notes: PageNotes };

/** Under the newest of its addresses first: what stands under an older one was seen before. */
export async function keptPage(address: string): Promise<KeptPage | undefined> {
  for (const name of addressesOf(address)) {
    const response = (await (await caches.open(shelves.seen)).match(name)) ?? (await matched(name));
    if (response !== undefined) return { response, notes: notesOf(response.headers) };
  }
  return undefined;
}

/** Whether this address opens without a network, with all that it loads. */
export async function isWhole(address: string): Promise<boolean> {
  const page = await keptPage(address);
  return page !== undefined && (await areHere(await loadsOf(page.response)));
}

type PageToKeep = {
  readonly address: string;
  readonly asked: PageAsked;
  readonly isSaved?: boolean;
};

/** When each address was asked for whose answer was kept: one that was asked earlier and comes later is older. */
const keptInOrder = new Map<string, number>();
let turn: Promise<unknown> = Promise.resolve();

/** One after another: what is swept out is not what another just fetched. */
function inTurn<Done>(work: () => Promise<Done>): Promise<Done> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** Keeps a page with all that it loads, or nothing of it. Gives its size. */
export async function keepPage(response: Response, keeping: PageToKeep): Promise<number> {
  const { headers } = response;
  if (!(headers.get("content-type") ?? "").startsWith("text/html")) throw new Error("no page");
  const html = await response.text();
  return inTurn(() => shelve(html, headers, keeping));
}

async function shelve(html: string, headers: Headers, keeping: PageToKeep): Promise<number> {
  const { address, asked } = keeping;
  const loads = assetsIn(html);
  await fetchLacking(loads);
  const cache = await caches.open(shelves.seen);
  if ((keptInOrder.get(address) ?? 0) > asked.order) {
    // A newer answer came first: that one stays.
    if (keeping.isSaved) await saveShelved(cache, address);
    return html.length;
  }
  const names = addressesOf(address);
  const before = await keptPage(address);
  const isSaved = keeping.isSaved ?? before?.notes.isSaved ?? false;
  // Who signed out meanwhile leaves no page behind, also none that was on its way.
  if (await isOver(asked)) return 0;
  await Promise.all(names.map((name) => cache.delete(name)));
  await cache.put(address, noted(html, headers, { writes: asked.writes, loads, isSaved }));
  if (await isOver(asked)) await cache.delete(address);
  keptInOrder.set(address, asked.order);
  await tidy(cache);
  return html.length;
}

/** Lets a page that is here stay, without asking for it again; tells whether it was, from after the last entry. */
export function letStay(address: string): Promise<boolean> {
  return inTurn(async () => {
    const cache = await caches.open(shelves.seen);
    const page = await cache.match(address);
    const writes = page && notesOf(page.headers).writes;
    if (typeof writes !== "number" || isOlder(writes, await countsNow())) return false;
    await saveShelved(cache, address);
    return true;
  });
}

/** What is here stays from now on. */
async function saveShelved(cache: Cache, address: string): Promise<void> {
  const page = await cache.match(address);
  if (page === undefined) return;
  const { writes, loads } = notesOf(page.headers);
  const html = await page.text();
  const notes = { writes: writes ?? 0, loads: loads ?? assetsIn(html), isSaved: true };
  await cache.put(address, noted(html, page.headers, notes));
}

const isOver = async ({ visits }: PageAsked) => (await countsNow()).visits !== visits;

async function fetchLacking(assets: readonly string[]): Promise<void> {
  const loaded = await caches.open(shelves.loaded);
  await Promise.all(
    assets.map(async (asset) => {
      if ((await matched(asset)) !== undefined) return;
      const response = await fetch(asset, { signal: AbortSignal.timeout(assetPatienceMs) });
      if (!response.ok) throw new Error(`${asset} answered ${response.status}`);
      await loaded.put(asset, response);
    }),
  );
}

/** Nothing stays that no page needs. */
async function tidy(cache: Cache): Promise<void> {
  const requests = await cache.keys();
  const pages = await Promise.all(
    requests.map(async (request) => ({ url: request.url, page: await cache.match(request) })),
  );
  const all = pages.flatMap(({ url, page }) => (page === undefined ? [] : [{ url, page }]));
  const gone = pagesBeyond(
    all.map(({ url, page }) => ({ url, isSaved: notesOf(page.headers).isSaved })),
    mostSeen,
  );
  await Promise.all(gone.map((url) => cache.delete(url)));
  const stay = all.filter(({ url }) => !gone.includes(url));
  await sweep(await Promise.all(stay.map(({ page }) => loadsOf(page))));
}

async function sweep(pages: readonly (readonly string[])[]): Promise<void> {
  const loaded = await caches.open(shelves.loaded);
  const assets = (await loaded.keys()).map(({ url }) => new URL(url).pathname);
  await Promise.all(unusedAssets(assets, pages).map((asset) => loaded.delete(asset)));
}

/** What was noted, or stands in its HTML. */
async function loadsOf(page: Response): Promise<readonly string[]> {
  return notesOf(page.headers).loads ?? assetsIn(await page.clone().text());
}

const matched = (name: string) => caches.match(name);

async function areHere(assets: readonly string[]): Promise<boolean> {
  const found = await Promise.all(assets.map(matched));
  return found.every((asset) => asset !== undefined);
}

/** Before the files of an older build go: what pages still load is theirs from now on, and a page that cannot have it goes too. */
export function adoptPages(goingOn: readonly string[]): Promise<void> {
  return inTurn(async () => {
    const seen = await caches.open(shelves.seen);
    await takeSaved(seen);
    for (const request of await seen.keys()) {
      const page = await seen.match(request);
      if (page === undefined) continue;
      const isFull = await adoptAssets(await loadsOf(page), goingOn);
      if (!isFull) await seen.delete(request);
    }
    await tidy(seen);
  });
}

/** What the button on the page of a race once kept apart: one home for all pages. The screens among them have theirs. */
async function takeSaved(seen: Cache): Promise<void> {
  if (!(await caches.has(shelves.saved))) return;
  const saved = await caches.open(shelves.saved);
  for (const request of await saved.keys()) {
    const { pathname } = new URL(request.url);
    const page = await saved.match(request);
    const isScreen = pathname === "/now" || pathname === "/now/flags";
    if (page === undefined || isScreen || (await seen.match(request)) !== undefined) continue;
    await seen.put(request, page);
  }
  await caches.delete(shelves.saved);
}

async function adoptAssets(
  assets: readonly string[],
  goingOn: readonly string[],
): Promise<boolean> {
  const loaded = await caches.open(shelves.loaded);
  const stays = await Promise.all(goingOn.map((name) => caches.open(name)));
  for (const asset of assets) {
    const there = await Promise.all(stays.map((cache) => cache.match(asset)));
    if (there.some((found) => found !== undefined)) continue;
    const found = await matched(asset);
    if (found !== undefined) await loaded.put(asset, found);
    else if (!(await fetchLacking([asset]).then(yes, no))) return false;
  }
  return true;
}

const yes = () => true;
const no = () => false;

/** This page is elsewhere or nowhere now. */
export async function forgetPage(address: string): Promise<void> {
  const cache = await caches.open(shelves.seen);
  await Promise.all(addressesOf(address).map((name) => cache.delete(name)));
}

/** Counted first: what is on its way to be kept sees that, and is not. */
export async function forgetPages(): Promise<void> {
  await countOne("visits");
  await Promise.all([caches.delete(shelves.seen), caches.delete(shelves.saved)]);
}
