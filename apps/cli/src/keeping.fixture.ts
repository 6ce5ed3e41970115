import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { type AddressInfo, connect, createServer as createDoor } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openApi } from "@limber/api/server";
import { environment } from "./env.ts";
import { type CommandResult, limber } from "./limber.fixture.ts";
import type { Session } from "./session.ts";

type Variables = Readonly<Record<string, string>>;

/** A folder for data, settings and files of one test file, and the command as somebody there runs it. */
export function machine() {
  const folder = mkdtempSync(join(tmpdir(), "limber-cli-"));
  // Where root runs this, the server is another user's and must reach its folder.
  chmodSync(folder, 0o755);
  const path = (name: string) => join(folder, name);
  const run = (line: string, { password = "", variables = {}, ...more }: MachineGiven = {}) => {
    const { token, tokenFile } = environment(variables);
    return limber(line, {
      ...files(path),
      environment: {
        token,
        tokenFile,
        variables: { LIMBER_DATA: path("data"), ...variables },
        credentialsFile: path("settings/credentials.json"),
        configFile: path("settings/config.json"),
      },
      readSecret: async () => password,
      ...more,
    });
  };
  const json = async (line: string, given: MachineGiven = {}) =>
    parsed(await run(`${line} --json`, given));
  const leave = async (...folders: readonly string[]) => {
    for (const name of ["data", ...folders])
      await run("db stop", { variables: { LIMBER_DATA: path(name) } });
    rmSync(folder, { recursive: true, force: true });
  };
  return { path, run, json, leave };
}
type MachineGiven = Partial<
  Pick<
    Session,
    "readStdin" | "readLine" | "fetch" | "wait" | "interrupted" | "isTerminal" | "columns" | "now"
  >
> & {
  readonly password?: string;
  readonly variables?: Variables;
};

function parsed({ stdout, stderr, exitCode }: CommandResult) {
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

function files(path: (name: string) => string) {
  return {
    readFile: (name: string) => {
      try {
        return readFileSync(name, "utf8");
      } catch {
        return null;
      }
    },
    readBytes: (name: string) => readFileSync(path(name)),
    saveFile: (name: string, contents: string | Uint8Array) => writeFileSync(path(name), contents),
    savePrivateFile: (name: string, text: string) => {
      mkdirSync(dirname(name), { recursive: true });
      writeFileSync(name, text, { mode: 0o600 });
    },
  };
}

/** A way over the loopback to a private server, as if it were another machine's. */
export async function throughPort(data: string) {
  const door = createDoor((caller) => {
    const inside = connect(join(data, "run/.s.PGSQL.5432"));
    caller.pipe(inside).pipe(caller);
    for (const end of [caller, inside]) end.on("error", () => end.destroy());
  });
  await new Promise<void>((listening) => door.listen(0, "127.0.0.1", listening));
  const { port } = door.address() as AddressInfo;
  return { url: `postgres://limber@127.0.0.1:${port}/postgres`, close: () => door.close() };
}

/** The API as a server would run it, on a loopback port, with its database in a folder. */
export async function served(data: string) {
  const server = createServer(async (incoming, outgoing) => {
    const response = await api.handler(await asRequest(incoming), { address: "198.51.100.1" });
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const api = await openApi({ LIMBER_DATA: data, LIMBER_URL: url }, { now: () => new Date() });
  await api.ready();
  const post = (path: string, body: unknown, cookie = "") =>
    fetch(url + path, {
      method: "POST",
      headers: { "content-type": "application/json", origin: url, cookie },
      body: JSON.stringify(body),
    });
  const signIn = async (email: string, password: string) => {
    const came = await post("/api/auth/sign-in/email", { email, password });
    return came.headers
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");
  };
  const close = async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
    await api.close();
  };
  return { url, post, signIn, close };
}

type Served = Awaited<ReturnType<typeof served>>;
type Browser = { readonly cookie: string; readonly answer?: "approve" | "deny" };

/** Somebody signed in with a browser: enters the code that the terminal showed, while it waits. */
export function browser({ url, post }: Served, { cookie, answer = "approve" }: Browser) {
  let code = "";
  const listening: typeof fetch = async (address, request) => {
    const response = await fetch(address, request);
    if (String(address).endsWith("/device/code"))
      code = ((await response.clone().json()) as { user_code: string }).user_code;
    return response;
  };
  const wait = async () => {
    await fetch(`${url}/api/auth/device?user_code=${code}`, {
      headers: { cookie, origin: url },
    });
    await post(`/api/auth/device/${answer}`, { userCode: code }, cookie);
  };
  return { fetch: listening, wait };
}

async function asRequest(incoming: IncomingMessage): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value));
  const pieces: Uint8Array[] = [];
  for await (const piece of incoming) pieces.push(piece);
  const body = pieces.length === 0 ? {} : { body: Buffer.concat(pieces) };
  const method = incoming.method ?? "GET";
  return new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method,
    headers,
    ...body,
  });
}
