import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { clientOf } from "./client-address.ts";
import type { FrontSettings } from "./settings.ts";

const second = 1000;

/**
 * Node closes an idle connection after 5 s. A proxy in front keeps its own for 60 to 75 s, and asks
 * on one that is just being closed: its reader sees a 502. Who asked last must be first to let go.
 */
const keepAliveTimeout = 90 * second;
/** A browser sends its headers at once; who takes longer holds a connection for its own sake. */
const headersTimeout = 10 * second;
/** The largest body there is, 33 MB, on a line of half a megabit. */
const requestTimeout = 600 * second;
const connectionsCheckingInterval = 2 * second;
/** Above the longest address that the API takes, so that its own words are heard. */
const maxHeaderSize = 32 * 1024;
/** Nobody reads or writes for so long and comes back. */
const idleTimeout = 120 * second;
/** Each costs about 20 kB; beyond them the system's own queue waits. */
const mostConnections = 1024;
/** A browser opens six, a club behind one address some dozens of them. */
const mostFromOneAddress = 300;

/** Servers on every address that was asked for, all answered alike. */
export async function listen(
  { port, hosts, proxies }: Pick<FrontSettings, "port" | "hosts" | "proxies">,
  answer: RequestListener,
): Promise<readonly Server[]> {
  const servers: Server[] = [];
  const isTooMany = countingConnections(proxies);
  for (const host of hosts) {
    const server = serverFor(answer);
    server.on("connection", (socket: Socket) => {
      if (isTooMany(socket)) turnAway(socket);
    });
    // One port for all, also where the system chooses it.
    server.listen({ port: portOf(servers[0]) ?? port, host, ipv6Only: host === "::1" });
    if (await isListening(server)) servers.push(server);
  }
  return servers;
}

function serverFor(answer: RequestListener): Server {
  const server = createServer(
    {
      keepAliveTimeout,
      headersTimeout,
      requestTimeout,
      connectionsCheckingInterval,
      maxHeaderSize,
    },
    answer,
  );
  server.maxConnections = mostConnections;
  server.timeout = idleTimeout;
  return server;
}

export function portOf(server: Server | undefined): number | undefined {
  return (server?.address() as AddressInfo | null | undefined)?.port;
}

/** A machine may have no IPv6; every other reason is told. */
async function isListening(server: Server): Promise<boolean> {
  try {
    await once(server, "listening");
    return true;
  } catch (problem) {
    const { code } = problem as NodeJS.ErrnoException;
    if (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT") return false;
    throw problem;
  }
}

/** Whether an address has more connections than its share. A proxy of ours speaks for many. */
function countingConnections(trusts: FrontSettings["proxies"]): (socket: Socket) => boolean {
  const counts = new Map<string, number>();
  return (socket) => {
    const address = socket.remoteAddress ?? "";
    if (trusts(address, 0)) return false;
    const client = clientOf(address);
    const count = (counts.get(client) ?? 0) + 1;
    counts.set(client, count);
    socket.once("close", () => {
      const left = (counts.get(client) ?? 1) - 1;
      if (left > 0) counts.set(client, left);
      else counts.delete(client);
    });
    return count > mostFromOneAddress;
  };
}

const words = "This address has too many connections here. Close some, then try again.\n";

function turnAway(socket: Socket): void {
  socket.on("error", () => socket.destroy());
  socket.end(
    `HTTP/1.1 429 Too Many Requests\r\nContent-Type: text/plain\r\nRetry-After: 10\r\nConnection: close\r\nContent-Length: ${words.length}\r\n\r\n${words}`,
  );
}
