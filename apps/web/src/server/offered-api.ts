import { notReady } from "@limber/api/not-ready";
import type { Api } from "@limber/api/server";

const kept = Symbol.for("limber.offered-api");
type Offered = { [kept]?: () => Promise<Api> };

/** The one API of this process. Pages and the server in front of them are built apart, and find each other here: pages open it, and the front asks it. */
export function offerApi(open: () => Promise<Api>): void {
  (globalThis as Offered)[kept] = open;
}

/** Before the first page there is none. */
export async function offeredApi(): Promise<Api> {
  const open = (globalThis as Offered)[kept];
  if (open === undefined) throw notReady();
  return open();
}
