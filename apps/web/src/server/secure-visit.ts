import { env } from "./env.ts";

/** What browsers trust as they trust https: this machine, under its own names. */
const isThisMachine = (host: string) =>
  /^(localhost|[a-z0-9-]+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/i.test(host.replace(/:\d+$/, ""));

/**
 * Whether whoever sent these headers looks at a page that came over http from another machine. A browser then keeps
 * back what it allows over https alone. What a stranger says of proxies has been taken away before.
 */
export function isInsecureVisit(sent: Pick<Headers, "get">): boolean {
  const host = sent.get("host");
  if (host === null || isThisMachine(host)) return false;
  const scheme = env.isBehindProxy ? sent.get("x-forwarded-proto") : null;
  if (scheme !== null) return scheme !== "https";
  const { protocol, host: own } = new URL(env.surroundings.LIMBER_URL);
  return protocol !== "https:" || own !== host;
}
