import { lookup } from "node:dns";
import { request } from "node:https";
import { BlockList, isIPv4, type LookupFunction } from "node:net";
import { mayBePushed } from "./push-address.ts";

/** Posts to a service of the open internet and answers with its status; null where it did not answer. */
export type Post = (endpoint: string, sent: Letter) => Promise<number | null>;
type Letter = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

const PATIENCE_MS = 10_000;

/**
 * The address was sent by somebody, and this machine may stand in a house with others: only what the whole world
 * reaches is reached. The address that was looked at is the one that is connected to, no redirect is followed, and
 * nothing is read of the answer but its status.
 */
export function postBy(ask: typeof request): Post {
  return (endpoint, sent) =>
    mayBePushed(endpoint) ? posted(ask, endpoint, sent) : Promise.resolve(null);
}

export const postOut = postBy(request);

function posted(
  ask: typeof request,
  endpoint: string,
  { headers, body }: Letter,
): Promise<number | null> {
  return new Promise((settle) => {
    const settings = {
      ...{ method: "POST", lookup: lookupOutside, agent: false },
      headers: { ...headers, "content-length": String(body.length) },
      signal: AbortSignal.timeout(PATIENCE_MS),
    };
    const asked = ask(endpoint, settings, (answer) => {
      settle(answer.statusCode ?? null);
      answer.destroy();
    });
    // What goes wrong after the answer is nothing to us.
    asked.on("error", () => settle(null));
    asked.end(body);
  });
}

/** As the system looks names up, but a name with one address inside has none. */
export const lookupOutside: LookupFunction = (hostname, options, tell) => {
  lookup(hostname, { ...options, all: true }, (problem, found) => {
    if (problem !== null) return tell(problem, "");
    const [first] = found;
    if (first === undefined || !found.every(({ address }) => isOutside(address)))
      return tell(new Error("There is no such host outside."), "");
    if (options.all) return tell(null, found);
    return tell(null, first.address, first.family);
  });
};

/** Addresses of IPv4 that are not on the open internet, by IANA's registry. */
const inside = new BlockList();
for (const [net, bits] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  inside.addSubnet(net, bits, "ipv4");

/** What of IPv6 is given out to the world, and what of that leads elsewhere. */
const world = new BlockList();
world.addSubnet("2000::", 3, "ipv6");
const tunnels = new BlockList();
tunnels.addSubnet("2001::", 23, "ipv6");
tunnels.addSubnet("2001:db8::", 32, "ipv6");
tunnels.addSubnet("2002::", 16, "ipv6");
tunnels.addSubnet("3fff::", 20, "ipv6");

/** Whether the whole world reaches it: nothing of this machine, of its house, or of whoever rents it out. */
export function isOutside(address: string): boolean {
  if (isIPv4(address)) return !inside.check(address, "ipv4");
  return world.check(address, "ipv6") && !tunnels.check(address, "ipv6");
}
