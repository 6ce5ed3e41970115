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
  let isOldBuild = false;
  const server = createServer((from, to) => {
    const one = { method: from.method ?? "", path: from.url ?? "" };
    asked.push(one);
    carry(from, to, { delay: delayOf(one), isOldBuild });
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
    /** The house stands as it was built before: each of its files had another name, which the next build knows nothing of. */
    asBuiltBefore(is: boolean) {
      isOldBuild = is;
    },
    leave() {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}

type Carrying = { readonly delay: LineDelay; readonly isOldBuild: boolean };

/** As a proxy does that hands on to another name: the house sees its own. */
function carry(from: IncomingMessage, to: ServerResponse, { delay, isOldBuild }: Carrying) {
  const { origin, ...headers } = from.headers;
  const here = new URL(ours);
  const path = from.url ?? "/";
  const onward = request(
    new URL(isOldBuild ? path.replace(oldFiles, files) : path, ours),
    {
      method: from.method,
      headers: {
        ...headers,
        host: here.host,
        ...(origin && { origin: ours }),
        ...(isOldBuild && { "accept-encoding": "identity" }),
      },
    },
    (answer) => {
      const pass = () => {
        if (delay === "cut") to.destroy();
        if (to.destroyed) return;
        to.writeHead(answer.statusCode ?? 502, isOldBuild ? unsized(answer) : answer.headers);
        if (isOldBuild && isText(answer)) void renamed(answer).then((text) => to.end(text));
        else answer.pipe(to);
      };
      if (delay === "cut" || delay === 0) pass();
      else setTimeout(pass, delay);
    },
  );
  onward.on("error", () => to.destroy());
  from.pipe(onward);
}

const files = "static/chunks/";
const oldFiles = "static/chunks/before-";
const oldShelf = "limber-before";
const isText = ({ headers }: IncomingMessage) =>
  /html|javascript|css/.test(headers["content-type"] ?? "");

/** What is said of the bytes is of others now. */
function unsized({ headers }: IncomingMessage) {
  const { "content-length": _, etag: _tag, "last-modified": _date, ...others } = headers;
  return others;
}

/** Every file by its name of before, and the shelf of its screens, which is named after those. */
async function renamed(answer: IncomingMessage): Promise<string> {
  const text = Buffer.concat(await answer.toArray()).toString();
  return text.replaceAll(files, oldFiles).replaceAll(/limber-[0-9a-f]{12}/g, oldShelf);
}
