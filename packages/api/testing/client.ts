import { createTRPCClient, httpLink } from "@trpc/client";
import type { AppRouter } from "../src/router.ts";

/** Calls procedures as a page of ours does, in the name of whoever has this cookie. */
export function clientOf({ url }: { readonly url: string }, cookie: string) {
  const headers = { cookie, origin: url };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/api/trpc`, headers })] });
}
