import type { IncomingMessage } from "node:http";
import { isIPv6 } from "node:net";
import proxyAddress from "@fastify/proxy-addr";
import { ADDRESS_HEADER } from "@limber/api/sender";
import ipaddr from "ipaddr.js";

/** Whether an address may say for whom it asks; `hop` counts the proxies from here. */
export type TrustedProxies = (address: string, hop: number) => boolean;

/** What a proxy writes, and anybody else could too. */
const FORWARDED = [
  "forwarded",
  "via",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-port",
  "x-forwarded-proto",
  "x-real-ip",
];

const isLoopback = proxyAddress.compile("loopback");

/**
 * Which proxies are ours: a count of them, the nearest on this machine, or their addresses, as in
 * `loopback, 10.0.0.0/8`. Nobody unless it is said.
 */
export function trustedBy(said: string | undefined): TrustedProxies {
  if (!said || said === "0") return () => false;
  if (/^\d+$/.test(said))
    return (address, hop) => hop < Number(said) && (hop > 0 || isLoopback(address, hop));
  const isListed = proxyAddress.compile(said.split(",").map((each) => each.trim()));
  return (address, hop) => isListed(address, hop);
}

/** Where a request came from. */
export type Origin = {
  readonly address: string;
  /** Whether somebody at this machine asks, with no proxy between. */
  readonly isHere: boolean;
};

/**
 * Settles where a request came from, and tells the pages by a header that nobody else can set. What a
 * stranger says of proxies is forgotten, so that nothing behind us can believe it.
 */
export function settleAddress(request: IncomingMessage, trusts: TrustedProxies): Origin {
  const { headers, socket } = request;
  const direct = plain(socket.remoteAddress ?? "");
  const wasForwarded = FORWARDED.some((name) => headers[name] !== undefined);
  const isOurProxy = trusts(direct, 0);
  const address = isOurProxy ? plain(proxyAddress(request, trusts)) : direct;
  if (!isOurProxy) for (const name of FORWARDED) delete headers[name];
  const isHere = !wasForwarded && isLoopback(direct, 0);
  headers[ADDRESS_HEADER] = address;
  return { address, isHere };
}

/** IPv4 that arrived through an IPv6 socket is IPv4; what is no address is nobody's. */
function plain(address: string): string {
  return ipaddr.isValid(address) ? ipaddr.process(address).toString() : "unknown";
}

const NETWORK_BITS = 64;

/** Who shares a limit: an address, or the network of one household where there are so many addresses. */
export function clientOf(address: string): string {
  if (!isIPv6(address)) return address;
  return ipaddr.IPv6.networkAddressFromCIDR(`${address}/${NETWORK_BITS}`).toString();
}
