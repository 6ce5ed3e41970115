import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { freshDatabase, type TestDatabase } from "@limber/db/testing";
import { inventAccount } from "../testing/invented-account.ts";
import { type Api, openApi } from "./server.ts";

export type TestApi = {
  readonly api: Api;
  readonly database: TestDatabase;
  readonly url: string;
  /** POSTs JSON and answers with status, headers and body. `from` is the address it seems to come from. */
  readonly post: (
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ) => Promise<HttpAnswer>;
  readonly get: (path: string, headers?: Record<string, string>) => Promise<HttpAnswer>;
  readonly reports: unknown[];
  readonly close: () => Promise<void>;
};
// biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of many shapes, and fails where one is not there
export type AnyBody = any;
export type HttpAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AnyBody;
};

const SECRET = "a secret that is only good for tests, and long enough";

/** The whole API on a loopback port, on a database of its own. */
export async function openTestApi(
  environment: Record<string, string> = {},
  now = () => new Date(),
): Promise<TestApi> {
  const database = await freshDatabase();
  const reports: unknown[] = [];
  let api: Api;
  const server = createServer(async (incoming, outgoing) => {
    const address = String(incoming.headers["test-address"] ?? "198.51.100.1");
    const response = await api.handler(asRequest(incoming), { address });
    outgoing.setHeaders(response.headers);
    outgoing.writeHead(response.status);
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  // On a busy machine a test may ask again just when an idle connection is closed.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  api = await openApi(
    { LIMBER_URL: url, LIMBER_SECRET: SECRET, ...environment },
    { now, connection: database.app, report: (problem) => reports.push(problem) },
  );
  const send = (path: string, request: RequestInit) => fetch(url + path, request).then(answered);
  return {
    api,
    database,
    url,
    reports,
    post: (path, body, headers = {}) =>
      send(path, {
        method: "POST",
        body: JSON.stringify(body),
        headers: { "content-type": "application/json", origin: url, ...headers },
      }),
    get: (path, headers = {}) => send(path, { headers }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await database.close();
    },
  };
}

async function answered(response: Response): Promise<HttpAnswer> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text,
  };
}

function asRequest(incoming: IncomingMessage): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, String(value));
  const method = incoming.method ?? "GET";
  const url = `http://${incoming.headers.host}${incoming.url}`;
  if (method === "GET" || method === "HEAD") return new Request(url, { method, headers });
  return new Request(url, {
    method,
    headers,
    body: Readable.toWeb(incoming) as ReadableStream,
    duplex: "half",
  } as RequestInit);
}

/** Gives somebody an account as signing up leaves it, signs them in, and answers with the cookie. */
export async function signUp(
  { post, database }: TestApi,
  { email, password = "correct horse battery" }: { email: string; password?: string },
) {
  const name = email.split("@")[0] ?? email;
  await inventAccount(database.sql, { name, email, password });
  return signIn({ post }, { email, password });
}

export async function signIn(
  { post }: Pick<TestApi, "post">,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const came = await post(
    "/api/auth/sign-in/email",
    { email, password },
    { "test-address": anAddress() },
  );
  if (came.status !== 200) throw new Error(JSON.stringify(came));
  return cookieOf(came);
}

export function cookieOf({ headers }: HttpAnswer): string {
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

let addresses = 0;
/** Another address each time, so that one test's tries do not count for the next. */
export function anAddress(): string {
  addresses += 1;
  return `203.0.113.${addresses % 250}`;
}
