import { connect, Socket } from "node:net";
import { join } from "node:path";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { inTime } from "./in-time.ts";
import {
  connectionOptions,
  ensureRunning,
  type PrivateServer,
  privateServer,
} from "./private-server.ts";
import { requireCurrentSchema } from "./schema-version.ts";
import { upgradeAt } from "./upgrade.ts";

/** A private server while somebody here needs it. */
export type KeptServer = {
  /** The current schema stands, and somebody answers. */
  readonly ready: () => Promise<void>;
  /** A way in for the driver, whenever it makes a connection: a server that is gone is brought back first. */
  readonly way: () => Promise<Socket>;
  /** The server, where anybody has gone in. */
  readonly entered: () => PrivateServer | undefined;
};

/** How long one who asks waits for a server to start. It goes on starting meanwhile. */
const PATIENCE_MS = 3_000;
/** The first time its files may have to be made. */
const FIRST_PATIENCE_MS = 30_000;
/** For so long a refusal stands: a crowd does not try a broken folder once each. */
const STANDS_MS = 1_000;

export function keptServer(
  environment: Readonly<Record<string, string | undefined>>,
  report: (problem: unknown) => void,
): KeptServer {
  let server: PrivateServer | undefined;
  let raising: Promise<PrivateServer> | undefined;
  let patienceMs = FIRST_PATIENCE_MS;
  const heard = changesOf(report);
  const again = () => {
    raising = undefined;
    patienceMs = PATIENCE_MS;
  };
  const raise = () => {
    if (raising === undefined) {
      raising = raised(environment);
      raising.then(again, (problem) => {
        heard(problem);
        setTimeout(again, STANDS_MS).unref();
      });
    }
    return raising;
  };
  const enter = async () => {
    server = await inTime(raise(), patienceMs);
    return dial(server);
  };
  return {
    ready: async () => {
      server ??= await inTime(raise(), patienceMs);
    },
    way: () =>
      (server === undefined || raising ? enter() : dial(server).catch(enter)).catch(closedBy),
    entered: () => server,
  };
}

/** Tells of a problem when it is another than the last: each who asks meets the same one. */
export function changesOf(report: (problem: unknown) => void): (problem: Error) => void {
  let last = "";
  return (problem) => {
    if (problem.message !== last) report(problem);
    last = problem.message;
  };
}

async function raised(environment: Readonly<Record<string, string | undefined>>) {
  const server = await privateServer(environment);
  await ensureRunning(server);
  await upgradeAt(connectionOptions(server), environment);
  const client = postgres({ ...connectionOptions(server), max: 1, fetch_types: false });
  try {
    await requireCurrentSchema(drizzle({ client }), "private");
  } finally {
    await client.end({ timeout: 1 });
  }
  return server;
}

function dial({ socket }: PrivateServer): Promise<Socket> {
  return new Promise((through, failed) => {
    const way = connect(join(socket, ".s.PGSQL.5432"));
    way.once("connect", () => {
      way.off("error", failed);
      through(way);
    });
    way.once("error", failed);
  });
}

/** The driver loses a connection whose way in was thrown: it hears why from one that is closed. */
function closedBy(problem: Error): Socket {
  const way = new Socket();
  setImmediate(() => way.destroy(problem));
  return way;
}
