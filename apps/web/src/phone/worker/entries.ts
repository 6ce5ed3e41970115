import { endsAVisit, isEntry } from "./address.ts";
import { countOne, countRefused } from "./counts.ts";
import { forgetPages } from "./keep-pages.ts";
import { tellAll } from "./tabs.ts";

declare const self: ServiceWorkerGlobalScope;

/** Forms that a browser sends as a page, by the visit that they lead to: it asks for the next page when the house has answered. */
const underway = new Map<
  string,
  { readonly endsVisit: boolean; readonly number: Promise<number> }
>();

/** A form of a page is on its way. It counts at once: should its answer be cut, it may have been taken. */
export function formLeaves(event: FetchEvent, pathname: string): void {
  const endsVisit = endsAVisit(event.request.method, pathname);
  if (!endsVisit && !isEntry(event.request.method, pathname)) return;
  const number = count(endsVisit);
  underway.set(event.resultingClientId, { endsVisit, number });
  event.waitUntil(number);
}

/** Whether this page follows a form that the house took: then what was asked for meanwhile may be from before it. Of one that was refused, nothing is. */
export async function formArrived(id: string, { isRefused = false } = {}): Promise<boolean> {
  const form = underway.get(id);
  if (form === undefined) return false;
  underway.delete(id);
  if (isRefused) await countRefused(await form.number);
  else await count(form.endsVisit);
  await tellAll();
  return !isRefused;
}

/** What a script sends: its answer comes by here. Without a network the browser says so itself. */
export function scriptSends(event: FetchEvent, pathname: string): void {
  const { request } = event;
  if (!isEntry(request.method, pathname)) return;
  if (!self.navigator.onLine) {
    event.waitUntil(countOne("writes"));
    return;
  }
  const answer = fetch(request).then((response) => [response, response.clone()] as const);
  event.respondWith(answer.then(([response]) => response));
  const counted = answer.then(async ([, response]) => {
    if (await isRefusal(response)) return;
    await countOne("writes");
    await tellAll();
  });
  // Without an answer it may have been taken all the same.
  event.waitUntil(counted.catch(() => countOne("writes")));
}

/** What waited was sent from here. */
export async function workerSent(): Promise<void> {
  await countOne("writes");
  await tellAll();
}

async function count(endsVisit: boolean): Promise<number> {
  const number = await countOne("writes");
  if (endsVisit) await forgetPages();
  return number;
}

async function isRefusal(response: Response): Promise<boolean> {
  if (response.type === "opaqueredirect") return false;
  if (!response.ok) return true;
  const said = await response.json().catch(() => null);
  return typeof said === "object" && said !== null && "problem" in said;
}
