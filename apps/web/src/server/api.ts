import { openOperator } from "@limber/api/operator";
import { isProven } from "@limber/api/proven";
import { ADDRESS_HEADER } from "@limber/api/sender";
import { type Api, openApi } from "@limber/api/server";
import { displayOf } from "./display.ts";
import { atEnd, letGoOfAll } from "./ending.ts";
import { env } from "./env.ts";
import { report } from "./report.ts";

const kept = Symbol.for("limber.api");
type ApiOfProcess = { [kept]?: Promise<Api> };

/** The API in this process, opened when somebody first asks it. Pages for guests never do. */
export function api(): Promise<Api> {
  const here = globalThis as ApiOfProcess;
  here[kept] ??= open().catch((problem) => {
    // The next one who asks tries again: the database may be there by then.
    delete here[kept];
    throw problem;
  });
  return here[kept];
}

/** Hands a request over as it came, with where it came from. */
export async function answer(request: Request): Promise<Response> {
  const { handler } = await api();
  return handler(request, { address: addressOf(request.headers) });
}

/** A private database is brought to the current schema; a served one must be there already. */
async function open(): Promise<Api> {
  if (!env.surroundings.DATABASE_URL) await openOperator(env.surroundings).migrate();
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

export type Reply = { readonly status: number; readonly headers: Headers; readonly body: unknown };

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
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    body: /^[[{]/.test(text) ? JSON.parse(text) : null,
  };
}

/** Who looks at a page; null for a guest. A guest without a cookie opens no database. */
export async function nameOf(sent: Headers): Promise<string | null> {
  if (!sent.get("cookie")?.includes("limber.session")) return null;
  const session = await (await api()).sessionOf(sent);
  return session?.name ?? null;
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
        ask: callerFor(session),
      };
}

export type SignedIn = {
  readonly id: string;
  readonly name: string;
  /** Whether they showed lately that it is them. */
  readonly isProven: boolean;
  readonly ask: ReturnType<Api["callerFor"]>;
};
