import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ours } from "./page.ts";

/** How long an answer is on its way; "cut": what was asked reaches the house, and no answer comes back. */
export type LineDelay = number | "cut";
type Asked = { readonly method: string; readonly path: string };

/** A way to the house of these tests that can be slow, and can be cut: another origin to a browser, with a worker of its own. */
export async function slowLine() {
  const asked: Asked[] = [];
  let delayOf: (asked: Asked) => LineDelay = () => 0;
  const server = createServer((from, to) => {
    const one = { method: from.method ?? "", path: from.url ?? "" };
    asked.push(one);
    carry(from, to, delayOf(one));
  }).listen(0, "localhost");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    /** What was asked so far. */
    asked,
    /** How long each answer takes from now on. */
    slow(delay: (asked: Asked) => LineDelay) {
      delayOf = delay;
    },
    leave() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

/** As a proxy does that hands on to another name: the house sees its own. */
function carry(from: IncomingMessage, to: ServerResponse, delay: LineDelay) {
  const { origin, ...headers } = from.headers;
  const here = new URL(ours);
  const onward = request(
    new URL(from.url ?? "/", ours),
    {
      method: from.method,
      headers: { ...headers, host: here.host, ...(origin && { origin: ours }) },
    },
    (answer) => {
      const pass = () => {
        if (delay === "cut") to.destroy();
        if (to.destroyed) return;
        to.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(to);
      };
      if (delay === "cut" || delay === 0) pass();
      else setTimeout(pass, delay);
    },
  );
  onward.on("error", () => to.destroy());
  from.pipe(onward);
}
