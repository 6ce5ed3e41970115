import type { Server, ServerResponse } from "node:http";

/** As long as whoever stops us waits, less what the database needs; then what still runs is cut. */
const MOST_MS = 10_000;
/** One who passes a signal on sends it a second time: Ctrl+C reaches the whole group of processes as well. */
const SAME_SIGNAL_MS = 500;

type Ending = {
  readonly servers: readonly Server[];
  /** Lets go of what is held outside: the database, the framework. */
  readonly letGo: () => Promise<void>;
  readonly exit: (code: number) => void;
};

/**
 * Stops in good order: nobody new is let in, what runs is answered, the database is let go. Whoever
 * asks a second time does not want to wait.
 */
export function endGracefully({ servers, letGo, exit }: Ending): (signal: NodeJS.Signals) => void {
  let beganMs: number | undefined;
  for (const server of servers)
    server.prependListener("request", (_request, response: ServerResponse) => {
      // On a connection that is kept, a next request would find nobody.
      if (beganMs !== undefined) response.setHeader("Connection", "close");
    });
  return () => {
    if (beganMs !== undefined) {
      if (performance.now() - beganMs > SAME_SIGNAL_MS) exit(1);
      return;
    }
    beganMs = performance.now();
    const impatience = setTimeout(() => {
      for (const server of servers) server.closeAllConnections();
    }, MOST_MS);
    Promise.all(servers.map(closed))
      .then(letGo)
      .then(
        () => exit(0),
        () => exit(1),
      )
      .finally(() => clearTimeout(impatience));
  };
}

/** A connection that was kept for a next request is closed when its last answer is out. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), IDLE_LOOK_MS);
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
}

const IDLE_LOOK_MS = 100;
