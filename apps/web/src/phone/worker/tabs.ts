import { signals } from "../keys.ts";
import type { PageStanding, Since, StandingAsked } from "../standing.ts";
import { isKept as mayBeKept } from "./address.ts";
import { askedNow, countsNow } from "./counts.ts";
import { isOlder } from "./freshness.ts";
import { isWhole } from "./keep-pages.ts";
import { type PageCame, takeIn } from "./take-in.ts";

declare const self: ServiceWorkerGlobalScope;

type OpenPage = { readonly address: string; writes: number; since: Since };

/** Pages that are open, by the browser's name for them. A worker that slept has forgotten them: then the page says what it knows. */
const pages = new Map<string, OpenPage>();
const mostPages = 50;

export function opened(id: string, page: OpenPage): void {
  pages.set(id, page);
  for (const first of [...pages.keys()].slice(0, -mostPages)) pages.delete(first);
}

/** An answer that was late has come, or will not. */
export async function settled(id: string, came: PageCame): Promise<void> {
  const page = pages.get(id);
  if (page !== undefined) page.since = came === "nowhere" ? "none" : "newer";
  await tell(id);
}

/** What is known of it has changed: it asks. */
export async function tell(id: string): Promise<void> {
  (await self.clients.get(id))?.postMessage(signals.changed);
}

/** Every page asks how it stands now. */
export async function tellAll(): Promise<void> {
  for (const client of await self.clients.matchAll({ type: "window" }))
    client.postMessage(signals.changed);
}

/** How a page stands; asks the house for a newer one where something was entered since, or the page wants it. */
export async function standingOf(event: ExtendableEvent, id: string, asked: StandingAsked) {
  const now = await countsNow();
  const { address, isFromPhone } = asked;
  const isNew = !pages.has(id);
  const page = pages.get(id) ?? {
    address,
    writes: asked.writes ?? (isFromPhone ? -1 : now.writes),
    since: isFromPhone ? "none" : "nothing",
  };
  if (isNew) opened(id, page);
  const older = isOlder(page.writes, now);
  const mayAsk = page.since === "nothing" ? older || asked.again : asked.again;
  if (mayAsk && page.since !== "awaited" && page.since !== "newer")
    event.waitUntil(fetchNewer(id, page));
  const isKept = await isWhole(address);
  // The first page of all came before there was a worker that could keep it.
  if (isNew && !isKept && page.since === "nothing") event.waitUntil(keepUnseen(id, address));
  const { since, writes } = page;
  return { since, isOlder: older, isKept, writes } satisfies PageStanding;
}

/** A page that is never kept may say what is said once: it is not fetched unseen. */
async function fetchNewer(id: string, page: OpenPage): Promise<void> {
  const mayKeep = isKeepable(page.address);
  page.since = mayKeep ? "awaited" : "newer";
  if (mayKeep) await settled(id, await fetched(page.address));
}

async function keepUnseen(id: string, address: string): Promise<void> {
  if (isKeepable(address) && (await fetched(address)) === "kept") await tell(id);
}

const isKeepable = (address: string) => mayBeKept(new URL(address, self.location.origin).pathname);

async function fetched(address: string): Promise<PageCame> {
  const asked = await askedNow();
  return fetch(address, { redirect: "manual", cache: "no-store" }).then(
    (answer) => takeIn(answer, { address, asked }),
    () => "nowhere",
  );
}
