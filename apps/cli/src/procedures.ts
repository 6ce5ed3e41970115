import type { Ask } from "@limber/api";
import { type Call, callsBy } from "@limber/api/call";
import { type Remote, reach, refused, signInNeeded } from "./remote.ts";
import type { Session } from "./session.ts";

const UNAUTHORIZED = 401;

/** Calls procedures of a server. */
export function callsAt(session: Session, remote: Pick<Remote, "server" | "token">): Call {
  return callsBy((path, sent) => reach(session, remote, { path, ...sent }));
}

/** Asks procedures of a server as whoever signed in there. Everything but an answer ends the command. */
export function askingAt(session: Session, remote: Remote): Ask {
  const { server, token } = remote;
  const call = callsAt(session, remote);
  return async (path, input) => {
    if (token === undefined) return signInNeeded(server);
    const reply = await call(path, input);
    if (reply.ok) return reply.answer;
    return reply.status === UNAUTHORIZED ? signInNeeded(server) : refused(reply, server);
  };
}
