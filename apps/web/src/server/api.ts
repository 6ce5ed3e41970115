import { notReady } from "@limber/api/not-ready";
import { isProven } from "@limber/api/proven";
import { ADDRESS_HEADER } from "@limber/api/sender";
import { type Api, openApi } from "@limber/api/server";
import { inOneText } from "@limber/core/problem";
import { displayOf } from "./display.ts";
import { atEnd, letGoOfAll } from "./ending.ts";
import { env } from "./env.ts";
import { report } from "./report.ts";

const kept = Symbol.for("limber.api");
type ApiOfProcess = { [kept]?: Promise<Api> };

/** The API in this process, opened when somebody first asks it. It opens the database when somebody first has to be known. */
export function api(): Promise<Api> {
  const here = globalThis as ApiOfProcess;
  here[kept] ??= open();
  return here[kept];
}

/** Hands a request over as it came, with where it came from. */
export async function answer(request: Request): Promise<Response> {
  const { handler } = await api();
  return handler(request, { address: addressOf(request.headers) });
}

async function open(): Promise<Api> {
  // The server in front has told of them and ended; while the pages are written there is none.
  const [mistake] = env.mistakes;
  if (mistake !== undefined) throw new Error(inOneText(mistake));
  const opened = await openApi(env.surroundings, {
    now: () => new Date(),
    report,
    sayTo: (sent) => displayOf(sent).say,
  });
  // The last to leave a private database stops it.
  atEnd(opened.close);
  // While the pages are written no server of ours stands in front, which settles the end otherwise.
  if (env.isDevelopment)
    for (const signal of ["SIGINT", "SIGTERM"])
      process.once(signal, () => void letGoOfAll().finally(() => process.exit(0)));
  return opened;
}

/** Where a request came from. The server in front says it, and takes away what others say; while the pages are written there is none. */
function addressOf(headers: Headers): string | undefined {
  return env.isDevelopment ? undefined : (headers.get(ADDRESS_HEADER) ?? undefined);
}

const notReadyStatus = 503;

type FromAccounts = { readonly status: number; readonly headers: Headers; readonly body: unknown };
/** What the accounts did. Only this is a success: nothing is said to be done before it was looked at. */
export type Accepted = FromAccounts & { readonly ok: true };
export type Reply = Accepted | (FromAccounts & { readonly ok: false });

/** Asks the accounts on behalf of whoever sent these headers: a GET, or a POST where there is something to send. */
export async function askAccounts(sent: Headers, path: string, send?: unknown): Promise<Reply> {
  const headers = new Headers({ "content-type": "application/json" });
  for (const name of ["cookie", "origin", ADDRESS_HEADER, "accept-language", "user-agent"]) {
    const value = sent.get(name);
    if (value !== null) headers.set(name, value);
  }
  const url = new URL(`/api/auth${path}`, env.surroundings.LIMBER_URL);
  const body = send === undefined ? {} : { method: "POST", body: JSON.stringify(send) };
  const response = await answer(new Request(url, { headers, ...body }));
  // Whatever else would be said of it, such as that a password is wrong, would not be so.
  if (response.status === notReadyStatus) throw notReady();
  const text = await response.text();
  return {
    ok: response.ok,
    status: response.status,
    headers: response.headers,
    body: /^[[{]/.test(text) ? JSON.parse(text) : null,
  };
}

/** Who looks at a page; null for a guest. A guest without a cookie opens no database. */
export async function whoIs(
  sent: Headers,
): Promise<{ readonly id: string; readonly name: string } | null> {
  if (!sent.get("cookie")?.includes("limber.session")) return null;
  const { sessionOf } = await api();
  const session = await sessionOf(sent);
  return session === null ? null : { id: session.userId, name: session.name };
}

export async function nameOf(sent: Headers): Promise<string | null> {
  return (await whoIs(sent))?.name ?? null;
}

/** The procedures as whoever sent these headers, their id and their name; null for a guest. */
export async function signedIn(sent: Headers): Promise<SignedIn | null> {
  if (!sent.get("cookie")?.includes("limber.session")) return null;
  const { sessionOf, callerFor } = await api();
  const session = await sessionOf(sent);
  return session === null
    ? null
    : {
        id: session.userId,
        name: session.name,
        isProven: session.by === "sign-in" && isProven(session, new Date()),
        ask: callerFor(session, sent),
      };
}

export type SignedIn = {
  readonly id: string;
  readonly name: string;
  /** Whether they showed lately that it is them. */
  readonly isProven: boolean;
  readonly ask: ReturnType<Api["callerFor"]>;
};
