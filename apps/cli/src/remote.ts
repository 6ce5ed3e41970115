import type { Problem } from "@limber/core/problem";
import { readConfig } from "./config/config-file.ts";
import { readCredentials } from "./credentials.ts";
import type { Flag, Given } from "./grammar.ts";
import { exitCodes, Refusal, refuse } from "./refusal.ts";
import type { Session } from "./session.ts";

/** A server and who we are there. */
export type Remote = {
  readonly server: string;
  readonly token: string | undefined;
  readonly tokenFrom: "LIMBER_TOKEN" | "LIMBER_TOKEN_FILE" | "file" | "nowhere";
};

export const serverFlag: Flag = {
  name: "server",
  value: "URL",
  says: "which Limber; else LIMBER_URL, the config, the last sign-in",
  example: "https://limber.example",
};

/** The flag, then `LIMBER_URL`, then the configuration, then where somebody last signed in. */
export function remoteOf(given: Given, session: Session): Remote {
  const { tokenFile } = session.environment;
  const kept = readCredentials(session);
  const server = originOf(serverNamed(given, session));
  const named = tokenFile === undefined ? session.environment.token : tokenIn(tokenFile, session);
  if (named !== undefined)
    return { server, token: named, tokenFrom: tokenFile ? "LIMBER_TOKEN_FILE" : "LIMBER_TOKEN" };
  const token = kept.tokens[server];
  return { server, token, tokenFrom: token === undefined ? "nowhere" : "file" };
}

function serverNamed(given: Given, session: Session): unknown {
  const { server } = session.environment;
  return given["server"] ?? server ?? readConfig(session).server ?? readCredentials(session).server;
}

/** As containers and systemd hand secrets over. */
function tokenIn(tokenFile: string, session: Session): string {
  if (session.environment.token !== undefined)
    return refuse({
      what: "LIMBER_TOKEN and LIMBER_TOKEN_FILE are both set.",
      why: "Nobody can tell which of the two is meant.",
      fix: "Unset one of them.",
    });
  const unread = (why: string) =>
    refuse({
      what: `LIMBER_TOKEN_FILE names ${tokenFile}, which cannot be read.`,
      why,
      fix: "Name a file that holds the token and nothing else.",
    });
  try {
    return session.readFile(tokenFile)?.trim() || unread("It is empty, or not there.");
  } catch (problem) {
    if (problem instanceof Refusal) throw problem;
    return unread((problem as Error).message);
  }
}

/** Whether a server is named anywhere; a token says that one is meant. */
export function isServerNamed(given: Given, session: Session): boolean {
  const { token, tokenFile } = session.environment;
  return (serverNamed(given, session) ?? token ?? tokenFile) !== undefined;
}

type Request = {
  readonly path: string;
  readonly method?: "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** Sends one request to the server, with the token where there is one. */
export function reach(
  session: Session,
  { server, token }: Pick<Remote, "server" | "token">,
  { path, headers, ...request }: Request,
): Promise<Response> {
  // By this name the settings list the terminal among what is signed in.
  const named = { "user-agent": `limber-cli (${process.platform})` };
  const known = token === undefined ? named : { ...named, authorization: `Bearer ${token}` };
  return session
    .fetch(server + path, { ...request, headers: { ...headers, ...known } })
    .catch((problem) =>
      refuse(
        {
          what: `${server} cannot be reached.`,
          why: `${causeOf(problem)}. Nothing was changed.`,
          fix: "Check the address and the network, or name another with --server.",
        },
        exitCodes.failed,
      ),
    );
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

type Refused = {
  readonly status: number;
  readonly problem?: Problem | undefined;
  /** What somebody said who is not Limber. */
  readonly message?: string | undefined;
};

/** What the server said, in its own words. */
export function refused({ status, problem, message }: Refused, server: string): never {
  return refuse(
    {
      what: problem?.what ?? `${server} refused.`,
      why: problem?.why ?? message ?? `It answered ${status}`,
      fix:
        problem?.fix ??
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
