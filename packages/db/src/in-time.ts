import { setTimeout as wait } from "node:timers/promises";

/** The database took longer than anybody waits for it. Under the driver's own name for that. */
class TookTooLong extends Error {
  readonly code = "CONNECT_TIMEOUT";
  constructor() {
    super("The database does not answer in time.");
  }
}

/**
 * Work that is waited for so long; it goes on meanwhile. Half after half: a process that was too busy to
 * listen for one of them hears an answer that has come before the other is over.
 */
export async function inTime<Answer>(work: Promise<Answer>, patienceMs: number): Promise<Answer> {
  const heard = new AbortController();
  const { signal } = heard;
  const late = async (): Promise<never> => {
    await wait(patienceMs / 2, undefined, { signal });
    await wait(patienceMs / 2, undefined, { signal });
    throw new TookTooLong();
  };
  const over = late();
  over.catch(() => undefined);
  work.catch(() => undefined);
  return Promise.race([work, over]).finally(() => heard.abort());
}
