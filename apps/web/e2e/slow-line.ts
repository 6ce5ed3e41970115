import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ours } from "./page.ts";

/** Where a line is cut: before the house hears of it; after the house has done it and before the first byte of its answer; in the headers; or in the body. */
export type LineCut = "before" | "after" | "headers" | "body";
/** How long an answer is on its way, or where it is cut. */
export type LineDelay = number | LineCut;
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
  const stop = () => {
    const stopped = once(server, "close");
    server.close();
    server.closeAllConnections();
    return stopped;
  };
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
    /** Nobody listens there any more: what is asked is refused. */
    stop,
    /** Somebody listens again, at the same address. */
    async goOn() {
      server.listen(port, "localhost");
      await once(server, "listening");
    },
    leave: () => (server.listening ? stop() : Promise.resolve()),
  };
}

type Carrying = { readonly delay: LineDelay; readonly isOldBuild: boolean };

/** As a proxy does that hands on to another name: the house sees its own. */
function carry(from: IncomingMessage, to: ServerResponse, { delay, isOldBuild }: Carrying) {
  const { origin, ...headers } = from.headers;
  if (delay === "before") {
    to.destroy();
    return;
  }
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
        if (typeof delay === "string") void cutIn(answer, to, delay);
        if (to.destroyed || typeof delay === "string") return;
        to.writeHead(answer.statusCode ?? 502, isOldBuild ? unsized(answer) : answer.headers);
        if (isOldBuild && isText(answer)) void renamed(answer).then((text) => to.end(text));
        else answer.pipe(to);
      };
      if (typeof delay === "string" || delay === 0) pass();
      else setTimeout(pass, delay);
    },
  );
  onward.on("error", () => to.destroy());
  from.pipe(onward);
}

/** What the house says is written as far as the cut, byte by byte, and then the line is dead. */
async function cutIn(answer: IncomingMessage, to: ServerResponse, cut: LineCut) {
  const body = Buffer.concat(await answer.toArray());
  const { rawHeaders, statusCode, statusMessage } = answer;
  const lines = [`HTTP/1.1 ${statusCode} ${statusMessage}`];
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? "";
    if (!/^(?:transfer-encoding|content-length)$/i.test(name))
      lines.push(`${name}: ${rawHeaders[at + 1]}`);
  }
  const head = `${lines.join("\r\n")}\r\ncontent-length: ${body.length}\r\n\r\n`;
  const line = to.socket;
  if (cut === "headers") line?.write(head.slice(0, head.length / 2));
  if (cut === "body")
    line?.write(Buffer.concat([Buffer.from(head), body.subarray(0, body.length / 2)]));
  line?.end(() => to.destroy());
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
