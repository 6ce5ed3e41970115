import { type EntryCounts, keptCounts } from "./entry-counts.ts";
import { notesOf, titleIn } from "./page-notes.ts";
import { shelves } from "./shelves.ts";
import { isOlder } from "./worker/freshness.ts";

/** A page that opens on this phone without a network. */
export type PageHere = {
  readonly address: string;
  readonly title: string;
  readonly madeAtMs: number;
  /** Something was entered after it was asked for. */
  readonly isOlder: boolean;
};

/** The pages that this phone keeps, the newest first, each once. Opens none of them. */
export async function pagesHere(): Promise<readonly PageHere[]> {
  const counts = await keptCounts();
  const found = await Promise.all([shelves.seen, shelves.saved].map((shelf) => pagesOn(shelf)));
  const all = found.flat().map(({ response, url }) => pageFrom(response, { url, counts }));
  const pages = (await Promise.all(all)).filter((page) => page !== null);
  return newestOfEach(pages);
}

/** The same page with other news in its address is one page. */
export function newestOfEach(pages: readonly PageHere[]): readonly PageHere[] {
  const sorted = pages.toSorted((one, other) => other.madeAtMs - one.madeAtMs);
  const nameOf = ({ address, title }: PageHere) => `${address.split("?")[0]} ${title}`;
  const names = sorted.map(nameOf);
  return sorted.filter((page, at) => names.indexOf(nameOf(page)) === at);
}

async function pagesOn(shelf: string) {
  if (!(await caches.has(shelf))) return [];
  const cache = await caches.open(shelf);
  const requests = await cache.keys();
  return Promise.all(requests.map(async ({ url }) => ({ url, response: await cache.match(url) })));
}

async function pageFrom(
  response: Response | undefined,
  { url, counts }: { readonly url: string; readonly counts: EntryCounts },
): Promise<PageHere | null> {
  if (response === undefined) return null;
  const notes = notesOf(response.headers);
  const title = plain(notes.title ?? titleIn(await response.text()));
  const { pathname, search } = new URL(url);
  const found = await Promise.all((notes.loads ?? []).map((asset) => caches.match(asset)));
  if (title === "" || notes.madeAtMs === null || found.includes(undefined)) return null;
  const older = isOlder(notes.writes, counts);
  return { address: `${pathname}${search}`, title, madeAtMs: notes.madeAtMs, isOlder: older };
}

/** As it is read out, without our own name behind it. */
function plain(title: string): string {
  const { body } = new DOMParser().parseFromString(title, "text/html");
  return (body.textContent ?? "").replace(" · Limber", "").trim();
}
