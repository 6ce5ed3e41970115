import { once } from "node:events";
import { Agent, type IncomingMessage, type RequestOptions, request, type Server } from "node:http";
import type { UploadDesk } from "../uploads/desk.ts";
import { type AdmissionLimits, openAdmission, usualLimits } from "./admission.ts";
import { trustedBy } from "./client-address.ts";
import { type PagesHandler, receive } from "./gate.ts";
import { listen, portOf } from "./listening.ts";
import { openMetrics } from "./metrics.ts";
import { openRefusalPace } from "./refusal-pace.ts";
import { openLog } from "./request-log.ts";
import type { Routes } from "./routes.ts";
import type { FrontSettings } from "./settings.ts";

const routes: Routes = {
  patternOf: (path) => (path.startsWith("/runs/") ? "/runs/[id]" : path),
  isAsset: (path) => path === "/sw.js",
  styles: ["/look.css"],
  methodsAt: (path) => (/^\/(acts|api)\//.test(path) ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"]),
};
const usual: FrontSettings = {
  port: 0,
  hosts: ["127.0.0.1", "::1"],
  isOpen: false,
  url: new URL("http://localhost:3000"),
  proxies: trustedBy("1"),
  log: "json",
  logsAddress: false,
  metricsToken: undefined,
  uploadMb: 1,
};
type Given = {
  readonly pages?: PagesHandler;
  readonly settings?: Partial<FrontSettings>;
  readonly limits?: Partial<AdmissionLimits>;
  readonly uploads?: UploadDesk;
};

let opened: readonly Server[] = [];

/** After each test. */
export function closeHouses(): void {
  for (const server of opened) server.close();
  for (const server of opened) server.closeAllConnections();
  opened = [];
}

/** A busy machine is slow, and what hangs still ends. */
export const busy = { timeout: 60_000 };

const hello: PagesHandler = async (_, response) => void response.end("hello");

/** A real server on this machine, with pages that are a function of the test's. */
export async function house(given: Given = {}) {
  const { pages = hello, settings: more = {}, limits = {}, uploads } = given;
  const settings = { ...usual, ...more };
  const lines: string[] = [];
  const admission = openAdmission({ ...usualLimits, ...limits }, () => false);
  const log = openLog(settings, { out: (line) => lines.push(line), now: () => new Date(0) });
  const metrics = openMetrics(admission, uploads);
  const refusals = openRefusalPace();
  const desk = uploads && { uploads };
  const built = { settings, routes, admission, refusals, log, metrics, pages, ...desk };
  const servers = await listen(settings, (asked, response) => receive(built, asked, response));
  opened = [...opened, ...servers];
  const port = portOf(servers[0]) ?? 0;
  const logged = () => lines.map((line) => JSON.parse(line));
  return { port, servers, lines, logged, ...asking(port) };
}

type Answer = {
  readonly status: number;
  readonly headers: IncomingMessage["headers"];
  readonly text: string;
};

function asking(port: number) {
  const ask = async (
    path: string,
    { body, ...more }: RequestOptions & { body?: string } = {},
  ): Promise<Answer> => {
    const asked = request({ host: "127.0.0.1", port, path, agent: new Agent(), ...more }).end(body);
    const [answer] = (await once(asked, "response")) as [IncomingMessage];
    let text = "";
    for await (const piece of answer.setEncoding("utf8")) text += piece;
    return { status: answer.statusCode ?? 0, headers: answer.headers, text };
  };
  return {
    ask,
    post: (path: string, body: string, headers = {}) =>
      ask(path, { method: "POST", body, headers }),
  };
}
