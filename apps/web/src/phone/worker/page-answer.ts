import { askedNow } from "./counts.ts";
import { isOlder, patienceFor } from "./freshness.ts";
import { keptPage } from "./keep-pages.ts";
import { keptScreen } from "./keep-screens.ts";
import { opened, settled, tell } from "./tabs.ts";
import { takeIn } from "./take-in.ts";

/** Addresses whose page is shown from the phone once, and since when: it has just come. */
const shown = new Map<string, number>();
const justMs = 10_000;
/** Visits that the house led on to another page: the browser asks for that next. */
const ledOn = new Set<string>();

export const showOnce = (address: string) => void shown.set(address, performance.now());
export const wasLedOn = (id: string) => ledOn.delete(id);

/** How somebody came to a page: after a form that the house took, or by themselves. */
export type Arrival = { readonly wasSent: boolean };

/** The network first. When it is slow the page as it was last kept, which says so, until the answer comes; when it is gone the same, or the page for where there is none. */
export async function pageOf(event: FetchEvent, { wasSent }: Arrival): Promise<Response> {
  const { request, resultingClientId: id } = event;
  const address = addressIn(request.url);
  const asked = await askedNow();
  const page = await keptPage(address);
  if (hasJustCome(address) && page !== undefined) {
    opened(id, { address, writes: page.notes.writes ?? 0, since: "nothing" });
    return page.response;
  }
  opened(id, { address, writes: asked.writes, since: "nothing" });
  const fresh = fetch(request);
  const came = fresh.then((response) => {
    if (response.type === "opaqueredirect") ledOn.add(id);
    return takeIn(response.clone(), { address, asked });
  });
  if (page === undefined) {
    event.waitUntil(came.then(() => tell(id)).catch(() => undefined));
    return fresh.catch(() => awayPage(wasSent));
  }
  const first = await firstOf(fresh, patienceFor(page.notes.writes, asked));
  event.waitUntil(
    came
      .then((how) => (first === "late" ? settled(id, how) : tell(id)))
      .catch(() => (first === "late" ? settled(id, "nowhere") : undefined)),
  );
  if (typeof first !== "string") return first;
  const since = first === "late" ? "awaited" : "none";
  opened(id, { address, writes: page.notes.writes ?? -1, since });
  return marked(page.response, isOlder(page.notes.writes, asked) ? "older" : since);
}

/** What is kept nowhere is waited for, and says in words of ours when there is no network. */
export async function unkeptPageOf(event: FetchEvent, { wasSent }: Arrival): Promise<Response> {
  const { request, resultingClientId: id } = event;
  const { writes } = await askedNow();
  opened(id, { address: addressIn(request.url), writes, since: "nothing" });
  return fetch(request).catch(() => awayPage(wasSent));
}

function hasJustCome(address: string): boolean {
  const atMs = shown.get(address);
  shown.delete(address);
  return atMs !== undefined && performance.now() - atMs < justMs;
}

async function awayPage(wasSent: boolean): Promise<Response> {
  const page = await keptScreen("/offline");
  if (page === undefined) return Response.error();
  return wasSent ? marked(page, "sent") : page;
}

function addressIn(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/** The answer; or that it is late, or does not come. */
function firstOf(answer: Promise<Response>, ms: number): Promise<Response | "late" | "none"> {
  const late = new Promise<"late">((settle) => setTimeout(settle, ms, "late"));
  return Promise.race([answer.catch(() => "none" as const), late]);
}

/** The page says of itself, from its first picture on, that it is from the phone. */
async function marked(response: Response, how: string): Promise<Response> {
  const html = await response.text();
  return new Response(html.replace("<html", `<html data-kept="${how}"`), {
    headers: response.headers,
  });
}
