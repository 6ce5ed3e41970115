import { signals } from "../keys.ts";
import type { StandingAsked } from "../standing.ts";
import { askedNow } from "./counts.ts";
import { keepPage, letStay } from "./keep-pages.ts";
import { keepScreens } from "./keep-screens.ts";
import { showOnce } from "./page-answer.ts";
import { standingOf } from "./tabs.ts";

type SaidByPage = { readonly [name: string]: unknown };

/** What pages say to the worker. What it does not know it lets be: a page may be from another build. */
export function hears(event: ExtendableMessageEvent): void {
  if (event.data === signals.keepScreens) event.waitUntil(keepScreens());
  const told: SaidByPage = typeof event.data === "object" ? (event.data ?? {}) : {};
  const reply = event.ports?.[0];
  const answer = answerTo(told, event);
  if (answer === undefined || reply === undefined) return;
  event.waitUntil(
    answer.then(
      (said) => reply.postMessage(said),
      () => reply.postMessage(null),
    ),
  );
}

function answerTo(told: SaidByPage, event: ExtendableMessageEvent): Promise<unknown> | undefined {
  const { source } = event;
  const { kind, address, addresses, isFresh } = told;
  if (kind === signals.standing && source !== null && "id" in source && isOurs(address))
    return standingOf(event, source.id, told as StandingAsked);
  if (kind === signals.show && isOurs(address)) return Promise.resolve(showOnce(address));
  if (kind === signals.keep && Array.isArray(addresses))
    return keepAll(addresses.filter(isOurs), { isFresh: isFresh === true });
  return undefined;
}

/** Gives the size of what came. A page that is here and fresh stays as it is. */
async function keepAll(
  addresses: readonly string[],
  { isFresh }: { readonly isFresh: boolean },
): Promise<number> {
  let sizeBytes = 0;
  for (const address of addresses) {
    if (isFresh && (await letStay(address))) continue;
    const asked = await askedNow();
    const page = await fetch(address);
    if (!page.ok || page.redirected) throw new Error(address);
    sizeBytes += await keepPage(page, { address, asked, isSaved: true });
  }
  return sizeBytes;
}

const isOurs = (address: unknown): address is string =>
  typeof address === "string" && address.startsWith("/") && !address.startsWith("//");
