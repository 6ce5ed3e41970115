import { readConfig } from "./config/config-file.ts";
import { readCredentials } from "./credentials.ts";
import type { Flag, Given } from "./grammar.ts";
import { exitCodes, type Problem, refuse } from "./problem.ts";
import type { Session } from "./session.ts";

/** A server and who we are there. */
export type Remote = {
  readonly server: string;
  readonly token: string | undefined;
  readonly tokenFrom: "LIMBER_TOKEN" | "file" | "nowhere";
};
export type Reply = { readonly ok: boolean; readonly status: number; readonly body: ReplyBody };
type ReplyBody = Readonly<Record<string, unknown>>;

export const serverFlag: Flag = {
  name: "server",
  value: "URL",
  says: "which Limber; else LIMBER_URL, the config, the last sign-in",
  example: "https://limber.example",
};

/** The flag, then `LIMBER_URL`, then the configuration, then where somebody last signed in. */
export function remoteOf(given: Given, session: Session): Remote {
  const { environment } = session;
  const kept = readCredentials(session);
  const server = originOf(serverNamed(given, session));
  if (environment.token) return { server, token: environment.token, tokenFrom: "LIMBER_TOKEN" };
  const token = kept.tokens[server];
  return { server, token, tokenFrom: token === undefined ? "nowhere" : "file" };
}

function serverNamed(given: Given, session: Session): unknown {
  const { server } = session.environment;
  return given["server"] ?? server ?? readConfig(session).server ?? readCredentials(session).server;
}

/** Whether a server is named anywhere; a token says that one is meant. */
export function isServerNamed(given: Given, session: Session): boolean {
  return serverNamed(given, session) !== undefined || session.environment.token !== undefined;
}

/** Asks one thing of the server: a GET, or a POST where there is something to send. */
export async function ask(
  session: Session,
  { server, token }: Pick<Remote, "server" | "token">,
  { path, send }: { path: string; send?: unknown },
): Promise<Reply> {
  const headers: Record<string, string> = { accept: "application/json" };
  if (token !== undefined) headers["authorization"] = `Bearer ${token}`;
  if (send !== undefined) headers["content-type"] = "application/json";
  const request = send === undefined ? {} : { method: "POST", body: JSON.stringify(send) };
  const response = await session.fetch(server + path, { headers, ...request }).catch((problem) =>
    refuse(
      {
        what: `${server} cannot be reached.`,
        why: `${causeOf(problem)}. Nothing was changed.`,
        fix: "Check the address and the network, or name another with --server.",
      },
      exitCodes.failed,
    ),
  );
  const text = await response.text();
  return { ok: response.ok, status: response.status, body: parsed(text) };
}

/** The same, for those who must be signed in; everything but yes ends the command. */
export async function askSignedIn(
  session: Session,
  remote: Remote,
  question: { path: string; send?: unknown },
): Promise<ReplyBody> {
  if (remote.token === undefined) return signInNeeded(remote.server);
  const reply = await ask(session, remote, question);
  if (reply.status === 401) return signInNeeded(remote.server);
  if (!reply.ok) return refused(reply, remote.server);
  return reply.body;
}

export function signInNeeded(server: string): never {
  return refuse(
    {
      what: `you are not signed in to ${server}.`,
      why: "There is no token for it, or it has expired.",
      fix: `Run limber auth login --server ${server}, or set LIMBER_TOKEN.`,
    },
    exitCodes.signIn,
  );
}

/** What the server said, in its own words. */
export function refused({ status, body }: Reply, server: string): never {
  const error = body["error"] as { data?: Partial<Problem> } | string | undefined;
  const { what, why, fix } = (typeof error === "object" ? error.data : undefined) ?? {};
  const message = body["message"] ?? body["error_description"] ?? `It answered ${status}`;
  return refuse(
    {
      what: what ?? `${server} refused.`,
      why: why ?? String(message),
      fix:
        fix ??
        (status === 429 ? "Wait a minute, then try again." : "Check the address of the server."),
    },
    status === 403 ? exitCodes.signIn : exitCodes.failed,
  );
}

function originOf(named: unknown): string {
  if (typeof named !== "string") {
    return refuse({
      what: "no server is named.",
      why: "Signing in is for a Limber that runs somewhere; plans need none.",
      fix: "Add --server https://limber.example, or: limber config set server https://limber.example",
    });
  }
  if (/^https?:/.test(named) && URL.canParse(named)) return new URL(named).origin;
  return refuse({
    what: `"${named}" is not a server's address.`,
    fix: "Use https://limber.example",
  });
}

function causeOf(problem: unknown): string {
  const { message, cause } = problem as Error & { cause?: { message?: string; code?: string } };
  return cause?.message || cause?.code || message;
}

function parsed(text: string): ReplyBody {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as ReplyBody) : {};
  } catch {
    return {};
  }
}
